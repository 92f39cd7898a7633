package places

import (
	"bufio"
	"context"

	"baolan/editions/format"
	"baolan/editions/ink"
	"baolan/editions/layout"
	"baolan/editions/line"
	"baolan/editions/sheets"
	"baolan/model"
)

// maxFonts is the greatest number of fonts of a document that are distinguished.
const maxFonts = 1 << 12

// trustRecognised is the factor of the confidence of an article that was recognised in a
// picture.
const trustRecognised = 0.6

// sheet collects the characters and words of one page. Every syntax fills it, and nothing
// behind it knows which one did.
type sheet struct {
	ctx   context.Context
	path  string
	text  *format.Stream
	from  *bufio.Reader // text, with its first bytes still to be read
	pages *sheets.Reader
	page  layout.Page
	open  bool
	fonts map[string]uint16
	words []word     // words by the box of their type
	inked []ink.Word // words by the box of their ink, as recognisers give them
	scale float32    // what a unit of inked words is in points
	line  int32      // the number of lines of inked words
	run   int32
	given int // the number of pages so far
}

// begin ends the page before and begins one. Its size is 0 if it is not known.
func (s *sheet) begin(width, height float32) error {
	if err := s.end(); err != nil {
		return err
	}
	if err := s.ctx.Err(); err != nil {
		return err
	}
	s.page = layout.Page{Width: width, Height: height}
	s.open, s.scale, s.line, s.run = true, 1, 0, 0
	return nil
}

// resolution sets what a unit of inked words is in points, and the page's size with it.
func (s *sheet) resolution(points float32) {
	s.scale *= points
	s.page.Width, s.page.Height = s.page.Width*points, s.page.Height*points
}

// fontOf returns the number of a font of the page.
func (s *sheet) fontOf(name string) uint16 {
	if name == "" {
		return 0
	}
	n, ok := s.fonts[name]
	if !ok && len(s.fonts) < maxFonts {
		n = uint16(len(s.fonts) + 1) //nolint:gosec // at most maxFonts
		s.fonts[name] = n
	}
	for len(s.page.Fonts) < int(n) {
		s.page.Fonts = append(s.page.Fonts, "")
	}
	if n > 0 {
		s.page.Fonts[n-1] = name
	}
	return n
}

// ink adds a word by the box of its ink to the line that was begun last.
func (s *sheet) ink(box line.Box, text string) {
	if !s.open || text == "" || box.Right <= box.Left || box.Bottom <= box.Top {
		return
	}
	s.inked = append(s.inked, ink.Word{Line: max(s.line, 1), Text: text, Box: box})
}

// end rebuilds the page that was read and calls give for it.
func (s *sheet) end() error {
	if !s.open {
		return nil
	}
	s.open = false
	s.spell()
	recognised := len(s.inked) > 0
	s.print()
	s.measure()
	sheet := layout.Arrange(&s.page)
	text, report := format.CleanLines(sheet.Lines)
	p := sheets.Page{Lines: sheet}
	p.Found.Origin = format.Origin{Path: s.path, Form: Format{}.Name(), Text: text, Line: 1, Cleaned: report, Decoded: s.text.Report()}
	p.Doubt = func(page *format.Page) {
		if recognised {
			doubtRecognised(&page.Page)
		}
	}
	p.Alone = func() (*format.Page, error) { return sheets.Alone(s.ctx, &p) }
	return s.pages.Add(p)
}

// doubtRecognised lowers the confidence of a page that was recognised in a picture.
func doubtRecognised(page *model.Page) {
	for i := range page.Articles {
		a := &page.Articles[i]
		a.Confidence *= trustRecognised
		a.Recognised = true
		a.Doubts = append(a.Doubts, model.Doubt{Role: model.RoleBody, Reason: model.DoubtRecognised})
	}
}

// print makes characters of the words that were recognised. A picture of which the size is not told is as
// wide as its words.
func (s *sheet) print() {
	if s.page.Width == 0 && s.scale == 1 && len(s.inked) > 0 {
		width := float32(0)
		for i := range s.inked {
			width = max(width, s.inked[i].Box.Right)
		}
		s.scale = dots(width)
	}
	for i := range s.inked {
		b := &s.inked[i].Box
		b.Left, b.Right, b.Top, b.Bottom = b.Left*s.scale, b.Right*s.scale, b.Top*s.scale, b.Bottom*s.scale
	}
	for _, g := range ink.Glyphs(s.inked) {
		g.Order = int32(len(s.page.Glyphs)) //nolint:gosec // bounded by the page
		s.page.Glyphs = append(s.page.Glyphs, g)
	}
	s.inked = s.inked[:0]
}

// measure sets the size of a page that has none to what holds its characters.
func (s *sheet) measure() {
	if s.page.Width > 0 && s.page.Height > 0 {
		return
	}
	const margin = 36 // half an inch
	for i := range s.page.Glyphs {
		b := &s.page.Glyphs[i].Box
		s.page.Width, s.page.Height = max(s.page.Width, b.Right+margin), max(s.page.Height, b.Bottom+margin)
	}
}
