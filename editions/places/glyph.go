package places

import (
	"encoding/xml"
	"strings"
	"unicode/utf8"

	"baolan/editions/layout"
	"baolan/editions/line"
)

// char is a character of MuPDF's: its origin and the four corners of its box.
func (m *marked) char(e *xml.StartElement) {
	c, n := utf8.DecodeRuneInString(attr(e, "c"))
	quad := strings.Fields(attr(e, "quad"))
	if n == 0 || len(quad) != 8 || !m.open {
		return
	}
	var at [8]float32
	for i := range at {
		at[i] = float(quad[i])
	}
	g := layout.Glyph{Rune: c, X: number(e, "x"), Y: number(e, "y"), Size: m.size, Font: m.font, Run: m.run, Order: int32(len(m.page.Glyphs))} //nolint:gosec // bounded by the page
	g.Box = line.Box{
		Left: min(at[0], at[2], at[4], at[6]), Right: max(at[0], at[2], at[4], at[6]),
		Top: min(at[1], at[3], at[5], at[7]), Bottom: max(at[1], at[3], at[5], at[7]),
	}
	m.page.Glyphs = append(m.page.Glyphs, g)
}

// minerText is a character of pdfminer's. Its box counts upwards from the page's foot; a
// blank that was guessed has none.
func (m *marked) minerText(e *xml.StartElement) error {
	text, err := m.inside()
	n, ok := numbers(attr(e, "bbox"), ",")
	if err != nil || !ok || m.foot == 0 || strings.TrimSpace(text) == "" {
		return err
	}
	m.put(word{
		box:  line.Box{Left: n[0], Right: n[2], Top: m.foot - n[3], Bottom: m.foot - n[1]},
		text: strings.TrimSpace(text), size: number(e, "size"), font: m.fontOf(attr(e, "font")),
	})
	return nil
}
