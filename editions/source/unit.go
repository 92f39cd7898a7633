package source

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"path"
	"strings"
	"unsafe"

	"baolan/editions/archive"
	"baolan/editions/decode"
	"baolan/editions/form"
	"baolan/editions/form/running"
	"baolan/editions/format"
	"baolan/editions/markdown"
	"baolan/editions/printed"
	"baolan/model"
)

// unit is one file on its way to pages.
type unit struct {
	ctx      context.Context
	file     File
	entry    Entry
	decoded  decode.Report
	to       taker
	formats  []format.Format
	fronted  markdown.Front
	archive  *bool            // whether its Markdown is that of others; nil until asked
	isTaken  bool             // its text was taken out of a document
	document *form.Document   // what a first look found of a text
	borders  *running.Borders // the lines that part its sheets, where no form feeds do
	marks    *running.Marks   // the lines that a program has put between its pages
	done     func(int64)      // receives how many bytes of the file are
	sizes    sizes
	named    imprint // by front matter and names
	printed  imprint // by the first page that prints it
	pages    []placed
	given    int // pages
	wanted   int // Options.Page
}

// taker receives the pages of a unit.
type taker interface {
	make(placed) (placed, error) // receives a page; what is left of it is returned
	part(placed) error           // receives a page of which other files may have other parts
}

func newUnit(ctx context.Context, to taker, f File, e Entry, o Options, done func(int64)) *unit {
	u := &unit{ctx: ctx, to: to, file: f, entry: e, done: done, sizes: cmp.Or(o.sizes, usual()), formats: o.formats, wanted: o.Page}
	if u.formats == nil {
		u.formats = formats
	}
	u.named = imprint{e.Paper, e.Date}
	return u
}

// read takes the pages of a file or pipe.
func (u *unit) read(in *inflow, o Options) error {
	file := in
	in, err := u.unwrapped(file, &o)
	if err != nil {
		return err
	}
	if in != file {
		defer in.stop()
	}
	head, whole, err := in.peek(u.ctx, format.HeadBytes)
	if err != nil {
		return err
	}
	if f := formatOf(u.formats, format.Head{Name: path.Base(u.file.inside), Bytes: head, Whole: whole, Article: u.file.Article > 0}); f != nil {
		err := f.Read(u.ctx, u.input(in, o), u.give)
		if u.isEnough() {
			return nil
		}
		return format.PathError(u.file.Path, err)
	}
	isPrinted := isPrinted(head, whole)
	w, err := u.window(in, o, isPrinted)
	if err != nil {
		return err
	}
	if isPrinted {
		w = wholeWindow(printed.Text(string(w.b)), in)
	}
	ext := path.Ext(u.file.inside)
	if !isPrinted && !w.more && !isMarkdown(ext) {
		if t, ok := finished(unsafe.String(unsafe.SliceData(w.b), len(w.b))); ok { // nothing writes to a window that is whole
			w = wholeWindow(t, in)
		}
	}
	if m, ok := running.FindMarks(w.b[:min(len(w.b), u.sizes.enough())]); ok && !isMarkdown(ext) {
		u.marks = &m
		return u.text(w)
	}
	if !isPrinted && u.isMarkdown(ext, w) {
		return u.markdown(w)
	}
	return u.text(w)
}

// isPrinted reports whether a file that begins like this is HTML with printed lines.
func isPrinted(head []byte, whole bool) bool {
	if t := bytes.TrimLeft(bytes.TrimPrefix(head, []byte(bom)), " \t\r\n"); len(t) == 0 || t[0] != '<' && t[0] < 0xfe {
		return false
	}
	if !whole {
		head = wholeRunes(head)
	}
	text, _, err := decode.Bytes(head, "")
	return err == nil && printed.Is(text)
}

// isMarkdown reports whether a text is Markdown, by its name, or where that says nothing or
// no more than that it is text, by its beginning.
func (u *unit) isMarkdown(ext string, w *window) bool {
	begin := string(w.b[:min(len(w.b), maxLooked)])
	switch {
	case isMarkdown(ext):
		return true
	case isText(ext):
		return markdown.OpensWithHeading(begin)
	}
	return markdown.IsMarkdown(begin)
}

// maxLooked is more than markdown.IsMarkdown reads.
const maxLooked = 64 << 10

// window reads a small text whole, and of a large one as much as is looked at at
// once, where its pages need not be in memory and it is not to be read as a whole.
func (u *unit) window(in *inflow, o Options, isWhole bool) (*window, error) {
	b, more, err := in.upTo(u.ctx, nil, int64(u.sizes.window))
	if err != nil {
		return nil, err
	}
	if more && o.Made != nil && !isWhole {
		return newWindow(u.ctx, b, in, o, u.sizes)
	}
	if more {
		if b, _, err = in.upTo(u.ctx, b, in.left+1); err != nil {
			return nil, err
		}
	}
	s, rep, err := decode.Bytes(b, o.Encoding)
	if err != nil {
		return nil, format.DecodeError(u.file.Path, err)
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
		t, cleaned, damaged := plain(s)
		cleaned.Below(line - 1)
		damaged.Below(line - 1)
		after := line + strings.Count(t, "\n") + bytes.Count(w.b[len(part):next], []byte("\n"))
		if n == 1 {
			body, lines, err := u.front(t)
			if err != nil {
				return err
			}
			t, line = body, line+lines
		}
		if err := pages(Origin{Text: t, Line: line, Cleaned: cleaned, Damage: damaged, Decoded: rep}); err != nil {
			return err
		}
		line = after
		w.take(next)
		u.done(w.done())
	}
}

