package clean

import "unicode/utf8"

// IsPlain reports whether a character may be shown as it is.
func IsPlain(r rune) bool { return kindOf(r) == plain && r != '\n' }

// Cluster gives one character with its marks, as it is in a cell, without what may not
// be shown. The characters that the screen uses for itself, which [Text] replaces,
// stay.
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
