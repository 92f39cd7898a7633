package body

import (
	"strings"

	"baolan/ui/catalog"
	"baolan/ui/galley"
	"baolan/ui/theme"
)

// nextLeast is how many free rows below an article the beginning of the next one needs:
// a rule between two blank rows, a headline, some lines.
const nextLeast = 9

// layNext sets the next article, which begins below an article that leaves rows free,
// as on a printed page. It is set in the style Muted, except its headline.
func (b *Pane) layNext(set galley.Setting) {
	if b.content.Next == nil || b.content.Beside || b.Height()-b.galley.Len() < nextLeast {
		return
	}
	parts := galley.PartsOf(b.content.Next, b.s.Lang, &b.s.Styles)
	galley.InScript(parts, b.s.Script)
	for i := range parts {
		if parts[i].Look != theme.Headline {
			parts[i].Look = theme.Muted
		}
	}
	b.next, b.measure = galley.New(parts, set), set.Measure
}

// nextRows gives the rows below the article, at most so many as there is room for.
func (b *Pane) nextRows(room int) (rows []string) {
	if b.next.Len() == 0 || room < nextLeast {
		return nil
	}
	w, s := b.rect.Dx(), b.s
	label := s.Say(catalog.NextBelow)
	free := max(b.measure-s.Ruler.Width(label)-1, 0)
	line := s.Row(w).Gap(b.left).Put(s.Of(theme.Muted), label).Gap(1)
	line.Put(s.Of(theme.Rule), strings.Repeat(s.Glyphs.Horizontal, free/max(s.Ruler.Width(s.Glyphs.Horizontal), 1)))
	blank := s.Row(w).String()
	rows = append(rows, blank, line.String(), blank)
	for i := 0; i < b.next.Len() && len(rows) < room; i++ {
		line := s.Row(w).Gap(b.left)
		b.next.Paint(line, i, &s.Styles, nil)
		rows = append(rows, line.String())
	}
	return rows
}
