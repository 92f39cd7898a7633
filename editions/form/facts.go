package form

import "baolan/model"

// Tells is what a line says of the edition and the page that an article is of.
type Tells struct {
	Paper string
	Date  model.Date
	Page  int
	Name  string // of the page
}

// HasFacts recognises a line that says where or when an article was printed and is none
// of its text: a date, a page, a source, a column.
func HasFacts(s string) bool {
	m, ok := readMeta(s)
	return ok && (!m.date.IsZero() || m.page > 0 || m.paper != "" || m.source)
}

// ReadFacts reads such a line.
func ReadFacts(s string) Tells {
	m, _ := readMeta(s)
	return Tells{m.paper, m.date, m.page, m.pageName}
}

// SignsBelow recognises a line below a title that says who wrote: a byline by its words,
// or a bare name or two.
func SignsBelow(s string) bool { return s != "" && signsBelow(s) }

// HasByline recognises a line that says who wrote an article, with a label before
// the names.
func HasByline(s string) bool {
	m, ok := readMeta(s)
	return ok && m.byline != ""
}
