package source

import (
	"cmp"
	"context"
	"errors"
	"path"
	"strconv"
	"strings"
	"unsafe"

	"baolan/editions/clean"
	"baolan/editions/decode"
	"baolan/editions/markdown"
	"baolan/model"
)

// unit is one file on its way to pages.
type unit struct {
	ctx     context.Context
	file    File
	entry   Entry
	decoded decode.Report
	made    func(*model.Page, *Origin) error // Options.Made
	done    func(int64)                      // told how many bytes of the file are
	sizes   sizes
	says    imprint // by front matter and names
	said    imprint // by the first page that prints it
	pages   []placed
}

// read takes the pages of a file or pipe.
func (u *unit) read(in *inflow, o Options) error {
	w, err := u.window(in, o)
	if err != nil {
		return err
	}
	ext := path.Ext(u.file.inside)
	if isMarkdown(ext) || !isText(ext) && markdown.Looks(string(w.b[:min(len(w.b), maxLooked)])) {
		return u.markdown(w)
	}
	return u.parts(w, u.sizes.text, u.text)
}

// maxLooked is more than markdown.Looks looks at.
const maxLooked = 64 << 10

// window reads a small text whole, and of a large one as much as is looked at at
// once, where its pages need not be in memory.
func (u *unit) window(in *inflow, o Options) (*window, error) {
	b, more, err := in.upTo(u.ctx, nil, int64(u.sizes.window))
	if err != nil {
		return nil, err
	}
	if more && o.Made != nil {
		return newWindow(u.ctx, b, in, o, u.sizes)
	}
	if more {
		if b, _, err = in.upTo(u.ctx, b, in.left+1); err != nil {
			return nil, err
		}
	}
	s, rep, err := decode.Bytes(b, o.Encoding)
	if err != nil {
		return nil, decodeError(u.file.Path, err)
	}
	u.decoded = rep
	return wholeWindow(s, in), nil
}

// parts cuts a text and makes pages of each part. They are cut before cleaning
// makes line feeds of the form feeds.
func (u *unit) parts(w *window, cut func(s []byte, borders bool) ([]byte, int), pages func(Origin) error) error {
	line := 1
	for n := 1; ; n++ {
		if err := cmp.Or(u.ctx.Err(), w.fill(u.ctx, u.sizes)); err != nil {
			return err
		}
		if len(w.b) == 0 {
			return nil
		}
		part, next := cut(w.b, n < u.sizes.pages)
		rep := u.decoded
		s := unsafe.String(unsafe.SliceData(part), len(part))
		if w.stream != nil {
			rep = w.stream.Report()
			s, rep.Invalid, rep.FirstLine = decode.Text(part)
			if rep.Invalid > 0 {
				rep.FirstLine += line - 1
			}
		}
		t, cleaned := clean.Text(s)
		cleaned.Below(line - 1)
		after := line + strings.Count(t, "\n")
		if n == 1 {
			body, lines, err := u.front(t)
			if err != nil {
				return err
			}
			t, line = body, line+lines
		}
		if err := pages(Origin{Text: t, Line: line, Cleaned: cleaned, Decoded: rep}); err != nil {
			return err
		}
		line = after
		w.take(next)
		u.done(w.done())
	}
}

// text takes the page that is made of a part.
func (u *unit) text(o Origin) error {
	if strings.TrimSpace(o.Text) == "" {
		return nil
	}
	page, said := rebuild(o.Text)
	u.said.paper = cmp.Or(u.said.paper, said.paper)
	u.said.date = cmp.Or(u.said.date, said.date)
	return u.take(page, o)
}

// markdown takes the pages of a Markdown text: of a small one together, because
// only all of its blocks can tell which comment stands in one of code and begins
// no page; of a large one page by page.
func (u *unit) markdown(w *window) error {
	cut := u.sizes.markdown
	if !w.more && u.sizes.few(len(w.b)) {
		cut = func(s []byte, _ bool) ([]byte, int) { return s, len(s) }
	}
	return u.parts(w, cut, u.markdownPart)
}

// markdownPart takes the pages of a part, which is one page or all of a small text.
func (u *unit) markdownPart(o Origin) error {
	body, line := o.Text, o.Line
	pages, at, err := markdown.PagesAt(body, u.sizes.pages-len(u.pages), u.ctx.Err)
	if err != nil {
		return err
	}
	for i, page := range pages {
		if err := u.ctx.Err(); err != nil {
			return err
		}
		o.Text, o.Line, o.Markdown = body[at[i]:], line, true
		if i+1 < len(pages) {
			o.Text = body[at[i]:at[i+1]]
		}
		if err := u.take(page, o); err != nil {
			return err
		}
		line += strings.Count(o.Text, "\n")
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

// decodeError says why a file has no text.
func decodeError(path string, err error) error {
	var be *decode.BinaryError
	if errors.As(err, &be) {
		return &Error{Path: path, Kind: Binary, Detail: be.What, Err: err}
	}
	return &Error{Path: path, Kind: Encoding, Detail: strings.Join(decode.Names(), ", "), Err: err}
}
