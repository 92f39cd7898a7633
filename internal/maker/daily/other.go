package daily

import (
	"strings"

	"baolan/editions/line"
	"baolan/editions/rebuild/label"
	"baolan/internal/maker/compose"
	"baolan/internal/maker/sheet"
	"baolan/internal/maker/words"
	"baolan/internal/truth"
)

// notice sets a notice with its title and signature. It returns its lines and height.
func (ts *typesetter) notice(h *house, d *sheet.Doc, p *sheet.Page, x, y float64) ([]sheet.Line, float64) {
	w := h.w
	w.Forget()
	var b truth.Block
	b.Type = "notice"
	var out []sheet.Line
	row := 0
	put := func(text string, l label.Label, align byte, indent, size float64) {
		b.Lines = append(b.Lines, text)
		it := item{text: text, align: align, indent: indent, size: size}
		for rest, first := text, true; rest != ""; first = false {
			var q sheet.Line
			q, rest = ts.line(it, rest, first, ts.set.Measure, 0, x, ts.y(y, row))
			q.Role = otherRole(l)
			out = append(out, q)
			row++
		}
	}
	title := w.Pick("notice.h")
	if r := []rune(title); len(r) == 2 && w.Chance(0.5) {
		title = string(r[0]) + words.OneOf(w.Rand, " ", "　") + string(r[1])
	}
	put(title, label.NoticeHead, 'c', 0, 1.5)
	row++
	for _, t := range w.Some("notice.p", w.Between(1, 3)) {
		put(t, label.Notice, 'j', h.indent, 1)
	}
	if w.Chance(0.7) {
		put(w.Pick("sign"), label.Signature, 'r', 0, 1)
		if w.Chance(0.7) {
			put(w.Pick("signdate"), label.Signature, 'r', 0, 1)
		}
	}
	d.Truth.Other = append(d.Truth.Other, b)
	tall := float64(row+1) * ts.lead * ts.size
	if w.Chance(0.5) {
		m := ts.set.Measure * ts.size
		p.Frames = append(p.Frames, line.Box{Left: float32(x - ts.size/2), Top: float32(y - ts.size/2), Right: float32(x + m + ts.size/2), Bottom: float32(y + tall)})
		for i := range out {
			out[i].Frame = int32(len(p.Frames))
		}
	}
	return out, tall
}

// weather sets a forecast, with a warning or a table of towns.
func (ts *typesetter) weather(h *house, d *sheet.Doc, x, y float64) ([]sheet.Line, float64) {
	w := h.w
	w.Forget()
	t := &truth.Weather{}
	var out []sheet.Line
	row := 0
	put := func(text string, align byte) {
		it := item{text: text, align: align, size: 1}
		for rest := text; rest != ""; row++ {
			var q sheet.Line
			q, rest = ts.line(it, rest, true, ts.set.Measure, 0, x, ts.y(y, row))
			q.Role = otherRole(label.Weather)
			out = append(out, q)
		}
	}
	if w.Chance(0.5) {
		t.Title = w.Pick("w.title")
		put(t.Title, 'c')
	}
	t.Forecast = w.Pick("w.fore")
	put(t.Forecast, 'j')
	if w.Chance(0.4) {
		t.Detail = w.Pick("w.det")
		put(t.Detail, 'j')
	} else if w.Chance(0.5) {
		var rows []string
		for range w.Between(3, 8) {
			cells := []string{w.Pick("plc"), w.Pick("sky"), w.Fill("{1-12}～{14-30}℃")}
			out = append(out, ts.cells(cells, otherRole(label.Weather), 1, column{x: x}, ts.y(y, row))...)
			rows = append(rows, strings.Join(cells, " "))
			row++
		}
		t.Detail = strings.Join(rows, " ")
	}
	if w.Chance(0.4) {
		t.Warning = w.Pick("w.warn")
		put(t.Warning, 'j')
	}
	d.Truth.Weather = t
	return out, float64(row+1) * ts.lead * ts.size
}

// lines sets some lines one below the other, or beside each other, and adds them to the
// truth as a block.
func (ts *typesetter) lines(d *sheet.Doc, kind string, l label.Label, texts []string, x, y float64, beside bool) []sheet.Line {
	var out []sheet.Line
	for i, t := range texts {
		q := compose.Flat(t, 0)
		p := sheet.Line{Role: otherRole(l), Text: t, Advance: q.Advance, Size: ts.size, X: x, Y: ts.y(y, i), Font: 1}
		if beside {
			p.Y = ts.y(y, 0)
			x += (q.Width + 3) * ts.size
		}
		out = append(out, p)
	}
	d.Truth.Other = append(d.Truth.Other, truth.Block{Type: kind, Lines: texts})
	return out
}

// folio sets the masthead or the folio line of the page.
func (ts *typesetter) folio(h *house, d *sheet.Doc, x, y float64) []sheet.Line {
	w := h.w
	var ls []string
	if !w.Has("folio.date") {
		ls = []string{d.Truth.Paper, w.Pick("folio"), d.Truth.Name, w.Fill("{1-9}")}
		return ts.lines(d, "folio", label.Folio, ls, x, y, w.Chance(0.5))
	}
	if d.Truth.Number == 1 {
		ls = append(ls, d.Truth.Paper, w.Pick("folio.date"))
		ls = append(ls, w.Some("folio.no", w.Between(0, 3))...)
	} else {
		ls = append(ls, words.OneOf(w.Rand, "%", "0%", "第%版", "A0%", "%版", "— % —"))
		ls[0] = strings.ReplaceAll(ls[0], "%", string(rune('0'+d.Truth.Number)))
		ls = append(ls, d.Truth.Name)
		if w.Chance(0.6) {
			ls = append(ls, w.Pick("folio.date"))
		}
		if w.Chance(0.4) {
			ls = append(ls, d.Truth.Paper)
		}
	}
	w.Rand.Shuffle(len(ls), func(i, j int) {
		if w.Chance(0.3) {
			ls[i], ls[j] = ls[j], ls[i]
		}
	})
	out := ts.lines(d, "folio", label.Folio, ls, x, y, w.Chance(0.6))
	if w.Chance(0.5) {
		out = append(out, ts.lines(d, "imprint", label.Imprint, []string{w.Pick("edbox")}, x, below(out)+ts.size, false)...)
	}
	return out
}

// below returns the lower edge of some lines.
func below(lines []sheet.Line) float64 {
	y := 0.0
	for i := range lines {
		y = max(y, float64(lines[i].Place().Bottom))
	}
	return y
}

// guide sets a list of pointers to other pages.
func (ts *typesetter) guide(h *house, d *sheet.Doc, x, y float64, n int) ([]sheet.Line, float64) {
	w := h.w
	ls := []string{w.Pick("guidehead")}
	for range n {
		w.Forget()
		ls = append(ls, w.Pick("guide"))
	}
	return ts.lines(d, "guide", label.Guide, ls, x, y, false), float64(n+2) * ts.lead * ts.size
}
