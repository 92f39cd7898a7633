package measure

import (
	"fmt"
	"strings"

	"baolan/internal/truth"
)

// Differences says of every article of the truth what is wrong with it, a line
// for each.
func Differences(t, p *truth.Page, say func(string)) {
	s := newStream(unitsOf(p))
	bodies := alignAll(t, s)
	found := matches(t, p, bodies, s)
	for i := range t.Articles {
		a := &t.Articles[i]
		name := strings.Join(a.Headline, "/")
		if found[i] < 0 {
			say("ARTICLE " + name + " is not found")
			continue
		}
		q := &p.Articles[found[i]]
		var c Counts
		c.countFields(a, q, Options{Labels: true})
		if c.Group.OK < c.Group.N || c.Headline.OK < c.Headline.N || c.Kicker.OK < c.Kicker.N || c.Deck.OK < c.Deck.N {
			kind := "SPLIT"
			if c.Group.OK < c.Group.N {
				kind = "GROUP"
			}
			say(fmt.Sprintf("%s %s\n\t\tgot %s", kind, head(a), head(q)))
		}
		if c.Byline.OK < c.Byline.N {
			say(fmt.Sprintf("BYLINE %q, got %q", a.Byline, q.Byline))
		}
	}
}

func head(a *truth.Article) string {
	return fmt.Sprintf("[%s] ⟨%s⟩ %s ⟨%s⟩", a.Label, a.Kicker, strings.Join(a.Headline, "/"), a.Deck)
}
