// Package record reads what crawlers and databases write as records: JSON lines, a JSON array
// or edition, CSV with a heading row, dumps of SQL, and feeds.
//
// It owns the names of fields, in Chinese and English and in any order, and what articles
// inherit: the date of an edition, the page of a list. Text in a field with an unknown name
// is the article's if it has no other; else the field is reported. The package promises that
// a record that cannot be read is reported with its line and that the others are read. Records that stand a
// line each, elements of an array or of XML, rows and entries are read in bounded memory, other values whole:
// some seven times the file. It does not know folders.
package record

import (
	"bytes"
	"cmp"
	"context"
	"encoding/gob"
	"slices"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/decode"
	"baolan/editions/format"
	"baolan/editions/spill"
	"baolan/editions/web/story"
	"baolan/model"
)

// waitingBytes is the number of bytes of articles that are kept in memory until their pages
// are complete. Beyond it they go to the spill, so that memory does not grow with the file.
const waitingBytes = 4 << 20

// article is a record: the values of its fields as they were written.
type article struct {
	of         edition
	title      string
	kicker     string
	deck       string
	author     string
	dateline   string
	column     string
	paragraphs []string
	captions   []string
	summary    []string
	unnamed    []unnamed
	made       model.Date // the day on which the record was made
}

// edition is the edition and page of an article.
type edition struct {
	paper  string
	date   model.Date
	number int
	label  string
	name   string // the page's name
	inBook bool   // model.Page.InBook
	source string // where the article is from, which may be its paper
}

// paperPages collects articles by their pages.
type paperPages struct {
	form    string
	decoded decode.Report
	pages   []*page
	index   map[key]*page
	waiting int // the number of bytes of the articles in memory
	spill   spill.Spill
	spilled int // the number of articles in the spill
	records int
	sources map[string]int // the number of records by their source
	untold  map[string]int // the number of records with text that is in no article, by field
	err     error
}

type key struct {
	paper  string
	date   model.Date
	number int
	label  string
}

type page struct {
	key
	name   string
	inBook bool
	model  []model.Article
	away   []batch // the articles before those, which are in the spill
}

// batch is the place of a value in the spill: some articles of a page, or a row that waits.
type batch struct {
	at    int64
	bytes int
}

// add adds the articles of a record, and counts the fields whose texts are in none of them.
func (s *paperPages) add(a *article, texts []unnamed) {
	made := a.models(s)
	a.of.date = cmp.Or(a.of.date, a.made)
	k := key{a.of.paper, a.of.date, a.of.number, a.of.label}
	if s.index == nil {
		s.index = map[key]*page{}
	}
	p := s.index[k]
	if p == nil {
		p = &page{key: k}
		s.index[k] = p
		s.pages = append(s.pages, p)
	}
	p.name, p.inBook = cmp.Or(p.name, a.of.name), p.inBook || a.of.inBook
	if s.sources == nil { // a second source shows that this is a collection
		s.sources = map[string]int{}
	}
	if len(s.sources) < 2 {
		s.sources[a.of.source]++
	}
	s.account(texts, made)
	for _, m := range made {
		p.model = append(p.model, m)
		for i := range m.Paragraphs {
			s.waiting += len(m.Paragraphs[i].Text)
		}
	}
	if s.waiting > waitingBytes && s.err == nil {
		s.err = s.putAway()
	}
}

// putAway moves the articles of all pages to the spill, because more of a page can follow
// anywhere in the file.
func (s *paperPages) putAway() error {
	for _, p := range s.pages {
		if len(p.model) == 0 {
			continue
		}
		at, err := s.store(p.model)
		if err != nil {
			return err
		}
		p.away = append(p.away, at)
		s.spilled += len(p.model)
		p.model = nil
	}
	s.waiting = 0
	return nil
}

// store writes a value to the spill.
func (s *paperPages) store(v any) (batch, error) {
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(v); err != nil {
		return batch{}, err
	}
	at := batch{s.spill.Size(), b.Len()}
	_, err := s.spill.Write(b.Bytes())
	return at, err
}

// load reads a value from the spill into v.
func (s *paperPages) load(at batch, v any) error {
	b, err := s.spill.Read(at.at, at.bytes)
	if err != nil {
		return err
	}
	return gob.NewDecoder(bytes.NewReader(b)).Decode(v)
}

// articles returns all articles of a page, in the order of the file.
func (s *paperPages) articles(p *page) ([]model.Article, error) {
	var all []model.Article
	for _, at := range p.away {
		var some []model.Article
		if err := s.load(at, &some); err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return append(all, p.model...), nil
}

// give calls give for the pages in the order of days and numbers.
func (s *paperPages) give(ctx context.Context, give func(*format.Page) error) error {
	defer s.spill.Close()
	if s.err != nil {
		return s.err
	}
	s.nameBySource()
	slices.SortStableFunc(s.pages, func(a, b *page) int {
		return cmp.Or(a.date.Compare(b.date), strings.Compare(a.paper, b.paper), strings.Compare(section(a.label), section(b.label)), cmp.Compare(a.number, b.number))
	})
	for i, p := range s.pages {
		if err := ctx.Err(); err != nil {
			return err
		}
		articles, err := s.articles(p)
		if err != nil {
			return err
		}
		var text strings.Builder
		for i := range articles {
			for _, q := range articles[i].Paragraphs {
				text.WriteString(q.Text)
				text.WriteByte('\n')
			}
		}
		out := &format.Page{IsPart: true, IsFixed: p.number != 0, Stated: format.Imprint{Paper: p.paper, Date: p.date}}
		out.Number, out.Label, out.Name, out.InBook, out.Articles = p.number, p.label, p.name, p.inBook, articles
		out.Origin = format.Origin{Form: s.form, Line: 1, Structured: true, Decoded: s.decoded}
		out.Origin.Text, out.Origin.Cleaned = clean.Text(text.String())
		if i == 0 { // the losses of the whole file are those of the first page
			out.Origin.Losses = s.losses()
		}
		s.pages[i] = nil
		if err := give(out); err != nil {
			return err
		}
	}
	return nil
}

// nameBySource gives records without a paper the name of their source, if all have the same
// and it is a newspaper's name. Records of several sources are a collection.
func (s *paperPages) nameBySource() {
	if len(s.sources) != 1 || slices.ContainsFunc(s.pages, func(p *page) bool { return p.paper != "" }) {
		return
	}
	for source := range s.sources {
		for _, p := range s.pages {
			p.paper = story.PaperIn(source)
		}
	}
}

func section(label string) string { return strings.TrimRight(label, "0123456789") }
