package fold

import (
	"strings"
	"unicode/utf8"
)

// Needle is a query prepared for a search in many texts that are not folded. It folds
// a text while reading it and keeps nothing.
type Needle struct {
	query   Query
	pattern []rune
	back    []int // for each length of a matched beginning, the length of its longest border
	literal string
	within  *Needle // for a query with a comma at an end, the query without it; otherwise nil
}

// paragraphEnd separates the parts of a text in which a Needle is searched for. A hit
// lies within one part.
const paragraphEnd = '\n'

// NewNeedle prepares a query.
func NewNeedle(q Query) *Needle {
	n := &Needle{query: q, pattern: []rune(q.Text)}
	if q.cased != "" {
		n.pattern = []rune(q.cased)
	}
	// What stands in a text as it was typed is a hit, which is quickly seen.
	if !strings.ContainsRune(q.source, paragraphEnd) && utf8.ValidString(q.source) && q.Text != "" && !q.HasEdge() {
		n.literal = q.source
	}
	if q.HasEdge() {
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

// IsIn reports whether the query is in one of the texts that are joined by line feeds,
// with the same result as Match for the fold of each.
func (n *Needle) IsIn(texts string) bool {
	if n.literal != "" && strings.Contains(texts, n.literal) {
		return true
	}
	return n.count(texts, 1) > 0
}

// Count gives how often the query is in them, without overlaps.
func (n *Needle) Count(texts string) int { return n.count(texts, -1) }

// count counts at most most hits; -1 means all.
func (n *Needle) count(texts string, most int) int {
	switch {
	case n.query.Text == "":
		return 0
	case n.needsSource():
		return n.countAtEdges(texts, most)
	}
	var (
		t     = tables()
		m     = matcher{Needle: n}
		cased = n.query.cased != ""
		space bool
		last  class
	)
	for i := 0; i < len(texts) && m.hits != most; {
		r, size := rune(texts[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(texts[i:])
		}
		i += size
		// Most characters are Han and do not begin a hit; they have no class and no
		// case.
		if m.state == 0 && isHan(r) && !t.startsWithMark(texts[i:]) {
			if space, last = false, 0; rune(t.lower[r]) == n.pattern[0] {
				m.step(n.pattern[0], 0)
			}
			continue
		}
		if r == paragraphEnd {
			m.state, space, last = 0, false, 0
			continue
		}
		c := t.class(r)
		switch {
		case c&ignored != 0:
			continue
		case c&blank != 0:
			space = true
			continue
		case !space && last&digit != 0 && t.separatesDigits(c, texts[i:]):
			continue
		}
		if space && last&c&word != 0 {
			m.step(' ', 0)
		}
		space, last = false, c
		switch {
		case t.startsWithMark(texts[i:]):
			one, mark := composed(r, texts[i:])
			m.step(t.fold(one, cased), 0)
			i += mark
		case c&expands != 0:
			m.expand(t, r, cased)
		default:
			m.step(t.fold(r, cased), 0)
		}
	}
	return m.hits
}

// needsSource reports whether a hit of the query depends on what is around it in the
// source.
func (n *Needle) needsSource() bool { return n.query.HasEdge() || n.query.isComma() }

// countAtEdges counts the hits of such a query.
func (n *Needle) countAtEdges(texts string, most int) int {
	hits := 0
	for text := range strings.SplitSeq(texts, string(paragraphEnd)) {
		if n.within != nil && !n.within.IsIn(text) {
			continue
		}
		f := Fold(text)
		if hits += len(n.query.Find(&f, most)); most > 0 && hits >= most {
			break
		}
	}
	return hits
}

// separatesDigits reports by its class whether a character after a digit is a
// separator between two digits, as in 10,000. rest is the text after it.
func (t *table) separatesDigits(c class, rest string) bool {
	return c&separator != 0 && t.startsWithDigit(rest)
}

// matcher searches for a needle's pattern in a text that it is given as folded
// characters, one by one (Knuth, Morris and Pratt).
type matcher struct {
	*Needle
	state int // how many characters of the pattern match so far
	hits  int
	steps int // how many characters of the folded text have come
	taken int // the step at which the sign ends in which the last hit ended
}

// step takes the next character. rest is how many more characters come from the same
// sign.
func (m *matcher) step(r rune, rest int) {
	m.steps++
	for m.state > 0 && r != m.pattern[m.state] {
		m.state = m.back[m.state]
	}
	if r == m.pattern[m.state] {
		m.state++
	}
	switch {
	case m.state < len(m.pattern):
	case m.steps-len(m.pattern) < m.taken:
		m.state = m.back[m.state]
	default:
		m.hits++
		m.state, m.taken = 0, m.steps+rest
	}
}

// expand takes all the characters that a sign stands for.
func (m *matcher) expand(t *table, r rune, cased bool) {
	s := t.expand(r, cased)
	rest := utf8.RuneCountInString(s)
	for _, one := range s {
		rest--
		m.step(t.fold(one, cased), rest)
	}
}
