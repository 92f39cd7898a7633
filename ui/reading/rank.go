package reading

import "baolan/model"

// Lead gives the index of the page's first story: the article that covers most of the
// page or, if places are not known, the first with a headline and a body of some
// length. It is -1 on a page with one article.
func (r *Reading) Lead() int { return r.ofPage().lead }

// Characters counts the characters of the body of an article of the open page as
// model.Article.Characters does, once for each page.
func (r *Reading) Characters(article int) int {
	if n := r.ofPage().characters; uint(article) < uint(len(n)) {
		return n[article]
	}
	return 0
}

// facts are what every layout of a page asks of it, and what costs a look at each of its
// characters.
type facts struct {
	page       *model.Page
	articles   int // how many the page had
	characters []int
	lead       int
}

// ofPage gives the facts of the open page.
func (r *Reading) ofPage() *facts {
	p := r.Page()
	if p == nil {
		return &facts{lead: -1}
	}
	if f := &r.facts; f.page == p && f.articles == len(p.Articles) {
		return f
	}
	r.facts = facts{page: p, articles: len(p.Articles), characters: make([]int, len(p.Articles))}
	for i := range p.Articles {
		r.facts.characters[i] = p.Articles[i].Characters()
	}
	r.facts.lead = leadOf(p, r.facts.characters)
	return &r.facts
}

// leadLeast is the least number of characters in the body of a first story.
const leadLeast = 100

// leadOf does what Lead does for a page whose articles have so many characters.
func leadOf(p *model.Page, characters []int) int {
	if len(p.Articles) < 2 {
		return -1
	}
	best, most := -1, float32(0)
	for i := range p.Articles {
		if area := areaOf(p.Articles[i].Boxes); area > most {
			best, most = i, area
		}
	}
	if best >= 0 {
		return best
	}
	longest := 0
	for i := range p.Articles {
		a := &p.Articles[i]
		n := characters[i]
		if a.Title() == "" || n < leadLeast {
			continue
		}
		// A text is not always in the order of the page. An article that is far longer
		// is the first story.
		if best < 0 || n >= 3*longest {
			best, longest = i, n
		}
	}
	return best
}

// areaOf gives the area that boxes cover, in square points.
func areaOf(boxes []model.Box) float32 {
	var area float32
	for _, b := range boxes {
		area += max(b.Right-b.Left, 0) * max(b.Bottom-b.Top, 0)
	}
	return area
}
