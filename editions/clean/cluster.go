package clean

import "unicode/utf8"

// IsPlain recognises a character that may be shown as it is.
func IsPlain(r rune) bool { return kindOf(r) == plain && r != '\n' }

// Cluster gives one character with its marks, as it would stand in a cell, as
// text that may be shown. Nothing is left of what may not. Characters of the
// screen's own, which [Text] lets nobody bring in, stay.
func Cluster(s string) Shown {
	switch r, n := utf8.DecodeRuneInString(s); {
	case n == len(s) && IsPlain(r):
		return Shown{s}
	case IsStandIn(r):
		return Shown{s[:n] + Line(s[n:])}
	}
	return Show(s)
}

// IsStandIn recognises a code point that the screen uses for itself.
func IsStandIn(r rune) bool { return r >= firstStandIn && r <= lastStandIn }
