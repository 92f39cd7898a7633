package raw

import (
	"unicode/utf8"

	"baolan/model"
)

// BlockMark is model.BlockMark, for callers that know it by this name.
const BlockMark = model.BlockMark

// Rebuild makes a page of a page's text. The text is clean UTF-8 with \n
// between its lines.
func Rebuild(text string) model.Page {
	p, _ := Read(text)
	return p
}

// Read rebuilds a page as Rebuild does and says what its folio lines tell of
// the edition.
func Read(text string) (model.Page, Imprint) {
	if !utf8.ValidString(text) {
		text = string([]rune(text)) // every bad byte becomes U+FFFD
	}
	m := spare.Get().(*scratch)
	defer spare.Put(m)
	s := scan(text, m)
	cols := findColumns(s.lines)
	s.lines, cols = repair(s.lines, cols, m)
	hints := hintAll(s.lines)
	labels := labelTwice(s.lines, hints, &cols, m)
	unbind(s.lines, hints, labels)
	standOut(s.lines, hints, labels)
	d := draftOf(s.lines, hints, labels, partsOf(s.lines, hints, labels))
	d.signatures(s.lines)
	left := d.headlines(s.lines, labels, m)

	b := builder{lines: s.lines, labels: labels, hints: hints, join: newJoiner(s.lines), blanks: anyBlank(s.lines)}
	b.page.Source = s.all
	b.page.Articles = make([]model.Article, 0, len(d.articles))
	for i := range d.articles {
		b.article(&d.articles[i])
	}
	b.rest(d.rest)
	for _, g := range left {
		b.block(model.BlockUnplaced, g.lines)
	}
	b.prose()
	b.finish()
	return b.page, b.imprint
}

// labelTwice labels the page, with each indent that it may have, learns from
// the cheapest labelling what the blank lines mean, and labels it again.
func labelTwice(lines []line, hints []hint, c *columns, m *scratch) []labelling {
	alone := costsOf(lines, hints, c.leads, m)
	l := newLattice(len(lines), c, m)
	first, least := l.labels(lines, alone, blanks{})
	best := c.indent
	for _, c.indent = range c.others {
		if other, cost := l.labels(lines, alone, blanks{}); cost < least {
			first, least, best = other, cost, c.indent
		}
	}
	c.indent = best
	if !anyBlank(lines) {
		return first // an extractor that sets none says nothing by it
	}
	second, _ := l.labels(lines, alone, learnBlanks(lines, first))
	return second
}

func anyBlank(lines []line) bool {
	for i := range lines {
		if lines[i].blank {
			return true
		}
	}
	return false
}

// headlines gives the head groups to the bodies by the page's habit, and
// gives back the groups that belong to none.
func (d *draft) headlines(lines []line, labels []labelling, m *scratch) []group {
	t := themesOf(d, lines, labels, m)
	if run := d.pooled(lines); run >= 0 {
		left := d.pool(t, lines, labels, run)
		d.part(lines, labels)
		for i := range d.articles {
			d.articles[i].cutSignature(lines)
		}
		return left
	}
	says := d.speak(t, lines)
	after, costAfter := d.chain(t, lines, says, true)
	before, costBefore := d.chain(t, lines, says, false)
	best := after
	if costBefore < costAfter {
		best = before
	}
	left := d.settle(t, lines, best)
	if len(d.articles) != len(t.pieces) { // sub-heads have joined bodies
		t.learn(d, labels)
	}
	d.reassign(t, lines)
	for i := range d.articles {
		d.articles[i].cutSignature(lines)
	}
	return left
}

// spread tells that the leading is so wide that the extractor set a blank line
// between most lines; that one is missing says something then.
func spread(lines []line) bool {
	n := 0
	for i := range lines {
		if lines[i].blank {
			n++
		}
	}
	return n*10 > len(lines)*7
}
