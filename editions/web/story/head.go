package story

import (
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/cue"
	"baolan/editions/web/markup"
)

// title is a title of the article that is not taken from the page's text.
type title struct {
	text   string // without spaces
	weight int
	cut    bool // the title may be only the beginning
}

// known returns the titles that the publishing system, lists and the page's <head> give to
// the article.
func (r *reader) known(lists []string) []title {
	var out []title
	add := func(s string, weight int, cut bool) {
		if t := titleKey(s); utf8.RuneCountInString(t) >= 2 && len(out) < 24 {
			out = append(out, title{t, weight, cut})
		}
	}
	add(r.meta.headline, 100, false)
	for _, s := range lists {
		t := strings.TrimRight(squeezed(s), ".…·")
		add(s, 90, t != squeezed(s))
	}
	for _, s := range r.meta.titles {
		add(s, 60, false)
		// The site's name stands behind a mark, or before one.
		for _, sep := range [...]string{"_", "-", "|", "——", "—"} {
			if i := strings.LastIndex(s, sep); i > 0 {
				add(s[:i], 50, false)
				add(s[:strings.Index(s, sep)], 45, false)
				if !slices.ContainsFunc(r.meta.titles, func(t string) bool { return titleKey(t) == titleKey(s[:i]) }) {
					add(s[i+len(sep):], 30, false) // else it is the site's name
				}
			}
		}
	}
	return out
}

// titleKey returns a title without spaces, without the number of a part and without the dots
// that lists put where they cut a title.
func titleKey(s string) string {
	t := strings.TrimRight(squeezed(s), ".…·")
	for _, p := range [...]string{"(1)", "（1）", "(2)", "（2）"} {
		t = strings.TrimSuffix(t, p)
	}
	return t
}

// matches returns how certain it is that s is one of the known titles, 0 if it is none. A
// headline can be the beginning of a title that has the deck too; then it must be the
// greater part of it.
func (r *reader) matches(s string) int {
	t := titleKey(s)
	n := utf8.RuneCountInString(t)
	if n < 2 || n > 120 || isPaper(t) {
		return 0
	}
	best := 0
	for _, k := range r.titles {
		m := utf8.RuneCountInString(k.text)
		switch {
		case t == k.text:
			best = max(best, k.weight)
		case k.cut && m >= 4 && strings.HasPrefix(t, k.text):
			best = max(best, k.weight-5)
		case strings.Contains(k.text, t) && n*2 >= m && n >= 4:
			best = max(best, k.weight/2)
		case strings.Contains(t, k.text) && m*4 >= n*3 && m >= 4:
			best = max(best, k.weight/2)
		}
	}
	return best
}

// heading returns 1 for a block in <h1>, and so on to 6 for <h6>, 0 for any other.
func (b *block) heading(d *markup.Document) int {
	for i := b.node; i >= 0; i = d.Nodes[i].Parent {
		n := &d.Nodes[i]
		if len(n.Tag) == 2 && n.Tag[0] == 'h' && n.Tag[1] >= '1' && n.Tag[1] <= '6' {
			return int(n.Tag[1] - '0')
		}
		if !n.Is("p", "div", "center") || i < b.node-3 {
			return 0
		}
	}
	return 0
}

// names returns the classes and ids of a block, of the elements in it and of those close
// round it.
func (r *reader) names(b *block) []string {
	var out []string
	for i := b.from; i < b.to && i < b.from+8; i++ {
		out = append(out, r.d.Nodes[i].Names()...)
	}
	for i, n := b.node, 0; i >= 0 && n < 3; i, n = r.d.Nodes[i].Parent, n+1 {
		if n > 0 && len(r.spanBlocks(i)) > 1 {
			break // the element holds other blocks too
		}
		out = append(out, r.d.Nodes[i].Names()...)
	}
	return out
}

// spanBlocks returns the blocks inside an element.
func (r *reader) spanBlocks(node int) []block {
	s := r.spanOf(node, r.d.Nodes[node].End)
	return r.blocks[s.from:max(s.from, s.to)]
}

// headline returns the block of the headline, -1 for none. It stands before the body or is
// the first block in it.
func (r *reader) headline(body span) int {
	best, most := -1, 0
	until := body.to
	if body.to == 0 {
		until = len(r.blocks)
	}
	for i := 0; i < until; i++ {
		b := &r.blocks[i]
		s := b.line()
		if b.length < 2 || !isShort(s, 120) || b.hidden {
			continue
		}
		score := r.headlineScore(b, s)
		if i >= body.from && body.to > 0 {
			if !r.mayHeadBody(body, i, score) {
				continue
			}
		} else if body.to > 0 {
			score -= min(body.from-i, 20)
		}
		if score > most {
			best, most = i, score
		}
	}
	if most >= 15 {
		return best
	}
	if best = r.largestHead(body, until); best >= 0 {
		return best
	}
	if best = r.lastHead(body); best >= 0 && !r.paged && r.blocks[best].heading(r.d) == 0 {
		return -1
	}
	return best
}

// mayHeadBody reports whether block i, which is in the body and has this score, can be the headline: it is one of
// the first and surely so, or the first of a body that the page does not mark and named as a headline.
func (r *reader) mayHeadBody(body span, i, score int) bool {
	b := &r.blocks[i]
	switch {
	case i > body.from+4:
		return false
	case score >= 60:
		return true
	case i > body.from:
		return false
	}
	return r.matches(b.line()) >= 45 || !body.marked && r.partOf(b) == isHeadline && score >= headlineScores[isHeadline]
}

// farthestHead is how many blocks above a body its headline can begin.
const farthestHead = 10

