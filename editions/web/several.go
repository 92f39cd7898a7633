package web

import "baolan/editions/web/story"

// partPages makes documents of the pages of a paper that are in one file, as a program writes
// them that makes one file of the articles of a day: one for each page that a line names.
func (s *site) partPages() {
	docs := s.docs
	s.docs = nil
	for _, d := range docs {
		s.docs = append(append(s.docs, d), d.parted()...)
	}
}

// parted moves the articles of other pages than the first one's out of a document and returns
// a document for each of these pages.
func (p *document) parted() []*document {
	var out []*document
	last, more := p, p.story.More
	p.story.More = nil
	for _, m := range more {
		if im := m.Imprint; im.Number != 0 && !sameNumber(im, last.page) {
			part := *p
			part.links, part.heads, part.parts, part.bytes = nil, nil, nil, nil
			part.story = m
			part.page = story.Imprint{Paper: p.page.Paper, Date: p.page.Date, Number: im.Number, Label: im.Label, Name: im.Name}
			part.story.Imprint = part.page
			last = &part
			out = append(out, last)
			continue
		}
		last.story.More = append(last.story.More, m)
	}
	return out
}
