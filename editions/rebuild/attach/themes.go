package attach

import (
	"slices"
	"sync"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
)

// keptThemes are as many as are asked at once: a run's candidates, and those
// round them.
const keptThemes = maxCandidates + 2*rareAmong + 1

// rareAmong is over how many bodies round one a pair's rarity is judged; more
// would make the time grow with the square of the page.
const rareAmong = 12

// theme is a set of character pairs, or of characters, as a bitmap. A body of
// 1,000 characters fills a sixteenth of it, so a pair is taken for present
// wrongly about as seldom.
type theme [themeBits / 64]uint64

const themeBits = 1 << 14

// read takes in what stands in a body.
func (t *theme) read(lines []measure.Line, pieces []Piece, single bool) {
	var room [pairsRoom]uint16
	for _, p := range pieces {
		for k := p.From; k < p.To; k++ {
			for _, h := range hashesOf(lines[k].Text, room[:0], single) {
				t[h/64] |= 1 << (h % 64)
			}
		}
	}
}

func (t *theme) has(h uint16) bool { return t[h/64]>>(h%64)&1 != 0 }

// vocabulary is what the bodies speak of, in pairs of characters or in single
// ones. Only bodies near a headline are asked, so a few sets are enough: that of
// body i is in the place i % keptThemes as long as it is of the same lines. A page
// is read several times with other labels, and most of its bodies stay.
type vocabulary struct {
	single bool
	kept   [keptThemes]theme
	of     [keptThemes][]Piece // what each is of; empty for nothing
}

// body is what body i speaks of.
func (v *vocabulary) body(t *themes, i int) *theme {
	at := i % keptThemes
	b, pieces := &v.kept[at], t.bodies[i].pieces
	if len(pieces) == 0 || !slices.Equal(v.of[at], pieces) {
		*b, v.of[at] = theme{}, append(v.of[at][:0], pieces...)
		b.read(t.lines, pieces, v.single)
	}
	return b
}

// forget lets go of what was read of another page.
func (v *vocabulary) forget() {
	for i := range v.of {
		v.of[i] = v.of[i][:0]
	}
}

// themes holds what each body speaks of, to tell which body a headline is of:
// names, figures and quoted words of the headline come back in its body.
type themes struct {
	lines  []measure.Line
	labels []label.Label
	blanks bool // the extractor sets blank lines
	bodies []themed

	pairs  vocabulary
	single vocabulary // for titles of no pair
}

// themed is a body as it was when it was learnt.
type themed struct {
	pieces []Piece
	width  measure.Em // of its column
	briefs bool
}

// tablePool holds the tables of pages before, some 400 KB each.
var tablePool = sync.Pool{New: func() any { return new(themes) }}

// learn reads the bodies of a draft, anew where they have changed.
func (t *themes) learn(x *Text, articles []Article) {
	if len(x.Lines) != len(t.lines) || len(t.lines) > 0 && &x.Lines[0] != &t.lines[0] {
		t.pairs.forget()
		t.single.forget()
	}
	t.lines, t.labels, t.blanks, t.single.single = x.Lines, x.Labels, x.blanks, true
	t.bodies = append(t.bodies[:0], make([]themed, len(articles))...)
	for i := range articles {
		b := &t.bodies[i]
		b.pieces = articles[i].Pieces
		for _, p := range b.pieces {
			for k := p.From; k < p.To; k++ {
				b.width = max(b.width, x.Widths[k])
				if x.Labels[k] == label.First && x.Lines[k].Marked {
					b.briefs = true
				}
			}
		}
	}
}

// briefGain is what the standing title of a column of briefs says, whose words
// are in none of them: it is of a body that has briefs.
func (t *themes) briefGain(head []int, i int) float32 {
	for _, l := range head {
		if cue.IsBriefTitle(&t.lines[l]) {
			if t.bodies[i].briefs {
				return gainBriefTitle
			}
			return -gainBriefTitle
		}
	}
	return 0
}

// isNarrow reports whether a head line fits into the column of the body before
// article i, as a sub-head must.
func (t *themes) isNarrow(head, i int) bool {
	return t.lines[head].Nat <= t.bodies[i-1].width+measure.OneEm/2
}

// pairsRoom is more pairs than a line of a column has.
const pairsRoom = 64

// pairs appends a hash, of themeBits, of every two neighbouring characters that
// are no marks and no spaces.
func pairs(s string, hashes []uint16) []uint16 {
	var prev rune
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		r, n = measure.RuneAt(s, i)
		switch measure.ClassOf(r) {
		case measure.Gap:
			continue
		case measure.Closing, measure.Opening, measure.Dash, measure.NarrowMark:
			prev = 0
			continue
		}
		if prev != 0 {
			h := (uint32(prev)*0x9E3779B1 ^ uint32(r)*0x85EBCA77) * 0xC2B2AE35
			hashes = append(hashes, uint16(h>>(32-14)))
		}
		prev = r
	}
	return hashes
}

// singles appends a hash of every ideograph, of twelve bits: a body of 1,000
// characters has some 400 different ones, which are a tenth of those.
func singles(s string, hashes []uint16) []uint16 {
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		if r, n = measure.RuneAt(s, i); measure.ClassOf(r) == measure.Ideograph {
			hashes = append(hashes, uint16(uint32(r)*0x9E3779B1>>(32-12)))
		}
	}
	return hashes
}

func hashesOf(s string, room []uint16, single bool) []uint16 {
	if single {
		return singles(s, room)
	}
	return pairs(s, room)
}
