package source

import (
	"cmp"
	"slices"

	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// number gives the page of a file the number and name that the front matter
// or the file's name have for it. Several pages of one file keep their own,
// or are counted where they do not all have one. A page that could not be read
// counts too, so that those behind it keep their numbers.
func (u *unit) number() {
	if slices.ContainsFunc(u.pages, func(p placed) bool { return p.fixed }) {
		return
	}
	if len(u.pages) == 1 && !u.isEnough() {
		p := &u.pages[0]
		u.nameWhole(p)
		if p.page.Number == 0 && p.origin.Of > 1 {
			p.page.Number = p.origin.Nth // the file's other pages could not be read
		}
		return
	}
	if u.isCounted() {
		parted := u.hasParted()
		for i := range u.pages {
			p := &u.pages[i]
			p.page.Number, p.page.Label = cmp.Or(p.origin.Nth, i+1), ""
			if parted {
				p.page.Number = i + 1
			}
		}
	}
}

// hasParted reports whether a sheet of the file is two pages.
func (u *unit) hasParted() bool {
	for i := 1; i < len(u.pages); i++ {
		if n := u.pages[i].origin.Nth; n > 0 && n == u.pages[i-1].origin.Nth {
			return true
		}
	}
	return false
}

// name gives a page the number and name of its file. A file that has the title of its article for a name does
// not name the page, and where the text says which page it is of its number counts articles.
func (u *unit) name(p *model.Page) {
	titled := isTitled(p, u.file.Name)
	if u.file.Number != 0 && !(titled && p.Number != 0) {
		p.Number, p.Label = u.file.Number, u.file.Label
	}
	if !titled {
		p.Name = cmp.Or(u.file.Name, p.Name)
	}
}

// isTitled reports whether a name is the title of an article of a page.
func isTitled(p *model.Page, name string) bool {
	name = measure.Squeezed(name)
	return name != "" && slices.ContainsFunc(p.Articles, func(a model.Article) bool { return measure.Squeezed(a.Title()) == name })
}
