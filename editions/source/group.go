package source

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"baolan/model"
)

// group makes entries of the files: one for each paper and date, and where no
// date is known one for each folder.
func (s *scanner) group() []Entry {
	type key struct {
		paper string
		date  model.Date
		dir   string
	}
	index := map[key]int{}
	var entries []Entry
	for _, f := range s.files {
		k := key{paper: f.file.paper, date: f.date}
		if f.date.IsZero() {
			k.dir = path.Dir(f.file.inside)
		}
		i, ok := index[k]
		if !ok {
			i = len(entries)
			index[k] = i
			entries = append(entries, Entry{Paper: f.file.paper, Date: f.date, fsys: s.fsys})
		}
		entries[i].Files = append(entries[i].Files, f.file)
	}
	for i := range entries {
		slices.SortStableFunc(entries[i].Files, func(a, b File) int {
			return cmp.Or(comparePages(a.Number, a.Label, b.Number, b.Label), strings.Compare(a.Path, b.Path))
		})
	}
	slices.SortStableFunc(entries, func(a, b Entry) int {
		return cmp.Or(b.Date.Compare(a.Date), strings.Compare(a.Paper, b.Paper), strings.Compare(a.Files[0].Path, b.Files[0].Path))
	})
	return entries
}

// comparePages orders pages as a paper is folded: A01, A02, B01, and pages
// without a number last.
func comparePages(n int, label string, m int, other string) int {
	if (n == 0) != (m == 0) {
		return cmp.Compare(m, n)
	}
	section := func(l string) string { return strings.TrimRight(l, "0123456789") }
	return cmp.Or(strings.Compare(section(label), section(other)), cmp.Compare(n, m))
}
