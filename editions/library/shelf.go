package library

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	"baolan/editions/source"
	"baolan/model"
)

// Shelf is what stood in a library at one moment. It does not change.
type Shelf struct {
	entries []source.Entry // newest first
	byPaper map[string][]int
}

// Paper is a paper of a shelf.
type Paper struct {
	Name        string // "" for what only its text can tell
	Editions    int
	First, Last model.Date // of those whose date is known
}

// List lists a library by names, without reading texts. A folder that is
// missing or empty is an empty library.
func List(ctx context.Context, dir string, o source.Options) (*Shelf, error) {
	entries, err := source.Scan(ctx, dir, o)
	var se *source.Error
	if errors.As(err, &se) && (se.Kind == source.NoEditions || se.Kind == source.Missing && se.Path == dir) {
		entries, err = nil, nil
	}
	if err != nil {
		return nil, err
	}
	return newShelf(entries), nil
}

func newShelf(entries []source.Entry) *Shelf {
	s := &Shelf{slices.Clone(entries), map[string][]int{}}
	slices.SortStableFunc(s.entries, func(a, b source.Entry) int {
		return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(a.Paper, b.Paper))
	})
	for i, e := range s.entries {
		s.byPaper[e.Paper] = append(s.byPaper[e.Paper], i)
	}
	return s
}

// Papers lists the papers by name.
func (s *Shelf) Papers() []Paper {
	list := make([]Paper, 0, len(s.byPaper))
	for name, indexes := range s.byPaper {
		p := Paper{Name: name, Editions: len(indexes), Last: s.entries[indexes[0]].Date}
		for _, i := range indexes {
			if d := s.entries[i].Date; !d.IsZero() {
				p.First = d
			}
		}
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b Paper) int { return cmp.Compare(a.Name, b.Name) })
	return list
}

// Len is the number of editions.
func (s *Shelf) Len() int { return len(s.entries) }

// Editions lists the editions of a paper, newest first, those without a date
// last.
func (s *Shelf) Editions(paper string) []source.Entry {
	list := make([]source.Entry, 0, len(s.byPaper[paper]))
	for _, i := range s.byPaper[paper] {
		list = append(list, s.entries[i])
	}
	return list
}

// All lists the editions of all papers, newest first.
func (s *Shelf) All() []source.Entry { return slices.Clone(s.entries) }

// Edition gives the edition of a paper on a day.
func (s *Shelf) Edition(paper string, date model.Date) (source.Entry, bool) {
	for _, i := range s.byPaper[paper] {
		if s.entries[i].Date == date {
			return s.entries[i], true
		}
	}
	return source.Entry{}, false
}

// Days tells for each day of a month, from 1, whether a paper has an edition.
func (s *Shelf) Days(paper string, year int, month time.Month) (days [32]bool) {
	for _, i := range s.byPaper[paper] {
		if d := s.entries[i].Date; d.Year == year && d.Month == int(month) {
			days[d.Day] = true
		}
	}
	return days
}

// Previous gives the paper's last edition before a day, which need not have
// one itself.
func (s *Shelf) Previous(paper string, date model.Date) (source.Entry, bool) {
	for _, i := range s.byPaper[paper] { // newest first
		if d := s.entries[i].Date; !d.IsZero() && d.Compare(date) < 0 {
			return s.entries[i], true
		}
	}
	return source.Entry{}, false
}

// Next gives the paper's first edition after a day.
func (s *Shelf) Next(paper string, date model.Date) (source.Entry, bool) {
	for _, i := range slices.Backward(s.byPaper[paper]) {
		if d := s.entries[i].Date; d.Compare(date) > 0 {
			return s.entries[i], true
		}
	}
	return source.Entry{}, false
}

// news gives the editions of a shelf that an older one has not, or not with
// the same files.
func (s *Shelf) news(old *Shelf) []source.Entry {
	had := map[string]int64{}
	for _, e := range old.entries {
		for _, f := range e.Files {
			had[f.Path] = f.Bytes
		}
	}
	var list []source.Entry
	for _, e := range s.entries {
		if slices.ContainsFunc(e.Files, func(f source.File) bool {
			bytes, ok := had[f.Path]
			return !ok || bytes != f.Bytes
		}) {
			list = append(list, e)
		}
	}
	return list
}
