package source

import (
	"cmp"
	"slices"
	"strings"

	"baolan/model"
)

// assembly sorts the pages of an entry into editions. All pages are of one edition,
// unless front matter names several, or neither names nor front matter give a date and
// the pages print several.
type assembly struct {
	made     func(*model.Page, *Origin) error // Options.Made
	came     func(*Came)                      // Options.Came
	editions []gathering
	pending  map[partKey]*placed // pages of which another file may have another part
	order    []*placed           // the same, in the order in which they came
	waiting  int                 // the bytes of their texts
}

// gathering is the pages of one edition, and what is known of it.
type gathering struct {
	paper string
	date  model.Date
	print string // the paper's name on the first page that prints one
	code  bool   // paper is an abbreviation, which print replaces
	pages []placed
}

// placed is a page with the text from which it was made.
type placed struct {
	page    model.Page
	origin  Origin
	named   imprint
	printed imprint
	code    bool     // says.paper is an abbreviation
	fixed   bool     // its number and name are not changed
	counted bool     // its number is not printed on it
	rival   *rival   // what its file's name says where the page prints another number; nil for none
	text    []string // the texts of its further parts
}

// paper gives the name of the page's paper, by everything that is known of the page.
func (p *placed) paper() string {
	if p.code {
		return cmp.Or(p.printed.paper, p.named.paper)
	}
	return cmp.Or(p.named.paper, p.printed.paper)
}

// date gives the date of the page's edition; it is zero if neither a name nor the page
// gives one.
func (p *placed) date() model.Date { return cmp.Or(p.named.date, p.printed.date) }

// imprint is what the folio lines of a page say about its edition.
type imprint struct {
	paper string
	date  model.Date
}

// add takes in the pages of a file that was read.
func (a *assembly) add(u *unit) error {
	if len(u.pages) == 0 && u.given == 0 {
		return &Error{Path: u.file.Path, Kind: Empty}
	}
	u.number()
	a.gatherAll(u)
	return nil
}

// gatherAll takes in the pages of a unit.
func (a *assembly) gatherAll(u *unit) {
	for _, p := range u.pages {
		if u.given == 0 { // the pages of a text help to date each other
			p.named, p.printed, p.code = u.named, u.printed, u.file.code
		}
		a.gather(p)
	}
}

// make passes a page to Options.Made, if that is set, and keeps the rest.
func (a *assembly) make(p placed) (placed, error) {
	if a.made != nil {
		if err := a.made(&p.page, &p.origin); err != nil {
			return p, halt{err}
		}
	}
	if a.came != nil {
		a.came(&Came{Page: p.page, Origin: p.origin, Paper: p.paper(), Date: p.date()})
	}
	if a.made == nil {
		return p, nil
	}
	p.page = model.Page{Number: p.page.Number, Label: strings.Clone(p.page.Label), Name: strings.Clone(p.page.Name), InBook: p.page.InBook}
	o := &p.origin
	p.origin = Origin{Path: o.Path, Form: o.Form, Line: o.Line, Structured: o.Structured, Losses: o.Losses, Nth: o.Nth, Of: o.Of, FileImprint: o.FileImprint, Made: o.Made}
	p.origin.FileImprint.Paper, p.origin.FileImprint.Label = strings.Clone(o.FileImprint.Paper), strings.Clone(o.FileImprint.Label)
	p.named.paper, p.printed.paper = strings.Clone(p.named.paper), strings.Clone(p.printed.paper)
	return p, nil
}

// partKey is what the parts of one page have in common.
type partKey struct {
	says   imprint
	number int
	label  string
}

// maxParts is the most bytes of text in parts that wait for others of their page. An
// edition has a tenth of that.
const maxParts = 16 << 20

