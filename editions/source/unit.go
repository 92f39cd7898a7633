package source

import (
	"cmp"
	"context"
	"errors"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"

	"baolan/editions/clean"
	"baolan/editions/decode"
	"baolan/editions/markdown"
	"baolan/model"
)

// maxPages bounds the pages of one file: a hundred years of a daily's front pages
// are fewer. What follows the last belongs to it, as far as one page may go.
// Something is kept of each page, so that a file of nothing but page ends would
// otherwise need a thousand times its own size.
const maxPages = 50_000

// unit is one file on its way to pages.
type unit struct {
	ctx     context.Context
	file    File
	entry   Entry
	decoded decode.Report
	made    func(*model.Page, *Origin) error // Options.Made
	done    func(int64)                      // told how many bytes of the file are
	says    imprint                          // by front matter and names
	said    imprint                          // by the first page that prints it
	pages   []placed
}

// windowBytes is how much of a large text is in memory at once, where its pages
// need not be: enough for the longest line and all that is looked at behind it.
const windowBytes = 2 * largestLine

// read takes the pages of a file or pipe.
func (u *unit) read(in *inflow, o Options) error {
	b, more, err := in.upTo(u.ctx, nil, windowBytes)
	if err != nil {
		return err
	}
	ext := path.Ext(u.file.inside)
	if more && o.Made != nil && !isMarkdown(ext) {
		// The head of a large text tells its encoding. Only UTF-8, which nearly all
		// are, can be cut before it is decoded.
		skip, rep, err := decode.Head(b, o.Encoding)
		if err == nil && rep.Encoding == decode.UTF8 && (isText(ext) || !markdown.Looks(string(b[skip:skip+maxLooked]))) {
			u.decoded = rep
			return u.text(&window{b: b[skip:], in: in, more: true, utf8: true})
		}
	}
	if more {
		if b, _, err = in.upTo(u.ctx, b, in.left+1); err != nil {
			return err
		}
	}
	s, rep, err := text(u.file.Path, b, o)
	if err != nil {
		return err
	}
	u.decoded = rep
	if isMarkdown(ext) || !isText(ext) && markdown.Looks(s) {
		return u.markdown(s)
	}
	// Nobody writes to it: the text of a large file is not copied.
	return u.text(&window{b: unsafe.Slice(unsafe.StringData(s), len(s)), in: in})
}

// maxLooked is more than markdown.Looks looks at.
const maxLooked = 64 << 10

// window is the part of a text that is in memory.
type window struct {
	b    []byte
	in   *inflow
	more bool // there is something behind b
	utf8 bool // b was not decoded
}

// fill makes room for the longest page, or takes in the end.
func (w *window) fill(ctx context.Context) (err error) {
	if w.more && len(w.b) < largestLine+crumb+utf8.UTFMax {
		w.b, w.more, err = w.in.upTo(ctx, w.b, windowBytes)
	}
	return err
}

// text takes the pages of a text, which form feeds divide, and size where they
// do not. They are cut before cleaning makes line feeds of the form feeds.
func (u *unit) text(w *window) error {
	line := 1
	for n := 1; ; n++ {
		if err := cmp.Or(u.ctx.Err(), w.fill(u.ctx)); err != nil {
			return err
		}
		if len(w.b) == 0 {
			return nil
		}
		part, next := nextPage(w.b, n < maxPages)
		rep := u.decoded
		s := unsafe.String(unsafe.SliceData(part), len(part))
		if w.utf8 {
			s, rep.Invalid, rep.FirstLine = decode.Text(part)
			if rep.Invalid > 0 {
				rep.FirstLine += line - 1
			}
		}
		t, cleaned := clean.Text(s)
		after := line + strings.Count(t, "\n")
		if n == 1 {
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
			if err := u.take(page, Origin{Text: t, Line: line, Cleaned: cleaned, Decoded: rep}); err != nil {
				return err
			}
		}
		line = after
		w.b = w.b[next:]
		u.done(w.in.got - int64(len(w.b)))
	}
}

// markdown takes the pages of a Markdown text.
func (u *unit) markdown(s string) error {
	t, cleaned := clean.Text(s)
	body, lines, err := u.front(t)
	if err != nil {
		return err
	}
	pages, at, err := markdown.PagesAt(body, u.ctx.Err)
	if err != nil {
		return err
	}
	line := 1 + lines
	for i, page := range pages {
		if err := u.ctx.Err(); err != nil {
			return err
		}
		part := body[at[i]:]
		if i+1 < len(pages) {
			part = body[at[i]:at[i+1]]
		}
		if err := u.take(page, Origin{Text: part, Line: line, Markdown: true, Cleaned: cleaned, Decoded: u.decoded}); err != nil {
			return err
		}
		line += strings.Count(part, "\n")
	}
	return nil
}

// take keeps a page, or what is made of it.
func (u *unit) take(p model.Page, o Origin) error {
	o.Path = u.file.Path
	if u.made == nil {
		u.pages = append(u.pages, placed{p, o})
		return nil
	}
	if err := u.made(&p, &o); err != nil {
		return halt{err}
	}
	// A name of three characters would else keep the text of all pages.
	u.said.paper = strings.Clone(u.said.paper)
	u.pages = append(u.pages, placed{
		model.Page{Number: p.Number, Label: strings.Clone(p.Label), Name: strings.Clone(p.Name)},
		Origin{Path: o.Path, Line: o.Line, Markdown: o.Markdown, Made: o.Made},
	})
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
