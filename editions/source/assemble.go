package source

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/decode"
	"baolan/editions/markdown"
	"baolan/model"
)

// assembly gathers the pages of one edition with what was said of it.
type assembly struct {
	pages []placed
	front markdown.Front // the first paper and the first date of a front matter
	print imprint        // the first of each that a page prints
}

// placed is a page with the text it came from.
type placed struct {
	page   model.Page
	origin Origin
}

// imprint is what the folio lines of a page say of its edition.
type imprint struct {
	paper string
	date  model.Date
}

// maxPages bounds the pages of one file; what follows the last belongs to it.
// The thickest papers have a few hundred.
const maxPages = 1000

// add takes the pages of one file.
func (a *assembly) add(f File, b []byte, o Options) error {
	text, decoded, err := decoded(f.Path, b, o)
	if err != nil {
		return err
	}
	// Form feeds are cut at before cleaning makes line feeds of them.
	line, before := 1, len(a.pages)
	for _, part := range strings.SplitN(text, "\f", maxPages) {
		t, cleaned := clean.Text(part)
		if strings.TrimSpace(t) != "" {
			origin := Origin{Path: f.Path, Text: t, Line: line, Decoded: decoded, Cleaned: cleaned}
			if err := a.page(f, origin); err != nil {
				return err
			}
		}
		line += strings.Count(t, "\n")
	}
	if len(a.pages) == before {
		return &Error{Path: f.Path, Kind: Empty}
	}
	if n := len(a.pages) - before; n > 1 {
		a.number(before)
	}
	return nil
}

// page takes one page, whose front matter may still stand in the text.
func (a *assembly) page(f File, origin Origin) error {
	front, body, lines, err := markdown.CutFront(origin.Text)
	if err != nil {
		return frontError(f.Path, origin.Line, err)
	}
	if strings.TrimSpace(body) == "" {
		return nil
	}
	origin.Text, origin.Line = body, origin.Line+lines
	page, said := rebuild(body)
	a.front.Paper = cmp.Or(a.front.Paper, front.Paper)
	a.front.Date = cmp.Or(a.front.Date, front.Date)
	a.print.paper = cmp.Or(a.print.paper, said.paper)
	a.print.date = cmp.Or(a.print.date, said.date)
	number, label := markdown.PageNumber(front.Page)
	if number == 0 {
		number, label = f.Number, f.Label
	}
	if number != 0 {
		page.Number, page.Label = number, label
	}
	page.Name = cmp.Or(front.Name, f.Name, page.Name)
	a.pages = append(a.pages, placed{page, origin})
	return nil
}

// number gives the pages of one file, from the index on, numbers of their own
// where they share one that came from the file or have none.
func (a *assembly) number(from int) {
	seen := map[int]bool{}
	for _, p := range a.pages[from:] {
		if p.page.Number == 0 || seen[p.page.Number] && p.page.Label == "" {
			for i := range a.pages[from:] {
				a.pages[from+i].page.Number = i + 1
				a.pages[from+i].page.Label = ""
			}
			return
		}
		seen[p.page.Number] = true
	}
}

// edition puts the pages in order and decides what the edition is called.
func (a *assembly) edition(e Entry) Loaded {
	slices.SortStableFunc(a.pages, func(p, q placed) int {
		return comparePages(p.page.Number, p.page.Label, q.page.Number, q.page.Label)
	})
	paper := e.Paper
	if len(e.Files) > 0 && e.Files[0].code {
		paper = cmp.Or(a.print.paper, e.Paper)
	}
	l := Loaded{Edition: model.Edition{
		Paper: cmp.Or(a.front.Paper, paper, a.print.paper),
		Date:  cmp.Or(a.front.Date, e.Date, a.print.date),
	}}
	for _, p := range a.pages {
		l.Edition.Pages = append(l.Edition.Pages, p.page)
		l.Origins = append(l.Origins, p.origin)
	}
	return l
}

// decoded gives the text of a file, or says why it has none.
func decoded(path string, b []byte, o Options) (string, decode.Report, error) {
	s, rep, err := decode.Bytes(b, o.Encoding)
	var be *decode.BinaryError
	switch {
	case errors.As(err, &be):
		return "", rep, &Error{Path: path, Kind: Binary, Detail: be.What, Err: err}
	case err != nil:
		return "", rep, &Error{Path: path, Kind: Encoding, Detail: strings.Join(decode.Names(), ", "), Err: err}
	}
	return s, rep, nil
}

func frontError(path string, line int, err error) error {
	e := &Error{Path: path, Line: line, Kind: FrontMatter, Err: err}
	var fe *markdown.FrontError
	if errors.As(err, &fe) {
		e.Line += fe.Line - 1
		e.Detail = fe.Err.Error()
	}
	return e
}
