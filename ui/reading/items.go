package reading

import (
	"baolan/editions/memory"
	"baolan/model"
)

// Item is what the list of headlines shows: an article of a page or, behind the last, the
// page's other lines.
type Item struct{ Page, Article int }

// List gives the items of the list: those of the open page. In a book, on a page of which
// mostly one article begins, it gives those of every page that is in memory, and the other
// lines of the open page as the last.
func (r *Reading) List() []Item {
	p := r.Page()
	if p == nil {
		return nil
	}
	var items []Item
	if !p.InBook {
		for i := range r.Items() {
			items = append(items, Item{r.page, i})
		}
		return items
	}
	for page := range r.Edition().Pages {
		for i := range r.pageAt(page).Articles {
			items = append(items, Item{page, i})
		}
		if page == r.page && len(p.Articles) == 0 {
			items = append(items, Item{page, 0})
		}
	}
	if n := len(p.Articles); n > 0 && r.Items() > n {
		items = append(items, Item{r.page, n})
	}
	return items
}

// Open gives what is open.
func (r *Reading) Open() Item { return Item{r.page, r.article} }

// PageOfItem gives the page of an item, with as much as is in memory, or nil.
func (r *Reading) PageOfItem(it Item) *model.Page { return r.pageAt(it.Page) }

// GoTo opens an item, which may be of the open page.
func (r *Reading) GoTo(it Item) {
	if it.Page == r.page {
		r.OpenArticle(it.Article)
		return
	}
	r.Go(it.Page, it.Article)
}

// Preview shows an item without going to it. Nothing is noted of it until it is read.
func (r *Reading) Preview(it Item) {
	if it == r.Open() || it.Article < 0 || it.Page == r.page && it.Article >= r.Items() {
		return
	}
	r.GoTo(it)
	r.previewed = true
}

// StateOf gives what is known of an item, as State does for one of the open page.
func (r *Reading) StateOf(it Item) memory.State {
	p := r.pageAt(it.Page)
	if len(r.states) == 0 || p == nil || it.Article < 0 || it.Article >= len(p.Articles) {
		return memory.State{}
	}
	return r.states[r.namesOf(it.Page)[it.Article].Key]
}

// namesOf gives the names of a page's articles in memory, found once for each page of the
// open edition.
func (r *Reading) namesOf(page int) []memory.Article {
	e, p := r.Edition(), r.pageAt(page)
	if names := r.names[page]; len(names) == len(p.Articles) {
		return names
	}
	if r.names == nil {
		r.names = map[int][]memory.Article{}
	}
	r.names[page] = memory.Articles(e.Paper, e.Date, p)
	return r.names[page]
}

// steps gives how many items of the open page are gone through one after the other. The
// other lines of a page of a book, which are its number and the like, are not.
func (r *Reading) steps() int {
	if p := r.Page(); p != nil && p.InBook && len(p.Articles) > 0 {
		return len(p.Articles)
	}
	return r.Items()
}