// markdown takes the pages of a Markdown text: of a small one together, because
// only all of its blocks can tell which comment stands in one of code and begins
// no page; of a large one page by page.
func (u *unit) markdown(w *window) error {
	cut := u.sizes.markdown
	if !w.more && u.sizes.isOnePage(len(w.b)) {
		cut = func(s []byte, _ bool) ([]byte, int) { return s, len(s) }
	}
	return u.parts(w, cut, u.markdownPart)
}

// markdownPart takes the pages of a part, which is one page or all of a small text.
func (u *unit) markdownPart(o Origin) error {
	if u.archive == nil {
		looks := !u.fronted.IsOwn() && (archive.IsForeign(o.Text) || u.isTaken)
		u.archive = &looks
	}
	if *u.archive {
		return u.archivePart(o)
	}
	body, line := o.Text, o.Line
	pages, at, err := markdown.PagesAt(body, u.sizes.pages-len(u.pages), u.ctx.Err)
	if err != nil {
		return err
	}
	for i, page := range pages {
		if err := u.ctx.Err(); err != nil {
			return err
		}
		o.Text, o.Line, o.Form, o.Structured = body[at[i]:], line, format.Markdown, true
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

// archivePart takes the pages of Markdown that others have made. Another file may
// have more articles of the same page.
func (u *unit) archivePart(o Origin) error {
	o.Path, o.Form, o.Structured = u.file.Path, format.Archive, true
	for _, page := range archive.Pages(u.fronted, o.Text) {
		if err := u.ctx.Err(); err != nil {
			return err
		}
		u.given++
		o.FileImprint = u.fileImprint(&page.Page, imprint{page.Paper, page.Date})
		p := placed{page: page.Page, origin: o, code: u.file.code, named: imprint{u.named.paper, cmp.Or(u.named.date, page.Date)}, printed: imprint{page.Paper, page.Date}}
		u.name(&p.page)
		o.Text = "" // all of it is with the first page
		if p.page.Number > 0 {
			if err := u.to.part(p); err != nil {
				return err
			}
			continue
		}
		p, err := u.to.make(p)
		if err != nil {
			return err
		}
		u.pages = append(u.pages, p)
	}
	return nil
}

// take keeps a page, or what is made of it.
func (u *unit) take(p model.Page, o Origin) error {
	o.Path = u.file.Path
	o.FileImprint = u.fileImprint(&p, u.printed)
	if u.file.Article > 0 && u.file.Number > 0 { // others of the page are in other files
		u.given++
		q := placed{page: p, origin: o, code: u.file.code, named: u.named, printed: u.printed}
		u.name(&q.page)
		return u.to.part(q)
	}
	kept, err := u.to.make(placed{page: p, origin: o})
	if err != nil {
		return err
	}
	// A name of three characters would else keep the text of all pages.
	u.printed.paper = strings.Clone(u.printed.paper)
	u.pages = append(u.pages, kept)
	return nil
}

// give takes a page of a format.
func (u *unit) give(p *format.Page) error {
	if err := u.ctx.Err(); err != nil {
		return err
	}
	u.given++
	p.Origin.Path = cmp.Or(p.Origin.Path, u.file.Path)
	p.Origin.FileImprint = u.fileImprint(&p.Page, imprint{cmp.Or(p.Stated.Paper, p.Printed.Paper), cmp.Or(p.Stated.Date, p.Printed.Date)})
	q := placed{
		page: p.Page, origin: p.Origin, fixed: p.IsFixed, counted: p.IsCounted, code: u.file.code && p.Stated.Paper == "",
		named:   imprint{cmp.Or(p.Stated.Paper, u.named.paper), cmp.Or(p.Stated.Date, u.named.date)},
		printed: imprint{p.Printed.Paper, p.Printed.Date},
	}
	if p.IsPart {
		if !p.IsFixed {
			u.name(&q.page)
		}
		return u.to.part(q)
	}
	q, err := u.to.make(q)
	if err != nil {
		return err
	}
	u.pages = append(u.pages, q)
	if u.isEnough() {
		return errEnough
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
	if f.Paper == "" && isPaperName(f.Title) {
		f.Paper = f.Title
	}
	u.fronted = f
	u.named = imprint{cmp.Or(f.Paper, u.entry.Paper), cmp.Or(f.Date, u.entry.Date)}
	if f.Paper != "" {
		u.file.code = false
	}
	if n, label := markdown.PageNumber(f.Page); n != 0 {
		u.file.Number, u.file.Label = n, label
	}
	u.file.Name = cmp.Or(f.Name, u.file.Name)
	return body, lines, nil
}

// fileImprint gives what the file says of a page that has this number and imprint: its front
// matter goes before what the page prints.
func (u *unit) fileImprint(p *model.Page, printed imprint) format.FileImprint {
	s := format.FileImprint{Number: p.Number, Label: p.Label}
	s.Paper, s.Date = cmp.Or(u.fronted.Paper, printed.paper), cmp.Or(u.fronted.Date, printed.date)
	if n, label := markdown.PageNumber(u.fronted.Page); n != 0 {
		s.Number, s.Label = n, label
	}
	return s
}
