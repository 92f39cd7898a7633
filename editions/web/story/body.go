package story

import (
	"cmp"
	"slices"
	"strings"
)

// span is the blocks from from to before to.
type span struct {
	from, to int
	marked   bool    // the page marks it as the body
	trust    float64 // the probability that the span is the body
}

// bodyNames is the set of the classes and ids that mean an article's body on every site that
// uses them.
var bodyNames = map[string]bool{
	"ozoom": true, "zoom": true, "articlecontent": true, "article-content": true, "article_content": true, "article-body": true, "articlebody": true, "article_body": true, "news_content": true, "newscontent": true, "news-content": true,
	"contenttext": true, "content-text": true, "content_text": true, "textcontent": true, "text_content": true, "text-content": true, "trs_editor": true, "main-text": true, "maintext": true, "u-maintext": true, "rm_txt_con": true, "article_txt": true, "articletext": true, "article-text": true,
	"zw": true, "zhengwen": true, "neirong": true, "entry-content": true, "post-content": true, "post_content": true, "detail-content": true, "detail_content": true, "cont_text": true, "newstext": true, "news_text": true, "bodytext": true, "con_text": true, "contentmain": true, "maincontent": true, "founder-content": true,
}

// body finds the blocks of the body.
func (r *reader) body() span {
	if r.meta.body[1] > 0 {
		b := r.spanOf(r.meta.body[0], r.meta.body[1])
		b.marked, b.trust = true, 1
		if r.prose(b) > 0 {
			return b
		}
	}
	best, most, named := span{}, 0, false
	for i := range r.d.Nodes {
		n := &r.d.Nodes[i]
		if n.Kind != 0 || !slices.ContainsFunc(n.Names(), func(s string) bool { return bodyNames[s] }) && !bodyNames[n.Tag] {
			continue
		}
		named = true
		b := r.spanOf(i, n.End)
		if p := r.prose(b); p > most || p == most && p > 0 && b.to-b.from <= best.to-best.from {
			best, most = b, p
		}
	}
	if most >= leastNamed {
		return r.inside(best)
	}
	b := r.largest(span{to: len(r.blocks)})
	if (r.meta.emptyBody || named) && r.prose(b) < leastProse {
		return span{} // the page marks a body that is empty
	}
	return b
}

// leastNamed is the least number of characters of prose of an element that is taken for the
// body by its name.
const leastNamed = 20

// inside returns the body in an element that is named as one. Some sites name so what holds
// the body with its tools, its comments and lists of other articles; then the body is looked
// for in it as in a page that marks none.
func (r *reader) inside(named span) span {
	named.marked, named.trust = true, 1
	if r.isPure(named) {
		return r.withoutFoot(named)
	}
	if b := r.largest(named); r.prose(b) >= leastNamed {
		return b
	}
	return named
}

// withoutFoot returns a body without the page's tools and lists at its end.
func (r *reader) withoutFoot(body span) span {
	aside := r.areIn(r.apart)
	cut := body
	for cut.to > cut.from && (aside[cut.to-1] || r.blocks[cut.to-1].length == 0 && r.blocks[cut.to-1].pictures == 0) {
		cut.to--
	}
	if r.prose(cut) < leastNamed {
		return body
	}
	return cut
}

// hasHeadline reports whether a span has the headline, so that it is the whole article and not
// its body.
func (r *reader) hasHeadline(s span) bool {
	for i := s.from; i < s.to; i++ {
		if b := &r.blocks[i]; b.heading(r.d) > 0 && r.matches(b.line()) >= siteMatch {
			return true
		}
	}
	return false
}

// siteMatch is the least value of matches for a text that is a title without the name of the
// site in it.
const siteMatch = 45

// isPure reports whether a span holds an article's text and hardly anything else: fewer than
// mostForeign links, tools and comments in a hundred characters.
func (r *reader) isPure(s span) bool {
	if r.hasHeadline(s) {
		return false
	}
	all, foreign := 0, 0
	for i := s.from; i < s.to; i++ {
		b := &r.blocks[i]
		if r.boxed[i] {
			continue
		}
		all += b.length
		if r.aside[i] || b.rubbish || b.hidden || b.isLinks() {
			foreign += b.length
		}
	}
	return foreign*100 < all*mostForeign
}

const mostForeign = 12

// leastProse is the least number of characters of prose that are taken for the body instead
// of what the page marks as it.
const leastProse = 120

// spanOf returns the blocks that begin in the nodes from from to before to.
func (r *reader) spanOf(from, to int) span {
	at := func(node int) int {
		i, _ := slices.BinarySearchFunc(r.blocks, node, func(b block, n int) int { return b.from - n })
		return i
	}
	return span{from: at(from), to: at(to)}
}

// prose returns the number of characters of a span that are in no link and no furniture.
func (r *reader) prose(s span) int {
	if s.to <= s.from {
		return 0
	}
	return r.sums[s.to] - r.sums[s.from]
}

