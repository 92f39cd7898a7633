package story

// repeated returns the headlines of a page that has every article in an element of its own, all of
// one tag and class or all folded, of which the first line is the headline, although neither its element nor
// its class says so. There are none if such elements are not most of the page.
func (r *reader) repeated() []int {
	type form struct{ tag, class string }
	heads := map[form][]int{}
	odd := map[form]bool{} // forms that have elements of other things too
	for i := range r.d.Nodes {
		n := &r.d.Nodes[i]
		class := n.Attribute("class")
		if !n.Is("details") && (class == "" || !n.Is("div", "section", "article", "li", "td")) {
			continue
		}
		f := form{n.Tag, class}
		s := r.spanOf(i, n.End)
		if odd[f] || s.to-s.from < 3 || !r.isHeaded(s) {
			odd[f] = true
			continue
		}
		heads[f] = append(heads[f], s.from)
	}
	var best []int
	most := 0
	for f, hs := range heads {
		if odd[f] || len(hs) < 2 || !ascend(hs) {
			continue
		}
		sum := 0
		for k, h := range hs {
			sum += r.prose(span{from: h + 1, to: r.articleEnd(hs, k)})
		}
		if sum > most || sum == most && sum > 0 && hs[0] > best[0] {
			best, most = hs, sum
		}
	}
	if best == nil || !r.areSigned(best) {
		return nil
	}
	return best
}

// isHeaded reports whether a span begins with a line that can be a headline and goes on with
// prose.
func (r *reader) isHeaded(s span) bool {
	b := &r.blocks[s.from]
	return !r.aside[s.from] && r.mayHead(b) && !b.isLinks() && isShort(b.line(), 40) && r.prose(span{from: s.from + 1, to: s.to}) >= leastTold
}

// ascend reports whether numbers grow: no element is inside another one.
func ascend(hs []int) bool {
	for k := 1; k < len(hs); k++ {
		if hs[k] <= hs[k-1] {
			return false
		}
	}
	return true
}

// areSigned reports whether at least two in three articles below headings have a byline.
func (r *reader) areSigned(heads []int) bool {
	signed := 0
	for k, h := range heads {
		if r.isSigned(h, r.articleEnd(heads, k)) {
			signed++
		}
	}
	return signed*3 >= len(heads)*2
}

// isSigned reports whether a byline stands in the lines below the heading h, before block end.
func (r *reader) isSigned(h, end int) bool {
	var scratch Story
	for i := h + 1; i < min(end, h+4); i++ {
		b := &r.blocks[i]
		if by, ok := r.info(&scratch, b, r.partOf(b)); ok && by != "" {
			return true
		}
	}
	return false
}
