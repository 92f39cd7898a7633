package attach

import (
	"slices"
	"sync"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
)

// keptThemes is the number of themes that are kept: more than the bodies near a run of
// headlines, so that few of them compete for one place.
const keptThemes = 256

// rareAmong is the number of bodies on either side among which the rarity of a pair is
// counted. Counting among all bodies would make the time grow with the square of the
// page.
const rareAmong = 12

// theme is a set of hashes of character pairs, or of characters, as a bitmap. A body
// of 1,000 characters sets a sixteenth of its bits, so about one absent pair in
// sixteen is taken for present.
type theme [themeBits / 64]uint64

const themeBits = 1 << 14

// add adds pairs or characters.
func (t *theme) add(hashes []uint16) {
	for _, h := range hashes {
		t[h/64] |= 1 << (h % 64)
	}
}

func (t *theme) has(h uint16) bool { return t[h/64]>>(h%64)&1 != 0 }

// share returns how many of a line's pairs the theme has, and their share of all.
func (t *theme) share(hashes []uint16) (share float32, found int) {
	for _, h := range hashes {
		if t.has(h) {
			found++
		}
	}
	return float32(found) / float32(max(len(hashes), 1)), found
}

// lineHashes holds the hashes of the character pairs, or of the single characters, of all
// lines of a text, once they were needed.
type lineHashes struct {
	all  []uint16
	ends []int32 // by line, where its hashes end; the first entry is 0, before all lines
}

// of returns the hashes of lines [from, to).
func (h *lineHashes) of(lines []measure.Line, from, to int, hash func(s string, hashes []uint16) []uint16) []uint16 {
	if len(h.ends) == 0 {
		n := int32(0)
		for i := range lines {
			n += lines[i].Runes
		}
		h.all, h.ends = slices.Grow(h.all, int(n)), append(slices.Grow(h.ends, len(lines)+1), 0)
		for i := range lines {
			h.all = hash(lines[i].Text, h.all)
			h.ends = append(h.ends, int32(len(h.all))) //nolint:gosec // bounded by the page
		}
	}
	return h.all[h.ends[from]:h.ends[to]]
}

// vocabulary caches the themes of bodies, of pairs or of single characters. Only bodies
// near a headline are compared with it, so a few themes are enough. A theme's place
// follows from the body's first line, and it is valid while the body has the same lines:
// a page is read several times with other labels, and most of its bodies do not change
// by that, though their number does.
type vocabulary struct {
	single bool
	hashes lineHashes
	kept   [keptThemes]*theme
	of     [keptThemes][]Piece // the body that each theme was read from; empty for none
}

// line returns the hashes of lines [from, to).
func (v *vocabulary) line(t *themes, from, to int) []uint16 {
	if !v.single && t.text.Said != nil {
		return t.text.pairsOf(from, to)
	}
	if v.single {
		return v.hashes.of(t.lines, from, to, singles)
	}
	return v.hashes.of(t.lines, from, to, pairs)
}

// body returns the theme of a body, which is valid until the next call.
func (v *vocabulary) body(t *themes, pieces []Piece) *theme {
	at := 0
	if len(pieces) > 0 {
		at = pieces[0].From % keptThemes
	}
	b := v.kept[at]
	if len(pieces) > 0 && slices.Equal(v.of[at], pieces) {
		return b
	}
	if b == nil {
		b = new(theme)
		v.kept[at] = b
	} else {
		*b = theme{}
	}
	v.of[at] = append(v.of[at][:0], pieces...)
	for _, p := range pieces {
		b.add(v.line(t, p.From, p.To))
	}
	return b
}

// forget marks every theme as read from no body, and the hashes of no text as known.
func (v *vocabulary) forget() {
	v.hashes.all, v.hashes.ends = v.hashes.all[:0], v.hashes.ends[:0]
	for i := range v.of {
		v.of[i] = v.of[i][:0]
	}
}

// themes compares headlines with bodies by their words: names, figures and quoted
// words of a headline occur in its body.
type themes struct {
	text   *Text
	lines  []measure.Line
	labels []label.Label
	blanks bool // the text has blank lines
	bodies []themed

	pairs  vocabulary
	single vocabulary // for titles without a pair in the body

	edges    []edge // of the reading under way
	paths    paths
	dealing  dealing
	drafting drafting
	spans    *[themeBits]span // of the article that may be cut in two; nil until it is needed
	variants variants
	compared comparisons
	having   []bodySet // by word of the head line that is compared, the bodies that have it
	sought   []uint16  // those of its words that some body has
	havers   []bodySet // ... and which bodies
	singly   []matched // what it has in common with the bodies by single characters
}

// themed is a body as learn found it.
type themed struct {
	pieces []Piece
	width  measure.Em // the width of its column
	briefs bool       // it is a column of briefs
	id     int32      // the number of its variant
}

// tablePool holds the themes of former pages for reuse, 2 KB for each body of a page.
var tablePool = sync.Pool{New: func() any { return new(themes) }}

// learn takes over the bodies of a draft and forgets the themes of another text.
func (t *themes) learn(x *Text, articles []Article) {
	if len(x.Lines) != len(t.lines) || len(t.lines) > 0 && &x.Lines[0] != &t.lines[0] {
		t.pairs.forget()
		t.single.forget()
		t.variants.forget(len(x.Lines))
		t.compared.forget(len(x.Lines))
	}
	t.text, t.lines, t.labels, t.blanks, t.single.single = x, x.Lines, x.Labels, x.blanks, true
	t.bodies = append(t.bodies[:0], make([]themed, len(articles))...)
	for i := range articles {
		b := &t.bodies[i]
		b.pieces = articles[i].Pieces
		b.id = t.variants.of(b.pieces)
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

// briefGain is the evidence of the standing title of a column of briefs. Its words
// occur in none of the briefs; it belongs to a body that has briefs.
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

// pairs appends a hash below themeBits for every two neighbouring characters. Spaces
// between them are ignored; a mark between them parts them.
func pairs(s string, hashes []uint16) []uint16 {
	return hashPairs(s, hashes, 1<<measure.Closing|1<<measure.Opening|1<<measure.Dash|1<<measure.NarrowMark, 32-14)
}

// widePairs appends a hash of sixteen bits for every two ideographs that stand beside each other,
// but for spaces.
func widePairs(s string, hashes []uint16) []uint16 {
	return hashPairs(s, hashes, ^uint16(1<<measure.Ideograph), 32-16)
}

// hashPairs appends a hash for every two neighbouring characters, without its lowest bits. Spaces
// are ignored; a character of a class whose bit is set in parting is of no pair.
func hashPairs(s string, hashes []uint16, parting uint16, without int) []uint16 {
	var prev rune
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		r, n = measure.RuneAt(s, i)
		class := measure.ClassOf(r)
		if class == measure.Gap {
			continue
		}
		if parting>>class&1 != 0 {
			prev = 0
			continue
		}
		if prev != 0 {
			h := (uint32(prev)*0x9E3779B1 ^ uint32(r)*0x85EBCA77) * 0xC2B2AE35
			hashes = append(hashes, uint16(h>>without)) //nolint:gosec // at most sixteen bits are left
		}
		prev = r
	}
	return hashes
}

// singles appends a hash of twelve bits for every ideograph: a body of 1,000
// characters has some 400 different ones, which set a tenth of so many bits.
func singles(s string, hashes []uint16) []uint16 {
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		if r, n = measure.RuneAt(s, i); measure.ClassOf(r) == measure.Ideograph {
			hashes = append(hashes, uint16(uint32(r)*0x9E3779B1>>(32-12)))
		}
	}
	return hashes
}
