package flow

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/form/facts"
	"baolan/editions/form/linekind"
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

// large is a block in larger type than the text.
type large struct {
	size   float32
	top    bool // it stands at the top of a sheet
	signed bool // it stands above a byline or a source
}

// grade sets what the sizes of type say of blocks. body is the size of most of the type.
func grade(blocks []block, body float32) {
	if body == 0 {
		return
	}
	all := largeOf(blocks, body)
	if len(all) == 0 {
		return
	}
	least := leastTitle(all, body)
	for i := range blocks {
		b := &blocks[i]
		switch s := b.size(); {
		case s < body*largerType || !isWorded(b.text):
			b.grade = ofBody
		case s*linekind.SameSize < least:
			b.grade = ofSubhead
		default:
			b.grade = ofTitle
		}
	}
	gradeOutline(blocks)
}

// largeOf returns the blocks in larger type than the text. The lines of one title, below one
// another in one size, are one of them.
func largeOf(blocks []block, body float32) []large {
	var all []large
	last := -1 // the block before, if it is one
	for i := range blocks {
		b := &blocks[i]
		if b.size() < body*largerType || !isWorded(b.text) {
			continue
		}
		signed := isAboveMeta(blocks, i)
		if n := len(all) - 1; n >= 0 && last == i-1 && !b.top && sizeClass(b.size()) == sizeClass(all[n].size) {
			all[n].signed = all[n].signed || signed
		} else {
			all = append(all, large{b.size(), isAtTop(blocks, i), signed})
		}
		last = i
	}
	return all
}

// isAtTop reports whether block i is the first of its sheet, or stands below nothing but a short
// line in the type of the text, which names a column.
func isAtTop(blocks []block, i int) bool {
	if i == 0 || blocks[i].top {
		return true
	}
	above := &blocks[i-1]
	return (i == 1 || above.top) && above.isShort() && utf8.RuneCountInString(above.text) <= longestLabel && above.size()*largerType <= blocks[i].size()
}

// longestLabel is the number of characters of the longest name of a column above a title.
const longestLabel = 8

const (
	// titleSize is the factor by which a title mostly is larger than the text, and a sub-head
	// is not.
	titleSize = 1.3
	// farSize is the factor between two sizes from which they are far apart, and forFar what
	// speaks against one of them with the other.
	farSize = 1.15
	forFar  = 1
)

// leastTitle returns the least size in which articles have titles: that which best parts blocks
// that stand at the top of a sheet or above a byline from blocks that do not. Of blocks much
// larger than the text that says little, unless most titles have bylines; then the top of a
// sheet says nothing, because sub-heads stand there too. The order of all changes.
func leastTitle(all []large, body float32) float32 {
	slices.SortStableFunc(all, func(a, b large) int { return cmp.Compare(b.size, a.size) })
	least := leastOf(all, func(l *large) float64 {
		switch {
		case l.top || l.signed:
			return 1
		case l.size >= body*titleSize:
			return 0.3
		}
		return -1
	})
	n, signed := 0, 0
	for i := range all {
		if all[i].size >= least {
			n++
			if all[i].signed {
				signed++
			}
		}
	}
	if n == 0 || signed*2 < n {
		return least
	}
	return leastOf(all, func(l *large) float64 {
		switch {
		case l.signed:
			return 1
		case l.size >= body*titleSize:
			return -0.5
		}
		return -1
	})
}

// leastOf returns the size for which the sum of what says that blocks no smaller are titles is
// greatest, if it is more than nothing; the largest of several. all is in falling order of size.
func leastOf(all []large, value func(*large) float64) float32 {
	least, best, sum := float32(math.MaxFloat32), 0.0, 0.0
	for i := range all {
		if i > 0 && all[i-1].size > all[i].size*farSize {
			sum -= forFar
		}
		sum += value(&all[i])
		if last := i+1 == len(all) || all[i+1].size*linekind.SameSize < all[i].size; last && sum > best {
			least, best = all[i].size, sum
		}
	}
	return least
}

// isAboveMeta reports whether one of the two blocks below block i says where, when or by whom
// an article was printed, on the same sheet.
func isAboveMeta(blocks []block, i int) bool {
	for k := i + 1; k <= min(i+2, len(blocks)-1) && !blocks[k].top; k++ {
		if s := blocks[k].text; facts.IsLine(s) || facts.IsByline(s) || blocks[k].isShort() && facts.SignsBelow(s) {
			return true
		}
	}
	return false
}

// isWorded reports whether a text has two characters that are letters, so that it is no figure
// or sign that is set large.
func isWorded(s string) bool {
	return linekind.Letters(s) >= 2 && !strings.HasPrefix(s, "…")
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
		ends = a.Place.Font != b.Place.Font && a.Place.Base < b.Place.Base && linekind.EndsParagraph(a) && linekind.IsTitleLike(b.Text, b) && b.Place.Room > 1
		return ends, ends
	}
	if max(a.Place.Size, b.Place.Size) > min(a.Place.Size, b.Place.Size)*linekind.SameSize {
		return true, true
	}
	return !u.isFull(a, b), true
}
