// Package contents is the screen of all headlines of an edition, by page (要目).
package contents

import (
	"image"
	"strings"
	"unicode/utf8"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/galley"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/row"
	"baolan/ui/screen"
	"baolan/ui/screen/menu"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// Screen shows the headlines.
type Screen struct {
	s       *session.Session
	panel   layout.Panel
	pages   []*model.Page // the pages as far as they were read
	menu    menu.Menu
	width   int               // the width of a column in cells
	targets []screen.OpenHere // for each item, what choosing it opens
	begin   int               // the item that is chosen first
}

// New shows an edition's headlines with the choice on the open article.
func New(pages []*model.Page, page, article int) *Screen {
	c := &Screen{pages: pages}
	for i, p := range pages {
		if len(p.Articles) == 0 {
			c.targets = append(c.targets, screen.OpenHere{Page: i})
		}
		for j := range p.Articles {
			if i == page && j == article {
				c.begin = len(c.targets)
			}
			c.targets = append(c.targets, screen.OpenHere{Page: i, Article: j})
		}
	}
	return c
}

// Place implements screen.Screen.
func (*Screen) Place() keymap.Place { return keymap.OnContents }

// Layout implements screen.Screen. Where not all headlines have room, the columns are
// narrower and more.
func (c *Screen) Layout(s *session.Session, p layout.Panel) {
	first := c.s == nil
	c.s, c.panel = s, p
	for _, least := range [...]int{columnLeast, columnNarrow} {
		if c.fill(least); c.menu.IsWhole() {
			break
		}
	}
	if first {
		c.menu.Choose(c.begin)
	}
}

// fill lays out columns of at least so many cells, with as much of the beginning of each
// article as leaves all headlines in sight.
func (c *Screen) fill(least int) {
	s, p := c.s, c.panel
	n, width := menu.ColumnsFor(p, least)
	c.width = width
	shown := menu.Content{Title: s.Say(catalog.ContentsTitle, len(c.targets)), Empty: s.Say(catalog.NoArticles), Dense: true, Columns: n, Items: c.items(0)}
	c.menu.Layout(s, p, shown)
	for rows := leadMost; rows >= 0; rows-- {
		more := shown
		more.Items, more.Dense = c.items(max(rows, 1)), rows == 0
		if c.menu.Layout(s, p, more); c.menu.IsWhole() {
			break
		}
		c.menu.Layout(s, p, shown)
	}
}

const (
	columnLeast  = 57 // the least width of a column in cells: a headline of 26 字 fits into one row
	columnNarrow = 46 // the same where otherwise not all headlines are in sight: one of 20 字
	leadMost     = 12 // how many rows of an article's text stand below its headline at most
)

// items gives the headlines by page, with so many rows of the text of each article. The pages of
// a book, on which mostly one article begins, stand behind the headlines.
func (c *Screen) items(rows int) []menu.Item {
	s := c.s
	var items []menu.Item
	for i, page := range c.pages {
		name := menu.Line{Runs: []menu.Run{{Style: s.Of(theme.Strong), Text: s.PageName(page, i)}}}
		if len(page.Articles) == 0 {
			items = append(items, menu.Item{Rows: []menu.Line{name}})
		}
		for j := range page.Articles {
			it := menu.Item{Rows: append(c.lines(page, i, j), c.lead(&page.Articles[j], rows)...)}
			if j == 0 && !page.InBook {
				it.Above = []menu.Line{name}
				if i > 0 {
					it.Above = []menu.Line{{}, name}
				}
			}
			items = append(items, it)
		}
	}
	return items
}

// lead gives the first rows of an article's text, at most so many, and none where the headline is
// the article's first words. The first line of each paragraph of prose has an indent, as in the
// article. The lines of a table, a list or a verse, which are no prose, are run on one behind the
// other: in few cells their columns would be ragged.
func (c *Screen) lead(a *model.Article, most int) []menu.Line {
	s := c.s
	if a.Title() == "" {
		return nil
	}
	var lines []menu.Line
	paragraphs := beginning(runOn(a.Paragraphs))
	for k, p := range paragraphs {
		set := typeset.Style{Ruler: s.Ruler, Measure: max(c.width-before-1, 2), Level: s.Level, Indent: typeset.IndentAuto}
		if !isProse(p.Kind) {
			set.Indent = 0
		}
		text := s.Shown(p.Text)
		all := typeset.Paragraph(text, set)
		for i, l := range all {
			if len(lines) == most {
				return lines
			}
			shown := l.String(text)
			if goesOn := k+1 < len(paragraphs) || i+1 < len(all); len(lines) == most-1 && goesOn {
				shown = row.Blanks(l.Indent) + c.leftOut(text[l.Start:], set.Measure-l.Indent)
			}
			lines = append(lines, menu.Line{Runs: []menu.Run{{Style: s.Of(theme.Muted), Text: row.Blanks(2) + shown}}})
		}
	}
	return lines
}

// isProse reports whether paragraphs of a kind are set with an indent.
func isProse(k model.ParagraphKind) bool {
	return k != model.Table && k != model.Verse && k != model.Item && k != model.Signature
}

// runOn joins paragraphs that are no prose, and the lines of each, with a blank between two. It
// joins no more than has room in leadMost rows of any window.
func runOn(paragraphs []model.Paragraph) []model.Paragraph {
	var out []model.Paragraph
	for _, p := range paragraphs[:min(len(paragraphs), 4*leadMost)] {
		if isProse(p.Kind) {
			out = append(out, p)
			continue
		}
		var lines []string
		for line := range strings.SplitSeq(p.Text, "\n") {
			if line = strings.Join(strings.Fields(line), " "); line != "" {
				lines = append(lines, line)
			}
		}
		text := strings.Join(lines, "\u3000")
		if last := len(out) - 1; last >= 0 && !isProse(out[last].Kind) {
			out[last].Text += "\u3000" + text
			continue
		}
		out = append(out, model.Paragraph{Kind: p.Kind, Text: text})
	}
	return out
}

// leftOut gives a text in at most so many cells, with the two ellipses that say that more follows.
// No ellipsis and no dash of the text stands before them, as a dash may be cut in its middle.
func (c *Screen) leftOut(text string, cells int) string {
	kept := c.s.Ruler.Truncate(text+"…", cells-c.s.Ruler.Rune('…'))
	return strings.TrimRight(kept, "…—") + "……"
}

// beginning gives the paragraphs from the first that is longer than a note such as
// (上接第1版).
func beginning(paragraphs []model.Paragraph) []model.Paragraph {
	for i, p := range paragraphs {
		if utf8.RuneCountInString(p.Text) >= sentence {
			return paragraphs[i:]
		}
	}
	return nil
}

// sentence is the least number of characters of such a paragraph.
const sentence = 12

// before is how many cells the menu's mark and the indent take.
const before = 4

// lines gives the rows of article j of page i: its headline, with a blank cell between its
// printed lines, and behind it, or below if there is no room, the number of characters, 字数.
func (c *Screen) lines(page *model.Page, i, j int) []menu.Line {
	a := &page.Articles[j]
	s, title := c.s, c.s.NameOf(a)
	const hang = 2 // the indent of the second and further rows
	width := max(c.width-before-hang-1, 1)
	var lines []menu.Line
	put := func(p theme.Part, text string) {
		indent := row.Blanks(2)
		if len(lines) > 0 {
			indent = row.Blanks(2 + hang)
		}
		lines = append(lines, menu.Line{Runs: []menu.Run{{Style: s.Of(p), Text: indent + text}}})
	}
	last := 0
	for _, l := range galley.HeadLines(title, typeset.Style{Ruler: s.Ruler, Measure: width, Level: s.Level}) {
		put(theme.Body, l.String(title))
		last = l.Cells
	}
	count := s.Say(catalog.Characters, session.Thousands(a.Characters()))
	if page.InBook {
		count = s.PageName(page, i) + " " + s.Glyphs.Dot + " " + count
	}
	if len(lines) == 1 {
		width += hang
	}
	if last+2+s.Ruler.Width(count) > width {
		put(theme.Muted, count)
		return lines
	}
	at := &lines[len(lines)-1]
	at.Runs = append(at.Runs, menu.Run{Style: s.Of(theme.Muted), Text: "  " + count})
	return lines
}

// Update implements screen.Screen.
func (c *Screen) Update(k keymap.Press) screen.Intent {
	switch k.Command {
	case keymap.Back, keymap.Leave, keymap.Contents:
		return screen.Back{}
	case keymap.Open:
		return c.open()
	}
	return c.menu.Update(k)
}

func (c *Screen) open() screen.Intent {
	if c.menu.At() >= len(c.targets) {
		return nil
	}
	return c.targets[c.menu.At()]
}

// Click implements screen.Screen.
func (c *Screen) Click(at image.Point) screen.Intent {
	return c.menu.Click(at, func(bool) screen.Intent { return c.open() })
}

// Wheel implements screen.Screen.
func (c *Screen) Wheel(by int) { c.menu.Wheel(by) }

// Rows implements screen.Screen.
func (c *Screen) Rows() []string { return c.menu.Rows() }

// Hints implements screen.Screen.
func (c *Screen) Hints() []session.Hint {
	return []session.Hint{
		session.NewHint(catalog.HintChoose, keymap.Down, keymap.Up), session.NewHint(catalog.HintOpen, keymap.Open), session.NewHint(catalog.HintBack, keymap.Leave),
	}
}
