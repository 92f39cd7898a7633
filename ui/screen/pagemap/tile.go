package pagemap

import (
	"cmp"
	"image"
	"strings"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/galley"
	"baolan/ui/plan"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// framedWidth and framedHeight are the least size in cells of a tile with a frame. A
// smaller tile has only its headline.
const framedWidth, framedHeight = 6, 3

// tile draws one region of the page.
func (p *Screen) tile(c *canvas, t *plan.Tile) {
	r := p.onCanvas(t.Rect)
	switch t.Kind {
	case plan.Picture:
		p.picture(c, r, &p.page.Pictures[t.Picture])
	case plan.Weather:
		inner := p.frame(c, r, false)
		p.write(c, inner, []part{{theme.Strong, p.s.Say(catalog.Weather)}, {theme.Body, cmp.Or(p.page.Weather.Warning, p.page.Weather.Forecast)}})
	default:
		p.article(c, r, t)
	}
}

// part is a text in one style.
type part struct {
	look theme.Part
	text string
}

func (p *Screen) article(c *canvas, r image.Rectangle, t *plan.Tile) {
	a, chosen := &p.page.Articles[t.Article], t.Article == p.chosen
	inner := p.frame(c, r, chosen)
	if p.plan.Tiles[p.plan.Of(t.Article)].Rect != t.Rect {
		return // the words of an article stand in the largest of its tiles only
	}
	look, rank := theme.Headline, ""
	if t.Article == p.lead {
		rank = p.s.Say(catalog.LeadStory)
	}
	if chosen {
		look = theme.TitleChosen
	}
	name, text := p.s.NameOf(a), opening(a, inner)
	if p.s.Shown(strings.TrimSpace(text)) == name {
		text = "" // the article is called by its only words
	}
	p.write(c, inner, []part{
		{theme.Label, rank},
		{theme.Kicker, a.Kicker},
		{look, name},
		{theme.Deck, a.Deck},
		{theme.Muted, p.s.Say(catalog.Characters, session.Thousands(a.Characters()))},
		{theme.Body, text},
	})
}

// opening gives as much of the beginning of an article's text as a rectangle can hold,
// for the rows of a tile that its headline leaves free.
func opening(a *model.Article, r image.Rectangle) string {
	var b strings.Builder
	most := r.Dx() * r.Dy() // a character takes at least a cell
	for i := range a.Paragraphs {
		text := a.Paragraphs[i].Text
		n := 0
		for at := range text {
			if n++; n > most {
				text = text[:at]
				break
			}
		}
		if most -= n; most < 0 {
			break
		}
		b.WriteString(text + "\n")
	}
	return b.String()
}

// write writes parts below one another. If there is no room for all, the headline, which
// is the third part of an article, is kept before the others.
func (p *Screen) write(c *canvas, r image.Rectangle, parts []part) {
	lines := make([][]string, len(parts))
	total := 0
	for i, q := range parts {
		if q.look != theme.Body { // the text, which is the last part, gets the rows that are left
			lines[i] = p.set(q.look, q.text, r.Dx())
			total += len(lines[i])
		}
	}
	// The parts are left out in this order: the deck, the rank, the kicker, the count.
	for _, i := range [...]int{3, 0, 1, 4} {
		if total > r.Dy() && i < len(lines) && len(parts) > 2 {
			total -= len(lines[i])
			lines[i] = nil
		}
	}
	y := r.Min.Y
	for i, q := range parts {
		if q.look == theme.Body {
			p.columns(c, image.Rect(r.Min.X, y, r.Max.X, r.Max.Y), q.text)
			return
		}
		for _, line := range lines[i] {
			if y >= r.Max.Y {
				return
			}
			c.put(r.Min.X, y, r.Dx(), p.s.Of(q.look), line)
			y++
		}
	}
}

// These bound the columns of a tile's text in cells: a line of 20 字, which the eye takes in at
// once, and what parts two columns.
const columnLeast, columnGap = 40, 3

// columns writes a text into a rectangle: in a wide one in columns of the same height.
func (p *Screen) columns(c *canvas, r image.Rectangle, text string) {
	n := max(1, (r.Dx()+columnGap)/(columnLeast+columnGap))
	w := (r.Dx() - (n-1)*columnGap) / n
	rows := p.set(theme.Body, text, w)
	high := min(r.Dy(), (len(rows)+n-1)/n)
	for i := range min(len(rows), high*n) {
		c.put(r.Min.X+i/high*(w+columnGap), r.Min.Y+i%high, w, p.s.Of(theme.Body), rows[i])
	}
}

// set sets a text in lines of at most width cells: the body as paragraphs, each line of
// the text being one, and any other part as a headline.
func (p *Screen) set(look theme.Part, text string, width int) []string {
	if text == "" || width < 1 {
		return nil
	}
	st := typeset.Style{Ruler: p.s.Ruler, Measure: width, Level: p.s.Level}
	to := galley.HeadLines
	if look == theme.Body {
		st.Indent, to = typeset.IndentAuto, typeset.Paragraph
	}
	var rows []string
	for text := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		text = p.s.Shown(text)
		for _, l := range to(text, st) {
			rows = append(rows, l.String(text))
		}
	}
	return rows
}

