package reading

import (
	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/catalog"
)

// Reading is what one reader is reading. Its zero value is of no use; see New.
type Reading struct {
	lang catalog.Lang

	shelf     []ShelfEdition
	current   int // index in shelf of the open edition
	page      int // index in the edition's pages
	article   int // index in the page's articles; one behind the last is the page's other lines
	turn      int // counts how often something was opened, or the place was set from memory
	rest      *model.Article
	previewed bool  // the open article was only looked at from the list
	pending   *Want // where to go once the open page is there

	cache pageCache

	states  map[memory.Key]memory.State // of the open edition
	touched map[memory.Key]uint8        // bits 1<<MarkKind: altered since it was opened, so that memory's answer is older
	known   bool                        // memory has answered
	place   int                         // characters of the body before what is in sight
	names   []memory.Article            // of the articles of the page named
	named   *model.Page
	visited memory.Key
	last    memory.Last // what was noted to be open
	began   point       // what the session began with, until another article is open; then last names it
	marks   []Mark
	deeds   []Deed // that can be undone, the oldest first
}

// New gives a reading of nothing.
func New(lang catalog.Lang) *Reading { return &Reading{lang: lang} }

// SetLang changes the language of what the reading words itself.
func (r *Reading) SetLang(l catalog.Lang) { r.lang, r.rest = l, nil }

// Want is where to go in an edition.
type Want struct {
	Page    string     // its label or number; "" for the first
	Article int        // -1 for the page's other lines
	Title   string     // of the article, where its index may have changed
	Key     memory.Key // of the article, where memory named it
	half    *half      // of the article that is jumped from
	last    bool       // the last of the page
}

// Begin puts editions on the shelf and opens the first of them.
func (r *Reading) Begin(es []library.Edition) {
	vs := make([]ShelfEdition, len(es))
	for i := range es {
		vs[i].EditionInfo = library.EditionInfo{Paper: es[i].Paper, Date: es[i].Date}
		vs[i].open(&es[i])
	}
	r.shelve(vs)
	at := 0
	for i := range r.shelf {
		if len(es) > 0 && r.shelf[i].edition == &es[0].Edition {
			at = i
		}
	}
	r.Enter(at, Want{})
	r.began, r.last = r.at(), memory.Last{}
}

// Resume opens the page and article where the reader was, if that edition is on
// the shelf and open. It tells whether it is.
func (r *Reading) Resume(last memory.Last) bool {
	i := r.Find(last.Paper, last.Date)
	if i < 0 || !r.shelf[i].IsOpen() {
		return false
	}
	r.Enter(i, Want{Page: last.Page, Key: last.Article})
	r.began, r.last = r.at(), memory.Last{}
	return true
}

// Edition gives the open edition, or nil.
func (r *Reading) Edition() *model.Edition {
	if r.current < 0 || r.current >= len(r.shelf) {
		return nil
	}
	return r.shelf[r.current].edition
}

// PageIndex is that of the open page.
func (r *Reading) PageIndex() int { return r.page }

// ArticleIndex is that of the open article; one behind the last is the page's
// other lines.
func (r *Reading) ArticleIndex() int { return r.article }

// Turn changes whenever something is opened or the place is set from memory.
func (r *Reading) Turn() int { return r.turn }

// Page gives the open page, or nil. While it is on its way it has its number, its
// name and its weather.
func (r *Reading) Page() *model.Page { return r.pageAt(r.page) }

// Pages gives as much of each page of the open edition as is there.
func (r *Reading) Pages() []*model.Page {
	e := r.Edition()
	if e == nil {
		return nil
	}
	pages := make([]*model.Page, len(e.Pages))
	for i := range pages {
		pages[i] = r.pageAt(i)
	}
	return pages
}

// Article gives the open article, or nil.
func (r *Reading) Article() *model.Article { return r.ArticleAt(r.article) }

// ArticleAt gives what an item of the page's list shows: an article; for the
// page's other lines, an article made of them; nil where there is nothing.
func (r *Reading) ArticleAt(i int) *model.Article {
	p := r.Page()
	switch {
	case p == nil || i < 0:
		return nil
	case i < len(p.Articles):
		return &p.Articles[i]
	case i == len(p.Articles) && len(RestLines(p)) > 0:
		if r.rest == nil {
			a := restArticle(p, r.lang)
			r.rest = &a
		}
		return r.rest
	}
	return nil
}

// Items counts what the list of the page holds.
func (r *Reading) Items() int {
	p := r.Page()
	if p == nil {
		return 0
	}
	n := len(p.Articles)
	if len(RestLines(p)) > 0 {
		n++
	}
	return n
}

// Weather finds what to show of the weather, and the number of the page it stands
// on if that is not the open one.
func (r *Reading) Weather() (model.Weather, int) {
	if p := r.Page(); p != nil && !p.Weather.IsZero() {
		return p.Weather, 0
	}
	if e := r.Edition(); e != nil {
		for i := range e.Pages {
			if !e.Pages[i].Weather.IsZero() {
				return e.Pages[i].Weather, max(e.Pages[i].Number, 1)
			}
		}
	}
	return model.Weather{}, 0
}

// PageKey names a page as memory and search do: its label or its number.
func PageKey(p *model.Page) string { return memory.PageName(p) }
