package cells

//go:generate sh -c "go run maketable.go testdata/EastAsianWidth.txt > table.go"

// class is what a code point does to the cursor.
type class uint8

// The order is that of the two bits in the table; one is zero so that a
// blank table would be a narrow one.
const (
	classOne class = iota
	classZero
	classTwo
	classAmbiguous
)

// classOf gives the class of r by EastAsianWidth.txt: Wide and Fullwidth are
// two cells, Ambiguous is the policy's, all else one. The exceptions:
//
//   - Controls, combining marks (Mn, Me), format characters (Cf) and the line
//     and paragraph separators move no cursor: zero. Many combining marks are
//     Ambiguous in the file (U+0300…036F), and so are variation selectors.
//   - U+00AD soft hyphen is a Cf; terminals disagree about it, so [Fold]
//     removes it.
//   - Hangul Jamo vowels and finals (U+1160…11FF, U+D7B0…D7FF) are Neutral in
//     the file, but they are drawn in the two cells of their leading consonant.
//   - Private use is Ambiguous in the file. Nobody can say what stands there;
//     every wcwidth says one, and a stand-in for it would gain nothing: one.
func classOf(r rune) class {
	if uint32(r) >= 0x110000 {
		return classOne
	}
	b := widthBlocks[int(widthIndex[r>>8])<<6|int(r>>2&63)]
	return class(b >> (r & 3 << 1) & 3)
}

// ambiguousRange is a run of Ambiguous code points; n counts those before it.
type ambiguousRange struct {
	first, last rune
	n           int
}
