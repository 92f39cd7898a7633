package raw

// echo is what every pair of a head's lines says for a body: 0 if the body does
// not have it. A line of whose pairs it has none is heard by its characters:
// 旧雨伞 is of the body that speaks of rain and of umbrellas. Line k's are
// says[ends[k]:ends[k+1]].
type echo struct {
	says []float32
	ends [maxHeadLines + 1]int
}

// hear asks body i. Each pair that it has counts by one over the number of bodies
// near it that have it.
func (e *echo) hear(t *themes, head []int, i int) {
	e.says = e.says[:0]
	for j, k := range head[:min(len(head), maxHeadLines)] {
		if l := &t.lines[k]; l.nat <= 80*oneEm && !e.add(t, &t.pairs, l.text, i, 1) {
			e.says = e.says[:e.ends[j]]
			e.add(t, &t.single, l.text, i, weightCharacter)
		}
		e.ends[j+1] = len(e.says)
	}
}

// add hears a line and tells whether the body has anything of it.
func (e *echo) add(t *themes, v *vocabulary, s string, i int, weight float32) (heard bool) {
	var room [pairsRoom]uint16
	lo, hi := max(0, i-rareAmong), min(len(t.pieces), i+rareAmong+1)
	own := v.body(t, i)
	for _, h := range hashesOf(s, room[:0], v.single) {
		say := float32(0)
		if own.has(h) {
			n := 0
			for b := lo; b < hi; b++ {
				if v.body(t, b).has(h) {
					n++
				}
			}
			say, heard = weight/float32(n), true
		}
		e.says = append(e.says, say)
	}
	return heard
}

// share is the part of the lines [from, to) that the body has.
func (e *echo) share(from, to int) float32 {
	says := e.says[e.ends[min(from, maxHeadLines)]:e.ends[min(to, maxHeadLines)]]
	if len(says) == 0 {
		return 0
	}
	var got float32
	for _, v := range says {
		got += v
	}
	return got / float32(len(says))
}

// pairGain is what head line l alone says for body i.
func (t *themes) pairGain(l, i int) float32 {
	var e echo
	head := [...]int{l}
	e.hear(t, head[:], i)
	return gainPair*float32(t.lines[l].runes)*e.share(0, 1) + t.briefGain(head[:], i)
}

// gains are what each line of a head says for n bodies from lo.
func (t *themes) gains(head []int, lo, n int) [][]float32 {
	out := make([][]float32, len(head))
	for j, l := range head {
		out[j] = make([]float32, n)
		for c := range n {
			out[j][c] = t.pairGain(l, lo+c)
		}
	}
	return out
}