// lastHead returns the headline of an article on a page that says nowhere which line it is: the
// line above the body and its byline. Of two lines it is the shorter, since a kicker or deck says
// more, of three the middle one.
func (r *reader) lastHead(body span) int {
	if body.to > body.from && r.blocks[body.from].heading(r.d) > 0 && r.mayHead(&r.blocks[body.from]) {
		return body.from // a long one is like a paragraph
	}
	if i := r.firstHead(body); i >= 0 {
		return i
	}
	var found []int
	for i := body.from - 1; i >= max(0, body.from-farthestHead) && len(found) < 3; i-- {
		b := &r.blocks[i]
		var scratch Story
		if b.length == 0 || len(found) == 0 && (b.rubbish || b.isLinks()) {
			continue
		}
		if _, is := r.info(&scratch, b, r.partOf(b)); is && len(found) == 0 && scratch.Imprint.Number == 0 {
			continue
		}
		if _, _, is := ReadImprint(b.line()); is || !r.mayHead(b) || !isShort(b.line(), 60) {
			break
		}
		found = append(found, i)
	}
	slices.Reverse(found)
	return r.likeliest(found)
}

// likeliest returns the headline among some lines that follow one another, -1 if there are none.
func (r *reader) likeliest(found []int) int {
	switch len(found) {
	case 0:
		return -1
	case 2:
		if r.blocks[found[0]].length > r.blocks[found[1]].length {
			return found[1]
		}
		return found[0]
	}
	return found[len(found)/2]
}

// firstHead returns the headline among the lines above a byline that stand in one element with the
// text; -1 for none.
func (r *reader) firstHead(body span) int {
	var found []int
	for i := body.from; i < min(body.to, body.from+6); i++ {
		b := &r.blocks[i]
		var scratch Story
		by, is := r.info(&scratch, b, r.partOf(b))
		switch {
		case b.length == 0:
		case is && by != "":
			return r.likeliest(found)
		case is, !r.mayHead(b), !isShort(b.line(), 40), len(found) == 3:
			return -1
		default:
			found = append(found, i)
		}
	}
	return -1
}

// headlineScore returns how much a block with the line s is like a headline, looked at alone.
func (r *reader) headlineScore(b *block, s string) int {
	match := r.matches(s)
	score := match
	if h := b.heading(r.d); h > 0 {
		score += max(0, 40-10*h)
	}
	score += headlineScores[r.partOf(b)]
	if b.strong*10 >= b.length*8 {
		score += 8
	}
	if b.centered {
		score += 4
	}
	credits := IsCredits(s)
	if isSectionEnd(s) || match < 50 && (b.rubbish || credits && b.heading(r.d) == 0) {
		score -= 100
	}
	if b.isLinks() {
		score -= 60
	}
	if isPaper(squeezed(s)) {
		score -= 60
	}
	if match >= 50 {
		return score
	}
	if _, rest, ok := ReadImprint(s); ok && (!credits && !isShort(rest, 80) || isShort(rest, 4)) {
		score -= 60
	}
	if _, ok := cue.CutByline(s); ok {
		score -= 40
	}
	return score
}

// headlineScores is how much a block of each part is like a headline.
var headlineScores = [...]int{
	nothing:    0,
	isHeadline: 20,
	isKicker:   -25, isDeck: -25, isCaption: -25, isSummary: -25,
	isAuthor: -40, isInfo: -40,
}

// areAdjacent reports whether nothing with words stands between two blocks.
func areAdjacent(blocks []block, a, b int) bool {
	for i := a + 1; i < b; i++ {
		if blocks[i].length > 0 {
			return false
		}
	}
	return true
}

// headlineRun returns the blocks of the headline: head, and those before and behind it that
// are set as it is and make a known title with it.
func (r *reader) headlineRun(head int) []int {
	run, sum := r.headlineFrom(head)
	for i := head + 1; i < len(r.blocks) && i < head+4; i++ {
		b := &r.blocks[i]
		if b.length == 0 {
			continue
		}
		next := sum + titleKey(b.line())
		if len(r.titles) == 0 && r.blocks[head].size > plainSize && !areUnlike(b.size, r.blocks[head].size) && r.mayBeHead(b) && areAdjacent(r.blocks, run[len(run)-1], i) {
			run, sum = append(run, i), next
			continue
		}
		if !slices.ContainsFunc(r.titles, func(k title) bool { return k.weight >= 60 && strings.HasPrefix(k.text, next) }) || r.partOf(b) == isDeck || b.heading(r.d) != r.blocks[head].heading(r.d) {
			break
		}
		run, sum = append(run, i), next
	}
	return run
}

// headlineFrom returns the blocks from the first of a headline to block head, and their text
// without spaces. A page can set each line of a headline as a heading of its own.
func (r *reader) headlineFrom(head int) (run []int, sum string) {
	run, sum = []int{head}, titleKey(r.blocks[head].line())
	for i := head - 1; i >= 0 && i >= head-3; i-- {
		b := &r.blocks[i]
		if b.length == 0 {
			continue
		}
		joined := titleKey(b.line()) + sum
		if b.rubbish || b.hidden || b.heading(r.d) != r.blocks[head].heading(r.d) || r.partOf(b) != r.partOf(&r.blocks[head]) || !r.isToldTitle(joined) {
			break
		}
		run, sum = append([]int{i}, run...), joined
	}
	return run, sum
}

// isToldTitle reports whether a known title is key, or begins with it.
func (r *reader) isToldTitle(key string) bool {
	return slices.ContainsFunc(r.titles, func(k title) bool { return k.weight >= 45 && strings.HasPrefix(k.text, key) })
}
