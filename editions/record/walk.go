package record

import (
	"strings"

	"baolan/editions/clean"
	"baolan/editions/web/story"
)

// walk adds the articles in the value of the field name to to. of is the edition and page that
// is known for them.
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

// walkObject adds the articles in an object: itself, those inside it, or both.
func walkObject(v *value, of edition, to *paperPages, depth int) {
	a := article{of: of}
	hasText := v.hasText()
	isPage := v.given || hasArticles(v, hasText)
	isPage = (a.readFields(v, isPage) || v.given) && isPage
	if !isPage || hasText {
		a.readBelow(v)
	}
	isArticle := hasText || !isPage && (a.hasText() || a.isTitled(of.paper))
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
			walkField(*item, v.keys[i], a.of, to, depth+1)
		}
	}
}

// walkField walks the value of a field of an object, whose name may be a day or a page.
func walkField(v value, name string, of edition, to *paperPages, depth int) {
	if fieldOf(name) == unknown {
		of.key(name)
	}
	walk(v, name, of, to, depth)
}

// isTitled reports whether an article has a title, which is not the name of its paper.
func (a *article) isTitled(paper string) bool {
	return a.title != "" && (paper == "" || squeeze(a.title) != squeeze(paper))
}

// hasText reports whether an object has a text of its own. Then a list of titles in it is a
// list of links to other articles.
func (v *value) hasText() bool {
	for i, k := range v.keys {
		if item := &v.items[i]; fieldOf(k) == fContent && (item.scalar && item.text != "" || !item.scalar && !holdsArticles(item, false) && len(item.strings(0)) > 0) {
			return true
		}
	}
	return false
}

// readFields reads the fields of an object that is an article or, if isPage is set, has
// articles in it. nested says that it has values that must be walked.
func (a *article) readFields(v *value, isPage bool) (nested bool) {
	for i, k := range v.keys {
		f := fieldOf(k)
		item := &v.items[i]
		switch {
		case a.isWeak(v, i, isPage):
		case f == fInBook:
			a.of.inBook = item.truth
		case f == unknown && item.scalar:
			a.keep(k, item.text)
		case f == fPage && a.of.readPage(item):
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

// isWeak reports whether field i of an object has one of the names that are used for anything, and
// is read by it or says nothing.
func (a *article) isWeak(v *value, i int, isPage bool) bool {
	item := &v.items[i]
	switch weak := strings.ToLower(v.keys[i]); {
	case weak == "number" && !isPage: // the number of an article, not of a page
		return true
	case isPage && item.scalar && a.of.ofPage(weak, item.text):
		return true
	default:
		return weak == "name" && v.has(fTitle, "name")
	}
}

// readPage reads an object that is the page of an article: {"no": "05", "name": "副刊"}. It
// reports whether v is one: an object without articles.
func (e *edition) readPage(v *value) bool {
	if v.keys == nil || holdsArticles(v, true) {
		return false
	}
	for i, k := range v.keys {
		item := &v.items[i]
		if !item.scalar || item.text == "" || e.ofPage(strings.ToLower(k), item.text) {
			continue
		}
		switch fieldOf(k) {
		case fPage:
			e.setPage(item.text)
		case fPageName, fTitle:
			e.namePage(item.text)
		}
	}
	return true
}

// ofPage reads a field that numbers or names anything, and stands beside the articles of a page or
// an edition. It reports whether it is one.
func (e *edition) ofPage(name, value string) bool {
	switch name {
	case "no", "num", "序号", "编号":
		e.setPage(value)
	case "name":
		e.call(value)
	default:
		return false
	}
	return true
}

// mayBeList reports whether a field is also written as a list.
func mayBeList(f field) bool {
	switch f {
	case fContent, fAuthor, fTitle, fCaption, fSource, fPaper:
		return true
	}
	return false
}

// call sets the paper or the page by the name of an edition or of a page.
func (e *edition) call(name string) {
	if paper := story.PaperIn(name); paper != "" {
		if e.paper == "" {
			e.paper = paper
		}
		return
	}
	e.setPage(name)
}

// key reads a key that is a date, a paper or a page: {"01版：要闻": […]}.
func (e *edition) key(k string) {
	if d := dateOf(k); !d.IsZero() {
		e.date = d
	} else if paper := story.PaperIn(k); paper != "" && paper == clean.Line(k) {
		e.paper = paper
	} else if strings.ContainsRune(k, '版') || strings.Trim(k, "0123456789") == "" {
		e.setPage(k)
	}
}
