package field

import (
	"fmt"
	"math/rand/v2"
	"slices"
)

// vocabulary is what a round writes its editions of.
type vocabulary struct {
	papers, pages, titles, bodies []string
	subheads                      []string // a third of the articles have one, where there are any
	firstYear, years              int      // of the dates
	least, span                   int      // an article has this many paragraphs, and fewer than span more
}

// piece makes an article.
func (v *vocabulary) piece(r *rand.Rand, title string) piece {
	p := piece{title: title, paragraphs: some(r, v.bodies, v.least+r.IntN(v.span))}
	if len(v.subheads) > 0 && r.IntN(3) == 0 {
		p.paragraphs = slices.Insert(p.paragraphs, 2, oneOf(r, v.subheads...))
	}
	return p
}

// issue makes an edition of so many pages with so many articles each.
func (v *vocabulary) issue(r *rand.Rand, pages, articles int) issue {
	i := issue{paper: oneOf(r, v.papers...), date: fmt.Sprintf("%d-%02d-%02d", v.firstYear+r.IntN(v.years), 1+r.IntN(12), 1+r.IntN(28))}
	titles, names := some(r, v.titles, len(v.titles)), some(r, v.pages, len(v.pages))
	for p := range pages {
		s := sheet{number: p + 1, name: names[p]}
		for range articles {
			s.articles = append(s.articles, v.piece(r, titles[0]))
			titles = titles[1:]
		}
		i.pages = append(i.pages, s)
	}
	return i
}

// one makes an edition of one article on a page that is not asked for.
func (v *vocabulary) one(r *rand.Rand) (issue, *piece) {
	i := v.issue(r, 1, 1)
	i.pages[0].number, i.pages[0].name = 0, ""
	return i, &i.pages[0].articles[0]
}
