package story

// several returns the articles of a page on which whole articles follow one another: headings
// of one level with prose below, which has bylines or is in an element for each. It returns
// none if the page or a list names the page's one article.
func (r *reader) several(titles []string) []Story {
	if r.meta.own || len(titles) > 0 {
		return nil
	}
	for level := 1; level <= 4; level++ {
		heads := r.headsThat(func(b *block) bool { return b.heading(r.d) == level })
		if len(heads) >= 2 && r.areArticles(heads) && (!r.hasLinkedHeading(heads) || r.haveMostText(heads)) {
			return r.each(heads)
		}
	}
	named := r.headsThat(func(b *block) bool { return b.heading(r.d) == 0 && r.partOf(b) == isHeadline })
	if len(named) >= 2 && r.standApart(named) && r.areAllOf(named) {
		return r.each(named)
	}
	set := r.headsThat(func(b *block) bool {
		return b.heading(r.d) == 0 && b.centered && (b.strong*10 >= b.length*8 || b.size > plainSize)
	})
	if len(set) >= 2 && r.areAllOf(set) {
		return r.each(set)
	}
	if heads := r.repeated(); len(heads) >= 2 && r.areAllOf(heads) {
		return r.each(heads)
	}
	return nil
}

// areAllOf reports whether headings that are no headings by their elements stand over articles,
// which are most of the page's text.
func (r *reader) areAllOf(heads []int) bool {
	return r.areArticles(heads) && !r.hasLinkedHeading(heads) && r.haveMostText(heads)
}

// headsThat returns the blocks that can be headlines and of which is is true.
func (r *reader) headsThat(is func(*block) bool) (heads []int) {
	for i := range r.blocks {
		if b := &r.blocks[i]; !r.aside[i] && is(b) && r.mayHead(b) {
			heads = append(heads, i)
		}
	}
	return heads
}

// standApart reports whether each heading stands in an element of its own, alike to those of
// the others.
func (r *reader) standApart(heads []int) bool {
	first := r.elementOf(heads[0])
	for _, h := range heads[1:] {
		if e := r.elementOf(h); e < 0 || !r.alikeElements(e, first) {
			return false
		}
	}
	return true
}

// mayHead reports whether a block can be a headline, looked at alone.
func (r *reader) mayHead(b *block) bool {
	s := b.line()
	if _, ok := PageOf(s); ok {
		return false
	}
	return b.length >= 4 && isShort(s, 80) && !b.hidden && (!b.rubbish && !b.isLinks() || b.isLinks() && b.heading(r.d) > 0 && !IsFurniture(s)) && !isPaper(squeezed(s)) && !isSectionEnd(s) && !endsInStop(s)
}

// areArticles reports whether headings stand over articles and not over parts of one.
func (r *reader) areArticles(heads []int) bool {
	signed, alone := 0, 0
	for k, h := range heads {
		end := r.articleEnd(heads, k)
		if r.prose(span{from: h + 1, to: end}) < 20 {
			return false
		}
		if r.isSigned(h, end) {
			signed++
		}
		if e := r.elementOf(h); k > 0 && e >= 0 && r.alikeElements(e, r.elementOf(heads[0])) {
			alone++
		}
	}
	return signed*3 >= len(heads)*2 || alone == len(heads)-1
}

// hasLinkedHeading reports whether a heading is a link, as those of other articles are.
func (r *reader) hasLinkedHeading(heads []int) bool {
	for _, h := range heads {
		if r.blocks[h].isLinks() {
			return true
		}
	}
	return false
}

// haveMostText reports whether most of a page's text stands below the headings.
func (r *reader) haveMostText(heads []int) bool {
	sum := 0
	for k, h := range heads {
		sum += r.prose(span{from: h + 1, to: r.articleEnd(heads, k)})
	}
	return sum*10 >= r.prose(span{to: len(r.blocks)})*7
}

// maxClimb is the greatest number of elements between a heading and the element that holds
// its article.
const maxClimb = 6

// elementOf returns the smallest element that holds a heading and the text behind it, -1 if
// that is the whole page. A <header> has the heading's own lines, and not the text.
func (r *reader) elementOf(head int) int {
	for i, n := r.blocks[head].node, 0; i >= 0 && n < maxClimb; i, n = r.d.Nodes[i].Parent, n+1 {
		if n := &r.d.Nodes[i]; n.Is("body", "html") {
			return -1
		} else if s := r.spanOf(i, n.End); s.to-s.from > 1 && !n.Is("header", "hgroup") {
			return i
		}
	}
	return -1
}

// alikeElements reports whether two different elements have one parent, one tag and one class.
func (r *reader) alikeElements(a, b int) bool { return b >= 0 && a != b && r.areAlike(a, b) }

// articleEnd returns the index behind the last block of the k-th article.
func (r *reader) articleEnd(heads []int, k int) int {
	end := len(r.blocks)
	if k+1 < len(heads) {
		end = heads[k+1]
	}
	if e := r.elementOf(heads[k]); e >= 0 {
		end = min(end, r.spanOf(e, r.d.Nodes[e].End).to)
	}
	for i := heads[k] + 1; i < end; i++ {
		if !r.boxed[i] && (r.aside[i] || isSectionEnd(r.blocks[i].line())) {
			return i
		}
	}
	for end > heads[k]+1 && (r.blocks[end-1].rubbish || r.blocks[end-1].isLinks()) {
		end--
	}
	return end
}

// each returns the articles below the headings. Those behind a line that names a page of the
// paper are of that page.
func (r *reader) each(heads []int) []Story {
	page := r.meta
	r.meta = meta{}
	var out []Story
	for k, h := range heads {
		body := r.behindHead(h, span{from: h + 1, to: r.articleEnd(heads, k), trust: 0.8})
		s := r.story(body, h)
		before := s.textsBehindPictures()
		s.tidy()
		s.placePictures(before)
		out = append(out, s)
	}
	r.meta = page
	at, of := 0, Imprint{}
	for k, h := range heads {
		out[k].Kicker = r.kickerAfter(heads, k)
		for ; at < h; at++ {
			if im, ok := PageOf(r.blocks[at].line()); ok && !r.blocks[at].isLinks() {
				of = im
			}
		}
		out[k].Imprint = of
	}
	r.imprint(&out[0])
	return out
}

// kickerAfter returns the line above the k-th heading, if it does not belong to the article
// before, else "".
func (r *reader) kickerAfter(heads []int, k int) string {
	if h := heads[k]; h > 0 && r.partOf(&r.blocks[h-1]) == isKicker && (k == 0 || h-1 > heads[k-1]) {
		return r.blocks[h-1].line()
	}
	return ""
}