// frame draws a region's frame and gives the rectangle inside. A tile that is too small
// for a frame gets none, and all of it is given. The chosen tile has a heavier frame and
// a mark, so that it can be told without colours.
func (p *Screen) frame(c *canvas, r image.Rectangle, chosen bool) image.Rectangle {
	c.fill(r, " ", theme.Style{})
	if r.Dx() < framedWidth || r.Dy() < framedHeight {
		if chosen && r.Dx() > 1 {
			c.put(r.Min.X, r.Min.Y, 1, p.s.Of(theme.RuleOn), p.s.Glyphs.Chosen)
			r.Min.X++
		}
		return r
	}
	g, st := cornersFor(&p.s.Glyphs, chosen), p.s.Of(theme.Rule)
	if chosen {
		st = p.s.Of(theme.RuleOn)
	}
	for x := r.Min.X + 1; x < r.Max.X-1; x++ {
		c.put(x, r.Min.Y, 1, st, g.horizontal)
		c.put(x, r.Max.Y-1, 1, st, g.horizontal)
	}
	for y := r.Min.Y + 1; y < r.Max.Y-1; y++ {
		c.put(r.Min.X, y, 1, st, g.vertical)
		c.put(r.Max.X-1, y, 1, st, g.vertical)
	}
	c.put(r.Min.X, r.Min.Y, 1, st, g.corners[0])
	c.put(r.Max.X-1, r.Min.Y, 1, st, g.corners[1])
	c.put(r.Min.X, r.Max.Y-1, 1, st, g.corners[2])
	c.put(r.Max.X-1, r.Max.Y-1, 1, st, g.corners[3])
	return r.Inset(1)
}

// lines are the signs of a frame, each of one cell.
type lines struct {
	horizontal, vertical string
	corners              [4]string
}

func cornersFor(g *session.Glyphs, heavy bool) lines {
	l := lines{g.Horizontal, g.Vertical, [4]string{"┌", "┐", "└", "┘"}}
	if heavy {
		l = lines{g.Heavy, "┃", [4]string{"┏", "┓", "┗", "┛"}}
	}
	if g.Horizontal != "─" { // in this session box-drawing characters take two cells
		l.vertical, l.corners = g.Vertical, [4]string{"+", "+", "+", "+"}
		if heavy {
			l.vertical, l.corners = "#", [4]string{"#", "#", "#", "#"}
		}
	}
	return l
}

// picture shades a region, with the caption below its middle.
func (p *Screen) picture(c *canvas, r image.Rectangle, pic *model.Picture) {
	shade := "░"
	if p.s.Ruler.Width(shade) != 1 {
		shade = ":"
	}
	c.fill(r, shade, p.s.Of(theme.Rule))
	words := pic.Caption
	if words == "" {
		words = p.s.Say(catalog.Picture)
	}
	if r.Dy() < 2 || r.Dx() < 6 {
		return
	}
	for i, line := range p.set(theme.Caption, words, r.Dx()-2) {
		if i > 1 || r.Min.Y+r.Dy()/2+i >= r.Max.Y {
			return
		}
		c.put(r.Min.X+1, r.Min.Y+r.Dy()/2+i, r.Dx()-2, p.s.Of(theme.Caption), line)
	}
}
