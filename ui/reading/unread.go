package reading

// NextUnread opens the next article that was not read: of this page, of those behind it, and then
// of the edition's other pages from its first. It reports whether there is one. What is on a page
// that is not in memory is not known: its first article is opened.
func (r *Reading) NextUnread() bool {
	e := r.Edition()
	if e == nil {
		return false
	}
	for k := range len(e.Pages) + 1 {
		page, from := (r.page+k)%len(e.Pages), 0
		if k == 0 {
			from = r.article + 1
		}
		p := r.pageAt(page)
		if len(p.Articles) == 0 && page != r.page && r.shelf[r.current].loadPage != nil && r.cache.get(e, page) == nil {
			r.OpenPage(page)
			return true
		}
		for i, a := range r.namesOf(page) {
			if i >= from && !r.states[a.Key].Read && (page != r.page || i != r.article) {
				r.GoTo(Item{page, i})
				return true
			}
		}
	}
	return false
}
