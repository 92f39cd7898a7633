// Package favourites is the screen of the reader's own lists across editions:
// favourites, what is unread, and the history.
package favourites

import (
	"image"
	"slices"
	"strings"

	"baolan/editions/fold"
	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/reading"
	"baolan/ui/screen"
	"baolan/ui/screen/menu"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// list is one of the reader's own lists.
type list uint8

const (
	favourites list = iota
	unread
	history
	lists
)

var names = [lists]catalog.Key{catalog.TabFavourites, catalog.TabUnread, catalog.TabHistory}

// Screen shows one list at a time.
type Screen struct {
	s      *session.Session
	panel  layout.Panel
	list   list
	menu   menu.Menu
	items  [lists][]memory.Item
	inBook func(memory.Item) bool // whether the page of an item is called 第1页 and not 第1版
	filter string
	shown  []int // the indices of the list's items that the filter lets through
}

// New gives a screen whose lists are empty. inBook reports whether the page of an item is one
// of a book.
func New(inBook func(memory.Item) bool) *Screen { return &Screen{inBook: inBook} }

// SetLists sets the lists, at first and when they have changed.
func (p *Screen) SetLists(favs, unreads, visited []memory.Item) {
	p.items = [lists][]memory.Item{favs, unreads, visited}
}

// SetFilter shows only the items that every one of the words is found in.
func (p *Screen) SetFilter(words string) {
	p.filter = words
	p.menu.Reset()
	p.set()
}

// sift finds the items that the filter lets through: every word of it is in the
// headline, a tag, the name of the paper or the day.
func (p *Screen) sift() {
	p.shown = p.shown[:0]
	words := strings.Fields(p.filter)
	for i := range p.items[p.list] {
		it := &p.items[p.list][i]
		texts := fold.NewText(append([]string{it.Title, it.Paper, it.Date.String()}, it.Tags...))
		if !slices.ContainsFunc(words, func(w string) bool { return len(texts.Find(w)) == 0 }) {
			p.shown = append(p.shown, i)
		}
	}
}

// chosen gives the chosen item, or nil.
func (p *Screen) chosen() *memory.Item {
	if p.menu.At() >= len(p.shown) {
		return nil
	}
	return &p.items[p.list][p.shown[p.menu.At()]]
}

// Place implements screen.Screen.
func (*Screen) Place() keymap.Place { return keymap.OnFavourites }

// Layout implements screen.Screen.
func (p *Screen) Layout(s *session.Session, panel layout.Panel) {
	p.s, p.panel = s, panel
	p.set()
}

// set sets the items of the list anew.
func (p *Screen) set() {
	if p.s == nil {
		return
	}
	s := p.s
	p.sift()
	items := make([]menu.Item, len(p.shown))
	muted := s.Of(theme.Muted)
	for i, at := range p.shown {
		it := &p.items[p.list][at]
		where := session.EditionName(s.Lang, it.Paper, it.Date) + " " + session.PageNumber(s.Lang, &model.Page{Label: it.Page, InBook: p.inBook(*it)}, 0)
		facts := []menu.Run{{Style: muted, Text: s.Shown(where)}}
		if len(it.Tags) > 0 {
			facts = append(facts, menu.Run{Style: s.Of(theme.Unread), Text: "  " + s.Glyphs.Favourite + " " + cells.Fold(strings.Join(it.Tags, " "))})
		}
		if p.list == history && !it.At.IsZero() {
			facts = append(facts, menu.Run{Style: muted, Text: "  " + it.At.Local().Format("2006-01-02 15:04")})
		}
		items[i].Rows = []menu.Line{{Runs: []menu.Run{{Style: s.Of(theme.Strong), Text: s.Shown(it.Title)}}}, {Runs: facts}}
	}
	n, _ := menu.ColumnsFor(p.panel, columnLeast)
	p.menu.Layout(s, p.panel, menu.Content{Title: p.title(), Items: items, Empty: p.empty(), Columns: n})
}

// columnLeast is the least width of a column in cells, which holds a headline with its
// paper and day.
const columnLeast = 70

func (p *Screen) title() string {
	all := make([]string, lists)
	for l := range all {
		all[l] = p.s.Say(names[l]) + " " + session.Thousands(len(p.items[l]))
		if list(l) == p.list {
			all[l] = "[" + all[l] + "]"
		}
	}
	title := strings.Join(all, "  ")
	if p.filter != "" {
		title += "  /" + p.filter
	}
	return title
}

// empty says why the list shows nothing, and of the favourites how there would be one.
func (p *Screen) empty() string {
	s := p.s
	key := s.Keys.Show(keymap.Favourite)
	switch {
	case p.filter != "":
		return s.Say(catalog.NoHits)
	case p.list == unread:
		return s.Say(catalog.UnreadEmpty)
	case p.list == history:
		return s.Say(catalog.HistoryEmpty)
	case key == "":
		return s.Say(catalog.FavouritesEmpty)
	}
	return s.Say(catalog.FavouritesEmpty) + s.Say(catalog.FavouritesHow, key)
}

// Hints implements screen.Screen. Only favourites can be removed.
func (p *Screen) Hints() []session.Hint {
	hints := []session.Hint{
		session.NewHint(catalog.HintNextList, keymap.NextPane), session.NewHint(catalog.HintOpen, keymap.Open), session.NewHint(catalog.HintFilter, keymap.Find),
	}
	if p.list == favourites {
		hints = append(hints, session.NewHint(catalog.HintLetGo, keymap.Favourite))
	}
	return append(hints, session.NewHint(catalog.HintBack, keymap.Leave))
}

// Update implements screen.Screen.
func (p *Screen) Update(k keymap.Press) screen.Intent {
	switch k.Command {
	case keymap.Back, keymap.Leave:
		if p.filter == "" {
			return screen.Back{}
		}
		p.SetFilter("")
	case keymap.Favourites:
		return screen.Back{}
	case keymap.Find:
		p.SetFilter("")
		return screen.AskFilter{}
	case keymap.NextPane, keymap.Right:
		p.turn(p.list + 1)
	case keymap.PrevPane, keymap.Left:
		p.turn(p.list + lists - 1)
	case keymap.GoPage:
		if k.Nth < 1 || k.Nth > int(lists) {
			return nil
		}
		p.turn(list(k.Nth - 1))
	case keymap.Favourite:
		return p.letGo()
	case keymap.Undo:
		return screen.Undo{}
	case keymap.Open:
		return p.open()
	default:
		return p.menu.Update(k)
	}
	return screen.Nothing{}
}

func (p *Screen) turn(l list) {
	p.list = l % lists
	p.menu.Reset()
	p.set()
}

// letGo removes the chosen article from the favourites.
func (p *Screen) letGo() screen.Intent {
	it := p.chosen()
	if p.list != favourites || it == nil {
		return nil
	}
	a, tags := it.Article, it.Tags
	at := p.shown[p.menu.At()]
	p.items[p.list] = slices.Delete(p.items[p.list], at, at+1)
	p.set()
	return screen.LetGo{Article: a, Tags: tags}
}

// open opens the chosen article in its edition.
func (p *Screen) open() screen.Intent {
	it := p.chosen()
	if it == nil {
		return nil
	}
	return screen.OpenArticle{Paper: it.Paper, Date: it.Date, Want: reading.Want{Page: it.Page, Title: it.Title, Key: it.Key}}
}

// Click implements screen.Screen.
func (p *Screen) Click(at image.Point) screen.Intent {
	return p.menu.Click(at, func(bool) screen.Intent { return p.open() })
}

// Wheel implements screen.Screen.
func (p *Screen) Wheel(by int) { p.menu.Wheel(by) }

// Rows implements screen.Screen.
func (p *Screen) Rows() []string { return p.menu.Rows() }

// Shown gives the items that are seen, and the index of their list.
func (p *Screen) Shown() (items []memory.Item, of int) {
	for _, i := range p.shown {
		items = append(items, p.items[p.list][i])
	}
	return items, int(p.list)
}
