package body

import (
	"cmp"
	"slices"
	"sort"

	"baolan/editions/fold"
	"baolan/ui/galley"
)

// finder is the search in the article. It searches the text of the parts and not the
// rows that are shown, so it finds a word that is divided between two lines.
type finder struct {
	query string
	text  *fold.Text
	print *fold.Text   // the text as it was printed; nil if that is what is shown
	hits  []fold.Hit   // in the order of the text; the Paragraph of a hit is the index of a part
	at    int          // the index of the chosen hit
	from  galley.Place // the first place in sight when the search began
	given bool         // whether the query came with the article, from a search of the library
}

// BeginFind begins a search at the first character in sight. given says that the query
// comes with the article from a search of the library.
func (b *Pane) BeginFind(given bool) { b.finder = finder{from: b.top, given: given} }

// Find looks for a query and goes to the first hit at or after the place where the
// search began.
func (b *Pane) Find(query string) {
	f := &b.finder
	f.query, f.at = query, 0
	f.search(b.galley.Parts)
	for i, h := range f.hits {
		if !(galley.Place{Part: h.Paragraph, At: h.Start}).IsBefore(f.from) {
			f.at = i
			break
		}
	}
	if len(f.hits) > 0 {
		b.showHit()
	} else {
		b.Return(f.from)
	}
}

// search finds the hits in the text that is shown and, where that is another, in the
// text as it was printed: 软件 is found in what is shown as 軟體.
func (f *finder) search(parts []galley.Part) {
	if f.text == nil {
		shown, printed := make([]string, len(parts)), make([]string, len(parts))
		same := true
		for i := range parts {
			shown[i], printed[i] = parts[i].Text, parts[i].Printed()
			same = same && shown[i] == printed[i]
		}
		if f.text, f.print = fold.NewText(shown), nil; !same {
			f.print = fold.NewText(printed)
		}
	}
	if f.hits = nil; f.query == "" {
		return
	}
	f.hits = f.text.Find(f.query)
	if f.print == nil {
		return
	}
	for _, h := range f.print.Find(f.query) {
		p := &parts[h.Paragraph]
		f.hits = append(f.hits, fold.Hit{Paragraph: h.Paragraph, Start: p.ToShown(h.Start), End: p.ToShown(h.End)})
	}
	slices.SortFunc(f.hits, func(a, b fold.Hit) int {
		return cmp.Or(a.Paragraph-b.Paragraph, a.Start-b.Start, b.End-a.End)
	})
	apart := f.hits[:0]
	for _, h := range f.hits {
		if last := len(apart) - 1; h.End > h.Start && (last < 0 || apart[last].Paragraph != h.Paragraph || apart[last].End <= h.Start) {
			apart = append(apart, h)
		}
	}
	f.hits = apart
}

// again searches the parts of another script for the same query.
func (f *finder) again(parts []galley.Part) {
	f.text = nil
	if f.query != "" {
		f.search(parts)
		f.at = min(f.at, max(len(f.hits)-1, 0))
	}
}

// showHit brings the chosen hit into sight, with a few rows before it if it was not.
func (b *Pane) showHit() {
	h := b.finder.hits[b.finder.at]
	b.show(galley.Place{Part: h.Paragraph, At: h.Start})
}

// NextHit moves the choice by so many hits, from the last on to the first.
func (b *Pane) NextHit(by int) {
	if f := &b.finder; len(f.hits) > 0 {
		f.at = (f.at + by + len(f.hits)) % len(f.hits)
		b.showHit()
	}
}

// Hits gives what is searched for, the number of the chosen hit, from 1, and how many
// hits there are. The query is "" if nothing is searched for.
func (b *Pane) Hits() (query string, at, of int) {
	f := &b.finder
	return f.query, f.at + 1, len(f.hits)
}

// FindGiven reports whether the query came with the article, from a search of the
// library.
func (b *Pane) FindGiven() bool { return b.finder.query != "" && b.finder.given }

// Forget ends the search: no hit is marked any more.
func (b *Pane) Forget() { b.finder = finder{from: b.finder.from} }

// CancelFind ends the search and goes back to the place where it began.
func (b *Pane) CancelFind() {
	b.Forget()
	b.Return(b.finder.from)
}

// marks gives the marks of the hits in a part. They are neighbours in hits, which are
// in the order of the text.
func (f *finder) marks(part int) []galley.Mark {
	from := sort.Search(len(f.hits), func(i int) bool { return f.hits[i].Paragraph >= part })
	var ms []galley.Mark
	for i := from; i < len(f.hits) && f.hits[i].Paragraph == part; i++ {
		ms = append(ms, galley.Mark{From: f.hits[i].Start, To: f.hits[i].End, On: i == f.at})
	}
	return ms
}
