package source

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"baolan/editions/format"
	"baolan/model"
)

// group makes entries of the files: one for each paper and date or, if no date is
// known, one for each folder.
func (s *scanner) group() []Entry {
	type key struct {
		paper string
		date  model.Date
		dir   string
		by    format.Folder
	}
	index := map[key]int{}
	var entries []Entry
	only := onlyDates(s.files)
	for _, f := range s.files {
		s.describe(&f)
		if d, ok := only[f.file.claim]; ok && f.date.IsZero() {
			f.date, f.file.paper = d.date, d.file.paper
		}
		k := key{paper: f.file.paper, date: f.date, by: f.file.claim}
		switch {
		case f.date.IsZero() && k.by == nil:
			k.dir = path.Dir(f.file.inside)
		case f.date.IsZero():
			k.paper = "" // a browser names a file by the page's title, which may end in the paper's name
		}
		i, ok := index[k]
		if !ok {
			i = len(entries)
			index[k] = i
			entries = append(entries, Entry{Paper: k.paper, Date: f.date, fsys: s.fsys, together: k.by})
		}
		entries[i].Files = append(entries[i].Files, f.file)
	}
	for i := range entries {
		slices.SortStableFunc(entries[i].Files, func(a, b File) int {
			return cmp.Or(comparePages(a.Number, a.Label, b.Number, b.Label), cmp.Compare(a.Article, b.Article), compareNames(a.Path, b.Path))
		})
		numberArticles(entries[i].Files)
	}
	slices.SortStableFunc(entries, func(a, b Entry) int {
		return cmp.Or(b.Date.Compare(a.Date), strings.Compare(a.Paper, b.Paper), strings.Compare(a.Files[0].Path, b.Files[0].Path))
	})
	return entries
}

// numberArticles numbers the text files of one page that have titles where others have the
// page's name: 20261105_A01_标题.txt beside 20261105_A01_另一个标题.txt. A page that has one file is
// named by it.
func numberArticles(files []File) {
	for from := 0; from < len(files); {
		to := from + 1
		for to < len(files) && files[to].Number == files[from].Number && files[to].Label == files[from].Label {
			to++
		}
		if run := files[from:to]; areArticles(run) {
			for i := range run {
				run[i].Article, run[i].Name = i+1, ""
			}
		}
		from = to
	}
}

// areArticles reports whether files of one page are its articles, each by another title.
func areArticles(run []File) bool {
	titles := map[string]bool{}
	for i := range run {
		f := &run[i]
		if f.Number == 0 || f.Article != 0 || f.claim != nil || !hasTitle(f.Name) || !strings.EqualFold(path.Ext(f.inside), ".txt") || titles[f.Name] {
			return false
		}
		titles[f.Name] = true
	}
	return len(run) > 1
}

// onlyDates gives, for each format, the one date of the claimed files if they have
// only one: the first page of a saved site is outside of the folders whose names give
// the date.
func onlyDates(files []found) map[format.Folder]found {
	only := map[format.Folder]found{}
	several := map[format.Folder]bool{}
	for _, f := range files {
		if f.file.claim == nil || f.date.IsZero() {
			continue
		}
		if first, met := only[f.file.claim]; !met {
			only[f.file.claim] = f
		} else if first.date != f.date || first.file.paper != f.file.paper {
			several[f.file.claim] = true
		}
	}
	for c := range several {
		delete(only, c)
	}
	return only
}

// compareNames orders names as people count: a2 comes before a10.
func compareNames(a, b string) int {
	x, y := a, b
	for x != "" && y != "" {
		if startsWithDigit(x) && startsWithDigit(y) {
			n, m := digitRun(x), digitRun(y)
			p, q := strings.TrimLeft(x[:n], "0"), strings.TrimLeft(y[:m], "0")
			if c := cmp.Or(cmp.Compare(len(p), len(q)), strings.Compare(p, q)); c != 0 {
				return c
			}
			x, y = x[n:], y[m:]
			continue
		}
		if x[0] != y[0] {
			return cmp.Compare(x[0], y[0])
		}
		x, y = x[1:], y[1:]
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), strings.Compare(a, b))
}

func digitRun(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

// comparePages orders pages as in a paper: A01, A02, B01, and pages without a number
// last.
func comparePages(n int, label string, m int, other string) int {
	if (n == 0) != (m == 0) {
		return cmp.Compare(m, n)
	}
	section := func(l string) string { return strings.TrimRight(l, "0123456789") }
	return cmp.Or(strings.Compare(section(label), section(other)), cmp.Compare(n, m))
}
