// Package body is the pane of the open article.
//
// It owns how the article is set and what of it is in sight. Its place is the first
// character in sight, so that a resize keeps it there. One column scrolls by rows;
// several columns and vertical setting turn by pages. It does not know which
// article comes next.
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

// The measure of the text, in cells.
const (
	measureMost = 80 // 40 字: beyond it the eye loses the line on its way back
	margin      = 2  // blank cells left of the text; right of it one more may take a line-end mark
)

// Content is what the pane shows.
type Content struct {
	Article  *model.Article // nil for none
	Next     *model.Article // what begins below one that ends early; nil for none
	Turn     int            // changes whenever something is opened
	Place    int            // where it is opened: characters of the body before it
	Vertical bool
	Beside   bool // source lines stand beside it: one column, whose rows can be told apart
	Columns  int  // how many are wanted; 0 for as many as fit
	Empty    string
	Lead     bool      // the article is the page's first story
	Pictures []Picture // of the article
}

// Picture is a picture of the article.
type Picture struct {
	Shown   *graphics.Picture // nil while it is not there, or where it is not to be shown
	Caption string
	Before  int // the paragraph that it stands before
}

// Pane shows an article.
type Pane struct {
	s       *session.Session
	rect    image.Rectangle
	content Content
	laid    laid

	galley   galley.Galley
	next     galley.Galley   // of what begins below
	measure  int             // of it
	columns  galley.Columns  // empty where the text is not set in several columns
	vertical galley.Vertical // empty where it is not set vertically
	left     int             // cells before the measure
	top      galley.Place    // the first character in sight
	row      int             // the row at the top, where the text scrolls
	page     int             // the page in sight, where there are pages
	endSaid  bool            // that this is the end
	finder   finder

	characters int // 字数 of the article
}

// laid is everything that the set article depends on. While it stays the same,
// a key that only moves the place sets nothing anew.
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
	pictures         string // their sizes and captions
}

// Layout sets the article for a rectangle and brings its place into sight.
func (b *Pane) Layout(s *session.Session, rect image.Rectangle, c Content) {
	opened := c.Turn != b.content.Turn || b.s == nil
	b.s, b.rect, b.content = s, rect, c
	if opened {
		b.top, b.endSaid = galley.Place{}, false
		b.finder = finder{}
	}
	if c.Article == nil {
		b.laid, b.galley, b.next, b.columns, b.vertical, b.row, b.characters = laid{}, galley.Galley{}, galley.Galley{}, galley.Columns{}, galley.Vertical{}, 0, 0
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
		article: c.Article, next: c.Next, turn: c.Turn, size: rect.Size(), vertical: c.Vertical, beside: c.Beside,
		looks: s.Looks, columns: c.Columns, spacing: s.Spacing, measure: s.Measure, justify: s.Justify, ruler: s.Ruler, script: s.Script, pinyin: s.Pinyin, pictures: fmt.Sprint(b.settings()),
	}
	if now != b.laid {
		parts := b.parts()
		if !opened && now.script != b.laid.script {
			b.rescript(parts)
		}
		b.columns, b.vertical, b.next = galley.Columns{}, galley.Vertical{}, galley.Galley{}
		b.lay(parts)
		b.characters = c.Article.Characters()
		b.laid = now
	}
	b.settle()
}

// parts takes the article apart as it is shown.
func (b *Pane) parts() []galley.Part {
	parts := galley.PartsOf(b.content.Article, b.s.Lang, &b.s.Styles, b.settings()...)
	if b.content.Lead { // it looks like what it is, as in the list
		rank := galley.Part{Look: theme.Label, Text: b.s.Say(catalog.LeadStory), Para: -1, Head: true}
		parts = slices.Insert(parts, 0, rank)
	}
	galley.InScript(parts, b.s.Script)
	if !b.content.Vertical {
		galley.WithPinyin(parts, b.s.Pinyin)
	}
	return parts
}

// rescript moves the places to those of the same text in another script.
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

// settle finds the row or page of the place.
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

// lay sets the parts vertically, in columns or in one column.
func (b *Pane) lay(parts []galley.Part) {
	inner := max(b.rect.Dx()-2*margin, 1)
	set := galley.Setting{Ruler: b.s.Ruler, Level: b.s.Level, Justify: b.s.Justify, Spacing: b.s.Spacing, Gutter: true, Frames: true}
	if b.content.Vertical && !b.content.Beside && b.rect.Dx() > 2*margin {
		b.galley, b.vertical = galley.SetVertical(parts, set, inner, b.Height())
		return
	}
	set.Measure = min(inner, b.most())
	set.Measure = max(set.Measure-set.Measure%2, 1) // a half 字 at the line's end would stay blank in every line
	b.left = max(0, (b.rect.Dx()-set.Measure)/2)
	b.galley = galley.New(parts, set)
	if b.content.Beside || b.content.Columns == 0 && b.galley.Len() <= b.Height() {
		b.layNext(set)
		return // the eye need not jump
	}
	if b.layColumns(parts, set, inner); !b.isPaged() {
		b.layNext(set)
	}
}

// layColumns sets the article in as many columns as fit and are worth it: each has
// some lines, else the eye jumps for nothing.
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
		set.Measure = min(measure, b.most())
		g, c, ok := galley.SetColumns(parts, set, n, b.Height())
		if ok && (asked != 0 || c.Least() >= columnLines) {
			b.galley, b.columns = g, c
			b.left = max(0, (b.rect.Dx()-c.Width())/2)
			return
		}
	}
}

// most is the longest line in cells: what the reader wants, else what can be read.
func (b *Pane) most() int {
	if b.s.Measure > 0 {
		return 2 * b.s.Measure
	}
	return measureMost
}

// columnLines is how many lines make a column.
const columnLines = 12

// isPaged reports whether the text turns by pages.
func (b *Pane) isPaged() bool { return b.pages() > 0 }

// pages is the number of pages, 0 where the text scrolls.
func (b *Pane) pages() int {
	if n := b.vertical.Pages(); n > 0 {
		return n
	}
	return b.columns.Pages()
}

// Characters is 字数 of the article.
func (b *Pane) Characters() int { return b.characters }

// Height is the number of rows in sight.
func (b *Pane) Height() int { return max(b.rect.Dy(), 1) }

// Row is the row at the top, where the text scrolls.
func (b *Pane) Row() int { return b.row }

// LastRow is the topmost row from which the end is in sight.
func (b *Pane) LastRow() int {
	last := max(0, b.galley.Len()-b.Height())
	for b.galley.IsUnder(last) {
		last++
	}
	return last
}

// IsHit reports whether a cell of the screen is in the pane.
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
