package cli

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"baolan/editions/library"
	"baolan/editions/markdown"
	"baolan/editions/source"
	"baolan/editions/spill"
	"baolan/model"
	"baolan/ui/catalog"
)

// printEdition is an edition that is to be printed. Its pages need not be in memory.
type printEdition struct {
	paper string
	date  model.Date
	pages []printPage
}

// printPage is one page of a printEdition.
type printPage struct {
	head  model.Page                 // Number, Label and Name only
	index int                        // among the edition's pages
	only  int                        // the article that was asked for, from 1; 0 for the whole page
	set   *pieces                    // where the page is in the spill; nil if it was not set yet
	page  func() (model.Page, error) // reads a page that was not set yet
	count int                        // how many articles such a page has
}

// pieces are the parts of a page that were set. They are in the spill, one after the
// other.
type pieces struct {
	at       int64
	articles []int // the length of each in bytes
	rest     int   // the length in bytes of what belongs to no article
}

func (s *printPage) articles() int {
	if s.set != nil {
		return len(s.set.articles)
	}
	return s.count
}

// printEditions lists the pages of editions that are in memory, or bound.
func printEditions(ctx context.Context, es []library.Edition) []printEdition {
	out := make([]printEdition, len(es))
	for i, e := range es {
		out[i] = printEdition{paper: e.Paper, date: e.Date, pages: make([]printPage, len(e.Pages))}
		for j := range e.Pages {
			page, count := func() (model.Page, error) { return e.Pages[j], nil }, len(e.Pages[j].Articles)
			if e.LoadPage != nil {
				page, count = func() (model.Page, error) { return e.LoadPage(ctx, j) }, e.Articles[j]
			}
			out[i].pages[j] = printPage{head: e.Pages[j], index: j, page: page, count: count}
		}
	}
	return out
}

// setEditions lists the pages of editions that a pageSetter has set.
func setEditions(ls []source.Loaded) []printEdition {
	out := make([]printEdition, len(ls))
	for i := range ls {
		e := &ls[i].Edition
		out[i] = printEdition{paper: e.Paper, date: e.Date, pages: make([]printPage, len(e.Pages))}
		for j := range e.Pages {
			set, _ := ls[i].Origins[j].Made.(*pieces)
			out[i].pages[j] = printPage{head: e.Pages[j], index: j, set: set}
		}
	}
	return out
}

// choose keeps the editions, the page and the article that were asked for. Articles
// are counted from the first page of the newest edition on.
func (a *app) choose(es []printEdition, f printFlags) ([]printEdition, error) {
	if f.edition != "" {
		es = slices.DeleteFunc(slices.Clone(es), func(e printEdition) bool {
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
		es = []printEdition{e}
	}
	if f.format == "markdown" && len(es) > 1 {
		return nil, a.say(catalog.ErrOneEdition, "Markdown", len(es))
	}
	return es, nil
}

// withPage keeps the pages that have a given number or label, and the editions that
// have such pages.
func withPage(es []printEdition, page string) []printEdition {
	n, label := markdown.PageNumber(page)
	var out []printEdition
	for _, e := range es {
		var kept []printPage
		for _, p := range e.pages {
			switch {
			case p.head.Number == 0 && label == "" && p.index+1 == n: // a page without number and label is printed with its position as its number
				kept = append(kept, p)
			case p.head.Number == n && (label == "" || p.head.Label == label):
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
func withArticle(e printEdition, n int) (printEdition, bool) {
	for _, p := range e.pages {
		if n >= 1 && n <= p.articles() {
			p.only, p.index = n, 0
			e.pages = []printPage{p}
			return e, true
		}
		n -= p.articles()
	}
	return e, false
}

// pageSetter sets pages before it is known to which editions they belong.
type pageSetter struct {
	form  form
	spill spill.Spill
	buf   bytes.Buffer
}

// form is one of print's formats: how the parts of a page are written, and what is
// written around them.
type form interface {
	article(context.Context, *bytes.Buffer, *model.Article) error
	rest(*bytes.Buffer, *model.Page) error // what is in no article
	edition(paper string, date model.Date) error
	page(head *model.Page, index int, articles [][]byte, rest []byte) error
	close() error
}

// making gives a function that sets a page and puts it into the spill, until ctx ends.
func (p *pageSetter) making(ctx context.Context) func(*model.Page, *source.Origin) error {
	return func(page *model.Page, o *source.Origin) error { return p.made(ctx, page, o) }
}

func (p *pageSetter) made(ctx context.Context, page *model.Page, o *source.Origin) error {
	set := &pieces{at: p.spill.Size(), articles: make([]int, len(page.Articles))}
	p.buf.Reset()
	for i := range page.Articles {
		if err := ctx.Err(); err != nil {
			return err
		}
		before := p.buf.Len()
		if err := p.form.article(ctx, &p.buf, &page.Articles[i]); err != nil {
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

// print writes the editions.
func (p *pageSetter) print(ctx context.Context, es []printEdition) error {
	for _, e := range es {
		if err := p.form.edition(e.paper, e.date); err != nil {
			return err
		}
		for i := range e.pages {
			if err := p.page(ctx, &e.pages[i]); err != nil {
				return err
			}
		}
	}
	return p.form.close()
}

func (p *pageSetter) page(ctx context.Context, s *printPage) error {
	set, text, err := p.pieces(ctx, s)
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

// pieces gives the parts of a page and their text. They are read from the spill if the
// page was set, and set now if not.
func (p *pageSetter) pieces(ctx context.Context, s *printPage) (set *pieces, text []byte, err error) {
	if set = s.set; set != nil {
		n := set.rest
		for _, l := range set.articles {
			n += l
		}
		text, err = p.spill.Read(set.at, n)
		return set, text, err
	}
	page, err := s.page()
	if err != nil {
		return nil, nil, err
	}
	var o source.Origin
	one := pageSetter{form: p.form}
	if err := one.made(ctx, &page, &o); err != nil {
		return nil, nil, err
	}
	return o.Made.(*pieces), one.buf.Bytes(), nil
}
