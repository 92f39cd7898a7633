package fit

import (
	"fmt"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// kind is one kind of feature: a number computed from the forms of a line and its
// neighbours, and how many values it has.
type kind struct {
	name string
	n    int
}

// The kinds of feature, in the order in which they are read.
var kinds = [...]kind{
	{"end", 5},
	{"first", 9},
	{"runes", runesBuckets},
	{"ratio", ratioBuckets},
	{"latin", 3},
	{"gaps", 4},
	{"flags", 32},
	{"end.prev", 6},
	{"end.next", 6},
	{"runes.prev", runesBuckets + 1},
	{"runes.next", runesBuckets + 1},
	{"ratio.prev", ratioBuckets + 1},
	{"ratio.next", ratioBuckets + 1},
	{"cue.prev", groupCount + 1},
	{"cue.next", groupCount + 1},
	{"cue.prev2", groupCount + 1},
	{"cue.next2", groupCount + 1},
	{"ratio.prev2", ratioBuckets + 1},
	{"ratio.next2", ratioBuckets + 1},
	{"to.prev", relations},
	{"to.next", relations},
	{"short.around", 7},
	{"edge", 3},
	{"end*end.prev", 30},
	{"ratio*end", ratioBuckets * 5},
	{"ratio*end.prev", ratioBuckets * 6},
	{"ratio*ratio.next", ratioBuckets * (ratioBuckets + 1)},
	{"ratio*ratio.prev", ratioBuckets * (ratioBuckets + 1)},
	{"runes*end", runesBuckets * 5},
	{"cue*cue.prev", groupCount * (groupCount + 1)},
	{"cue*cue.next", groupCount * (groupCount + 1)},
	{"to.prev*to.next", relations * relations},
	{"to.prev*end.prev", relations * 6},
	{"cue*ratio", groupCount * ratioBuckets},
	{"blank*end.prev", 12},
	{"ratio*cue.next", ratioBuckets * (groupCount + 1)},
	{"ratio*cue.prev", ratioBuckets * (groupCount + 1)},
	{"short.around*ratio", 7 * ratioBuckets},
	{"stop.ahead", aheads},
	{"stop.behind", behinds},
	{"stop.ahead*ratio", aheads * ratioBuckets},
	{"stop.ahead*stop.behind", aheads * behinds},
	{"stop.ahead*end", aheads * 5},
	{"small", smallBuckets},
	{"small*ratio", smallBuckets * ratioBuckets},
	{"small.prev", smallBuckets + 1},
	{"small.next", smallBuckets + 1},
	{"closes*opens.next", 6},
	{"closes.prev*opens", 6},
	{"echo*ratio", echoBuckets * ratioBuckets},
	{"joins.prev", 4},
	{"joins.next", 4},
	{"joins.prev*joins.next*ratio", 16 * ratioBuckets},
	{"joins.prev*end.prev", 4 * 6},
	{"fills*end", 15},
	{"fills*fills.prev*fills.next", 3 * 4 * 4},
	{"fills.prev*end.prev", 4 * 6},
	{"fills.next*end", 4 * 5},
	{"alike*end", 5 * 5},
	{"alike*ratio", 5 * ratioBuckets},
	{"end.prev2*end.prev*end", 6 * 6 * 5},
	{"end*end.next*end.next2", 5 * 6 * 6},
	{"end*cue.next", 5 * (groupCount + 1)},
	{"end.prev*cue", 6 * groupCount},
	{"end.next*cue.next2", 6 * (groupCount + 1)},
	{"first*end.prev", 9 * 6},
	{"first.next*end", 10 * 5},
	{"end*fills*ratio", 15 * ratioBuckets},
	{"alike*fills*end", 5 * 15},
	{"room.prev", rooms},
	{"room.next", rooms},
	{"room.prev*room.next*end", rooms * rooms * 5},
	{"room.prev*end.prev", rooms * 6},
	{"room.next*end", rooms * 5},
	{"room.prev*ratio", rooms * ratioBuckets},
	{"shift*end.prev*end", shifts * 6 * 5},
	{"shift*room.prev*room.next", shifts * rooms * rooms},
	{"room.next*cue.next", rooms * (groupCount + 1)},
	{"room.next.next*room.next", rooms * rooms},
}

// starts holds the index of the first feature of each kind. The features of cues
// follow those of all kinds.
var starts, cueStart, Count = func() (s [len(kinds)]int32, cues int32, all int) {
	n := 0
	for i, k := range kinds {
		s[i] = int32(n)
		n += k.n
	}
	return s, int32(n), n + cueBits
}()

const (
	cueBits = 24 // cues with greater bits are no features
	cueKind = "cue"
)

// Name returns a feature's name: its kind and its number within the kind.
func Name(f int) string {
	if f >= int(cueStart) {
		return fmt.Sprintf("%s/%d", cueKind, f-int(cueStart))
	}
	for i := len(kinds) - 1; i >= 0; i-- {
		if f >= int(starts[i]) {
			return fmt.Sprintf("%s/%d", kinds[i].name, f-int(starts[i]))
		}
	}
	return ""
}

// Reader reads the features of a page's lines.
type Reader struct {
	lines         []measure.Line
	forms         []form
	echoes        echoes
	widths        []measure.Em // by line, side by side: each is compared with many around it
	alike         []nearby     // by line, which of those have its width
	pairs         []uint16     // of all lines
	ends          []int32      // by line, where its pairs end
	ahead, behind []uint8      // where the sentence that a line belongs to ends and where it begins
}

// Reset prepares the reader for a page; widths are those of its columns, the commonest
// first.
func (r *Reader) Reset(lines []measure.Line, cues []cue.Set, widths []measure.Em) {
	r.lines = lines
	if cap(r.forms) < len(lines) {
		r.forms, r.ahead, r.behind = make([]form, len(lines)), make([]uint8, len(lines)), make([]uint8, len(lines))
		r.ends, r.widths, r.alike = make([]int32, len(lines)), make([]measure.Em, len(lines)), make([]nearby, len(lines))
	}
	r.forms, r.ahead, r.behind, r.ends = r.forms[:len(lines)], r.ahead[:len(lines)], r.behind[:len(lines)], r.ends[:len(lines)]
	r.pairs, r.widths, r.alike = r.pairs[:0], r.widths[:len(lines)], r.alike[:len(lines)]
	for i := range lines {
		r.widths[i] = lines[i].Nat
		f := &r.forms[i]
		*f = formOf(&lines[i], cues[i], widths)
		r.pairs = f.word(lines[i].Text, r.pairs)
		r.ends[i] = int32(len(r.pairs)) //nolint:gosec // bounded by the page
	}
	r.findAlike()
	r.findShared()
	r.findStops()
	r.findRooms()
}

// findShared sets the parts of every line's form that depend on the rest of the page.
func (r *Reader) findShared() {
	r.echoes.read(r.pairs)
	from := int32(0)
	for i := range r.lines {
		f := &r.forms[i]
		f.echo, f.joins = r.echoes.of(r.pairs[from:r.ends[i]]), 3
		from = r.ends[i]
		if i > 0 {
			f.joins = r.echoes.joins(&r.lines[i-1], &r.lines[i])
		}
		// Of the lines around that have its width the line itself is one.
		n := r.among(i, max(0, i-4), min(len(r.widths), i+5)) - 1
		f.alike = uint8(min(n, 4)) //nolint:gosec // at most four
	}
}

// The end of the sentence that a line belongs to is stored as the number of lines to it, up
// to farthest; or as a value for a border or the page's end before it. The beginning is
// stored in the same way.
const (
	farthest  = 6
	atBorder  = 7
	atPageEnd = 11
	aheads    = 12
	behinds   = 8
)

// isBorder recognises a line whose words say that no sentence runs into it.
func (f *form) isBorder() bool {
	const borders = cue.Byline | cue.Dateline | cue.Caption | cue.Folio | cue.Imprint | cue.Notice | cue.Box | cue.Jump | cue.Column | cue.Section
	return f.cues&borders != 0
}

func (r *Reader) findStops() {
	n := len(r.forms)
	for i := n - 1; i >= 0; i-- {
		switch {
		case measure.Ending(r.forms[i].end) >= measure.EndsAsk:
			r.ahead[i] = 0
		case i+1 == n:
			r.ahead[i] = atPageEnd
		case r.forms[i+1].isBorder():
			r.ahead[i] = atBorder
		case r.ahead[i+1] < atBorder:
			r.ahead[i] = min(r.ahead[i+1]+1, farthest)
		case r.ahead[i+1] < atPageEnd:
			r.ahead[i] = min(r.ahead[i+1]+1, atPageEnd-1)
		default:
			r.ahead[i] = atPageEnd
		}
	}
	for i := range r.forms {
		switch {
		case i == 0 || r.forms[i-1].isBorder():
			r.behind[i] = behinds - 1
		case measure.Ending(r.forms[i-1].end) >= measure.EndsAsk:
			r.behind[i] = 0
		default:
			r.behind[i] = min(r.behind[i-1]+1, farthest)
		}
	}
}

// beyond is the form of the missing lines before the first and behind the last line of
// a page; no line has it.
var beyond = form{end: 5, first: 9, runes: uint8(runesBuckets), ratio: uint8(ratioBuckets), group: uint8(groupCount), small: uint8(smallBuckets), opens: 2, closes: 2, joins: 3, fills: 3}

// seen is a line's form and those of its neighbours.
type seen struct {
	f, prev, next, prev2, next2    *form
	toPrev, toNext, around, atEdge uint8
	ahead, behind                  uint8
}

func (r *Reader) at(i int) (s seen) {
	n := len(r.forms)
	s = seen{&r.forms[i], &beyond, &beyond, &beyond, &beyond, 3, 3, 0, 0, r.ahead[i], r.behind[i]}
	if i > 0 {
		s.prev, s.toPrev = &r.forms[i-1], relation(r.lines[i].Nat, r.lines[i-1].Nat)
	}
	if i+1 < n {
		s.next, s.toNext = &r.forms[i+1], relation(r.lines[i].Nat, r.lines[i+1].Nat)
	}
	if i > 1 {
		s.prev2 = &r.forms[i-2]
	}
	if i+2 < n {
		s.next2 = &r.forms[i+2]
	}
	for k := max(0, i-3); k < min(n, i+4); k++ {
		if r.forms[k].ratio < 2 {
			s.around++
		}
	}
	s.around = min(s.around, 6)
	switch {
	case i < 4:
		s.atEdge = 1
	case i >= n-4:
		s.atEdge = 2
	}
	return s
}

// Features appends the features of line i.
func (r *Reader) Features(i int, out []int32) []int32 {
	s := r.at(i)
	f := s.f
	prevEnd, nextEnd, prevRunes, nextRunes := int(s.prev.end), int(s.next.end), int(s.prev.runes), int(s.next.runes)
	prevRatio, nextRatio, prev2Ratio, next2Ratio := int(s.prev.ratio), int(s.next.ratio), int(s.prev2.ratio), int(s.next2.ratio)
	prevCue, nextCue, prev2Cue, next2Cue := int(s.prev.group), int(s.next.group), int(s.prev2.group), int(s.next2.group)
	toPrev, toNext, around, edge := int(s.toPrev), int(s.toNext), int(s.around), int(s.atEdge)
	end, ratio, runes, group := int(f.end), int(f.ratio), int(f.runes), int(f.group)
	blank := 0
	if f.flags&flagBlank != 0 {
		blank = 1
	}
	values := [len(kinds)]int{
		end, int(f.first), runes, ratio, int(f.latin), int(f.gaps), int(f.flags),
		prevEnd, nextEnd, prevRunes, nextRunes, prevRatio, nextRatio, prevCue, nextCue, prev2Cue, next2Cue, prev2Ratio, next2Ratio,
		toPrev, toNext, around, edge,
		end*6 + prevEnd, ratio*5 + end, ratio*6 + prevEnd, ratio*(ratioBuckets+1) + nextRatio,
		ratio*(ratioBuckets+1) + prevRatio, runes*5 + end, group*(groupCount+1) + prevCue,
		group*(groupCount+1) + nextCue, toPrev*relations + toNext, toPrev*6 + prevEnd, group*ratioBuckets + ratio,
		blank*6 + prevEnd, ratio*(groupCount+1) + nextCue, ratio*(groupCount+1) + prevCue, around*ratioBuckets + ratio,
		int(s.ahead), int(s.behind), int(s.ahead)*ratioBuckets + ratio, int(s.ahead)*behinds + int(s.behind),
		int(s.ahead)*5 + end,
		int(f.small), int(f.small)*ratioBuckets + ratio, int(s.prev.small), int(s.next.small),
		int(f.closes)*3 + int(s.next.opens), int(f.opens)*3 + int(s.prev.closes), int(f.echo)*ratioBuckets + ratio,
		int(f.joins), int(s.next.joins), (int(f.joins)*4+int(s.next.joins))*ratioBuckets + ratio, int(f.joins)*6 + prevEnd,
		int(f.fills)*5 + end, (int(f.fills)*4+int(s.prev.fills))*4 + int(s.next.fills), int(s.prev.fills)*6 + prevEnd, int(s.next.fills)*5 + end,
		int(f.alike)*5 + end, int(f.alike)*ratioBuckets + ratio,
		(int(s.prev2.end)*6+prevEnd)*5 + end, (end*6+nextEnd)*6 + int(s.next2.end),
		end*(groupCount+1) + nextCue, prevEnd*groupCount + group, nextEnd*(groupCount+1) + next2Cue,
		int(f.first)*6 + prevEnd, int(s.next.first)*5 + end, (end*3+int(f.fills))*ratioBuckets + ratio, (int(f.alike)*3+int(f.fills))*5 + end,
		int(f.roomPrev), int(f.roomNext), (int(f.roomPrev)*rooms+int(f.roomNext))*5 + end, int(f.roomPrev)*6 + prevEnd, int(f.roomNext)*5 + end,
		int(f.roomPrev)*ratioBuckets + ratio, (int(f.shift)*6+prevEnd)*5 + end, (int(f.shift)*rooms+int(f.roomPrev))*rooms + int(f.roomNext),
		int(f.roomNext)*(groupCount+1) + nextCue, int(s.next.roomNext)*rooms + int(f.roomNext),
	}
	for k, v := range values {
		out = append(out, starts[k]+int32(v))
	}
	for c, b := f.cues&(1<<cueBits-1), int32(0); c != 0; c, b = c>>1, b+1 {
		if c&1 != 0 {
			out = append(out, cueStart+b)
		}
	}
	return out
}
