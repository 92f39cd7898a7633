package measure

import (
	"slices"
	"strings"

	"baolan/internal/truth"
)

// reading is a headline group in one string a part, without spaces and marks.
type reading struct{ kicker, headline, deck string }

// parts returns a headline group as a reading.
func parts(kicker string, headline truth.Text, deck string) reading {
	return reading{unmark(kicker), unmark(strings.Join(headline, "")), unmark(deck)}
}

func (r reading) isEmpty() bool { return r == reading{} }

// sorted returns the group's characters in the order of their code points.
func (r reading) sorted() string {
	all := []rune(r.kicker + r.headline + r.deck)
	slices.Sort(all)
	return string(all)
}

// readings returns the right readings of an article's headline group: without the label and,
// if labels is set, with it in the kicker.
func readings(a *truth.Article, labels bool) []reading {
	r := parts(a.Kicker, a.Headline, a.Deck)
	out := []reading{r}
	if l := unmark(a.Label); labels && l != "" {
		in := r
		in.kicker = l + r.kicker
		out = append(out, in)
	}
	return out
}

// countFields counts the headline group, byline and dateline of article a against those of q, which
// is nil if the article was not found. It reports whether group and byline are right.
func (c *Counts) countFields(a, q *truth.Article, o Options) bool {
	got := []reading{{}}
	if q != nil {
		got = readings(q, o.Labels)
	}
	var want []reading
	want = append(want, readings(a, o.Labels)...)
	for _, alt := range a.Alternatives {
		want = append(want, parts(alt.Kicker, alt.Headline, alt.Deck))
	}
	var best [3]verdict
	most := -4
	for _, g := range got {
		for _, w := range want {
			v := [3]verdict{compare(w.kicker, g.kicker, q != nil), compare(w.headline, g.headline, q != nil), compare(w.deck, g.deck, q != nil)}
			n := 0
			for _, x := range v {
				n += x.worth()
			}
			if n > most {
				most, best = n, v
			}
		}
	}
	for i, s := range [...]*Share{&c.Kicker, &c.Headline, &c.Deck} {
		if best[i] != absent {
			s.add(best[i] == equal)
		}
	}
	group := c.countGroup(a, q, got, o)
	byline := c.countByline(a, q)
	c.dateline(a, q)
	return group && byline
}

// verdict is the result of a comparison of two strings.
type verdict uint8

const (
	absent verdict = iota // neither has it
	equal
	wrong
)

func (v verdict) worth() int { return [...]int{absent: 0, equal: 1, wrong: -1}[v] }

// compare compares a string of the truth and of the prediction. If the truth has none, one in
// the prediction counts as wrong only if the article was found.
func compare(want, got string, found bool) verdict {
	switch {
	case want == "" && (got == "" || !found):
		return absent
	case want == got:
		return equal
	}
	return wrong
}

func (c *Counts) countGroup(a, q *truth.Article, got []reading, o Options) bool {
	want := readings(a, o.Labels)
	if want[0].isEmpty() && got[0].isEmpty() {
		return true
	}
	ok := false
	for _, w := range want {
		for _, g := range got {
			same := w.sorted() == g.sorted()
			head := strings.Join(a.Headline, "") == "" || q != nil && strings.Join(q.Headline, "") != ""
			ok = ok || same && head
		}
	}
	c.Group.add(ok)
	return ok
}

var brackets = strings.NewReplacer("（", "", "）", "", "(", "", ")", "")

func bareByline(s string) string {
	return brackets.Replace(strings.TrimPrefix(unmark(s), "本报"))
}

func (c *Counts) countByline(a, q *truth.Article) bool {
	got := ""
	if q != nil {
		got = q.Byline
	}
	v := compare(bareByline(a.Byline), bareByline(got), q != nil)
	// Without brackets and 本报 nothing may be left of a byline that was there.
	if v == absent && unmark(a.Byline) != "" {
		v = wrong
	}
	if v == absent {
		return true
	}
	c.Byline.add(v == equal)
	if v == equal {
		want := blanks(a.Byline)
		c.Blanks.add(want == blanks(got))
	}
	return v == equal
}

// blanks returns a byline with its spaces, without marks and 本报.
func blanks(s string) string {
	s = strings.TrimLeft(spaced(s), "□■○●◎△▲◆◇★☆▢◻—－- ")
	return strings.TrimSpace(brackets.Replace(strings.TrimPrefix(s, "本报")))
}

func (c *Counts) dateline(a, q *truth.Article) {
	got := ""
	if q != nil {
		got = q.Dateline
	}
	if v := compare(bareByline(a.Dateline), bareByline(got), q != nil); v != absent {
		c.Dateline.add(v == equal)
	}
}

// foreign returns the number of paragraphs of predicted article j most characters of which do
// not belong to the true article b.
func foreign(j int, b *body, s *stream) int {
	own := map[int]int{}
	for _, x := range b.to {
		if x >= 0 {
			own[s.of[x]]++
		}
	}
	n := 0
	for i, u := range s.units {
		if u.article == j && u.role == paragraphRole {
			if size := len([]rune(strip(u.text))); size >= gram && 2*own[i] < size {
				n++
			}
		}
	}
	return n
}

func (c *Counts) weather(t, p *truth.Weather) {
	if t == nil {
		return
	}
	var got []string
	if p != nil {
		for _, v := range [...]string{p.Title, p.Forecast, p.Detail, p.Warning} {
			if v = strip(v); v != "" {
				got = append(got, v)
			}
		}
	}
	for _, v := range [...]string{t.Forecast, t.Detail, t.Warning} {
		if v = strip(v); v == "" {
			continue
		}
		c.Weather.add(slices.ContainsFunc(got, func(g string) bool {
			return g == v || strings.Contains(g, v) && len([]rune(g)) < len([]rune(v))+60
		}))
	}
}

// source counts the characters of the text that the prediction has.
func (c *Counts) source(text string, s *stream) {
	have := map[rune]int{}
	for _, r := range s.chars {
		have[r]++
	}
	for _, r := range strip(text) {
		if have[r] > 0 {
			have[r]--
			c.Source.add(true)
			continue
		}
		c.Source.add(false)
	}
}
