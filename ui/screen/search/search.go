// Package search is the screen of the hits of a search of the library.
package search

import (
	"cmp"
	"image"
	"strings"
	"unicode"
	"unicode/utf8"

	"baolan/editions/library"
	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/reading"
	"baolan/ui/screen"
	"baolan/ui/screen/menu"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// Screen shows the hits of a search.
type Screen struct {
	s     *session.Session
	panel layout.Panel
	menu  menu.Menu
	query string
	order library.Order
	found library.Found
}

// New shows the hits of a query, which are in the given order.
func New(query string, order library.Order, found library.Found) *Screen {
	return &Screen{query: query, order: order, found: found}
}

// Order gives the order of the hits.
func (p *Screen) Order() library.Order { return p.order }

// Place implements screen.Screen.
func (*Screen) Place() keymap.Place { return keymap.OnSearch }

// Layout implements screen.Screen.
func (p *Screen) Layout(s *session.Session, panel layout.Panel) {
	p.s, p.panel = s, panel
	n, width := menu.ColumnsFor(panel, columnLeast)
	width = max(width-4, 1)
	items := make([]menu.Item, len(p.found.Hits))
	for i := range p.found.Hits {
		h := &p.found.Hits[i]
		where := session.EditionName(s.Lang, h.Paper, h.Date) + " " + session.PageNumber(s.Lang, &h.Page, 0) + " " + h.Page.Name
		title, marks := s.ShownWith(h.Headline, h.HeadlineMarks)
		headline := markedRuns(title, marks, s.Of(theme.Strong), s.Of(theme.Hit))
		if h.Article < 0 {
			headline = []menu.Run{{Style: s.Of(theme.Muted), Text: s.Say(catalog.Unplaced)}}
		}
		items[i].Rows = append(items[i].Rows, menu.Line{Runs: headline})
		items[i].Rows = append(items[i].Rows, p.snippet(h, width)...)
		items[i].Rows = append(items[i].Rows, menu.Line{Runs: []menu.Run{{Style: s.Of(theme.Muted), Text: s.Shown(where)}}})
	}
	total := session.Thousands(p.found.Total)
	if p.found.More {
		total += "+"
	}
	title := s.Say(catalog.SearchTitle, p.query, total)
	if len(items) > 1 {
		title += s.Say(catalog.OrderNewest + catalog.Key(p.order))
	}
	empty := s.Say(catalog.NoHits)
	if p.found.IsBare {
		empty = s.Say(catalog.NothingToSearch)
	}
	p.menu.Layout(s, panel, menu.Content{Title: title, Items: items, Empty: empty, Tip: s.Say(catalog.SearchTip), Columns: n})
}

// columnLeast is the least width of a column in cells. It keeps the lines of snippets
// near 40 字, which is long enough for lines that are read.
const columnLeast = 70

// snippetMost is how many rows a snippet takes at most.
const snippetMost = 2

// snippet sets a snippet with its hits marked.
func (p *Screen) snippet(h *library.Hit, width int) []menu.Line {
	s := p.s
	text, hits := s.ShownWith(h.Snippet, h.SnippetMarks)
	var rows []menu.Line
	for _, l := range typeset.Paragraph(text, typeset.Style{Ruler: s.Ruler, Measure: width, Level: s.Level}) {
		if len(rows) == snippetMost {
			break
		}
		line := text[l.Start:l.End]
		if len(rows) == snippetMost-1 && l.End < len(text) {
			line = s.Ruler.Truncate(text[l.Start:], width) // an ellipsis shows that text is left out
		}
		var marks [][2]int
		for _, k := range hits {
			marks = append(marks, [2]int{k[0] - l.Start, k[1] - l.Start})
		}
		rows = append(rows, menu.Line{Runs: markedRuns(line, marks, s.Of(theme.Body), s.Of(theme.Hit))})
	}
	return rows
}

// markedRuns divides a text into runs, which have the style marked inside the marks and
// the style plain outside. A mark is a first byte and the byte behind its last; one that
// reaches outside the text or divides a character is adjusted.
func markedRuns(text string, marks [][2]int, plain, marked theme.Style) []menu.Run {
	var runs []menu.Run
	at := 0
	for _, k := range marks {
		from, to := boundary(text, max(k[0], at)), boundary(text, max(k[1], at))
		if from >= to {
			continue
		}
		runs = append(runs, menu.Run{Style: plain, Text: text[at:from]}, menu.Run{Style: marked, Text: text[from:to]})
		at = to
	}
	return append(runs, menu.Run{Style: plain, Text: text[at:]})
}

// boundary gives the first byte from at on at which a character begins, or the text's
// length.
func boundary(text string, at int) int {
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return min(at, len(text))
}

// Hints implements screen.Screen.
func (p *Screen) Hints() []session.Hint {
	other := catalog.HintRelevance
	if p.order == library.ByRelevance {
		other = catalog.HintNewest
	}
	return []session.Hint{
		session.NewHint(catalog.HintOpen, keymap.Open), session.NewHint(other, keymap.NextPane),
		session.NewHint(catalog.HintSearch, keymap.Search), session.NewHint(catalog.HintBack, keymap.Leave),
	}
}

// Update implements screen.Screen.
func (p *Screen) Update(k keymap.Press) screen.Intent {
	switch k.Command {
	case keymap.Back, keymap.Leave:
		return screen.Back{}
	case keymap.Search, keymap.Find:
		return screen.AskSearch{}
	case keymap.NextPane:
		if len(p.found.Hits) > 1 {
			return screen.Search{Query: p.query, Order: library.ByRelevance - p.order}
		}
		return nil
	case keymap.Open:
		return p.open()
	}
	return p.menu.Update(k)
}

// Click implements screen.Screen.
func (p *Screen) Click(at image.Point) screen.Intent {
	return p.menu.Click(at, func(bool) screen.Intent { return p.open() })
}

// Wheel implements screen.Screen.
func (p *Screen) Wheel(by int) { p.menu.Wheel(by) }

// Rows implements screen.Screen.
func (p *Screen) Rows() []string { return p.menu.Rows() }

// open opens the article of the chosen hit with its words marked.
func (p *Screen) open() screen.Intent {
	if p.menu.At() >= len(p.found.Hits) {
		return nil
	}
	h := &p.found.Hits[p.menu.At()]
	w := reading.Want{Page: reading.PageKey(&h.Page), Article: h.Article, Title: h.Headline}
	if h.Article < 0 {
		w.Title = ""
	}
	return screen.OpenArticle{Paper: h.Paper, Date: h.Date, Want: w, Find: wordIn(h, p.query)}
}

// wordIn gives what to look for in the article of a hit: the first word of the query or,
// where the library has found something else by it, as it finds 浮桥 by its initials, the
// first words that it marked.
func wordIn(h *library.Hit, query string) string {
	word, first := firstWord(query), ""
	for _, in := range []struct {
		text  string
		marks [][2]int
	}{{h.Headline, h.HeadlineMarks}, {h.Snippet, h.SnippetMarks}} {
		for _, m := range in.marks {
			if m[0] < 0 || m[0] >= m[1] || m[1] > len(in.text) {
				continue
			}
			marked := in.text[m[0]:m[1]]
			if strings.EqualFold(marked, word) {
				return word
			}
			first = cmp.Or(first, marked)
		}
	}
	return cmp.Or(first, word)
}

// firstWord gives the first word of a query, or the first phrase without its quotes. It
// passes over filters.
func firstWord(query string) string {
	if _, rest, ok := strings.Cut(query, `"`); ok {
		phrase, _, _ := strings.Cut(rest, `"`)
		return phrase
	}
	for _, w := range strings.FieldsFunc(query, unicode.IsSpace) {
		if !strings.HasPrefix(w, "-") && !strings.Contains(w, ":") && w != "AND" {
			return w
		}
	}
	return ""
}

// Chosen gives the chosen hit, or nil, and its index.
func (p *Screen) Chosen() (*library.Hit, int) {
	at := p.menu.At()
	if at >= len(p.found.Hits) {
		return nil, at
	}
	return &p.found.Hits[at], at
}
