package cli

import (
	"bytes"
	"slices"
	"strings"

	"baolan/editions/markdown"
	"baolan/editions/source"
	"baolan/model"
	"baolan/ui"
	"baolan/ui/catalog"
)

// issue is an edition to be printed, whose pages need not be in memory.
type issue struct {
	paper string
	date  model.Date
	pages []sheet
}

// sheet is one page of it.
type sheet struct {
	head  model.Page // Number, Label and Name only
	index int        // among the edition's pages
	only  int        // the article that was asked for, from 1; 0 for the whole page
	set   *pieces    // where it was set already and stands in the spill;
	page  func() (model.Page, error)
	count int // else where the page is, and its articles
}

// pieces is where the parts of a page stand in the spill, one after the other.
type pieces struct {
	at       int64
	articles []int // bytes of each
	rest     int   // bytes of what is in no article
}

func (s *sheet) articles() int {
	if s.set != nil {
		return len(s.set.articles)
	}
	return s.count
}

// issuesOf makes issues of editions in memory, or bound.
func issuesOf(es []ui.Edition) []issue {
	out := make([]issue, len(es))
	for i, e := range es {
		out[i] = issue{paper: e.Paper, date: e.Date, pages: make([]sheet, len(e.Pages))}
		for j := range e.Pages {
			page, count := func() (model.Page, error) { return e.Pages[j], nil }, len(e.Pages[j].Articles)
			if e.Leaf != nil {
				page, count = func() (model.Page, error) { return e.Leaf(j) }, e.Articles[j]
			}
			out[i].pages[j] = sheet{head: e.Pages[j], index: j, page: page, count: count}
		}
	}
	return out
}

// issuesSet makes issues of editions whose pages were set by a press.
func issuesSet(ls []source.Loaded) []issue {
	out := make([]issue, len(ls))
	for i := range ls {
		e := &ls[i].Edition
		out[i] = issue{paper: e.Paper, date: e.Date, pages: make([]sheet, len(e.Pages))}
		for j := range e.Pages {
			set, _ := ls[i].Origins[j].Made.(*pieces)
			out[i].pages[j] = sheet{head: e.Pages[j], index: j, set: set}
		}
	}
	return out
}

// choose keeps the editions, the page and the article that were asked for.
// Articles are counted through the pages of the newest edition.
func (a *app) choose(es []issue, f printFlags) ([]issue, error) {
	if f.edition != "" {
		es = slices.DeleteFunc(slices.Clone(es), func(e issue) bool {
			return e.date.String() != f.edition && (e.paper == "" || !strings.Contains(e.paper, f.edition))
		})
		if len(es) == 0 {
			return nil, a.say(catalog.NoSuchEdition, f.edition)
		}
	}
	if f.page != "" {
		if es = withPage(es, f.page); len(es) == 0 {
			return nil, a.say(catalog.NoPage, f.page)
		}
	}
	if f.articleSet {
		e, ok := withArticle(es[0], f.article)
		if !ok {
			return nil, a.say(catalog.NoSuchArticle, f.article)
		}
		es = []issue{e}
	}
	if f.format == "markdown" && len(es) > 1 {
		return nil, a.say(catalog.ErrOneEdition, len(es))
	}
	return es, nil
}

// withPage keeps of every edition the pages of a number or label, and the
// editions that have one.
func withPage(es []issue, page string) []issue {
	n, label := markdown.PageNumber(page)
	var out []issue
	for _, e := range es {
		var kept []sheet
		for _, p := range e.pages {
			if p.head.Number == n && (label == "" || p.head.Label == label) {
				p.index = len(kept)
				kept = append(kept, p)
			}
		}
		if e.pages = kept; len(kept) > 0 {
			out = append(out, e)
		}
	}
	return out
}

// withArticle keeps one article, counted from 1 through the pages.
func withArticle(e issue, n int) (issue, bool) {
	for _, p := range e.pages {
		if n >= 1 && n <= p.articles() {
			p.only, p.index = n, 0
			e.pages = []sheet{p}
			return e, true
		}
		n -= p.articles()
	}
	return e, false
}

// press sets pages before anybody knows where they go.
type press struct {
	form  form
	spill spill
	buf   bytes.Buffer
}

// form is one of the formats of print: how the parts of a page are set, and what
// stands round them.
type form interface {
	article(*bytes.Buffer, *model.Article) error
	rest(*bytes.Buffer, *model.Page) error // what is in no article
	edition(paper string, date model.Date) error
	page(head *model.Page, index int, articles [][]byte, rest []byte) error
	close() error
}

// made sets a page and keeps it in the spill.
func (p *press) made(page *model.Page, o *source.Origin) error {
	set := &pieces{at: p.spill.size, articles: make([]int, len(page.Articles))}
	p.buf.Reset()
	for i := range page.Articles {
		before := p.buf.Len()
		if err := p.form.article(&p.buf, &page.Articles[i]); err != nil {
			return err
		}
		set.articles[i] = p.buf.Len() - before
	}
	before := p.buf.Len()
	if err := p.form.rest(&p.buf, page); err != nil {
		return err
	}
	set.rest = p.buf.Len() - before
	o.Made = set
	_, err := p.spill.Write(p.buf.Bytes())
	return err
}

// print writes the issues.
func (p *press) print(es []issue) error {
	for _, e := range es {
		if err := p.form.edition(e.paper, e.date); err != nil {
			return err
		}
		for i := range e.pages {
			if err := p.sheet(&e.pages[i]); err != nil {
				return err
			}
		}
	}
	return p.form.close()
}

func (p *press) sheet(s *sheet) error {
	set, text, err := p.pieces(s)
	if err != nil {
		return err
	}
	articles := make([][]byte, len(set.articles))
	for i, l := range set.articles {
		articles[i], text = text[:l], text[l:]
	}
	if s.only > 0 {
		articles, text = articles[s.only-1:s.only], nil
	}
	return p.form.page(&s.head, s.index, articles, text)
}

// pieces gives the parts of a page and their text, from the spill or set now.
func (p *press) pieces(s *sheet) (set *pieces, text []byte, err error) {
	if set = s.set; set != nil {
		n := set.rest
		for _, l := range set.articles {
			n += l
		}
		text, err = p.spill.read(set.at, n)
		return set, text, err
	}
	page, err := s.page()
	if err != nil {
		return nil, nil, err
	}
	var o source.Origin
	one := press{form: p.form}
	if err := one.made(&page, &o); err != nil {
		return nil, nil, err
	}
	return o.Made.(*pieces), one.buf.Bytes(), nil
}
