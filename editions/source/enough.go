package source

import (
	"cmp"
	"errors"
	"strconv"

	"baolan/model"
)

// errEnough ends the reading of a file whose other pages are not wanted.
var errEnough = errors.New("enough")

// isEnough reports whether the page Options.Page was read, and will be the same page
// of the same edition whatever pages follow. This is so if its position equals its
// number, because then it keeps the number whether the pages are counted or not.
func (u *unit) isEnough() bool {
	n := len(u.pages)
	if u.wanted < 1 || n != u.wanted {
		return false
	}
	last := &u.pages[n-1]
	if last.fixed || last.origin.Nth != n || last.origin.Of <= n {
		return false
	}
	if !u.isCounted() && (last.page.Number != n || last.page.Label != "") {
		return false
	}
	var paper string
	var date model.Date
	for i := range u.pages {
		p := &u.pages[i]
		if d := p.date(); date != (model.Date{}) && d != (model.Date{}) && d != date {
			return false // the pages are of several editions
		}
		paper, date = cmp.Or(paper, p.paper()), cmp.Or(date, p.date())
	}
	return paper != "" && !date.IsZero() && !u.file.code
}

// isCounted reports whether the pages of the file are counted, because not all of them
// print different numbers.
func (u *unit) isCounted() bool {
	seen := map[string]bool{}
	for i := range u.pages {
		p := &u.pages[i].page
		k := cmp.Or(p.Label, strconv.Itoa(p.Number))
		if p.Number == 0 || seen[k] {
			return true
		}
		seen[k] = true
	}
	return false
}
