// Package story finds the article in a web page.
//
// It owns what tells a headline, what stands round it, a body, a table and a
// picture's words from the rest of a page: the metadata that publishing systems
// leave (enpproperty, founder, npm, ld+json, og), the names of classes that mean
// one thing everywhere, and where neither is there the length and the marks of
// the text. It does not know files, nor the pages that list articles.
package story

import (
	"baolan/editions/web/markup"
	"baolan/model"
)

// Story is the article of a page, with what the page says of its edition.
type Story struct {
	Kicker     string
	Headline   []string // one string a line
	Deck       string
	Byline     string
	Dateline   string
	Paragraphs []model.Paragraph // captions and tables included
	Pictures   []Picture
	Imprint    Imprint
	Confidence float64 // 1 where the markup says what is what
	More       []Story // further whole articles of the page
}

// Imprint is what a page says of its edition and of its place in it.
type Imprint struct {
	Paper  string
	Date   model.Date
	Number int // of the page
	Label  string
	Name   string // of the page
}

// IsEmpty recognises a story without a body.
func (s *Story) IsEmpty() bool { return len(s.Paragraphs) == 0 }

// Read finds the article of a page. titles are what lists call it, which may be
// cut; there need be none. A page without a body gives a Story whose Empty is
// true, with the headline if there is one.
func Read(d *markup.Document, titles []string) Story {
	r := reader{d: d, meta: readMeta(d), blocks: blocksOf(d)}
	r.sums = make([]int, len(r.blocks)+1)
	for i := range r.blocks {
		b := &r.blocks[i]
		r.sums[i+1] = r.sums[i]
		if b.rubbish = !b.data && b.isRubbish(); !b.rubbish {
			r.sums[i+1] += b.length - b.linked
		}
	}
	r.titles = r.known(titles)
	r.edition = r.around()
	r.paged = r.edition.Number > 0 || r.meta.own || len(titles) > 0
	if all := r.several(titles); len(all) > 0 {
		first := all[0]
		first.More = all[1:]
		return first
	}
	body := r.body()
	head := r.headline(body)
	body = r.behindHead(head, body)
	s := r.story(body, head)
	r.imprint(&s)
	before := s.standing()
	s.tidy()
	s.restand(before)
	return s
}

// reader is the state of one Read.
type reader struct {
	d        *markup.Document
	meta     meta
	blocks   []block
	centered bool  // most of its body is
	sums     []int // of the prose before each block
	titles   []title
	edition  Imprint // what the page says of it anywhere
	paged    bool    // it is a page of a newspaper\'s site
}
