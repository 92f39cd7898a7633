package web

import (
	"context"
	"errors"
	"net/url"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/format"
	"baolan/editions/inorder"
	"baolan/editions/web/mhtml"
	"baolan/editions/web/story"
)

// site is the saved pages of an input.
type site struct {
	ctx   context.Context
	in    *format.Input
	docs  []*document
	named map[string]*document   // the documents by their paths in lower case
	base  map[string][]*document // the documents by the last parts of their paths in lower case
	saved map[string]*document   // the documents by their addresses (see addressKey)
	ids   map[string]*document   // the documents by the digits of their names
	// titles has the titles that lists give to the article of a document.
	titles map[*document][]string
	// lists has what lists of pages say of the page of the paper that a document is.
	lists  map[*document]story.Imprint
	whole  bool // the input is a folder, or leads to a whole edition
	done   int64
	shaped map[string]bool
	room   int // the number of bytes that may still be kept
}

// keptBytes is the number of bytes of files that are kept between the two times that files
// are read.
const keptBytes = 16 << 20

// maxFollowed is the greatest number of files that are read because one file leads to them.
const maxFollowed = 3000

func newSite(ctx context.Context, in *format.Input) *site {
	return &site{
		ctx: ctx, in: in, named: map[string]*document{}, base: map[string][]*document{}, saved: map[string]*document{}, ids: map[string]*document{},
		titles: map[*document][]string{}, lists: map[*document]story.Imprint{}, whole: len(in.Files) > 1, room: keptBytes,
	}
}

// gathered is what was read of a file, and its bytes.
type gathered struct {
	file  format.File
	bytes []byte
	doc   *document
	err   error // why the file could not be read; doc is not used then
}

// gather reads the links of all files, and of those that a single file leads to. Files are worked
// at side by side.
func (s *site) gather() error {
	work := inorder.Work[gathered]{Take: s.take}
	for _, f := range s.in.Files {
		if err := s.ctx.Err(); err != nil {
			return work.End(err)
		}
		b, lost := s.in.ReadAll(s.ctx, f)
		if lost == nil && mhtml.IsMailbox(b) {
			if err := work.End(nil); err != nil {
				return err
			}
			if err := s.mailbox(f, b); err != nil {
				return err
			}
			continue
		}
		err := work.Begin(len(b), func() (gathered, error) {
			if lost != nil {
				return gathered{file: f, err: lost}, nil
			}
			return s.parse(f, b), nil
		})
		if err != nil {
			return work.End(err)
		}
	}
	if err := work.End(nil); err != nil {
		return err
	}
	if s.whole || len(s.docs) == 0 {
		return nil
	}
	return s.follow(s.docs[0])
}

// take enters a file, or reports that it cannot be read.
func (s *site) take(g gathered) error {
	if _, err := s.enter(g); err != nil {
		if len(s.in.Files) == 1 || s.ctx.Err() != nil {
			return err
		}
		s.leave(g.file.Path, err)
	}
	s.done += g.file.Bytes / 2
	s.in.Done(s.done)
	return nil
}

func (s *site) leave(path string, err error) {
	s.in.Leave(asError(path, err))
}

// asError returns err as a *format.Error about the file with this path.
func asError(path string, err error) *format.Error {
	err = format.PathError(path, err)
	if e, ok := err.(*format.Error); ok { //nolint:errorlint // an error that wraps one is reported whole
		return e
	}
	return &format.Error{Path: path, Kind: format.Unreadable, Detail: err.Error(), Err: err}
}

// parse reads the links of a file and what the file says of itself.
func (s *site) parse(f format.File, b []byte) gathered {
	p := &document{file: f, name: path.Clean(f.Name)}
	g := gathered{file: f, bytes: b, doc: p}
	if len(b) == 0 {
		p.kind, p.why = broken, &format.Error{Path: f.Path, Kind: format.Empty}
		return g
	}
	m, err := parse(b, s.in.Encoding)
	if err != nil {
		g.err = unreadable(f.Path, err)
		return g
	}
	p.address, p.parts, p.decoded = m.address, m.parts, m.decoded
	if isForeign(m.d) {
		p.kind = foreign
	} else if why := fault(m.d); why != "" {
		p.kind, p.why = broken, &format.Error{Path: f.Path, Kind: format.NoArticle, Detail: clean.Line(why)}
	} else {
		readLinks(p, m.d)
		p.refresh, p.frames = refreshOf(m.d), framesOf(m.d)
	}
	return g
}

// unreadable says why a file has no page: an archive or a letter without a text, or bytes that are none.
func unreadable(path string, err error) error {
	if errors.Is(err, mhtml.ErrNoHTML) {
		return &format.Error{Path: path, Kind: format.NoArticle, Err: err}
	}
	return format.DecodeError(path, err)
}

// enter adds a file that was read to the site.
func (s *site) enter(g gathered) (*document, error) {
	if g.err != nil {
		return nil, g.err
	}
	p := g.doc
	if s.room -= len(g.bytes); len(g.bytes) > 0 && (s.room >= 0 || len(s.docs) == 0 && len(s.in.Files) == 1) {
		p.bytes = g.bytes
	}
	s.index(p)
	if len(g.bytes) == 0 && len(s.in.Files) == 1 && len(s.docs) == 1 {
		return nil, p.why
	}
	return p, nil
}

// index enters a document under its path and its address.
func (s *site) index(p *document) {
	s.docs = append(s.docs, p)
	name := strings.ToLower(p.name)
	if s.named[name] == nil {
		s.named[name] = p
	}
	b := path.Base(name)
	s.base[b] = append(s.base[b], p)
	if a := addressKey(p.address); a != "" && s.saved[a] == nil {
		s.saved[a] = p
	}
	if id := lastNumber(strings.TrimSuffix(b, path.Ext(b))); len(id) >= 4 && s.ids[id] == nil {
		s.ids[id] = p
	}
}

