package measure

import (
	"strings"

	"baolan/internal/truth"
)

// notices counts the notices that stand alone: a block or an article of the
// prediction has all but a tenth of a notice's characters and no more than a
// tenth beside them.
func (c *Counts) notices(t, p *truth.Page) {
	var whole []string
	for _, b := range p.Other {
		whole = append(whole, strip(strings.Join(b.Lines, "")))
	}
	for i := range p.Articles {
		a := &p.Articles[i]
		whole = append(whole, strip(a.Label+a.Kicker+strings.Join(a.Headline, "")+a.Deck+a.Byline+a.Dateline+strings.Join(a.Paragraphs, "")))
	}
	for _, b := range t.Other {
		if b.Type != "notice" {
			continue
		}
		want := strip(strings.Join(b.Lines, ""))
		ok := false
		for _, g := range whole {
			n := common(want, g)
			ok = ok || 10*n >= 9*len([]rune(want)) && 10*n >= 9*len([]rune(g))
		}
		c.Notices.add(ok)
	}
}

// common returns the number of characters that two texts share in any order.
func common(a, b string) int {
	n := map[rune]int{}
	for _, r := range a {
		n[r]++
	}
	sum := 0
	for _, r := range b {
		if n[r] > 0 {
			n[r]--
			sum++
		}
	}
	return sum
}

// blocks counts rows of tables and lines of verse that are strings of their own, and blocks
// that have the kind of the truth.
func (c *Counts) blocks(t, p *truth.Page) {
	have := map[string]int{}
	kinds := map[string]string{}
	for i := range p.Articles {
		a := &p.Articles[i]
		for _, q := range a.Paragraphs {
			have[strip(q)]++
		}
		for _, b := range a.Blocks {
			for line := range strings.Lines(b.Text) {
				kinds[strip(line)] = b.Kind
			}
		}
	}
	alone := func(s string) bool {
		s = strip(s)
		if have[s] == 0 {
			return false
		}
		have[s]--
		return true
	}
	for i := range t.Articles {
		for _, b := range t.Articles[i].Blocks {
			lines, hit := 0, 0
			for line := range strings.Lines(b.Text) {
				lines++
				if kinds[strip(line)] == b.Kind {
					hit++
				}
				switch b.Kind {
				case "table":
					c.Rows.add(alone(line))
				case "verse":
					c.Verse.add(alone(line))
				}
			}
			if b.Kind != "prose" && lines > 0 {
				c.Kinds.add(2*hit > lines)
			}
		}
	}
}
