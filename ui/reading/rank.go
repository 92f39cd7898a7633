package reading

import "baolan/model"

// Lead gives the index of the page's first story: the article that covers most of the
// page or, if places are not known, the first with a headline and a body of some
// length. It is -1 on a page with one article.
func (r *Reading) Lead() int {
	p := r.Page()
	if p == nil || len(p.Articles) < 2 {
		return -1
	}
	return LeadOf(p)
}

// leadLeast is the least number of characters in the body of a first story.
const leadLeast = 100

// LeadOf does what Lead does for a page.
func LeadOf(p *model.Page) int {
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
		n := a.Characters()
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
