package source

import (
	"cmp"
	"path"
	"strings"

	"baolan/model"
)

// rival is the number that a file's name gives a page which prints one. It waits for the other
// files of its folder: if their names say what they print, they are a series, and the name counts.
type rival struct {
	folder string
	number int
	label  string
	agrees bool // with what the page prints
}

// nameWhole gives a page that is all of its file the number and name of the file. What the page prints
// counts before the name of a file that is of no paper's scheme: a word or a letter and a number can
// be anything, a date and a number are a page.
func (u *unit) nameWhole(p *placed) {
	f, name := &u.file, p.page.Name
	number, label := p.page.Number, p.page.Label
	u.name(&p.page)
	if f.scheme || isTitled(&p.page, f.Name) {
		return
	}
	if u.fronted.Name == "" {
		p.page.Name = cmp.Or(name, p.page.Name)
	}
	if u.fronted.Page != "" || number == 0 || p.counted || f.Number == 0 {
		return
	}
	p.page.Number, p.page.Label = number, label
	p.rival = &rival{path.Dir(f.inside), f.Number, strings.Clone(f.Label), arePages(&p.page, f)}
}

// arePages reports whether a file's name and what a page prints are one number: A03 and 3 are, A03 and B03
// are not.
func arePages(p *model.Page, f *File) bool {
	return p.Number == f.Number && (p.Label == "" || f.Label == "" || comparePages(p.Number, p.Label, f.Number, f.Label) == 0)
}

// settle gives the pages of an edition whose files' names say other numbers than they print those of the
// names, if more files of their folder print what their names say.
func settle(pages []placed) {
	agree := map[string]int{}
	for i := range pages {
		switch r := pages[i].rival; {
		case r == nil:
		case r.agrees:
			agree[r.folder]++
		default:
			agree[r.folder]--
		}
	}
	for i := range pages {
		r, p := pages[i].rival, &pages[i].page
		if r == nil || agree[r.folder] <= 0 {
			continue
		}
		if p.Label = cmp.Or(p.Label, r.label); !r.agrees {
			p.Number, p.Label = r.number, r.label
		}
	}
}
