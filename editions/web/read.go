package web

import (
	"strings"
	"unicode"

	"baolan/editions/inorder"
	"baolan/editions/markdown"
	"baolan/editions/web/markup"
	"baolan/editions/web/story"
	"baolan/model"
)

// link notes, from all links, the titles that lists give to articles and the numbers and
// names that they give to pages.
func (s *site) link() {
	for _, p := range s.docs {
		for _, l := range p.links {
			t := s.target(p, l)
			if t == nil || t == p || l.text == "" {
				continue
			}
			if im, ok := s.pageLink(l); ok {
				im.Merge(s.lists[t])
				s.lists[t] = im
			} else if !isNavigation(l.text) && len(s.titles[t]) < 8 {
				s.titles[t] = append(s.titles[t], l.text)
			}
		}
	}
}

// pageLink reads a link of the list of pages.
func (s *site) pageLink(l link) (im story.Imprint, ok bool) {
	if im, ok = story.PageOf(l.text); ok {
		return im, true
	}
	if !l.page || isNavigation(l.text) {
		return im, false
	}
	if n, label := markdown.PageNumber(strings.Join(strings.Fields(l.text), "")); n > 0 && n < 1000 {
		return story.Imprint{Number: n, Label: label}, true
	}
	if n, label, name := numbered(l.text); n > 0 && name != "" {
		return story.Imprint{Number: n, Label: label, Name: name}, true
	}
	return story.Imprint{Name: l.text}, true
}

// numbered divides the text of a link into the number of a page and its name: A01: 要闻. The
// number is 0 if the text begins with none.
func numbered(text string) (number int, label, name string) {
	head := strings.TrimLeft(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	digits := len(head) - len(strings.TrimLeft(head, "0123456789"))
	switch {
	case digits == 0:
		return 0, "", text
	case digits > 3: // a year or the like
		return 0, "", ""
	}
	at := len(text) - len(head) + digits
	number, label = markdown.PageNumber(text[:at])
	return number, label, strings.Trim(text[at:], " :：.、-_|")
}

// isNavigation reports whether the text of a link names no article but leads about the site.
func isNavigation(text string) bool {
	return story.IsFurniture(text) || strings.HasPrefix(text, "上一") || strings.HasPrefix(text, "下一")
}

// read finds the article of every file. Files are worked at side by side: what is found in one
// depends on the links and the names of others alone.
func (s *site) read() error {
	type result struct {
		p   *document
		err error
	}
	work := inorder.Work[result]{Take: func(r result) error { return s.wasRead(r.p, r.err) }}
	for _, p := range s.docs {
		if err := s.ctx.Err(); err != nil {
			return work.End(err)
		}
		if p.kind == broken || p.kind == foreign {
			continue
		}
		b, lost := s.bytesOf(p)
		err := work.Begin(len(b), func() (result, error) {
			if lost != nil {
				return result{p, lost}, nil
			}
			return result{p, s.readBytes(p, b)}, nil
		})
		if err != nil {
			return work.End(err)
		}
	}
	if err := work.End(nil); err != nil {
		return err
	}
	return s.readFramed()
}

// wasRead notes that a file was read, or why it could not be.
func (s *site) wasRead(p *document, err error) error {
	switch {
	case err != nil && (len(s.in.Files) == 1 || s.ctx.Err() != nil):
		return err
	case err != nil:
		p.kind, p.why = broken, asError(p.file.Path, err)
		return nil
	case len(p.frames) == 0 || proseOf(&p.story) >= leastFramed:
		p.bytes = nil // a page round a frame is read once more
	}
	if s.done += p.file.Bytes / 2; len(s.in.Files) > 1 {
		s.in.Done(s.done)
	}
	return nil
}

// readOne finds the article of one file and sets the kind of the document.
func (s *site) readOne(p *document) error {
	b, err := s.bytesOf(p)
	if err != nil {
		return err
	}
	return s.readBytes(p, b)
}

// readBytes finds the article of a document in the file's bytes.
func (s *site) readBytes(p *document, b []byte) error {
	m, err := parse(b, s.in.Encoding)
	if err != nil {
		return unreadable(p.file.Path, err)
	}
	p.story = story.Read(m.d, s.titles[p])
	p.story.Imprint.Merge(m.letter)
	p.page = p.story.Imprint
	p.kind = s.kindOf(p)
	if p.kind != article && proseOf(&p.story) < leastFramed {
		if areas, leads := s.leadsOf(p); areas+leads > 0 {
			return nil
		}
		found, err := s.readState(p, m.d)
		if err != nil {
			return err
		}
		if found = found || s.readKept(p, m.d); found {
			p.page, p.kind = p.story.Imprint, article
		}
	}
	return nil
}

// readKept reads the article that a page keeps and does not show, and reports whether there is one.
func (s *site) readKept(p *document, d *markup.Document) bool {
	kept := story.ReadKept(d, s.titles[p])
	if proseOf(&kept) < leastFramed {
		return false
	}
	p.story = kept
	return true
}

// bytesOf returns the bytes of a document's file, which are kept or read again.
func (s *site) bytesOf(p *document) ([]byte, error) {
	if p.bytes != nil {
		return p.bytes, nil
	}
	return s.bytes(p)
}

func (s *site) bytes(p *document) ([]byte, error) {
	for _, f := range s.in.Files {
		if f.Name == p.file.Name {
			return s.in.ReadAll(s.ctx, f)
		}
	}
	return s.in.Near(s.ctx, p.file.Name)
}

// kindOf returns what a page is. A list of articles and the page of an article can each
// have areas, lists and lines of text. So it first asks whether the page marks a body, and
// what lists call the page.
func (s *site) kindOf(p *document) kind {
	areas, leads := s.leadsOf(p)
	prose := proseOf(&p.story)
	lists := areas > 0 || leads >= 2
	switch {
	case p.story.Confidence == 1 && !p.story.IsEmpty() && (prose >= 60 || !lists), s.isTitled(p) && !p.story.IsEmpty():
		return article
	case lists && prose < 200:
		return listing
	case prose >= 40 || prose > 0 && len(p.story.Headline) > 0 && leads == 0:
		return article
	case leads > 0:
		return listing
	case len(p.story.Headline) > 0 && (!p.story.IsEmpty() || len(s.titles[p]) > 0):
		return article
	}
	return other
}

// leadsOf counts the areas of a page's map, and the other documents that its links
// lead to, pages of the paper left out.
func (s *site) leadsOf(p *document) (areas, leads int) {
	to := map[*document]bool{}
	for _, l := range p.links {
		if l.area {
			areas++
		}
		if _, ok := s.pageLink(l); ok {
			continue
		}
		if t := s.target(p, l); t != nil && t != p && !isNavigation(l.text) {
			to[t] = true
		}
	}
	return areas, len(to)
}

// isTitled reports whether a page's headline is what lists call the page.
func (s *site) isTitled(p *document) bool {
	own := letters(strings.Join(p.story.Headline, ""))
	for _, t := range s.titles[p] {
		if t = letters(t); own != "" && (strings.HasPrefix(t, own) || strings.HasPrefix(own, t)) {
			return true
		}
	}
	return false
}

// letters returns a text without spaces and marks, by which two texts are compared.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// proseOf counts the characters of an article, captions left out.
func proseOf(s *story.Story) int {
	a := model.Article{}
	for _, p := range s.Paragraphs {
		if p.Kind != model.Caption {
			a.Paragraphs = append(a.Paragraphs, p)
		}
	}
	return a.Characters()
}
