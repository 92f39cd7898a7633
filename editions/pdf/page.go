package pdf

import (
	"context"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/format"
	"baolan/editions/layout"
	"baolan/editions/line"
	"baolan/editions/markdown"
	"baolan/editions/pdf/likely"
	"baolan/editions/pdf/pdfium"
	"baolan/editions/pdf/recognise"
	"baolan/editions/sheets"
	"baolan/model"
)

const (
	// The factors of the confidence of an article that text recognition has read, and of one
	// whose font may give wrong characters.
	trustRecognised = 0.6
	trustMeaning    = 0.3

	doubtRecognised = model.DoubtRecognised
	doubtMeaning    = "doubt.meaning"
)

// pagesOf finds the lines of a page of a file, page n of of, and what was not read of it. It returns
// two pages if the file has them side by side.
func pagesOf(ctx context.Context, s *pdfium.Sheet, path string, n, of int) ([]sheets.Page, error) {
	recognised := s.Loss.Recognised
	if len(s.Drawn) > 0 {
		found, err := recognise.Page(ctx, s.Drawn, s.Width, s.Height)
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case err != nil:
			return nil, &format.Error{Path: path, Kind: format.NoRecogniser, Detail: err.Error(), Err: err}
		}
		s.Glyphs, s.Fonts, recognised = found.Glyphs, nil, len(found.Glyphs) > 0
		s.Drawn = nil
	}
	var out []sheets.Page
	for i, h := range halvesOf(&s.Page) {
		if i > 0 { // what was not read is of the first
			s.Loss = pdfium.Loss{}
		}
		h.origin = format.Origin{Path: path, Nth: n, Of: of}
		if i == 0 {
			h.number, h.label = markdown.PageNumber(clean.Line(s.Label))
		}
		out = append(out, newPage(ctx, s, &h, recognised))
	}
	return out, nil
}

// half is a page as it is read: that of a file, or one of two side by side.
type half struct {
	lines  line.Sheet
	back   func(line.Box) line.Box // gives places on the page of the file
	origin format.Origin           // the file and the page of it
	number int                     // by the file's label of the page
	label  string
}

// halvesOf returns the pages that stand on a page of a file: two if it is a sheet with two numbers,
// else one.
func halvesOf(p *layout.Page) []half {
	upright, back := layout.Upright(p)
	if left, right, at, ok := layout.Halves(upright); ok {
		l, r := layout.Arrange(left), layout.Arrange(right)
		if sheets.AreTwoPages(&l, &r) {
			return []half{{lines: l, back: back}, {lines: r, back: func(b line.Box) line.Box {
				b.Left, b.Right = b.Left+at, b.Right+at
				return back(b)
			}}}
		}
	}
	return []half{{lines: layout.Arrange(upright), back: back}}
}

// newPage makes a page of lines. s is the page of the file that has them.
func newPage(ctx context.Context, s *pdfium.Sheet, h *half, recognised bool) sheets.Page {
	text, report := format.CleanLines(h.lines.Lines)
	doubtful := likely.IsDoubtful(text)
	p := sheets.Page{Lines: h.lines, IsForeign: doubtful && likely.IsForeign(text)} // the second has the lower bound
	width, height, back := s.Width, s.Height, h.back                                // the glyphs of s are not kept
	p.Found.Number, p.Found.Label, p.Found.Origin = h.number, h.label, h.origin
	o := &p.Found.Origin
	o.Form, o.Text, o.Line, o.Cleaned = "pdf", text, 1, report
	o.Losses, o.Unseen = losses(s, &h.lines, recognised)
	p.Doubt = func(page *format.Page) {
		if recognised {
			doubt(&page.Page, trustRecognised, doubtRecognised)
		}
		if doubtful {
			doubt(&page.Page, trustMeaning, doubtMeaning)
		}
	}
	p.Alone = func() (*format.Page, error) {
		out, err := sheets.Alone(ctx, &p)
		if err != nil {
			return nil, err
		}
		places(&out.Page, back)
		out.Width, out.Height = width, height
		return out, nil
	}
	return p
}

// places replaces the boxes of a page that was turned to be read by those on the page as it is
// shown.
func places(p *model.Page, back func(line.Box) line.Box) {
	for i := range p.Articles {
		for k, b := range p.Articles[i].Boxes {
			p.Articles[i].Boxes[k] = model.Box(back(line.Box(b)))
		}
	}
	for i := range p.Pictures {
		p.Pictures[i].Box = model.Box(back(line.Box(p.Pictures[i].Box)))
	}
}

// doubt multiplies the confidence of all articles of a page by trust, and notes the reason.
func doubt(p *model.Page, trust float64, reason string) {
	for i := range p.Articles {
		a := &p.Articles[i]
		a.Confidence *= trust
		a.Recognised = a.Recognised || reason == doubtRecognised
		a.Doubts = append(a.Doubts, model.Doubt{Role: model.RoleBody, Reason: reason})
	}
}

// losses returns what could not be read of a page, and what its readers do not see.
func losses(s *pdfium.Sheet, read *line.Sheet, recognised bool) (lost, unseen []format.Loss) {
	l := &s.Loss
	all := len(s.Glyphs) + l.Unread + l.Unmapped
	add := func(to []format.Loss, what string, n, of int) []format.Loss {
		if n == 0 {
			return to
		}
		return append(to, format.Loss{What: what, Count: n, Of: of})
	}
	lost = add(lost, format.LostText, l.Unread, all)
	if len(l.Fonts) == 0 {
		lost = add(lost, format.LostMeaning, l.Unmapped, all)
	} else {
		lost = append(lost, format.Loss{What: format.LostMeaning, Count: l.Unmapped, Of: all, Detail: clean.Line(strings.Join(l.Fonts, ", "))})
	}
	if all == 0 && s.IsPictured() {
		lost = append(lost, format.Loss{What: format.LostPicture, Count: 1, Of: 1})
	} else if all+l.Hidden+l.Outside+l.Slanted == 0 {
		lost = append(lost, format.Loss{What: format.LostPage, Count: 1, Of: 1})
	}
	unseen = add(unseen, format.UnseenHidden, l.Hidden, 0)
	unseen = add(unseen, format.UnseenOutside, l.Outside, 0)
	unseen = add(unseen, format.UnseenSlanted, l.Slanted, 0)
	unseen = add(unseen, format.UnseenAcross, read.Across, 0)
	unseen = add(unseen, format.UnseenReading, read.Readings, 0)
	if recognised {
		unseen = add(unseen, format.Recognised, len(s.Glyphs), 0)
	}
	return lost, unseen
}
