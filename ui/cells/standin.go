package cells

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Stand-ins are unassigned code points of plane 3, to which every width table gives two
// cells. Those of Wide and of Pin differ, so that a Writer needs no policy. They begin at
// U+3A000, far behind the last assigned character of the plane, which is below U+33480.
const (
	wideBase = 0x3A000
	pinBase  = 0x3B000
)

// The UTF-8 of every stand-in, and of no assigned character, begins with F0 BA
// (U+3A000–3AFFF) or F0 BB (U+3B000–3BFFF).
const (
	standInLead  = 0xF0
	wideSecond   = 0xBA
	pinSecond    = 0xBB
	standInBytes = 4
)

// StandIn replaces the Ambiguous characters of a finished frame by the stand-ins of the
// policy. Escape sequences stay as they are, because they are ASCII and no ASCII is
// Ambiguous. Under the policy Narrow the frame is returned unchanged.
func StandIn(frame string, p Policy) string {
	base := rune(wideBase)
	switch p {
	case Wide:
	case Pin:
		base = pinBase
	default:
		return frame
	}
	var b strings.Builder
	done := 0
	for at := 0; at < len(frame); {
		if frame[at] < utf8.RuneSelf {
			at++
			continue
		}
		c, size := utf8.DecodeRuneInString(frame[at:])
		if classOf(c) == classAmbiguous && size > 1 {
			if b.Len() == 0 {
				b.Grow(len(frame) + len(frame)/8) // a stand-in is one byte longer than “, two longer than ·
			}
			b.WriteString(frame[done:at])
			b.WriteRune(base + ambiguousIndex(c))
			done = at + size
		}
		at += size
	}
	if done == 0 {
		return frame
	}
	b.WriteString(frame[done:])
	return b.String()
}

// standIn reads the stand-in at the beginning of s. It gives the character that the
// stand-in is for, whether it is to be pinned, and the size of the stand-in in bytes,
// or a size of 0 if s begins with something else.
func standIn[T ~string | ~[]byte](s T) (c rune, pin bool, size int) {
	if len(s) < standInBytes || s[0] != standInLead || s[1] != wideSecond && s[1] != pinSecond {
		return 0, false, 0
	}
	if s[2]&0xC0 != 0x80 || s[3]&0xC0 != 0x80 {
		return 0, false, 0
	}
	n := int(s[2]&0x3F)<<6 | int(s[3]&0x3F)
	if n >= ambiguousCount {
		return 0, false, 0
	}
	return ambiguousAt(n), s[1] == pinSecond, standInBytes
}

// isStandIn recognises the code points of both ranges, in use or not.
func isStandIn(c rune) bool { return c >= wideBase && c < pinBase+pinBase-wideBase }

// ambiguousIndex gives the index of a character among all Ambiguous ones. The character
// must be one of them.
func ambiguousIndex(c rune) rune {
	i := sort.Search(len(ambiguousRanges), func(i int) bool { return ambiguousRanges[i].last >= c })
	return rune(ambiguousRanges[i].n) + c - ambiguousRanges[i].first
}

// ambiguousAt is the inverse of ambiguousIndex.
func ambiguousAt(n int) rune {
	i := sort.Search(len(ambiguousRanges), func(i int) bool { return ambiguousRanges[i].n > n }) - 1
	return ambiguousRanges[i].first + rune(n-ambiguousRanges[i].n)
}
