package reading

import (
	"cmp"
	"slices"
	"strings"

	"baolan/editions/memory"
	"baolan/model"
)

// Enter goes to a place in an edition of the shelf, which must be open.
func (r *Reading) Enter(edition int, w Want) {
	r.current = edition
	r.states, r.touched, r.known, r.pending = map[memory.Key]memory.State{}, map[memory.Key]uint8{}, false, nil
	r.names, r.facts = nil, nil
	page := 0
	if e := r.Edition(); e != nil {
		for j := range e.Pages {
			if w.Page != "" && PageKey(&e.Pages[j]) == w.Page {
				page = j
			}
		}
	}
	r.open(page, w)
}

// open goes to a page and to the wanted place on it. If the page must be fetched, it
// goes there once the page has come.
func (r *Reading) open(page int, w Want) {
	r.page, r.rest, r.pending = page, nil, nil
	if _, missing := r.Missing(); missing {
		r.pending = &w
	}
	r.settle(w)
}

// settle opens the wanted article of the open page, or the nearest one.
func (r *Reading) settle(w Want) {
	p := r.Page()
	at := w.Article
	switch {
	case p == nil:
		at = 0
	case w.half != nil:
		at = w.half.in(p)
	case w.last:
		at = r.steps() - 1
	case at < 0:
		at = r.Items() // the last item of the list
	}
	if p != nil && w.Title != "" && (at >= len(p.Articles) || p.Articles[at].Title() != w.Title) {
		if i := slices.IndexFunc(p.Articles, func(a model.Article) bool { return a.Title() == w.Title }); i >= 0 {
			at = i
		}
	}
	if w.Key != (memory.Key{}) {
		for i := range r.Items() {
			if a, ok := r.Name(i); ok && a.Key == w.Key {
				at = i
			}
		}
	}
	r.OpenArticle(max(0, min(at, r.Items()-1)))
}

// OpenArticle opens an article of the page at the place where the reader left it.
func (r *Reading) OpenArticle(i int) {
	r.article = i
	r.place = r.State(i).Place
	r.previewed = false
	r.turn++
}

// Go opens an article of a page.
func (r *Reading) Go(page, article int) { r.open(page, Want{Article: article}) }

// OpenPage opens a page at its first article.
func (r *Reading) OpenPage(i int) { r.open(i, Want{}) }

// GoPage opens a page by its index. It does nothing and gives false if there is no
// such page, or if it is open already.
func (r *Reading) GoPage(i int) bool {
	e := r.Edition()
	if e == nil || i < 0 || i >= len(e.Pages) || i == r.page {
		return false
	}
	r.OpenPage(i)
	return true
}

// PageOf finds the page with a printed number, or the page at that position if pages
// have no numbers; -1 if there is none.
func (r *Reading) PageOf(n int) int {
	e := r.Edition()
	if e == nil {
		return -1
	}
	for i := range e.Pages {
		if e.Pages[i].Number == n {
			return i
		}
	}
	if n >= 1 && n <= len(e.Pages) && e.Pages[n-1].Number == 0 {
		return n - 1
	}
	return -1
}

// HasLonger reports whether there is a page whose number begins with the digits of n and
// has more.
func (r *Reading) HasLonger(n int) bool {
	e := r.Edition()
	if e == nil || n <= 0 {
		return false
	}
	for i := range e.Pages {
		number := cmp.Or(e.Pages[i].Number, i+1)
		for number /= 10; number > n; number /= 10 {
		}
		if number == n {
			return true
		}
	}
	return false
}

// CanStep reports whether there is a next (+1) or previous (-1) article.
func (r *Reading) CanStep(by int) bool {
	next, e := r.article+by, r.Edition()
	return e != nil && (next >= 0 || r.page > 0) && (next < r.steps() || r.page+1 < len(e.Pages))
}

// Step opens the next (+1) or previous (-1) article, if necessary on the next page,
// and reports whether there was one.
func (r *Reading) Step(by int) bool {
	next := r.article + by
	e := r.Edition()
	switch {
	case e == nil:
		return false
	case next >= 0 && next < r.steps():
		r.OpenArticle(next)
	case next < 0 && r.page > 0:
		r.open(r.page-1, Want{last: true})
	case next >= r.steps() && r.page+1 < len(e.Pages):
		r.OpenPage(r.page + 1)
	default:
		return false
	}
	return true
}

// half is an article whose continuation is looked for on another page.
type half struct {
	title  string
	number int // the number of its page
	at     int // the index of the other half if it is known, otherwise -1
}

// in finds the other half on a page: the article that is known to be it, or the one
// that names this half's page and whose headline has the most characters in common.
func (h *half) in(p *model.Page) int {
	if h.at >= 0 {
		return h.at
	}
	best, most := 0, -1
	for i := range p.Articles {
		b := &p.Articles[i]
		score := 0
		if b.JumpFrom == h.number || b.JumpTo == h.number {
			score = 1000
		}
		for _, c := range b.Title() {
			if strings.ContainsRune(h.title, c) {
				score++
			}
		}
		if score > most {
			best, most = i, score
		}
	}
	return best
}

// Jumps reports whether the open article continues on another page or comes from one,
// and gives that page's number.
func (r *Reading) Jumps() (number int, ok bool) {
	a := r.Article()
	if a == nil || a.JumpTo == 0 && a.JumpFrom == 0 {
		return 0, false
	}
	return max(a.JumpTo, a.JumpFrom), true
}

// Jump goes to where the open article continues, or comes from. It reports whether
// that page is there.
func (r *Reading) Jump() bool {
	a, e := r.Article(), r.Edition()
	if a == nil || e == nil {
		return false
	}
	for _, j := range model.Joins(e.Pages) {
		if j.FromPage == r.page && j.FromArticle == r.article {
			r.open(j.ToPage, Want{half: &half{at: j.ToArticle}})
			return true
		}
		if j.ToPage == r.page && j.ToArticle == r.article && a.JumpTo == 0 {
			r.open(j.FromPage, Want{half: &half{at: j.FromArticle}})
			return true
		}
	}
	to := a.JumpTo
	if to == 0 {
		to = a.JumpFrom
	}
	page := slices.IndexFunc(e.Pages, func(q model.Page) bool { return q.Number == to })
	if page < 0 {
		return false
	}
	r.open(page, Want{half: &half{title: a.Title(), number: r.Page().Number, at: -1}})
	return true
}

// Whole gives an article of the page with its other half, if it has one, and the index
// of the other half's page, otherwise -1. Halves on pages that are not in memory are
// left out. It gives nil if there is no such article.
func (r *Reading) Whole(article int) (whole *model.Article, page int) {
	a := r.ArticleAt(article)
	if a == nil {
		return nil, -1
	}
	pages := r.Edition().Pages
	for _, j := range model.Joins(pages) {
		if j.FromPage == r.page && j.FromArticle == article {
			w := model.Whole(pages, j)
			return &w, j.ToPage
		}
	}
	return a, -1
}
