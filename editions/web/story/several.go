package story

// several finds whole articles that follow one another on a page: headings of one
// level, each with prose below, which are signed or stand in an element each. There
// are none where the page, or a list, says what its one article is called.
func (r *reader) several(titles []string) []Story {
	if r.meta.own || len(titles) > 0 {
		return nil
	}
	aside := r.asides()
	for level := 1; level <= 4; level++ {
		var heads []int
		for i := range r.blocks {
			if b := &r.blocks[i]; !aside[i] && b.heading(r.d) == level && r.mayHead(b) {
				heads = append(heads, i)
			}
		}
		if len(heads) >= 2 && r.areArticles(heads, aside) && (!r.anyLinked(heads) || r.holdMost(heads, aside)) {
			return r.each(heads, aside)
		}
	}
	return nil
}

// mayHead recognises a block that could be a headline by itself.
func (r *reader) mayHead(b *block) bool {
	s := b.line()
	return b.length >= 4 && isShort(s, 80) && !b.hidden && (!b.rubbish && !b.isLinks() || b.isLinks() && b.heading(r.d) > 0 && !IsFurniture(s)) && !isPaper(squeezed(s)) && !isSectionEnd(s) && !endsInStop(s)
}

// areArticles recognises headings over articles from those over parts of one.
func (r *reader) areArticles(heads []int, aside []bool) bool {
	signed, alone := 0, 0
	for k, h := range heads {
		end := r.articleEnd(heads, k, aside)
		if r.prose(span{from: h + 1, to: end}) < 20 {
			return false
		}
		var scratch Story
		for i := h + 1; i < min(end, h+4); i++ {
			b := &r.blocks[i]
			if by, ok := r.info(&scratch, b, r.partOf(b)); ok && by != "" {
				signed++
				break
			}
		}
		if e := r.elementOf(h); k > 0 && e >= 0 && r.alikeElements(e, r.elementOf(heads[0])) {
			alone++
		}
	}
	return signed*3 >= len(heads)*2 || alone == len(heads)-1
}

// anyLinked reports whether a heading is a link, as those of other articles are.
func (r *reader) anyLinked(heads []int) bool {
	for _, h := range heads {
		if r.blocks[h].isLinks() {
			return true
		}
	}
	return false
}

// holdMost reports whether most of a page's text stands below the headings.
func (r *reader) holdMost(heads []int, aside []bool) bool {
	sum := 0
	for k, h := range heads {
		sum += r.prose(span{from: h + 1, to: r.articleEnd(heads, k, aside)})
	}
	return sum*10 >= r.prose(span{to: len(r.blocks)})*7
}

// maxClimb is how far above its heading an article's element may be.
const maxClimb = 6

// elementOf is the element of an article: the smallest that holds the heading and
// what follows it, -1 where that is the whole page.
func (r *reader) elementOf(head int) int {
	for i, n := r.blocks[head].node, 0; i >= 0 && n < maxClimb; i, n = r.d.Nodes[i].Parent, n+1 {
		if n := &r.d.Nodes[i]; n.Is("body", "html") {
			return -1
		} else if s := r.spanOf(i, n.End); s.to-s.from > 1 {
			return i
		}
	}
	return -1
}

// alikeElements recognises two elements beside each other of one tag and class.
func (r *reader) alikeElements(a, b int) bool { return b >= 0 && a != b && r.areAlike(a, b) }

// articleEnd is behind the last block of the k-th article.
func (r *reader) articleEnd(heads []int, k int, aside []bool) int {
	end := len(r.blocks)
	if k+1 < len(heads) {
		end = heads[k+1]
	}
	if e := r.elementOf(heads[k]); e >= 0 {
		end = min(end, r.spanOf(e, r.d.Nodes[e].End).to)
	}
	for i := heads[k] + 1; i < end; i++ {
		if aside[i] || isSectionEnd(r.blocks[i].line()) {
			return i
		}
	}
	for end > heads[k]+1 && (r.blocks[end-1].rubbish || r.blocks[end-1].isLinks()) {
		end--
	}
	return end
}

// each reads the articles under the headings.
func (r *reader) each(heads []int, aside []bool) []Story {
	page := r.meta
	r.meta = meta{}
	var out []Story
	for k, h := range heads {
		body := r.behindHead(h, span{from: h + 1, to: r.articleEnd(heads, k, aside), trust: 0.8})
		s := r.story(body, h)
		before := s.standing()
		s.tidy()
		s.restand(before)
		out = append(out, s)
	}
	r.meta = page
	for k := range out {
		out[k].Kicker = r.kickerAfter(heads, k)
	}
	r.imprint(&out[0])
	return out
}

// kickerAfter is the line above the k-th heading, where that is none of the article
// before.
func (r *reader) kickerAfter(heads []int, k int) string {
	if h := heads[k]; h > 0 && r.partOf(&r.blocks[h-1]) == isKicker && (k == 0 || h-1 > heads[k-1]) {
		return r.blocks[h-1].line()
	}
	return ""
}
