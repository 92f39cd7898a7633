package decode

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sampleBytes is how much of a text is looked at to find its encoding. It is some
// twenty thousand characters; a few hundred are mostly enough.
const sampleBytes = 64 << 10

// logUTF8 is the odds of UTF-8 before any byte is read. Nearly all text is UTF-8
// today, so a few invalid bytes in a short text should not decide against it. Ten
// characters of another encoding outweigh it.
const logUTF8 = 20

// guess chooses the charset in which b is the most likely text.
func guess(b []byte) *charset { return guessUpTo(2, b) }

// guessUpTo chooses among the charsets whose shortest character has at most so many
// bytes.
func guessUpTo(units int, b []byte) *charset {
	for i := range charsets {
		if c := &charsets[i]; c.bom != "" && c.units <= units && bytes.HasPrefix(b, []byte(c.bom)) {
			return c
		}
	}
	// Valid UTF-8 with a sequence of three bytes is UTF-8, because in other encodings
	// only a few letters look so by accident. ASCII is UTF-8 too, unless it has the
	// zero bytes of UTF-16.
	if utf8.Valid(b) && !bytes.Contains(b, []byte{0}) {
		if first := firstNonASCII(b); first == len(b) || hasLongSequence(b[first:]) || isTwice(b[first:]) {
			return &charsets[0]
		}
	}
	s := sample(b)
	best, score := &charsets[0], likelihood(charsets[0].text(s))+logUTF8
	for i := range charsets[1:] {
		c := &charsets[i+1]
		if c.units > units {
			continue
		}
		t := c.text(s)
		if l := likelihood(t); l > score && (c.units == 1 || isPlausible(t)) {
			best, score = c, l
		}
	}
	return best
}

// isPlausible reports whether a text read as UTF-16 has the characters that newspapers
// print, including radicals in place of ideographs. Any two bytes are a unit of
// UTF-16, so binary data would otherwise be read as the letters of some script.
func isPlausible(text string) bool {
	good, all := 0, 0
	for _, r := range text {
		all++
		if r >= 0x20 && r < 0x7F || r == '\n' || r == '\r' || r >= 0x2010 && r <= 0x2026 ||
			r >= 0x3000 && r <= 0x30FF || unicode.Is(unicode.Han, r) || r >= 0xFF01 && r <= 0xFF5E {
			good++
		}
	}
	return good*10 >= all*8
}

// byteOrder chooses the byte order of UTF-16 if only that name is given.
func byteOrder(b []byte) *charset {
	little, big := byName("utf16le"), byName("utf16be")
	switch s := sample(b); {
	case bytes.HasPrefix(b, []byte(big.bom)):
		return big
	case bytes.HasPrefix(b, []byte(little.bom)), likelihood(little.text(s)) > likelihood(big.text(s)):
		return little
	}
	return big
}

func firstNonASCII(b []byte) int {
	for i, c := range b {
		if c >= 0x80 {
			return i
		}
	}
	return len(b)
}

// hasLongSequence reports whether valid UTF-8 has a character above U+07FF.
func hasLongSequence(b []byte) bool {
	return bytes.IndexFunc(b, func(r rune) bool { return r > 0x7FF }) >= 0
}

// isTwice reports whether UTF-8 without longer sequences was encoded twice: its characters, taken for bytes, are UTF-8
// again, and many.
func isTwice(b []byte) bool {
	b = b[:min(len(b), sampleBytes)]
	once := make([]byte, 0, len(b))
	for _, r := range string(b) {
		if r > 0xFF {
			break // the sample was cut in a character
		}
		once = append(once, byte(r))
	}
	long, bad := 0, 0 // the longer sequences, and the bytes that are no UTF-8
	for i, size := 0, 0; i < len(once); i += size {
		var r rune
		if r, size = utf8.DecodeRune(once[i:]); size > 2 {
			long++
		} else if r == utf8.RuneError {
			bad++
		}
	}
	return long >= leastTwice && bad*50 <= len(once)
}

// leastTwice is the least number of longer sequences by which that is known.
const leastTwice = 10

// sample gives the part of b that is looked at. It begins with the line of the first
// byte that is not ASCII, at an even distance from the start because of UTF-16, and
// ends at a line end if it does not reach the end of b, so that no character is cut.
func sample(b []byte) []byte {
	if len(b) <= sampleBytes {
		return b
	}
	from := firstNonASCII(b)
	if len(b)-from < sampleBytes/2 {
		from = len(b) - sampleBytes/2
	}
	if i := bytes.LastIndexByte(b[max(0, from-4096):from], '\n'); i >= 0 {
		from = max(0, from-4096) + i + 1
	}
	from &^= 1
	s := b[from:min(len(b), from+sampleBytes)]
	if i := bytes.LastIndexByte(s, '\n'); i > len(s)/2 && from+len(s) < len(b) {
		s = s[:i]
	}
	return s
}

// magics are the first bytes of files that people open by mistake.
var magics = []struct{ head, what string }{
	{"%PDF-", "PDF"},
	{"PK\x03\x04", "ZIP"},
	{"\x1f\x8b", "gzip"},
	{"\x89PNG\r\n", "PNG"},
	{"\xff\xd8\xff", "JPEG"},
	{"GIF8", "GIF"},
	{"\xd0\xcf\x11\xe0", "Word"},
	{"{\\rtf", "RTF"},
	{"\x7fELF", "program"},
	{"SQLite format 3\x00", "SQLite"},
	{"Rar!", "RAR"},
	{"7z\xbc\xaf", "7-Zip"},
}

// binary reports whether b is not text, and what it is if that is known. text is b
// decoded by the best guess.
func binary(b []byte, text string, c *charset) (what string, is bool) {
	for _, m := range magics {
		if bytes.HasPrefix(b, []byte(m.head)) {
			return m.what, true
		}
	}
	// These are control characters that no program writes into text. A page with one
	// zero byte is accepted; of random bytes every tenth is such a character. A guess
	// of another encoding than UTF-8 hides them, but shows private and unassigned characters
	// instead. Text in valid UTF-8 may have private ones, for blanks and bullets.
	private := c != &charsets[0] || !utf8.Valid(b)
	junk, all := 0, 0
	for _, r := range text[:min(len(text), sampleBytes)] {
		all++
		if r >= 0x4E00 && r <= 0x9FA5 || r >= 0x20 && r < 0x7F {
			continue // nearly all characters
		}
		if r < 0x20 && !strings.ContainsRune("\n\r\t\f\v\b\a\x1b\x0e\x0f", r) || r == 0x7F || private && unicode.Is(unicode.Co, r) {
			junk++
		} else if r > 0xFF && r != utf8.RuneError && !unicode.IsGraphic(r) && !unicode.In(r, unicode.Cf, unicode.Co) {
			junk++
		}
	}
	return "", junk*50 > all // 2 %
}
