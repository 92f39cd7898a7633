// Package body is the pane of the open article.
//
// It owns how the article is set and which part of it is in sight. It keeps the place of
// the first character in sight, which is in sight again after a resize. Text in one
// column scrolls by rows; text in several columns and vertical text turn by pages. It
// does not know which article comes next.
package body

import (
	"fmt"
	"image"
	"slices"

	"baolan/editions/pinyin"
	"baolan/editions/script"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/galley"
	"baolan/ui/graphics"
	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// margin is how many blank cells are left of the text. Right of it there is one more, for a mark
// that hangs.
const margin = 2

// Content is what the pane shows.
type Content struct {
	Article  *model.Article  // the open article; nil for none
	Next     []model.Article // the articles of the page behind it, which are shown as far as a short one leaves room
	Turn     int             // a number that changes whenever an article is opened
	Place    int             // where the article is opened: the number of characters of the body before that place
	Vertical bool            // whether the text is set vertically
	Beside   bool            // whether the source lines are shown beside it; it is set in one column then
	Columns  int             // how many columns are wanted; 0 for as many as fit
	Empty    string          // what is said if there is no article
	Lead     bool            // whether the article is the page's first story
	Pictures []Picture       // the pictures of the article
}

// Picture is a picture of the article.
type Picture struct {
	Shown   *graphics.Picture // nil until it is fetched, and if it is not to be shown
	Caption string
	Before  int // the index of the paragraph that it stands before
}

// Pane shows an article.
type Pane struct {
	s       *session.Session
	rect    image.Rectangle
	content Content
	laid    laid

	galley   galley.Galley
	next     []galley.Galley // the beginnings of the next articles
	measure  int             // the measure of next in cells
	columns  galley.Columns  // the text in several columns; empty if it is set otherwise
	vertical galley.Vertical // the text set vertically; empty if it is set otherwise
	left     int             // the blank cells left of the text
	top      galley.Place    // the place of the first character in sight
	row      int             // the row at the top, if the text scrolls
	page     int             // the page in sight, if the text turns by pages
	endSaid  bool            // whether the reader has seen that this is the end
	finder   finder

	characters int // the number of characters of the article, 字数
}

// laid holds everything that the set article depends on. While none of it changes, the
// article is not set again.
type laid struct {
	article, next    *model.Article
	turn             int
	size             image.Point
	vertical, beside bool
	looks            int
	columns          int
	spacing, measure int
	justify          bool
	ruler            cells.Ruler
	script           script.Script
	pinyin           pinyin.Mode
	pictures         string // the sizes and captions of the pictures
}

// Layout sets the article for a rectangle and shows the same place as before.
func (b *Pane) Layout(s *session.Session, rect image.Rectangle, c Content) {
	opened := c.Turn != b.content.Turn || b.s == nil
	b.s, b.rect, b.content = s, rect, c
	if opened {
		b.top, b.endSaid = galley.Place{}, false
		b.finder = finder{}
	}
	if c.Article == nil {
		b.laid, b.galley, b.next, b.columns, b.vertical, b.row, b.characters = laid{}, galley.Galley{}, nil, galley.Columns{}, galley.Vertical{}, 0, 0
		return
	}
	if opened && c.Place > 0 {
		b.top = screenPlace(c.Article, b.parts(), c.Place)
	}
	if rect.Empty() {
		b.laid = laid{}
		b.characters = c.Article.Characters()
		return
	}
	now := laid{
		article: c.Article, next: c.next(), turn: c.Turn, size: rect.Size(), vertical: c.Vertical, beside: c.Beside,
		looks: s.Looks, columns: c.Columns, spacing: s.Spacing, measure: s.Measure, justify: s.Justify, ruler: s.Ruler, script: s.Script, pinyin: s.Pinyin, pictures: fmt.Sprint(b.settings()),
	}
	if now != b.laid {
		parts := b.parts()
		if !opened && now.script != b.laid.script {
			b.rescript(parts)
		}
		b.columns, b.vertical, b.next = galley.Columns{}, galley.Vertical{}, nil
		b.lay(parts)
		b.characters = c.Article.Characters()
		b.laid = now
	}
	b.settle()
}

// parts gives the parts of the article in the order in which they are shown.
func (b *Pane) parts() []galley.Part {
	parts := galley.PartsOf(b.content.Article, b.s.Lang, &b.s.Styles, b.settings()...)
	if b.content.Lead { // it is marked as in the list
		rank := galley.Part{Look: theme.Label, Text: b.s.Say(catalog.LeadStory), Para: -1, Head: true}
		parts = slices.Insert(parts, 0, rank)
	}
	galley.InScript(parts, b.s.Script)
	if !b.content.Vertical {
		galley.WithPinyin(parts, b.s.Pinyin)
	}
	return parts
}

// rescript moves the places in the text to the same places in parts, which are in
// another script.
func (b *Pane) rescript(parts []galley.Part) {
	old := b.galley.Parts
	if len(old) != len(parts) {
		return
	}
	moved := func(p galley.Place) galley.Place {
		if p.Part < len(parts) {
			p.At = parts[p.Part].ToShown(old[p.Part].ToPrinted(p.At))
		}
		return p
	}
	b.top, b.finder.from = moved(b.top), moved(b.finder.from)
	b.finder.again(parts)
}

// settle finds the row or the page of the first character in sight.
func (b *Pane) settle() {
	switch {
	case b.vertical.Pages() > 0:
		b.page = b.vertical.PageOf(b.top)
	case b.isPaged():
		b.page = b.columns.PageOf(b.top)
	default:
		b.row = min(b.galley.RowOf(b.top), b.LastRow())
	}
}

// airyLeast is the least height in rows of a pane in which blank rows part the headline from what
// is above and below it. In a lower one they would take the place of the text.
const airyLeast = 12

// lay sets the parts vertically, in columns or in one column.
func (b *Pane) lay(parts []galley.Part) {
	inner := max(b.rect.Dx()-2*margin, 1)
	set := galley.Setting{Ruler: b.s.Ruler, Level: b.s.Level, Justify: b.s.Justify, Spacing: b.s.Spacing, Gutter: true, Frames: true, Close: b.rect.Dy() < airyLeast}
	if b.content.Vertical && !b.content.Beside && b.rect.Dx() > 2*margin {
		b.galley, b.vertical = galley.SetVertical(parts, b.nextParts(), set, inner, b.Height())
		return
	}
	set.Measure = min(inner, b.s.LineMost())
	set.Measure = max(set.Measure-set.Measure%2, 1) // an odd measure would leave a blank cell in every line
	b.left = max(0, (b.rect.Dx()-set.Measure)/2)
	b.galley = galley.New(parts, set)
	if b.content.Beside || b.content.Columns == 0 && b.galley.Len() <= b.Height() {
		b.layNext(set)
		return // all of it is in sight in one column
	}
	if b.layColumns(parts, set, inner); !b.isPaged() {
		b.layNext(set)
	}
}

// layColumns sets the article in as many columns as fit into inner cells, as long as
// each of them has enough lines.
func (b *Pane) layColumns(parts []galley.Part, set galley.Setting, inner int) {
	asked := b.content.Columns
	for n := galley.ColumnsMost; n > 1; n-- {
		if asked != 0 && n > asked {
			continue
		}
		fit, measure := galley.ColumnsFor(n, inner)
		if fit != n || asked == 0 && measure < galley.ColumnLeast {
			continue
		}
		set.Measure = min(measure, b.s.LineMost())
		g, c, ok := galley.SetColumns(parts, set, n, b.Height())
		if ok && (asked != 0 || c.Least() >= columnLines) {
			b.galley, b.columns = g, c
			b.left = max(0, (b.rect.Dx()-c.Width())/2)
			return
		}
	}
}

// columnLines is the least number of lines of a column.
const columnLines = 12

// isPaged reports whether the text turns by pages.
func (b *Pane) isPaged() bool { return b.pages() > 0 }

// pages gives the number of pages, 0 if the text scrolls.
func (b *Pane) pages() int {
	if n := b.vertical.Pages(); n > 0 {
		return n
	}
	return b.columns.Pages()
}

// Characters gives the number of characters of the article, 字数.
func (b *Pane) Characters() int { return b.characters }

// Height gives the number of rows in sight, at least 1.
func (b *Pane) Height() int { return max(b.rect.Dy(), 1) }

// Row gives the row at the top, if the text scrolls.
func (b *Pane) Row() int { return b.row }

// LastRow gives the topmost row from which the end is in sight.
func (b *Pane) LastRow() int {
	last := max(0, b.galley.Len()-b.Height())
	for b.galley.IsUnder(last) {
		last++
	}
	return last
}

// IsHit reports whether the cell of the screen at p is in the pane.
func (b *Pane) IsHit(p image.Point) bool { return p.In(b.rect) }

// Rows gives the pane's rows, each exactly as wide as its rectangle.
func (b *Pane) Rows() []string {
	w, h := b.rect.Dx(), b.rect.Dy()
	st := &b.s.Styles
	switch {
	case b.content.Article == nil:
	case b.vertical.Pages() > 0:
		return row.Fit(b.vertical.Rows(b.page, margin, w, h, st, b.finder.marks), w, h)
	case b.isPaged():
		return row.Fit(b.columns.Rows(b.page, b.left, w, st, b.finder.marks), w, h)
	}
	rows := make([]string, 0, h)
	for i := b.row; i < b.galley.Len() && len(rows) < h; i++ {
		line := b.s.Row(w).Gap(b.left)
		b.galley.Paint(line, i, st, b.finder.marks)
		rows = append(rows, line.String())
	}
	rows = append(rows, b.nextRows(h-len(rows))...)
	if b.galley.Len() == 0 && h > 0 {
		rows = append(rows, b.s.Row(w).Gap(margin).Put(st.Of(theme.Muted), b.content.Empty).String())
	}
	return row.Fit(rows, w, h)
}
