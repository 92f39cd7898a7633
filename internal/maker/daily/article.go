package daily

import (
	"math"
	"strings"

	"baolan/editions/line"
	"baolan/editions/rebuild/label"
	"baolan/internal/maker/sheet"
	"baolan/internal/maker/words"
	"baolan/internal/truth"
)

// drawn is the lines of an article in groups. The lines of a group are drawn one after the
// other.
type drawn struct {
	head, byline []sheet.Line
	columns      [][]sheet.Line
	captions     []sheet.Line
	width, tall  float64 // points
}

// spot is the place of an article, and how it is set there.
type spot struct {
	x, y    float64 // points
	columns int
	gutter  float64 // between columns, em
	head    string  // the place of the headline group: top, part, upright or below
	scale   float64 // the size of the headline relative to the usual one
	boxed   bool
	step    int // rows by which the last column is longer, for L shapes
}

// article sets a story and adds its truth to the document.
func (ts *typesetter) article(h *house, d *sheet.Doc, p *sheet.Page, s *story, at spot) drawn {
	w := h.w
	no := len(d.Truth.Articles)
	m := ts.set.Measure
	wide := float64(at.columns)*m + float64(at.columns-1)*at.gutter
	em := ts.size
	out := drawn{width: wide * em}
	x, y := at.x, at.y
	headCols := at.columns
	switch at.head {
	case "upright":
		ls := s.group(h, 1000, math.Min(at.scale, 2.2))
		lines, gw, gh := ts.upright(ls, no, x, y)
		out.head, out.width, out.tall = lines, out.width+gw+em, gh
		x += gw + em
	default:
		if at.head == "part" && at.columns > 2 {
			headCols = at.columns - 1
		}
		hw := float64(headCols)*m + float64(headCols-1)*at.gutter
		out.head, out.tall = ts.place(s.group(h, hw, at.scale), no, x, y, hw, h.align)
		out.tall += 0.8 * em
	}
	s.t.Byline = strings.Join(strings.Fields(strings.ReplaceAll(s.t.Byline, "　", "")), " ")
	body := y
	rows := 0 // the rows below the headline group in the columns that it spans
	if at.head != "upright" {
		rows = int(math.Ceil(out.tall / (ts.lead * em)))
	}
	take := 0
	if len(s.byline) > 0 && !s.after {
		out.byline = ts.signature(h, s.byline, no, x, body+float64(rows)*ts.lead*em)
		take = len(out.byline)
	}
	cols := make([]column, at.columns)
	for i := range cols {
		cols[i].x = x + float64(i)*(m+at.gutter)*em
		if i < headCols {
			cols[i].skip = rows
		}
	}
	cols[0].skip += take
	if at.step > 0 && at.columns > 1 {
		cols[at.columns-1].more = at.step
	}
	if len(s.photos) > 0 && m > 13 && w.Chance(0.4) {
		c := &cols[w.Between(0, at.columns-1)]
		c.picFrom = c.skip + w.Between(0, 3)
		c.picTo, c.picture, c.picLeft = c.picFrom+w.Between(4, 8), math.Floor(m*0.4), w.Chance(0.5)
	}
	lines, deep := ts.pour(s.items, no, cols, body)
	out.columns = byColumn(lines)
	out.tall = math.Max(out.tall, float64(deep)*ts.lead*em)
	if s.after {
		signed := ts.signature(h, s.byline, no, cols[at.columns-1].x, body+out.tall)
		out.columns = append(out.columns, signed)
		out.tall += float64(len(signed)) * ts.lead * em
	}
	for _, c := range s.photos {
		out.captions = append(out.captions, ts.caption(c, cols[0].x, y+out.tall+5*em)...)
		d.Truth.Other = append(d.Truth.Other, truth.Block{Type: "caption", Lines: truth.Text{c}})
		p.Pictures = append(p.Pictures, line.Box{Left: float32(x), Top: float32(y + out.tall), Right: float32(x + m*em), Bottom: float32(y + out.tall + 4*em)})
		out.tall += 8 * em
	}
	s.book(d)
	if at.boxed {
		p.Frames = append(p.Frames, line.Box{Left: float32(at.x - em), Top: float32(y - em), Right: float32(at.x + out.width + em), Bottom: float32(y + out.tall + em)})
		f := int32(len(p.Frames))
		for _, g := range append([][]sheet.Line{out.head, out.byline, out.captions}, out.columns...) {
			for i := range g {
				g[i].Frame = f
			}
		}
	}
	return out
}

