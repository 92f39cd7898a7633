package check

import (
	"io"
	"slices"

	"baolan/editions/source"
)

// JSON writes reports as an array.
func JSON(w io.Writer, reports []Report) error { return all(NewJSON(w), reports) }

// Text writes a report for people.
func (r *Report) Text(w io.Writer, words Words) error { return all(NewText(w, words), []Report{*r}) }

func all(w Writer, reports []Report) error {
	for i := range reports {
		r := &reports[i]
		if err := w.Edition(r.Paper, r.Date); err != nil {
			return err
		}
		for j := range r.Pages {
			if err := w.Page(&r.Pages[j]); err != nil {
				return err
			}
		}
	}
	return w.Close()
}

// Accounted reports whether every character of every page is.
func (r *Report) Accounted() bool {
	return !slices.ContainsFunc(r.Pages, func(p Page) bool { return !p.Accounted })
}

// Edition accounts for an edition.
func Edition(l *source.Loaded) Report {
	r := Report{Paper: l.Paper, Date: l.Date.String(), Pages: make([]Page, len(l.Origins))}
	for i := range l.Origins {
		r.Pages[i] = Account(&l.Pages[i], &l.Origins[i])
	}
	return r
}
