package reading

import "baolan/model"

// Lead is the index of the page's first story: the one that covers most of the
// page, or where places are unknown the first of those with a headline that has a
// body worth one. It is -1 on a page of one article, which leads nothing.
func (r *Reading) Lead() int {
	p := r.Page()
	if p == nil || len(p.Articles) < 2 {
		return -1
	}
	return LeadOf(p)
}

// leadLeast is how many characters the body of a first story has.
const leadLeast = 100

// LeadOf is Lead for a page.
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
		// A text is not always in the order of the page: one far longer leads.
		if best < 0 || n >= 3*longest {
			best, longest = i, n
		}
	}
	return best
}

// areaOf is how much of a page boxes cover, in square points.
func areaOf(boxes []model.Box) float32 {
	var area float32
	for _, b := range boxes {
		area += max(b.Right-b.Left, 0) * max(b.Bottom-b.Top, 0)
	}
	return area
}
