package source

import (
	"cmp"
	"context"
	"slices"

	"baolan/model"
)

// assembly sorts the pages of an entry into editions. That is one, unless
// front matter names several, or neither names nor front matter tell a date
// and the pages print several.
type assembly struct{ editions []gathering }

// gathering is the pages of one edition and what was said of it.
type gathering struct {
	paper string
	date  model.Date
	print string // the paper's name as the first page prints it that does
	code  bool   // paper is an abbreviation that gives way to print
	pages []placed
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

// add takes the pages of one file of an entry.
func (a *assembly) add(ctx context.Context, f File, e Entry, in *inflow, o Options, done func(int64)) error {
	u := unit{ctx: ctx, file: f, entry: e, made: o.Made, done: done, sizes: cmp.Or(o.sizes, usual())}
	if err := u.read(in, o); err != nil {
		return err
	}
	if len(u.pages) == 0 {
		return &Error{Path: f.Path, Kind: Empty}
	}
	u.number()
	for _, p := range u.pages {
		a.gather(u.says, u.said, u.file.code, p)
	}
	return nil
}

// gather puts a page into the edition that it can belong to.
func (a *assembly) gather(says, said imprint, code bool, p placed) {
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
	a.editions = append(a.editions, gathering{paper: says.paper, date: date, print: said.paper, code: code, pages: []placed{p}})
}

// loaded puts the pages of each edition in order.
func (a *assembly) loaded() []Loaded {
	out := make([]Loaded, len(a.editions))
	for i := range a.editions {
		g := &a.editions[i]
		paper := cmp.Or(g.paper, g.print)
		if g.code {
			paper = cmp.Or(g.print, g.paper)
		}
		out[i].Edition = model.Edition{Paper: paper, Date: g.date}
		out[i].take(g.pages)
	}
	return out
}

// take adds pages and puts all in order.
func (l *Loaded) take(pages []placed) {
	for i := range l.Edition.Pages {
		pages = append(pages, placed{l.Edition.Pages[i], l.Origins[i]})
	}
	slices.SortStableFunc(pages, func(p, q placed) int {
		return comparePages(p.page.Number, p.page.Label, q.page.Number, q.page.Label)
	})
	l.Edition.Pages, l.Origins = nil, nil
	for _, p := range pages {
		l.Edition.Pages = append(l.Edition.Pages, p.page)
		l.Origins = append(l.Origins, p.origin)
	}
}

// together makes one edition of those of one paper and day, which different
// folders may hold, and puts the newest first.
func together(all []Loaded) []Loaded {
	type key struct {
		paper string
		date  model.Date
	}
	index := map[key]int{}
	var out []Loaded
	for _, l := range all {
		k := key{l.Edition.Paper, l.Edition.Date}
		i, seen := index[k]
		if !seen || k.paper == "" || k.date.IsZero() {
			index[k] = len(out)
			out = append(out, l)
			continue
		}
		pages := make([]placed, len(l.Origins))
		for j := range l.Origins {
			pages[j] = placed{l.Edition.Pages[j], l.Origins[j]}
		}
		out[i].take(pages)
	}
	slices.SortStableFunc(out, func(a, b Loaded) int { return b.Edition.Date.Compare(a.Edition.Date) })
	return out
}
