package places

import (
	"cmp"
	"encoding/xml"
	"strings"

	"baolan/editions/line"
	"baolan/editions/pattern"
)

// styledMark is what HTML has whose lines stand at places: MuPDF's and pdftohtml's, which tell
// the sizes of type too.
var styledMark = pattern.Of(`<p style="(?:position:absolute;)?top:[\d.]+p[tx];left:[\d.]+p[tx]`)

// rules are the fonts in a style sheet: .ft00{font-size:16px;line-height:18px;…}.
var (
	rules  = pattern.Of(`\.(\w+)\s*\{([^{}]*)\}`)
	sizeOf = pattern.Of(`(?:^|[;\s])(font-size|line-height|top|left|width|height):\s*([\d.]+)`)
)

// isStyled reports whether a text is such HTML.
func isStyled(t string) bool {
	return strings.Contains(t, "font-size:") && styledMark().MatchString(t)
}

// style is what the style of an element, or a rule of a style sheet, says of its place and size.
type style map[string]float32

func styleOf(s string) style {
	out := style{}
	for _, m := range sizeOf().FindAllStringSubmatch(s, -1) {
		out[m[1]] = float(m[2])
	}
	return out
}

// styleSheet reads the fonts in a style sheet, which may stand in a comment.
func (m *marked) styleSheet() error {
	text, err := m.inside()
	for _, r := range rules().FindAllStringSubmatch(text, -1) {
		if len(m.styles) < maxFonts {
			m.styles[r[1]] = styleOf(r[2])
		}
	}
	return err
}

// styledPage begins a page at an element that has its size.
func (m *marked) styledPage(e *xml.StartElement) error {
	s := styleOf(attr(e, "style"))
	if !strings.HasPrefix(attr(e, "id"), "page") || s["width"] == 0 || s["height"] == 0 {
		return m.hocr(e)
	}
	return m.begin(s["width"], s["height"])
}

// usualSize is the size of type that no style tells.
const usualSize = 12

// styledLine reads an element at a place, whose lines are parted by <br>.
func (m *marked) styledLine(e *xml.StartElement) error {
	s := styleOf(attr(e, "style"))
	left, isPlaced := s["left"]
	if !isPlaced {
		return m.hocr(e)
	}
	font := m.styles[attr(e, "class")]
	size, pitch, top := cmp.Or(font["font-size"], usualSize), font["line-height"], s["top"]
	isSized := font["font-size"] > 0
	var text strings.Builder
	put := func() {
		m.putLine(strings.TrimRight(text.String(), " \r\n"), left, top, size)
		top += max(pitch, size)
		text.Reset()
	}
	for depth := 1; depth > 0; {
		token, err := m.d.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			depth++
			if n := styleOf(attr(&t, "style"))["font-size"]; n > 0 && (n > size || !isSized) {
				size, isSized = n, true
			}
			if t.Name.Local == "br" {
				put()
			}
		case xml.CharData:
			text.Write(t)
		case xml.EndElement:
			depth--
		}
	}
	put()
	return nil
}

// putLine adds a line by the place where it begins and the size of its type. Blanks at its
// beginning take room.
func (m *marked) putLine(text string, left, top, size float32) {
	text = strings.ReplaceAll(text, "\n", " ")
	for _, c := range text {
		if c != ' ' && c != '\u00a0' && c != '\u3000' {
			break
		}
		left += width(c) * size
		text = strings.TrimPrefix(text, string(c))
	}
	units := float32(0)
	for _, c := range text {
		units += width(c)
	}
	m.put(word{box: line.Box{Left: left, Right: left + units*size, Top: top, Bottom: top + size}, text: text, size: size})
}

// fontSpec is a font of pdftohtml's XML.
func (m *marked) fontSpec(e *xml.StartElement) {
	if len(m.styles) < maxFonts {
		m.styles[attr(e, "id")] = style{"font-size": number(e, "size")}
	}
}

// boxedText is a line of pdftohtml's XML.
func (m *marked) boxedText(e *xml.StartElement) error {
	text, err := m.inside()
	left, top := number(e, "left"), number(e, "top")
	m.put(word{
		box:  line.Box{Left: left, Right: left + number(e, "width"), Top: top, Bottom: top + number(e, "height")},
		text: strings.ReplaceAll(strings.Trim(text, " \r\n"), "\n", " "), size: m.styles[attr(e, "font")]["font-size"],
	})
	return err
}
