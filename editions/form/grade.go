package form

import (
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"

	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
)

// This file reads what sizes of type say in a document with places: titles stand in larger
// type than the text, sub-heads in type between.

// graded is what the size of a block's type says of the block.
type graded uint8

const (
	ungraded  graded = iota // no size is known, or all type is of one size
	ofBody                  // it is no larger than the text
	ofSubhead               // it is larger, but not as titles are
	ofTitle                 // it is in type in which articles have their titles
)

const (
	// largerType is the factor by which type is larger than the text where that is seen.
	largerType = 1.08
	// alike is the factor within which two sizes are one.
	alike = 1.04
)

// setPlaces gives lines the places that the lines of their text have.
func setPlaces(lines []line.Line, places []line.Place) {
	for i := range lines {
		if at := int(lines[i].From); at < len(places) {
			lines[i].Place = places[at]
		}
	}
}

// isFullByPlace reports whether a line fills its column, as a line of the text does and a running
// line does not.
func isFullByPlace(p *line.Place) bool {
	return p.Known && p.Indent < firstLineIndent && p.Room < 1
}

func textsOfSheets(sheets []Sheet) []string {
	out := make([]string, len(sheets))
	for i := range sheets {
		out[i] = sheets[i].Text
	}
	return out
}

// size returns the size of a block's type, 0 if it is not known.
func (b *block) size() float32 {
	if p := &b.lines[0].Place; p.Known {
		return p.Size
	}
	return 0
}

// sizeClass is the key under which sizes that are alike are counted: quarters of a point.
func sizeClass(size float32) int { return int(math.Round(float64(size) * 4)) }

// bodySizeOf returns the size of most characters of lines, 0 if none is known.
func bodySizeOf(lines []measure.Line) float32 {
	count := map[int]int{}
	for i := range lines {
		if p := &lines[i].Place; p.Known {
			count[sizeClass(p.Size)] += int(lines[i].Runes)
		}
	}
	best := 0
	for k, n := range count {
		if n > count[best] || n == count[best] && k < best {
			best = k
		}
	}
	return float32(best) / 4
}

// class is what is known of the blocks in type of one size.
type class struct {
	all    int  // the blocks
	signed int  // those above a byline or a source
	heads  int  // those, and the ones at the top of a sheet
	first  bool // one of them is the first block of the document
}

// grade sets what the sizes of type say of blocks.
func grade(blocks []block) {
	var lines []measure.Line
	for i := range blocks {
		lines = append(lines, blocks[i].lines...)
	}
	body := bodySizeOf(lines)
	if body == 0 {
		return
	}
	classes := map[int]*class{}
	for i := range blocks {
		b := &blocks[i]
		if b.size() < body*largerType || !isWorded(b.text) {
			continue
		}
		k := sizeClass(b.size())
		c := classes[k]
		if c == nil {
			c = &class{}
			classes[k] = c
		}
		c.all++
		c.first = c.first || i == 0
		signed := isAboveMeta(blocks, i)
		if signed {
			c.signed++
		}
		if b.top || signed {
			c.heads++
		}
	}
	if len(classes) == 0 {
		return
	}
	least := leastTitle(classes)
	for i := range blocks {
		b := &blocks[i]
		switch s := b.size(); {
		case s < body*largerType || !isWorded(b.text):
			b.grade = ofBody
		case float64(s)*alike*4 < float64(least):
			b.grade = ofSubhead
		default:
			b.grade = ofTitle
		}
	}
}

// leastTitle returns the class of the least size in which articles have titles. Of the largest
// class half stand at the top of a sheet or above a byline or a source, or one is the first block
// of the document; of a smaller one nearly all do, and above a byline if the largest are.
func leastTitle(classes map[int]*class) int {
	largest := slices.Max(slices.Collect(maps.Keys(classes)))
	l := classes[largest]
	least := math.MaxInt
	if l.heads*2 >= l.all || l.first {
		least = largest
	}
	for k, c := range classes {
		heads := c.heads
		if l.signed*2 >= l.all {
			heads = c.signed
		}
		if k != largest && c.all >= 2 && heads*5 >= c.all*4 {
			least = min(least, k)
		}
	}
	return least
}

// isAboveMeta reports whether one of the two blocks below block i says where, when or by whom
// an article was printed, on the same sheet.
func isAboveMeta(blocks []block, i int) bool {
	for k := i + 1; k <= min(i+2, len(blocks)-1) && !blocks[k].top; k++ {
		if s := blocks[k].text; isMetaLine(s) || isByline(s) || blocks[k].isShort() && signsBelow(s) {
			return true
		}
	}
	return false
}

// isWorded reports whether a text has two characters that are letters, so that it is no figure
// or sign that is set large.
func isWorded(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n >= 2 && !strings.HasPrefix(s, "…")
}

// isLarge reports whether type of this size is larger than the text's.
func (u *unwrapper) isLarge(p *line.Place) bool {
	return p.Known && u.body > 0 && p.Size >= u.body*largerType
}

// endsByType reports whether a block ends between lines a and b by their type, if one of them is
// larger than the text's: two sizes are two blocks, and a title goes on below a full line. Behind
// a paragraph's end a short line in another font, on the same sheet, is a block of its own.
// known is false for other lines of the text.
func (u *unwrapper) endsByType(a, b *measure.Line) (ends, known bool) {
	if !a.Place.Known || !b.Place.Known {
		return false, false
	}
	if !u.isLarge(&a.Place) && !u.isLarge(&b.Place) {
		ends = a.Place.Font != b.Place.Font && a.Place.Base < b.Place.Base && endsParagraph(a) && isTitleLike(b.Text, b) && b.Place.Room > 1
		return ends, ends
	}
	if max(a.Place.Size, b.Place.Size) > min(a.Place.Size, b.Place.Size)*alike {
		return true, true
	}
	return !u.isFull(a, b), true
}
