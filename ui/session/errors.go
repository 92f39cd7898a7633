package session

import (
	"errors"

	"baolan/editions/clean"
	"baolan/editions/index"
	"baolan/editions/memory"
	"baolan/ui/catalog"
)

// QueryWords words an error in a query.
func QueryWords(lang catalog.Lang, e *index.QueryError) string {
	var what string
	switch e.Kind {
	case index.ManyWords:
		what = lang.Say(catalog.QueryManyWords, index.MaxWords)
	case index.LongWord:
		what = lang.Say(catalog.QueryLongWord, index.MaxCharacters)
	case index.NoDate:
		what = lang.Say(catalog.QueryNoDate)
	case index.DateExcluded:
		what = lang.Say(catalog.QueryDateExcluded)
	default:
		what = lang.Say(catalog.QueryNotADate, clean.Line(e.Text))
	}
	return lang.Say(catalog.ErrQuery, what)
}

// Words words an error. If there is no sentence for it here, Wording words it, or it
// is given as it is.
func (s *Session) Words(err error) string {
	var query *index.QueryError
	switch {
	case errors.As(err, &query):
		return PlainText(QueryWords(s.Lang, query))
	case errors.Is(err, index.ErrFull), errors.Is(err, memory.ErrFull):
		return s.Lang.Say(catalog.ErrDiskFull)
	case errors.Is(err, index.ErrDamaged):
		return s.Lang.Say(catalog.ErrIndexDamaged)
	case s.Wording != nil:
		return PlainText(s.Wording(err))
	}
	return PlainText(err.Error())
}