// part adds a part of a page to its earlier parts. They wait until the last file of
// the entry was read.
func (a *assembly) part(p placed) error {
	k := partKey{p.named, p.page.Number, p.page.Label}
	a.waiting += len(p.origin.Text)
	q := a.pending[k]
	if q == nil {
		if a.pending == nil {
			a.pending = map[partKey]*placed{}
		}
		a.pending[k] = &p
		a.order = append(a.order, &p)
	} else {
		for _, l := range p.page.Source {
			if l.Article >= 0 {
				l.Article += len(q.page.Articles)
			}
			q.page.Source = append(q.page.Source, l)
		}
		q.page.Articles = append(q.page.Articles, p.page.Articles...)
		q.page.Other = append(q.page.Other, p.page.Other...)
		q.page.Name = cmp.Or(q.page.Name, p.page.Name)
		q.text = append(q.text, p.origin.Text)
		q.origin.Losses = append(q.origin.Losses, p.origin.Losses...)
	}
	if a.waiting > maxParts {
		return a.finish()
	}
	return nil
}

// finish completes the pages that wait for other parts.
func (a *assembly) finish() error {
	order := a.order
	a.pending, a.order, a.waiting = nil, nil, 0
	for _, q := range order {
		q.origin.Text += strings.Join(q.text, "")
		q.text = nil
		p, err := a.make(*q)
		if err != nil {
			return err
		}
		a.gather(p)
	}
	return nil
}

// gather adds a page to the edition to which it can belong.
func (a *assembly) gather(p placed) {
	says, said := p.named, p.printed
	date := cmp.Or(says.date, said.date)
	for i := range a.editions {
		g := &a.editions[i]
		same := g.paper == "" || says.paper == "" || g.paper == says.paper
		if same && (g.date.IsZero() || date.IsZero() || g.date == date) {
			g.paper, g.date = cmp.Or(g.paper, says.paper), cmp.Or(g.date, date)
			g.print = cmp.Or(g.print, said.paper)
			g.pages = append(g.pages, p)
			return
		}
	}
	a.editions = append(a.editions, gathering{paper: says.paper, date: date, print: said.paper, code: p.code, pages: []placed{p}})
}

// loaded gives the editions, with the pages of each in order.
func (a *assembly) loaded() []Loaded {
	out := make([]Loaded, len(a.editions))
	for i := range a.editions {
		g := &a.editions[i]
		paper := cmp.Or(g.paper, g.print)
		if g.code {
			paper = cmp.Or(g.print, g.paper)
		}
		out[i].Edition = model.Edition{Paper: paper, Date: g.date}
		settle(g.pages)
		out[i].take(g.pages)
	}
	return out
}

// take adds pages and sorts all of them.
func (l *Loaded) take(pages []placed) {
	for i := range l.Pages {
		pages = append(pages, placed{page: l.Pages[i], origin: l.Origins[i]})
	}
	slices.SortStableFunc(pages, func(p, q placed) int {
		return comparePages(p.page.Number, p.page.Label, q.page.Number, q.page.Label)
	})
	l.Pages, l.Origins = nil, nil
	for _, p := range pages {
		l.Pages = append(l.Pages, p.page)
		l.Origins = append(l.Origins, p.origin)
	}
}

// together combines the editions of the same paper and day, which may come from
// different folders, and sorts the editions from the newest.
func together(all []Loaded) []Loaded {
	type key struct {
		paper string
		date  model.Date
	}
	index := map[key]int{}
	var out []Loaded
	for _, l := range all {
		k := key{l.Paper, l.Date}
		i, seen := index[k]
		if !seen || k.paper == "" || k.date.IsZero() {
			index[k] = len(out)
			out = append(out, l)
			continue
		}
		pages := make([]placed, len(l.Origins))
		for j := range l.Origins {
			pages[j] = placed{page: l.Pages[j], origin: l.Origins[j]}
		}
		out[i].take(pages)
	}
	slices.SortStableFunc(out, func(a, b Loaded) int { return b.Date.Compare(a.Date) })
	return out
}
