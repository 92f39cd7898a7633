package web

import (
	"baolan/editions/web/markup"
	"baolan/editions/web/story"
	"baolan/model"
)

// Some sites set the text of an article in a frame inside of the page that has its headline,
// and the paper and the date in a frame beside it.

// leastFramed is the least number of characters of prose in a frame that is taken for the text
// of the page round it, and more than that page has itself.
const leastFramed = 40

// readFramed reads again the pages that have a headline and whose text is in a frame.
func (s *site) readFramed() error {
	for _, p := range s.docs {
		if p.kind == broken || p.kind == foreign || len(p.frames) == 0 || len(p.story.Headline) == 0 || proseOf(&p.story) >= leastFramed {
			continue
		}
		for _, href := range p.frames {
			if q := s.byHref(p, href); q != nil && q != p && q.kind == article && proseOf(&q.story) >= leastFramed && len(q.frames) == 0 {
				if err := s.readInto(p, q, href); err != nil {
					return err
				}
				break
			}
		}
	}
	return s.ctx.Err()
}

// readInto reads page p with page q at the place of its frame href.
func (s *site) readInto(p, q *document, href string) error {
	outer, err := s.parsed(p)
	if err != nil {
		return err
	}
	inner, err := s.parsed(q)
	if err != nil {
		return err
	}
	for i := range outer.Nodes {
		if n := &outer.Nodes[i]; n.Is("iframe") && n.Attribute("src") == href {
			outer.Fill(i, inner)
			p.story = story.Read(outer, s.titles[p])
			p.page, p.kind, q.kind = p.story.Imprint, article, other
			return nil
		}
	}
	return nil
}

// parsed reads the markup of a document once more.
func (s *site) parsed(p *document) (*markup.Document, error) {
	b, err := s.bytes(p)
	if err != nil {
		return nil, asError(p.file.Path, err)
	}
	m, err := parse(b, s.in.Encoding)
	if err != nil {
		return nil, asError(p.file.Path, err)
	}
	return m.d, nil
}

// followFrames reads the pages in the frames of a file that was opened by its name.
func (s *site) followFrames(p *document) {
	for _, href := range p.frames {
		if d := s.near(p, href); d != nil && d.kind != broken && s.readOne(d) != nil {
			d.kind = other
		}
	}
}

// frameDate returns the date that pages without an article name, if they name one only.
func (s *site) frameDate() model.Date {
	var date model.Date
	for _, p := range s.docs {
		switch {
		case p.kind != other && p.kind != listing || p.page.Date.IsZero():
		case date.IsZero():
			date = p.page.Date
		case date != p.page.Date:
			return model.Date{}
		}
	}
	return date
}
