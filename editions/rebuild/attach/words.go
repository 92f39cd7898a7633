package attach

import (
	"math/bits"
	"slices"
)

// match compares lines of a headline with the bodies [lo, hi), line by line. Where a body
// has none of a line's pairs, single characters are compared: 旧雨伞 belongs to the body that
// mentions rain 雨 and umbrellas 伞.
//
// A page is read several times with other labels, and most of its headlines stand among the
// same bodies each time: those are compared once.
func (t *themes) match(lines []int, lo, hi int) []matched {
	from := max(0, lo-rareAmong)
	around := t.bodies[from:min(len(t.bodies), hi+rareAmong)]
	first := &t.compared.first[lines[0]]
	for k := *first; k > 0; k = t.compared.all[k-1].next {
		if c := &t.compared.all[k-1]; c.skip == lo-from && c.n == hi-lo && slices.Equal(c.lines, lines) && c.isAmong(around) {
			return c.matched
		}
	}
	c := comparison{lines: lines, skip: lo - from, n: hi - lo, matched: make([]matched, len(lines)*(hi-lo)), next: *first}
	c.among = make([]int32, len(around))
	for i := range around {
		c.among[i] = around[i].id
	}
	for b := lo; b < hi; b += mostAtOnce {
		t.matchSome(&c, lo, b, min(hi, b+mostAtOnce))
	}
	t.compared.all = append(t.compared.all, c)
	*first = int32(len(t.compared.all)) //nolint:gosec // a few for each line of the page
	return c.matched
}

// comparison is the result of match for lines of a headline and n bodies, which stand behind
// skip others among certain bodies.
type comparison struct {
	lines   []int
	skip, n int
	among   []int32
	matched []matched // by line, then by body
	next    int32     // the number of another one whose first line is the same; 0 for none
}

func (c *comparison) isAmong(around []themed) bool {
	if len(around) != len(c.among) {
		return false
	}
	for i := range around {
		if around[i].id != c.among[i] {
			return false
		}
	}
	return true
}

// comparisons holds what was compared of a text: by the number of a headline's first line the
// last comparison that begins with it, counted from 1.
type comparisons struct {
	first []int32
	all   []comparison
}

func (c *comparisons) forget(lines int) {
	c.first, c.all = cleared(c.first, lines), c.all[:0]
}

// variants gives a number to every body of a text, which is the same for the same lines.
type variants struct {
	first []int32 // by first line the last variant that begins with it, counted from 1
	all   []variant
}

type variant struct {
	pieces []Piece
	next   int32
}

func (v *variants) forget(lines int) { v.first, v.all = cleared(v.first, lines), v.all[:0] }

func (v *variants) of(pieces []Piece) int32 {
	if len(pieces) == 0 {
		return 0
	}
	first := &v.first[pieces[0].From]
	for k := *first; k > 0; k = v.all[k-1].next {
		if slices.Equal(v.all[k-1].pieces, pieces) {
			return k
		}
	}
	v.all = append(v.all, variant{slices.Clone(pieces), *first})
	*first = int32(len(v.all)) //nolint:gosec // a few for each line of the page
	return *first
}

// cleared returns n zeros, in the memory of list if it has room for them.
func cleared(list []int32, n int) []int32 {
	if cap(list) < n {
		return make([]int32, n)
	}
	list = list[:n]
	clear(list)
	return list
}

// mostAtOnce is the number of bodies that are compared at once. With those around them they
// are no more than a bodySet can hold.
const mostAtOnce = 64 - 2*rareAmong

// bodySet is a set of bodies near each other, by their distance from the first of them.
type bodySet uint64

func (s bodySet) has(i int) bool { return s>>i&1 != 0 }

// count returns the number of members whose distances are in [from, to).
func (s bodySet) count(from, to int) int {
	return bits.OnesCount64(uint64(s) >> from << from << max(64-to, 0))
}

// matchSome compares the lines of c, whose bodies begin at lo, with the bodies [from, to).
func (t *themes) matchSome(c *comparison, lo, from, to int) {
	for j, l := range c.lines {
		if t.lines[l].Nat > longestHead {
			continue
		}
		out := c.matched[j*c.n+from-lo:][:to-from]
		if t.share(&t.pairs, l, from, 1, out) {
			continue
		}
		t.singly = append(t.singly[:0], out...)
		t.share(&t.single, l, from, weightCharacter, t.singly)
		for i := range out {
			if out[i].found == 0 {
				out[i] = t.singly[i]
			}
		}
	}
}

// share compares a head line with the bodies from one on by the words of a vocabulary, and
// reports whether each of them has some of the line's. A word counts the less, the more of
// the bodies around have it.
func (t *themes) share(v *vocabulary, l, from int, weight float32, out []matched) (all bool) {
	words := v.line(t, l, l+1)
	first, to := max(0, from-rareAmong), from+len(out)
	t.having = append(t.having[:0], make([]bodySet, len(words))...)
	for b := from; b < to; b++ {
		v.body(t, t.bodies[b].pieces).mark(words, t.having, b-first)
	}
	t.sought, t.havers = t.sought[:0], t.havers[:0]
	for k, in := range t.having {
		if in != 0 {
			t.sought, t.havers = append(t.sought, words[k]), append(t.havers, in)
		}
	}
	if last := min(len(t.bodies), to+rareAmong); len(t.sought) > 0 {
		for b := first; b < last; b++ {
			if b < from || b >= to {
				v.body(t, t.bodies[b].pieces).mark(t.sought, t.havers, b-first)
			}
		}
	}
	all = true
	for i := range out {
		b := from + i
		h := matched{of: float32(len(words))}
		for _, s := range t.havers {
			if s.has(b - first) {
				h.found += weight / float32(s.count(max(0, b-rareAmong)-first, b+rareAmong+1-first))
			}
		}
		out[i], all = h, all && h.found > 0
	}
	return all
}

// mark adds the body at a distance to the sets of the words that it has.
func (t *theme) mark(words []uint16, sets []bodySet, distance int) {
	sets = sets[:len(words)]
	for k, w := range words {
		sets[k] |= bodySet(t[w/64%(themeBits/64)]>>(w%64)&1) << distance
	}
}