// addressKey returns an address without the parts that can differ for one page.
func addressKey(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" && u.Scheme != "file" {
		return ""
	}
	key := strings.ToLower(u.Host + path.Clean("/"+u.Path))
	if u.RawQuery != "" {
		key += "?" + strings.ToLower(u.RawQuery)
	}
	return key
}

func lastNumber(s string) string {
	end := strings.LastIndexAny(s, "0123456789") + 1
	at := end
	for at > 0 && s[at-1] >= '0' && s[at-1] <= '9' {
		at--
	}
	return s[at:end]
}

// target gives the document that a link leads to, nil for none.
func (s *site) target(from *document, l link) *document {
	if l.href != "" {
		if d := s.byHref(from, l.href); d != nil {
			return d
		}
	}
	if n := lastNumber(l.id); l.id != "" && n != "" {
		if d := s.ids[n]; d != nil {
			return d
		}
		for _, ext := range [...]string{".html", ".htm"} {
			if ds := s.base[strings.ToLower("content_"+l.id+ext)]; len(ds) == 1 {
				return ds[0]
			}
		}
	}
	return nil
}

func (s *site) byHref(from *document, href string) *document {
	if name, ok := resolve(from.name, href); ok {
		if d := s.named[strings.ToLower(name)]; d != nil {
			return d
		}
	}
	u, err := url.Parse(strings.TrimSpace(href))
	if err != nil || u.Path == "" {
		return nil
	}
	if b, err := url.Parse(from.address); err == nil && (b.Host != "" || b.Scheme == "file") {
		if d := s.saved[addressKey(b.ResolveReference(u).String())]; d != nil {
			return d
		}
	}
	// If only one file has this last part of the path it is meant.
	base := strings.ToLower(path.Base(u.Path))
	names := []string{base}
	if u.RawQuery != "" {
		q := strings.ToLower(u.RawQuery)
		names = []string{base + "?" + q, base + "@" + q, base + "?" + q + ".html", base + "@" + q + ".html", base}
	}
	for _, n := range names {
		ds := s.base[n]
		if len(ds) == 1 {
			return ds[0]
		}
		for _, d := range ds {
			if strings.HasSuffix("/"+strings.ToLower(d.name), strings.ToLower(path.Clean("/"+path.Base(path.Dir(u.Path))+"/"+n))) && path.Dir(u.Path) != "." {
				return d
			}
		}
	}
	return nil
}

// follow reads the files to which a single file leads: from an entry page the pages of the
// paper, from a page its articles, from an article nothing.
func (s *site) follow(start *document) error {
	if s.in.FS == nil {
		return nil
	}
	start = s.entered(start)
	if start.kind != broken {
		if err := s.readOne(start); err != nil {
			return err
		}
	}
	if start.kind == article {
		s.followParts(start)
	}
	if proseOf(&start.story) < leastFramed {
		s.followFrames(start)
	}
	if start.kind == article || start.kind == broken {
		return s.ctx.Err()
	}
	// A page whose links lead to no article is the list of the pages.
	articles := s.nearArticles(start)
	if s.whole = s.whole || articles == 0; s.whole {
		for _, d := range s.nearPages(start) {
			if err := s.ctx.Err(); err != nil {
				return err
			}
			s.nearArticles(d)
		}
	}
	return s.ctx.Err()
}

// entered returns the document to which an entry page leads by a refresh or a frame, or
// start if it is no entry page.
func (s *site) entered(start *document) *document {
	for range 4 { // entry pages may lead to each other
		next := s.next(start)
		if next == nil {
			break
		}
		start, s.whole = next, true
	}
	return start
}

// nearPages returns the other pages of the paper to which a page's links lead, each once.
func (s *site) nearPages(from *document) []*document {
	var pages []*document
	for _, l := range from.links {
		if _, ok := story.PageOf(l.text); !ok && !l.page {
			continue
		}
		if d := s.near(from, l.href); d != nil && d != from && !slices.Contains(pages, d) {
			pages = append(pages, d)
		}
	}
	return pages
}

// nearArticles reads the files that a page's links lead to, other pages of the paper
// left out, and counts those that there are.
func (s *site) nearArticles(from *document) int {
	n := 0
	for _, l := range from.links {
		if _, ok := story.PageOf(l.text); ok || l.page || l.href == "" || !isPage(l.href) || isNavigation(l.text) {
			continue
		}
		if d := s.near(from, l.href); d != nil && d != from {
			n++
		}
	}
	return n
}

// near returns the document of a file to which a page leads, nil if it is not there. It
// reads the file if that was not done.
func (s *site) near(from *document, href string) *document {
	name, ok := resolve(from.name, href)
	if d := s.named[strings.ToLower(name)]; ok && d != nil {
		return d
	}
	if !ok || len(s.docs) >= maxFollowed || s.ctx.Err() != nil {
		return s.byHref(from, href)
	}
	b, err := s.in.Near(s.ctx, name)
	if err != nil { // it may be a file that was read and has another path
		return s.byHref(from, href)
	}
	d, err := s.enter(s.parse(format.File{Name: name, Path: s.display(from, href), Bytes: int64(len(b))}, b))
	if err != nil {
		s.leave(s.display(from, href), err)
		return nil
	}
	return d
}

// display returns the path of a linked file as messages name it.
func (s *site) display(from *document, href string) string {
	u, err := url.Parse(strings.TrimSpace(href))
	if err != nil || u.Host != "" || u.Path == "" {
		return from.file.Path
	}
	return filepath.Join(filepath.Dir(from.file.Path), filepath.FromSlash(u.Path))
}
