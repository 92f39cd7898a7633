package body

import (
	"strings"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/galley"
	"baolan/ui/theme"
)

// nextLeast is how many free rows below an article the beginning of the next one needs:
// a rule between two blank rows, a headline, some lines.
const nextLeast = 9

// next gives the first of the next articles, nil if there is none.
func (c *Content) next() *model.Article {
	if len(c.Next) == 0 {
		return nil
	}
	return &c.Next[0]
}

// nextParts gives the parts of the next articles, in the style Muted except for their
// headlines: as many as can be in sight.
func (b *Pane) nextParts() (all [][]galley.Part) {
	room := bytesOfCell * b.rect.Dx() * b.Height()
	for i := range b.content.Next {
		if room <= 0 {
			break
		}
		a := b.content.Next[i]
		for k := range a.Paragraphs { // what has no room need not be set
			if room -= len(a.Paragraphs[k].Text); room <= 0 {
				a.Paragraphs, a.JumpTo = a.Paragraphs[:k+1], 0
				break
			}
		}
		room -= len(a.Title())
		parts := galley.PartsOf(&a, b.s.Lang, &b.s.Styles)
		galley.InScript(parts, b.s.Script)
		for i := range parts {
			if parts[i].Look != theme.Headline {
				parts[i].Look = theme.Muted
			}
		}
		all = append(all, parts)
	}
	return all
}

// bytesOfCell is more bytes of text than a cell holds: a Chinese character has three of
// them and two cells.
const bytesOfCell = 2

// layNext sets the next articles, which begin below an article that leaves rows free,
// as on a printed page.
func (b *Pane) layNext(set galley.Setting) {
	room := b.Height() - b.galley.Len()
	if b.content.Beside || room < nextLeast {
		return
	}
	b.measure = set.Measure
	for _, parts := range b.nextParts() {
		g := galley.New(parts, set)
		b.next = append(b.next, g)
		if room -= nextFrame + g.Len(); room < nextLeast {
			return
		}
	}
}

// nextFrame is the number of rows above the next article: a rule between two blank rows.
const nextFrame = 3

// nextRows gives the rows below the article, at most so many as there is room for.
func (b *Pane) nextRows(room int) (rows []string) {
	w, s := b.rect.Dx(), b.s
	blank := s.Row(w).String()
	for i := range b.next {
		if room-len(rows) < nextLeast {
			break
		}
		line, free := s.Row(w).Gap(b.left), b.measure
		if label := s.Say(catalog.NextBelow); i == 0 {
			line.Put(s.Of(theme.Muted), label).Gap(1)
			free = max(free-s.Ruler.Width(label)-1, 0)
		}
		line.Put(s.Of(theme.Rule), strings.Repeat(s.Glyphs.Horizontal, free/max(s.Ruler.Width(s.Glyphs.Horizontal), 1)))
		rows = append(rows, blank, line.String(), blank)
		for k := 0; k < b.next[i].Len() && len(rows) < room; k++ {
			line := s.Row(w).Gap(b.left)
			b.next[i].Paint(line, k, &s.Styles, nil)
			rows = append(rows, line.String())
		}
	}
	return rows
}
