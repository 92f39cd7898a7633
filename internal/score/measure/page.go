package measure

import (
	"slices"
	"strings"

	"baolan/internal/truth"
)

// Options say how to compare.
type Options struct {
	Labels bool   // accept a column's name in the kicker or before the headline
	Source string // the text that the page was rebuilt from, for Counts.Source
}

// Page compares a prediction p with the truth t of a page.
func Page(t, p *truth.Page, o Options) Counts {
	c, _ := Compare(t, p, o)
	return c
}

// Compare does what Page does, and reports for each article of the prediction whether it is
// right: found, with the headline group and the byline of the truth.
func Compare(t, p *truth.Page, o Options) (Counts, []bool) {
	c := Counts{Pages: 1, Predicted: len(p.Articles)}
	c.Articles.N = len(t.Articles)
	s := newStream(unitsOf(p))
	bodies := alignAll(t, s)
	for i := range bodies {
		c.boundaries(&bodies[i], s)
	}
	c.exact(t, s)
	found := matches(t, p, bodies, s)
	right := make([]bool, len(p.Articles))
	for i := range t.Articles {
		var q *truth.Article
		if found[i] >= 0 {
			c.Articles.OK++
			q = &p.Articles[found[i]]
		}
		ok := c.countFields(&t.Articles[i], q, o)
		if q != nil {
			right[found[i]] = ok
			c.ForeignParas += foreign(found[i], &bodies[i], s)
		}
	}
	for j := range p.Articles {
		if v := p.Articles[j].Confidence; v != nil {
			c.Sure.add(*v, right[j])
		}
	}
	c.weather(t.Weather, p.Weather)
	c.notices(t, p)
	c.blocks(t, p)
	if o.Source != "" {
		c.source(o.Source, s)
	}
	return c, right
}

// unitsOf lists the strings of a prediction in their order.
func unitsOf(p *truth.Page) []unit {
	var us []unit
	for i := range p.Articles {
		a := &p.Articles[i]
		us = append(us, unit{a.Label, fieldRole, i, -1}, unit{a.Kicker, fieldRole, i, -1})
		for _, l := range a.Headline {
			us = append(us, unit{l, fieldRole, i, -1})
		}
		us = append(us, unit{a.Deck, fieldRole, i, -1}, unit{a.Byline, fieldRole, i, -1}, unit{a.Dateline, fieldRole, i, -1})
		for _, q := range a.Paragraphs {
			us = append(us, unit{q, paragraphRole, i, -1})
		}
	}
	if w := p.Weather; w != nil {
		for _, v := range [...]string{w.Title, w.Forecast, w.Detail, w.Warning} {
			us = append(us, unit{v, weatherRole, -1, -1})
		}
	}
	for i, b := range p.Other {
		for _, l := range b.Lines {
			us = append(us, unit{l, otherRole, -1, i})
		}
	}
	return us
}

// body is an article's text with its paragraphs' beginnings and its blanks.
type body struct {
	text   []rune
	begins map[int]bool
	blanks map[int]bool
	to     []int // the stream's character of each, -1 for none
}

// alignAll maps the longest bodies first.
func alignAll(t *truth.Page, s *stream) []body {
	out := make([]body, len(t.Articles))
	order := make([]int, len(t.Articles))
	for i := range order {
		order[i] = i
	}
	size := func(i int) int {
		n := 0
		for _, p := range t.Articles[i].Paragraphs {
			n += len([]rune(p))
		}
		return n
	}
	slices.SortStableFunc(order, func(a, b int) int { return size(b) - size(a) })
	for _, i := range order {
		b := body{begins: map[int]bool{}, blanks: map[int]bool{}}
		for _, p := range t.Articles[i].Paragraphs {
			b.begins[len(b.text)] = true
			pending := false
			for _, r := range spaced(p) {
				if r == ' ' {
					pending = true
					continue
				}
				if pending {
					b.blanks[len(b.text)], pending = true, false
				}
				b.text = append(b.text, r)
			}
		}
		b.to = s.align(b.text)
		out[i] = b
	}
	return out
}

// boundaries counts paragraph beginnings, spaces and splices of a body.
func (c *Counts) boundaries(b *body, s *stream) {
	c.Chars += len(b.text)
	c.Paras += len(b.begins)
	for _, x := range b.to {
		if x >= 0 {
			c.Mapped++
		}
	}
	for q := 1; q < len(b.text); q++ {
		from, to, begins := b.to[q-1], b.to[q], b.begins[q]
		if from < 0 || to < 0 {
			if begins {
				c.FN++
			}
			continue
		}
		next := to == from+1
		cut := next && s.breaks[to]
		if !next {
			if to > from {
				cut = s.breaksBetween(from+1, to) > 0
			} else {
				cut = s.breaksBetween(to+1, from) > 0
			}
			if !cut {
				c.Splices++
				if to > from {
					c.Foreign += min(to-from-1, 60)
				}
			}
		}
		switch {
		case begins && cut:
			c.TP++
		case begins:
			c.FN++
		case cut:
			c.FP++
		}
		if next && !cut && !begins {
			c.space(b.blanks[q], s.blank[to])
		}
	}
}

func (c *Counts) space(want, got bool) {
	switch {
	case got && !want:
		c.Spurious++
	case want && !got:
		c.Missing++
	case want:
		c.Kept++
	}
}

// exact counts the paragraphs that the prediction has as they are.
func (c *Counts) exact(t *truth.Page, s *stream) {
	have, blind := map[string]bool{}, map[string]bool{}
	for _, u := range s.units {
		if u.role == paragraphRole {
			have[u.text], blind[strip(u.text)] = true, true
		}
	}
	for i := range t.Articles {
		a := &t.Articles[i]
		lead := len([]rune(strip(a.Dateline))) + len([]rune(strip(a.Byline)))
		for n, p := range a.Paragraphs {
			p = spaced(p)
			bare := strip(p)
			ok, okBlind := have[p], blind[bare]
			if !ok && n == 0 && lead > 0 {
				for u := range have {
					v := strip(u)
					if strings.HasSuffix(v, bare) && len([]rune(v))-len([]rune(bare)) <= lead+8 {
						okBlind = true
						ok = ok || strings.HasSuffix(u, p)
					}
				}
			}
			if ok {
				c.Exact++
			}
			if okBlind {
				c.ExactBlind++
			}
		}
	}
}

// matches returns the predicted article of each true one, -1 for none.
func matches(t, p *truth.Page, bodies []body, s *stream) []int {
	size := make([]int, len(p.Articles))
	for j := range p.Articles {
		for _, q := range p.Articles[j].Paragraphs {
			size[j] += len([]rune(strip(q)))
		}
	}
	out := make([]int, len(t.Articles))
	for i := range bodies {
		out[i] = -1
		b := &bodies[i]
		n := map[int]int{}
		best := -1
		var seen []int
		for _, x := range b.to {
			if x < 0 || s.units[s.of[x]].role != paragraphRole {
				continue
			}
			j := s.units[s.of[x]].article
			if n[j] == 0 {
				seen = append(seen, j)
			}
			n[j]++
		}
		for _, j := range seen {
			if best < 0 || n[j] > n[best] {
				best = j
			}
		}
		if best >= 0 && size[best] > 0 && float64(n[best]) >= 0.8*float64(len(b.text)) && float64(n[best]) >= 0.8*float64(size[best]) {
			out[i] = best
		}
	}
	return out
}
