package story

import "strings"

// holder extends or shortens a run to the blocks of the element that holds most of its text.
// So lines of verse and signatures, which have no stops, are added, and readers' comments
// behind an article, which are in elements of their own, are removed.
func (r *reader) holder(run span) span {
	best := r.mostOf(run)
	if best < 0 {
		return run
	}
	in := r.spanOf(best, r.d.Nodes[best].End)
	from, to := max(run.from, in.from), min(run.to, in.to)
	for from > in.from && !r.endsBody(from-1) {
		from--
	}
	to = r.goOnInside(best, to, in.to)
	to = r.goOnAlike(best, to, run.to)
	for to > from && (r.blocks[to-1].rubbish || r.blocks[to-1].length == 0 && r.blocks[to-1].pictures == 0) {
		to--
	}
	return span{from: from, to: to}
}

// mostOf returns the element that holds more of a run's text than any other. If that is less
// than two fifths of the text, it goes up to an element that holds as much, by four steps at
// most. It returns -1 if there is none.
func (r *reader) mostOf(run span) int {
	total := r.prose(run)
	best, most := -1, 0
	sums := map[int]int{}
	for i := run.from; i < run.to; i++ {
		h := r.holderOf(i)
		if sums[h] += r.prose(span{from: i, to: i + 1}); sums[h] > most {
			best, most = h, sums[h]
		}
	}
	for best >= 0 && r.d.Nodes[best].Is("ul", "ol", "dl", "blockquote") { // a list between the paragraphs of the element round it
		outer := r.d.Nodes[best].Parent
		if outer < 0 || sums[outer] == 0 {
			break
		}
		sums[outer] += sums[best]
		best, most = outer, sums[outer]
	}
	for n := 0; n < 4 && best >= 0 && most*5 < total*2; n++ {
		best = r.d.Nodes[best].Parent
		if best >= 0 {
			in := r.spanOf(best, r.d.Nodes[best].End)
			most = r.prose(span{from: max(in.from, run.from), to: min(in.to, run.to)})
		}
	}
	return best
}

// endsBody reports whether no body goes on over block i.
func (r *reader) endsBody(i int) bool {
	b := &r.blocks[i]
	return !r.boxed[i] && !r.inner[i] && (r.aside[i] || b.rubbish || b.hidden || r.matches(b.line()) >= certainMatch || isSectionEnd(b.line()))
}

// goOnInside returns the end of a body that reaches block to of the element best, whose
// blocks end before block end.
func (r *reader) goOnInside(best, to, end int) int {
	for to < end {
		if !r.endsBody(to) {
			to++
			continue
		}
		// An advertisement or a player can stand between two paragraphs.
		next := to + 1
		if next < end && r.blocks[next].rubbish {
			next++
		}
		if next >= end || r.aside[to] || r.endsBody(next) || r.blocks[next].length < 20 || r.holderOf(next) != best {
			break
		}
		to = next
	}
	return to
}

// goOnAlike returns the end of a body that reaches block to of a run that ends before block
// end. Another element can stand in the middle of a body; then one like best follows it.
func (r *reader) goOnAlike(best, to, end int) int {
	for to < end {
		next := r.holderOf(to)
		if next >= 0 && r.areAlike(next, best) {
			to = min(end, max(to+1, r.spanOf(next, r.d.Nodes[next].End).to))
			continue
		}
		if !r.blocks[to].rubbish && r.blocks[to].length > 0 {
			break
		}
		to++
	}
	return to
}

// areAlike reports whether two elements have one parent, one tag and one class.
func (r *reader) areAlike(a, b int) bool {
	x, y := &r.d.Nodes[a], &r.d.Nodes[b]
	return x.Parent == y.Parent && x.Tag == y.Tag && x.Attribute("class") == y.Attribute("class")
}

// holderOf returns the smallest element that holds block i and others. For a block of several
// lines it can be an element with nothing else.
func (r *reader) holderOf(i int) int {
	b := &r.blocks[i]
	node := b.node
	if strings.Count(b.text, "\n") >= 2 {
		return node
	}
	for node >= 0 {
		if s := r.spanOf(node, r.d.Nodes[node].End); s.to-s.from > 1 && !r.d.Nodes[node].Is("p", "tr", "tbody") {
			return node
		}
		node = r.d.Nodes[node].Parent
	}
	return node
}

// behindHead moves the beginning of a body that the page does not mark behind the deck, the
// byline and the date below the headline, which is block head. Lines of which it is not
// known what they are stay in the body.
func (r *reader) behindHead(head int, body span) span {
	if head < 0 || body.to <= head+1 {
		return body
	}
	r.centered = r.isCentered(body)
	if body.marked && head < body.from {
		return body
	}
	h := &r.blocks[head]
	var scratch Story
	for i := head + 1; i < min(body.to, head+8); i++ {
		b := &r.blocks[i]
		text := b.line()
		p := r.partOf(b)
		if b.data {
			return body
		}
		_, info := r.info(&scratch, b, p)
		switch {
		case b.length == 0 || b.rubbish:
		case info, p == isDeck, p == isSummary, r.isOfHead(b, h, i-head), i == head+1 && r.isOddBeside(b, h, body):
			body.from = max(body.from, i+1)
		case b.length >= 30 || endsInStop(text):
			return body
		}
	}
	return body
}

// isOfHead reports whether a line below the headline h belongs to it by its form: it is a
// heading, a deck that begins with a dash, or centered as the headline is.
func (r *reader) isOfHead(b, h *block, below int) bool {
	text := b.line()
	if b.heading(r.d) > 0 && below <= 2 {
		return true
	}
	return isShort(text, 60) && !endsInStop(text) && (strings.HasPrefix(text, "——") || b.centered && h.centered && !r.centered)
}

// isOddBeside reports whether b is a short line beside the headline h whose element has
// another tag than those of the paragraphs.
func (r *reader) isOddBeside(b, h *block, body span) bool {
	return isShort(b.line(), 60) && !endsInStop(b.line()) && r.areBeside(b, h) && r.tagOf(b) != r.mainTag(body)
}

// isCentered reports whether most of a body's text is centered, as verse can be.
func (r *reader) isCentered(body span) bool {
	n := 0
	for i := body.from; i < body.to; i++ {
		if b := &r.blocks[i]; b.centered {
			n += b.length
		} else {
			n -= b.length
		}
	}
	return n > 0
}

func (r *reader) tagOf(b *block) string {
	if b.node < 0 {
		return ""
	}
	return r.d.Nodes[b.node].Tag
}

// mainTag returns the tag of the longest block of a body.
func (r *reader) mainTag(body span) string {
	best := body.from
	for i := body.from; i < body.to; i++ {
		if r.blocks[i].length > r.blocks[best].length {
			best = i
		}
	}
	return r.tagOf(&r.blocks[best])
}