// byColumn groups lines by column.
func byColumn(ls []sheet.Line) [][]sheet.Line {
	var out [][]sheet.Line
	for i, l := range ls {
		if i == 0 || l.Column != ls[i-1].Column {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], l)
	}
	return out
}

// signature sets the lines of a byline over one column.
func (ts *typesetter) signature(h *house, lines []string, article int, x, y float64) []sheet.Line {
	align := words.OneOf[byte](h.w.Rand, 'c', 'r', 'l', 'c')
	var out []sheet.Line
	for _, t := range lines {
		it := item{first: label.Byline, next: label.Byline, text: t, align: align, size: 1}
		for rest := t; rest != ""; {
			var l sheet.Line
			l, rest = ts.line(it, rest, true, ts.set.Measure, 0, x, ts.y(y, len(out)))
			l.Role = sheet.Role{Label: label.Byline, Article: article, Paragraph: -1}
			out = append(out, l)
		}
	}
	return out
}

// caption sets the words under a picture over one column.
func (ts *typesetter) caption(text string, x, y float64) []sheet.Line {
	it := item{first: label.Caption, next: label.Caption, text: text, align: 'j', size: 0.9}
	var out []sheet.Line
	for rest := text; rest != ""; {
		var l sheet.Line
		l, rest = ts.line(it, rest, len(out) == 0, ts.set.Measure, 0, x, ts.y(y, len(out)))
		l.Role, l.Font = otherRole(label.Caption), 4
		out = append(out, l)
	}
	return out
}

// book adds the story's truth to the document.
func (s *story) book(d *sheet.Doc) {
	t := s.t
	t.Subheads = nil
	for _, it := range s.items {
		if it.kind == "" {
			continue
		}
		text := strings.TrimSuffix(strings.TrimPrefix(it.text, it.cutLead), it.cutTail)
		text = strings.TrimSpace(text)
		pc := truth.Piece{Kind: it.kind, Text: text, Rows: it.rows}
		if it.rows != nil {
			var rows []string
			for _, r := range it.rows {
				rows = append(rows, strings.Join(r, "  "))
			}
			pc.Text = strings.Join(rows, "\n")
			t.Paragraphs = append(t.Paragraphs, rows...)
		} else {
			if it.kind == "subhead" {
				t.Subheads = append(t.Subheads, len(t.Paragraphs))
			}
			t.Paragraphs = append(t.Paragraphs, text)
		}
		t.Blocks = append(t.Blocks, pc)
	}
	t.Blocks = joinVerse(t.Blocks)
	if t.Label != "" && t.Kicker == "" && s.brackets == "" {
		// A label without brackets looks like a kicker, so both readings count as right.
		t.Alternatives = []truth.Reading{{Kicker: t.Label, Headline: t.Headline, Deck: t.Deck}}
	}
	d.Truth.Articles = append(d.Truth.Articles, t)
}

// joinVerse joins the lines of a poem to one block.
func joinVerse(ps []truth.Piece) []truth.Piece {
	var out []truth.Piece
	for _, p := range ps {
		if n := len(out); p.Kind == "verse" && n > 0 && out[n-1].Kind == "verse" {
			out[n-1].Text += "\n" + p.Text
			continue
		}
		out = append(out, p)
	}
	return out
}
