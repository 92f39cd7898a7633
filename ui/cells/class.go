package cells

//go:generate sh -c "go run maketable.go testdata/EastAsianWidth.txt > table.go"

// class says how far a code point moves the terminal's cursor.
type class uint8

// The classes, with the values that they have in the two bits of the table. One cell is
// the value 0, so that an empty block of the table is a narrow one.
const (
	classOne class = iota
	classZero
	classTwo
	classAmbiguous
)

// classOf gives the class of r by EastAsianWidth.txt (UAX #11): Wide and Fullwidth take
// two cells, Ambiguous as many as the policy says, all others one. The exceptions:
//
//   - Controls, combining marks (Mn, Me), format characters (Cf) and the line
//     and paragraph separators move no cursor: zero. Many combining marks are
//     Ambiguous in the file (U+0300…036F), and so are variation selectors.
//   - U+00AD soft hyphen is a Cf; terminals disagree about it, so [Fold]
//     removes it.
//   - Hangul Jamo vowels and finals (U+1160…11FF, U+D7B0…D7FF) are Neutral in
//     the file, but they are drawn in the two cells of their leading consonant.
//   - Private use is Ambiguous in the file, but takes one cell here, as in every
//     implementation of wcwidth: it is not known what the characters are.
func classOf(r rune) class {
	if uint32(r) >= 0x110000 {
		return classOne
	}
	b := widthBlocks[int(widthIndex[r>>8])<<6|int(r>>2&63)]
	return class(b >> (r & 3 << 1) & 3)
}

// ambiguousRange is a range of Ambiguous code points. n is the number of Ambiguous
// code points below the range.
type ambiguousRange struct {
	first, last rune
	n           int
}
