package web

import (
	"baolan/editions/web/story"
	"baolan/model"
)

// ownPages takes the number and the name of the page that a file is of from the file's links, where it says
// neither otherwise: in a list of pages the link to the file itself is its own, and an article has a link to
// the page on which it stands.
func (s *site) ownPages() {
	for _, p := range s.docs {
		if p.page.Number > 0 || p.kind != article && p.kind != listing {
			continue
		}
		if im, ok := s.onlyPage(p, func(l link) bool { return s.target(p, l) == p }); ok {
			p.page.Merge(im)
		} else if im, ok := s.onlyPage(p, func(link) bool { return true }); ok && p.kind == article {
			p.page.Merge(im)
		}
	}
}

// onlyPage returns the page that those links of p name that are asked for. ok is false if they name none or several.
func (s *site) onlyPage(p *document, asked func(link) bool) (im story.Imprint, ok bool) {
	for _, l := range p.links {
		to, named := story.PageOf(l.text)
		switch {
		case !named || isNavigation(l.text) || !asked(l):
		case !ok:
			im, ok = to, true
		case !sameNumber(im, to):
			return im, false
		default:
			im.Merge(to)
		}
	}
	return im, ok
}

// papers returns for each day the paper's name that most files have.
func (s *site) papers() map[model.Date]string {
	count := map[model.Date]map[string]int{}
	best := map[model.Date]string{}
	for _, p := range s.docs {
		if p.page.Paper == "" {
			continue
		}
		for _, d := range [...]model.Date{p.page.Date, {}} {
			if count[d] == nil {
				count[d] = map[string]int{}
			}
			count[d][p.page.Paper]++
			if n := count[d]; n[p.page.Paper] > n[best[d]] {
				best[d] = p.page.Paper
			}
		}
	}
	return best
}

// copies is the articles that are on a page, by their texts. A page may have been saved twice, and what is made to
// be printed may name no day.
type copies struct {
	said  map[string]bool // with their days
	dated map[string]bool // the texts of articles whose day is known
}

// copies begins with the articles that lists put on a page.
func (s *site) copies(owner map[*document]*pageDraft) copies {
	c := copies{map[string]bool{}, map[string]bool{}}
	for _, p := range s.docs {
		switch {
		case owner[p] != nil:
			c.add(p)
			c.dated[p.text()] = true
		case p.kind == article && !p.page.Date.IsZero():
			c.dated[p.text()] = true
		}
	}
	return c
}

func (c *copies) add(p *document) { c.said[p.page.Date.String()+p.text()] = true }

// has reports whether an article is a copy of one that is on a page.
func (c *copies) has(p *document) bool {
	text := p.text()
	return c.said[p.page.Date.String()+text] || p.page.Date.IsZero() && c.dated[text]
}
