package form

import "baolan/model"

// Tells is what a line says of the edition and the page that an article belongs to. What
// the line does not say is zero.
type Tells struct {
	Paper string
	Date  model.Date
	Page  int
	Name  string // the page's name
}

// HasFacts reports whether a line says where or when an article was printed (a date, a
// page, a source, a label) and so is not text of the article.
func HasFacts(s string) bool {
	m, ok := readMeta(s)
	return ok && (!m.date.IsZero() || m.page > 0 || m.paper != "" || m.source)
}

// ReadFacts returns what such a line says.
func ReadFacts(s string) Tells {
	m, _ := readMeta(s)
	return Tells{m.paper, m.date, m.page, m.pageName}
}

// SignsBelow reports whether a line below a title is a byline: its words say so, or it is
// a name or two and nothing else.
func SignsBelow(s string) bool { return s != "" && signsBelow(s) }

// HasByline reports whether a line says who wrote an article by a word before the names,
// as 作者： does.
func HasByline(s string) bool {
	m, ok := readMeta(s)
	return ok && m.byline != ""
}
