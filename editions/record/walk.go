package record

import (
	"strings"

	"baolan/editions/web/story"
)

// walk finds the articles in a value, which stands in a field of a name. of is what is
// known of their place.
func walk(v value, name string, of edition, to *paperPages, depth int) {
	switch {
	case v.scalar || depth > deepest:
	case v.keys == nil:
		for _, item := range v.items {
			walk(item, name, of, to, depth+1)
			if item.scalar && isProse(item.text) {
				to.untell(name)
			}
		}
	default:
		walkObject(&v, of, to, depth)
	}
}

// walkObject finds the articles in an object: itself, or those inside it, or both.
func walkObject(v *value, of edition, to *paperPages, depth int) {
	a := article{of: of}
	hasText := v.hasText()
	isPage := hasArticles(v, hasText)
	isPage = a.readFields(v, isPage) && isPage
	if !isPage || hasText {
		a.readBelow(v)
	}
	isArticle := hasText || !isPage && (a.hasText() || a.title != "")
	switch {
	case isArticle:
		to.add(&a, proses(v, isPage))
		if !isPage {
			return
		}
	case isPage && a.title != "":
		a.of.call(a.title)
	}
	for i := range v.items {
		item := &v.items[i]
		switch {
		case item.scalar && !isArticle && isProse(item.text):
			to.untell(v.keys[i])
		case item.scalar, isArticle && !holdsArticles(item, true):
		default:
			inner := a.of
			if keyed := v.keys[i]; fieldOf(keyed) == unknown {
				inner.key(keyed)
			}
			walk(*item, v.keys[i], inner, to, depth+1)
		}
	}
}

// hasText tells whether an object has a text of its own, so that a list of titles in it
// is one of links to other articles.
func (v *value) hasText() bool {
	for i, k := range v.keys {
		if item := &v.items[i]; fieldOf(k) == fContent && (item.scalar && item.text != "" || !item.scalar && !holdsArticles(item, false) && len(item.strings(0)) > 0) {
			return true
		}
	}
	return false
}

// readFields takes the fields of an object that is an article or, with isPage, has
// articles in it. nested tells that it has values that must be walked.
func (a *article) readFields(v *value, isPage bool) (nested bool) {
	for i, k := range v.keys {
		f := fieldOf(k)
		item := &v.items[i]
		switch weak := strings.ToLower(k); {
		case weak == "number" && !isPage: // of an article among others
			continue
		case weak == "name" && isPage && item.scalar:
			a.of.call(item.text)
			continue
		case weak == "name" && v.has(fTitle, "name"):
			continue
		}
		switch {
		case f == unknown && item.scalar:
			a.keep(k, item.text)
		case f == unknown || !item.scalar && !mayBeList(f):
			nested = nested || !item.scalar
		case f == fContent && !item.scalar && holdsArticles(item, false):
			nested = true
		default:
			a.set(f, item.strings(0))
		}
	}
	return nested
}

// mayBeList recognises the fields that are written as lists too.
func mayBeList(f field) bool {
	switch f {
	case fContent, fAuthor, fTitle, fCaption:
		return true
	}
	return false
}

// call takes the name of an edition or of a page.
func (e *edition) call(name string) {
	if paper := story.PaperIn(name); paper != "" {
		if e.paper == "" {
			e.paper = paper
		}
		return
	}
	e.setPage(name)
}

// key reads a key that is a date or a page: {"01版：要闻": […]}.
func (e *edition) key(k string) {
	if d := dateOf(k); !d.IsZero() {
		e.date = d
	} else if strings.ContainsRune(k, '版') || strings.Trim(k, "0123456789") == "" {
		e.setPage(k)
	}
}