// largest finds the body that is not marked in a part of a page. It takes the run of blocks
// with the greatest sum of weights, in which links, furniture and readers' comments are negative, and
// adds the neighbours in the element that holds most of the run.
func (r *reader) largest(in span) span {
	best, sum, from := 0, 0, 0
	run := span{}
	for i := in.from; i < in.to; i++ {
		if sum <= 0 {
			sum, from = 0, i
		}
		if sum += r.weight(i); sum > best {
			best, run = sum, span{from: from, to: i + 1}
		}
	}
	if best < 20 {
		return r.bare()
	}
	run = r.holder(run)
	run.trust = min(0.9, 0.6+float64(best)/3000)
	return run
}

// weight returns how much a block's text is like a body's, in characters.
func (r *reader) weight(i int) int {
	b := &r.blocks[i]
	own := b.length - b.linked
	switch {
	case b.length == 0, r.boxed[i], r.inner[i]:
		return 0
	case r.aside[i]:
		return -b.length - 30
	case b.hidden:
		return -b.length
	case b.data:
		return own / 4
	case b.rubbish:
		return -b.length - 40
	case b.isLinks():
		return -b.length - 15
	case r.matches(b.line()) >= certainMatch: // nothing before the headline is of the body
		return -200
	case isSectionEnd(b.line()):
		return -200
	case r.isFacts(b):
		return -10
	case strings.ContainsAny(b.text, "。！？；…") || b.length >= 30:
		return own
	}
	if b.table >= 0 {
		return 0 // the block may be a cell of a table
	}
	return -3
}

// isFacts reports whether a block is a line of date, page and paper.
func (r *reader) isFacts(b *block) bool {
	if b.length > 90 {
		return false
	}
	_, rest, ok := ReadImprint(b.line())
	return ok && len(rest)*2 < len(b.text)
}

// certainMatch is the least value of matches for a text that is the whole title.
const certainMatch = 55

// asides reports for each block whether it is in an element for readers' comments, in a
// footer or the like, or behind a heading that ends articles. What is in a box is not.
func (r *reader) asides() []bool {
	in := slices.Clone(r.apart)
	for i := range r.blocks {
		if r.boxed[i] || !isSectionEnd(r.blocks[i].line()) {
			continue
		}
		if h := r.holderOf(i); h >= 0 { // all that follows in the element is of the comments
			in = append(in, span{from: i, to: r.spanOf(h, r.d.Nodes[h].End).to})
		}
	}
	return r.areIn(in)
}

// asideElements returns the elements whose tags or names say that they are no part of an article.
func (r *reader) asideElements() (in []span) {
	for i := range r.d.Nodes {
		n := &r.d.Nodes[i]
		if n.Kind == 0 && (n.Is("footer", "nav", "aside") || slices.ContainsFunc(n.Names(), isAsideName)) {
			in = append(in, r.spanOf(i, n.End))
		}
	}
	return in
}

// areIn reports for each block whether it is in one of some spans and in no box.
func (r *reader) areIn(in []span) []bool {
	slices.SortFunc(in, func(a, b span) int { return cmp.Or(a.from-b.from, b.to-a.to) })
	out, done := make([]bool, len(r.blocks)), 0
	for _, s := range in {
		for i := max(s.from, done); i < s.to; i++ {
			out[i], done = !r.boxed[i], i+1
		}
	}
	return out
}

func isAsideName(s string) bool {
	for _, w := range [...]string{"comment", "newsletter", "subscribe", "paywall", "advert", "advertisement", "pinglun", "reply", "footer", "copyright", "related", "recommend", "relevant", "hotnews", "liuyan", "cmt", "sidebar", "breadcrumb", "crumb", "share", "toolbar"} {
		if s == w || strings.HasPrefix(s, w+"-") || strings.HasPrefix(s, w+"_") || strings.HasSuffix(s, "-"+w) || strings.HasSuffix(s, "_"+w) || strings.HasSuffix(s, w+"s") || strings.HasSuffix(s, w+"list") || strings.HasSuffix(s, w+"box") {
			return true
		}
	}
	return s == "foot" || s == "bottom"
}

// bare finds a body with few stops or none, as a poem or a table: the element behind the
// headline that holds the most text.
func (r *reader) bare() span {
	head := -1
	for i := range r.blocks {
		if r.matches(r.blocks[i].line()) >= certainMatch || r.blocks[i].heading(r.d) == 1 {
			head = i
			break
		}
	}
	if head < 0 {
		return span{}
	}
	best, most := span{}, 0
	for i := head + 1; i < len(r.blocks); {
		if b := &r.blocks[i]; r.aside[i] || b.rubbish || b.hidden || isSectionEnd(b.line()) || r.isFacts(b) || b.isLinks() {
			i++
			continue
		}
		run := span{from: i, to: i, trust: 0.5}
		h, sum := r.holderOf(i), 0
		for run.to < len(r.blocks) && r.holderOf(run.to) == h && !r.aside[run.to] && !r.blocks[run.to].rubbish && !isSectionEnd(r.blocks[run.to].line()) {
			sum += r.blocks[run.to].length
			run.to++
		}
		if sum > most {
			best, most = run, sum
		}
		i = max(run.to, i+1)
	}
	return best
}
