package reading

import "baolan/model"

// Lead gives the index of the page's first story: the article that covers most of the
// page or, if places are not known, the first with a headline and a body of some
// length. It is -1 on a page with one article.
func (r *Reading) Lead() int {
	if r.Page() != nil {
		return r.of(r.page).lead
	}
	return -1
}

// Characters counts the characters of the body of an item as model.Article.Characters
// does, once for each page.
func (r *Reading) Characters(it Item) int {
	if p := r.pageAt(it.Page); p != nil && it.Article >= 0 && it.Article < len(p.Articles) {
		return r.of(it.Page).characters[it.Article]
	}
	return 0
}

// facts are what every layout of a page asks of it, and what costs a look at each of its
// characters.
type facts struct {
	characters []int
	lead       int
}

// of gives the facts of a page of the open edition.
func (r *Reading) of(page int) *facts {
	p := r.pageAt(page)
	if f := r.facts[page]; f != nil && len(f.characters) == len(p.Articles) {
		return f
	}
	f := &facts{characters: make([]int, len(p.Articles))}
	for i := range p.Articles {
		f.characters[i] = p.Articles[i].Characters()
	}
	f.lead = leadOf(p, f.characters)
	if r.facts == nil {
		r.facts = map[int]*facts{}
	}
	r.facts[page] = f
	return f
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
