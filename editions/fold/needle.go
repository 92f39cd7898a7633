package fold

import (
	"strings"
	"unicode/utf8"
)

// Needle is a query made ready to be looked for in many texts that nobody has
// folded: it folds a text as it reads it and keeps nothing.
type Needle struct {
	query   Query
	pattern []rune
	back    []int // by length of a matched beginning: the length of its longest border
	literal string
	within  *Needle // of a query with a comma at its edge: the query without it, else nil
}

// paragraphEnd parts the texts of a text in which a Needle is looked for. No
// hit reaches over it.
const paragraphEnd = '\n'

// NewNeedle makes a query ready.
func NewNeedle(q Query) *Needle {
	n := &Needle{query: q, pattern: []rune(q.Text)}
	if q.cased != "" {
		n.pattern = []rune(q.cased)
	}
	// What stands in a text as it was typed is a hit, which is quickly seen.
	if !strings.ContainsRune(q.source, paragraphEnd) && utf8.ValidString(q.source) && q.Text != "" && !q.Edge() {
		n.literal = q.source
	}
	if q.Edge() {
		n.within = NewNeedle(Query{Text: q.Text, cased: q.cased})
	}
	n.back = make([]int, len(n.pattern)+1)
	for i, k := 1, 0; i < len(n.pattern); i++ {
		for k > 0 && n.pattern[i] != n.pattern[k] {
			k = n.back[k]
		}
		if n.pattern[i] == n.pattern[k] {
			k++
		}
		n.back[i+1] = k
	}
	return n
}

// In tells whether the query stands in one of the texts that are joined by
// line feeds, as Match tells of the fold of each of them.
func (n *Needle) In(texts string) bool {
	if n.literal != "" && strings.Contains(texts, n.literal) {
		return true
	}
	return n.count(texts, 1) > 0
}

// Count tells how often the query stands in them, without overlap.
func (n *Needle) Count(texts string) int { return n.count(texts, -1) }

func (n *Needle) count(texts string, most int) int {
	q := &n.query
	switch {
	case q.Text == "":
		return 0
	case q.Edge() || q.comma():
		// Those look at the source around a hit.
		hits := 0
		for text := range strings.SplitSeq(texts, string(paragraphEnd)) {
			if n.within != nil && !n.within.In(text) {
				continue
			}
			f := Fold(text)
			if hits += len(q.Find(&f, most)); most > 0 && hits >= most {
				break
			}
		}
		return hits
	}
	var (
		t     = tables()
		cased = q.cased != ""
		state int
		hits  int
		space bool
		last  class
	)
	step := func(r rune) {
		for state > 0 && r != n.pattern[state] {
			state = n.back[state]
		}
		if r == n.pattern[state] {
			state++
		}
		if state == len(n.pattern) {
			hits++
			state = 0
		}
	}
	for i := 0; i < len(texts) && hits != most; {
		r, size := rune(texts[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(texts[i:])
		}
		i += size
		// Most characters are Han and begin nothing: no class, no case.
		if state == 0 && isHan(r) {
			if space, last = false, 0; rune(t.lower[r]) == n.pattern[0] {
				step(n.pattern[0])
			}
			continue
		}
		if r == paragraphEnd {
			state, space, last = 0, false, 0
			continue
		}
		c := t.class(r)
		switch {
		case c&ignored != 0:
			continue
		case c&blank != 0:
			space = true
			continue
		case c&separator != 0 && last&digit != 0 && !space && t.startsWithDigit(texts[i:]):
			continue
		}
		if space {
			if last&c&word != 0 {
				step(' ')
			}
			space = false
		}
		step(t.fold(r, cased))
		last = c
	}
	return hits
}
