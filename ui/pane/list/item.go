package list

import (
	"strings"

	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// Item is an article as the list shows it.
type Item struct {
	Kicker    string
	Title     []string // the headline's printed lines, or a text instead of them
	Facts     string   // the number of characters, 字数, in words
	Lead      bool     // whether it is the page's first story, 头条
	Unread    bool
	Read      bool
	Favourite bool
	Tags      []string
}

// entry is an item whose texts are set in the pane's width.
type entry struct {
	Item
	title, kicker text
	factCells     int // the width of its facts
	from, height  int // the first of its rows among all rows of the list, and their number
}

func newEntry(s *session.Session, it Item, width int) entry {
	e := entry{Item: it, title: newText(s, it.Title, width)}
	if it.Kicker != "" {
		e.kicker = newText(s, []string{it.Kicker}, width)
	}
	for _, f := range e.facts(s) {
		e.factCells += s.Ruler.Width(f.text)
	}
	return e
}

// fact is a short text about an item that is shown below or behind its headline.
type fact struct {
	look theme.Part
	text string
}

func (it *Item) facts(s *session.Session) []fact {
	facts := []fact{{theme.Muted, it.Facts}}
	if it.Read {
		facts = append(facts, fact{theme.Muted, " " + s.Glyphs.Dot + " " + s.Say(catalog.ReadMark)})
	}
	if it.Favourite {
		facts = append(facts, fact{theme.Unread, cells.Fold(strings.Join(append([]string{" " + s.Glyphs.Favourite}, it.Tags...), " "))})
	}
	return facts
}

// item gives the rows of an item, each w cells wide.
func (l *Pane) item(i, w int) []string {
	it := &l.items[i]
	s := l.s
	look := l.titleLook(i)
	var rows []string
	for _, k := range it.kicker.rows() {
		rows = append(rows, l.begin(i, w, false).Gap(1).Put(s.Of(theme.Muted), k).String())
	}
	title := it.title.rows()
	isTucked := l.isTucked(it)
	for j, t := range title {
		r := l.begin(i, w, j == 0)
		if j == 0 && it.Unread {
			r.Put(s.Of(theme.Unread), s.Glyphs.Unread)
		} else {
			r.Gap(1)
		}
		r.Put(s.Of(look), t)
		if isTucked && j == len(title)-1 {
			l.putFacts(r.Gap(r.Free()-it.factCells-1), it)
		}
		rows = append(rows, r.String())
	}
	if isTucked {
		return rows
	}
	r := l.begin(i, w, false).Gap(1)
	l.putFacts(r, it)
	return append(rows, r.String())
}

// titleLook gives the style of an item's headline.
func (l *Pane) titleLook(i int) theme.Part {
	it := &l.items[i]
	switch {
	case i == l.content.Open || l.isChosen(i) || it.Lead && !it.Read:
		return theme.TitleOn
	case it.Read:
		return theme.TitleRead
	}
	return theme.Title
}

// isChosen reports whether the cursor is on an item while the keys act on the list.
func (l *Pane) isChosen(i int) bool { return i == l.at && l.content.Keys }

// begin begins a row of an item with its bar. The open article has a mark beside the
// first row of its headline while the cursor is on another.
func (l *Pane) begin(i, w int, isFirst bool) *row.Row {
	s := l.s
	r := s.Row(w)
	if l.isChosen(i) {
		r.Under = s.Of(theme.TitleChosen)
	}
	switch {
	case i == l.at:
		r.Put(s.Of(theme.RuleOn), s.Glyphs.Chosen)
	case i == l.content.Open && isFirst:
		r.Put(s.Of(theme.RuleOn), s.Glyphs.Open)
	default:
		r.Gap(1)
	}
	return r
}

// putFacts writes the facts of an item as far as there is room in the row.
func (l *Pane) putFacts(r *row.Row, it *entry) {
	for _, f := range it.facts(l.s) {
		r.Put(l.s.Of(f.look), l.s.Ruler.Truncate(f.text, max(r.Free(), 0)))
	}
}
