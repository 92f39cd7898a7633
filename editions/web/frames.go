package web

import (
	"slices"

	"baolan/editions/web/markup"
	"baolan/editions/web/mhtml"
	"baolan/editions/web/story"
	"baolan/model"
)

// Some sites set the text of an article in a frame inside of the page that has its headline,
// and the paper and the date in a frame beside it.

// leastFramed is the least number of characters of prose in a frame that is taken for the text
// of the page round it, and more than that page has itself.
const leastFramed = 40

// readFramed reads again the pages that have a headline or name a page of the paper, and whose
// text is in a frame.
func (s *site) readFramed() error {
	for _, p := range s.docs {
		if p.kind == broken || p.kind == foreign || len(p.frames) == 0 || len(p.story.Headline) == 0 && p.page.Number == 0 || proseOf(&p.story) >= leastFramed {
			continue
		}
		for _, href := range p.frames {
			if q := s.framed(p, href); q != nil && q != p && q.kind == article && proseOf(&q.story) >= leastFramed && len(q.frames) == 0 {
				if err := s.readInto(p, q, href); err != nil {
					return err
				}
				break
			}
		}
	}
	return s.ctx.Err()
}

// framed returns the page in a frame of p. Browsers save it in the folder of the page's pictures,
// which is not of the input.
func (s *site) framed(p *document, href string) *document {
	if q := s.byHref(p, href); q != nil {
		return q
	}
	return s.readNear(p, href)
}

// readNear reads the page in a frame of p that stands near the file, nil if it is not there.
func (s *site) readNear(p *document, href string) *document {
	q := s.near(p, href)
	if q != nil && q.kind != broken && s.readOne(q) != nil {
		q.kind = other
	}
	return q
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

// fillFrames puts the pages of an archive at the places of the frames for them, if the page
// round the frames has no article of its own.
func fillFrames(d *markup.Document, pages []mhtml.Page, encoding string) {
	if len(pages) < 2 || len(framesOf(d)) == 0 {
		return
	}
	if own := story.Read(d, nil); proseOf(&own) >= leastFramed {
		return
	}
	for i := 0; i < len(d.Nodes); i++ {
		n := &d.Nodes[i]
		if !n.Is("iframe") {
			continue
		}
		src := n.Attribute("src")
		at := slices.IndexFunc(pages, func(p mhtml.Page) bool { return src != "" && slices.Contains(p.Names, src) })
		if at < 0 {
			continue
		}
		text, _, err := markup.Decode(pages[at].HTML, encoding)
		if err != nil {
			continue // the frame stays empty
		}
		inner := markup.Parse(text)
		if framed := story.Read(inner, nil); proseOf(&framed) >= leastFramed {
			d.Fill(i, inner)
			return
		}
	}
}

// parsed reads the markup of a document once more.
func (s *site) parsed(p *document) (*markup.Document, error) {
	b, err := s.bytesOf(p)
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
		s.readNear(p, href)
	}
}

// next returns the document to which an entry page leads by a refresh, or the one in its frame that has most
// links to pages; nil for none.
func (s *site) next(start *document) *document {
	if start.refresh != "" {
		return s.near(start, start.refresh)
	}
	if len(start.links) > 0 {
		return nil
	}
	var best *document
	most := -1
	for _, href := range start.frames {
		d := s.near(start, href)
		if d == nil || d == start {
			continue
		}
		n := 0
		for _, l := range d.links {
			if isPage(l.href) && !isNavigation(l.text) {
				n++
			}
		}
		if n > most {
			best, most = d, n
		}
	}
	return best
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
