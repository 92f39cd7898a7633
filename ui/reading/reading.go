package reading

import (
	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/catalog"
)

// Reading is what one reader is reading. It is made by New; the zero value cannot be
// used.
type Reading struct {
	lang catalog.Lang

	shelf     []ShelfEdition
	current   int // the open edition's index on the shelf
	page      int // index in the edition's pages
	article   int // index in the page's articles; the index after the last stands for the page's other lines
	turn      int // counts how often something was opened or the place was set from memory
	rest      *model.Article
	previewed bool  // the open article was only looked at from the list
	pending   *Want // where to go when the open page is there; nil if nowhere

	cache pageCache

	states  map[memory.Key]memory.State // what is known of the articles of the open edition
	touched map[memory.Key]uint8        // bits 1<<MarkKind: what was changed since the edition was opened, for which memory's answer is out of date
	known   bool                        // memory has answered
	place   int                         // how many characters of the body come before what is in sight
	names   map[int][]memory.Article    // the articles of pages of the open edition, named, by the page's index
	facts   map[int]*facts              // of pages of the open edition, by the page's index
	visited memory.Key
	last    memory.Last // what was last noted to be open
	began   point       // what the session began with, until another article is open; then last names it
	marks   []Mark
	deeds   []Deed // what can be undone, the oldest first
}

// New gives a Reading of nothing.
func New(lang catalog.Lang) *Reading { return &Reading{lang: lang} }

// SetLang sets the language of the words that a Reading itself adds.
func (r *Reading) SetLang(l catalog.Lang) { r.lang, r.rest = l, nil }

// Want says where to go in an edition.
type Want struct {
	Page    string     // its label or number; "" for the first page
	Article int        // -1 for the page's other lines
	Title   string     // the article's title, in case its index has changed
	Key     memory.Key // the article's key, if memory named it
	half    *half      // the article from which the reader jumps
	last    bool       // the last article of the page
}

// Begin puts editions on the shelf and opens the first.
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

// Resume opens the page and article where the reader was, if that edition is on the
// shelf and open. It reports whether it did.
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

// PageIndex gives the index of the open page.
func (r *Reading) PageIndex() int { return r.page }

// ArticleIndex gives the index of the open article. The index after the last stands
// for the page's other lines.
func (r *Reading) ArticleIndex() int { return r.article }

// Turn gives a number that changes whenever something is opened or the place is set
// from memory.
func (r *Reading) Turn() int { return r.turn }

// Page gives the open page, or nil. While it is being fetched it has only its number,
// its name and its weather.
func (r *Reading) Page() *model.Page { return r.pageAt(r.page) }

// Pages gives the pages of the open edition, each with as much as is in memory.
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

// ArticleAt gives what an item of the page's list shows: an article or, for the page's
// other lines, an article made of them. It gives nil if there is no such item.
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

// Items gives the number of items in the page's list.
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

// Weather gives the weather that is to be shown, and the number of its page if that is
// not the open one.
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

// PageKey gives the name of a page in memory and in the search: its label or its
// number.
func PageKey(p *model.Page) string { return memory.PageName(p) }
