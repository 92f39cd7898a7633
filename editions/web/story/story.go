// Package story finds the article in a web page.
//
// It owns how headlines, the lines round them, bodies, tables and captions are told from the
// rest of a page: by the metadata of publishing systems (enpproperty, founder, npm, ld+json,
// og), by names of classes that mean the same everywhere, and where neither is there by the
// length and the punctuation of the text. It does not know files, nor the pages that list
// articles.
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
	Confidence float64 // the probability that the article is right; 1 if the markup names its parts
	More       []Story // the other articles of the page
}

// Imprint is what a page says of its edition and of its place in it.
type Imprint struct {
	Paper  string
	Date   model.Date
	Number int // the page's number
	Label  string
	Name   string // the page's name
}

// IsEmpty reports whether the story has no body.
func (s *Story) IsEmpty() bool { return len(s.Paragraphs) == 0 }

// Read finds the article of a page. titles are those that lists give to it, which may be
// cut; there may be none. For a page without a body Read returns a Story whose IsEmpty is
// true, with the headline if there is one.
func Read(d *markup.Document, titles []string) Story {
	return read(d, blocksOf(d), titles)
}

func read(d *markup.Document, blocks []block, titles []string) Story {
	r := reader{d: d, meta: readMeta(d), blocks: blocks}
	for i := range r.blocks {
		b := &r.blocks[i]
		b.rubbish = !b.data && (b.isRubbish() || r.meta.keywords != "" && squeezed(b.line()) == r.meta.keywords)
	}
	r.apart = r.asideElements()
	r.findBoxed()
	r.aside = r.asides()
	r.sums = make([]int, len(r.blocks)+1)
	for i := range r.blocks {
		r.sums[i+1] = r.sums[i]
		if b := &r.blocks[i]; !b.rubbish && !r.boxed[i] {
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
	r.readTold(&s)
	s.readSource()
	r.imprint(&s)
	before := s.textsBehindPictures()
	s.tidy()
	s.placePictures(before)
	return s
}

// reader is the state of one Read.
type reader struct {
	d        *markup.Document
	meta     meta
	blocks   []block
	centered bool   // most of the body's text is centered
	apart    []span // the elements that are no part of an article
	boxed    []bool // the blocks of boxes between paragraphs
	inner    []bool // the blocks between paragraphs that are like furniture and are of the article
	aside    []bool // the blocks that are no part of an article, as asides says
	sums     []int  // the number of characters of prose before each block, and in all
	titles   []title
	edition  Imprint // what the page says of its edition anywhere
	paged    bool    // the page is of a newspaper's site
}
