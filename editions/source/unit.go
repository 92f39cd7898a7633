package source

import (
	"cmp"
	"errors"
	"strconv"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/decode"
	"baolan/editions/markdown"
)

// maxPages bounds the pages of one file; what follows the last belongs to it.
// The thickest papers have a few hundred.
const maxPages = 1000

// unit is one file on its way to pages.
type unit struct {
	file    File
	entry   Entry
	decoded decode.Report
	says    imprint // by front matter and names
	said    imprint // by the first page that prints it
	pages   []placed
}

// text takes the pages of a text, which form feeds divide. They are cut at
// before cleaning makes line feeds of them.
func (u *unit) text(s string) error {
	line := 1
	for i, part := range strings.SplitN(s, "\f", maxPages) {
		t, cleaned := clean.Text(part)
		next := line + strings.Count(t, "\n")
		if i == 0 {
			body, lines, err := u.front(t)
			if err != nil {
				return err
			}
			t, line = body, line+lines
		}
		if strings.TrimSpace(t) != "" {
			page, said := rebuild(t)
			u.said.paper = cmp.Or(u.said.paper, said.paper)
			u.said.date = cmp.Or(u.said.date, said.date)
			u.pages = append(u.pages, placed{page, Origin{Path: u.file.Path, Text: t, Line: line, Decoded: u.decoded, Cleaned: cleaned}})
		}
		line = next
	}
	return nil
}

// markdown takes the pages of a Markdown text.
func (u *unit) markdown(s string) error {
	t, cleaned := clean.Text(s)
	body, lines, err := u.front(t)
	if err != nil {
		return err
	}
	for _, page := range markdown.Pages(body) {
		u.pages = append(u.pages, placed{page, Origin{
			Path: u.file.Path, Text: body, Line: 1 + lines, Markdown: true, Decoded: u.decoded, Cleaned: cleaned,
		}})
	}
	return nil
}

// front takes off the front matter, and notes what it and the names say.
func (u *unit) front(t string) (body string, lines int, err error) {
	f, body, lines, err := markdown.CutFront(t)
	if err != nil {
		e := &Error{Path: u.file.Path, Kind: FrontMatter, Err: err}
		var fe *markdown.FrontError
		if errors.As(err, &fe) {
			e.Line, e.Detail = fe.Line, fe.Err.Error()
		}
		return "", 0, e
	}
	u.says = imprint{cmp.Or(f.Paper, u.entry.Paper), cmp.Or(f.Date, u.entry.Date)}
	if f.Paper != "" {
		u.file.code = false
	}
	if n, label := markdown.PageNumber(f.Page); n != 0 {
		u.file.Number, u.file.Label = n, label
	}
	u.file.Name = cmp.Or(f.Name, u.file.Name)
	return body, lines, nil
}

// number gives the page of a file the number and name that the front matter
// or the file's name have for it. Several pages of one file keep their own,
// or are counted where they do not all have one.
func (u *unit) number() {
	if len(u.pages) == 1 {
		p := &u.pages[0].page
		if u.file.Number != 0 {
			p.Number, p.Label = u.file.Number, u.file.Label
		}
		p.Name = cmp.Or(u.file.Name, p.Name)
		return
	}
	seen := map[string]bool{}
	for i := range u.pages {
		p := &u.pages[i].page
		k := cmp.Or(p.Label, strconv.Itoa(p.Number))
		if p.Number == 0 || seen[k] {
			for i := range u.pages {
				u.pages[i].page.Number, u.pages[i].page.Label = i+1, ""
			}
			return
		}
		seen[k] = true
	}
}

// text decodes a file, or says why it has none.
func text(path string, b []byte, o Options) (string, decode.Report, error) {
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
