package places

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"baolan/editions/line"
)

// isMarked reports whether a text is XML with places, by the elements that only such outputs
// have.
func isMarked(t string) bool {
	if !strings.Contains(t, "<") {
		return false
	}
	has := func(s string) bool { return strings.Contains(t, s) }
	switch {
	case has("<char quad=") && has("<page "),
		has("<page width=") && has("<word xMin="),
		has("<textline bbox=") || has("<page ") && has("<text font="),
		has("<pdf2xml") && has("<text top="),
		has("<alto") && has("HPOS="),
		isStyled(t),
		has("ocr_page") && has("bbox ") && (has("ocrx_word") || has("ocr_line")):
		return true
	}
	return false
}

// marked reads XML: the elements of all syntaxes, whose names differ.
type marked struct {
	*sheet
	d    *xml.Decoder
	size float32 // of MuPDF's characters that follow
	font uint16
	foot float32 // the page's lower edge, from which pdfminer counts upwards; 0 elsewhere
	unit float32 // what a unit of ALTO is in points; 0 if it is a dot

	styles map[string]style // the fonts of HTML and of pdftohtml's XML
}

func readMarkup(s *sheet) error {
	d := xml.NewDecoder(s.from)
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // it is decoded already
	m := &marked{sheet: s, d: d, styles: map[string]style{}}
	for {
		token, err := d.Token()
		if e, ok := token.(xml.StartElement); ok && err == nil {
			err = m.start(&e)
		}
		if errors.Is(err, io.EOF) { // inside of an element too: the decoder closes them all
			return nil
		}
		if err != nil {
			at, _ := d.InputPos()
			return &faultAt{at, strings.TrimPrefix(err.Error(), "XML ")}
		}
	}
}

// start reads the beginning of an element.
func (m *marked) start(e *xml.StartElement) error {
	switch e.Name.Local {
	case "page": // of MuPDF, Poppler and pdfminer
		return m.beginPage(e)
	case "font":
		m.size = number(e, "size")
		m.font = m.fontOf(attr(e, "name"))
		m.run++
	case "char":
		m.char(e)
	case "word":
		return m.popplerWord(e)
	case "text":
		if attr(e, "top") != "" {
			return m.boxedText(e)
		}
		return m.minerText(e)
	case "fontspec":
		m.fontSpec(e)
	case "style":
		return m.styleSheet()
	case "div":
		return m.styledPage(e)
	case "p":
		return m.styledLine(e)
	case "MeasurementUnit":
		return m.altoUnit(e)
	case "Page":
		return m.altoPage(e)
	case "TextLine":
		m.line++
	case "String":
		m.altoString(e)
	default:
		return m.hocr(e)
	}
	return nil
}

// beginPage reads a page of MuPDF or Poppler, which state its size, or of pdfminer, which
// states its box.
func (m *marked) beginPage(e *xml.StartElement) error {
	m.size, m.font, m.foot = 0, 0, 0
	if n, ok := numbers(attr(e, "bbox"), ","); ok {
		m.foot = n[3]
		return m.begin(n[2]-n[0], n[3]-n[1])
	}
	return m.begin(number(e, "width"), number(e, "height"))
}

// popplerWord is a word by the box of its type.
func (m *marked) popplerWord(e *xml.StartElement) error {
	text, err := m.inside()
	if err != nil {
		return err
	}
	m.put(word{box: line.Box{Left: number(e, "xMin"), Top: number(e, "yMin"), Right: number(e, "xMax"), Bottom: number(e, "yMax")}, text: strings.TrimSpace(text)})
	return nil
}

// inside reads to the end of the element that was begun, and returns its text, with that of
// comments.
func (m *marked) inside() (string, error) {
	var b strings.Builder
	for depth := 1; depth > 0; {
		token, err := m.d.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			depth++
		case xml.CharData:
			b.Write(t)
		case xml.Comment:
			b.Write(t)
		case xml.EndElement:
			depth--
		}
	}
	return b.String(), nil
}

func attr(e *xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func number(e *xml.StartElement, name string) float32 { return float(attr(e, name)) }

// numbers returns the four numbers of a box.
func numbers(s, sep string) (n [4]float32, ok bool) {
	parts := strings.Fields(strings.ReplaceAll(s, sep, " "))
	if len(parts) < len(n) {
		return n, false
	}
	for i := range n {
		n[i] = float(parts[i])
	}
	return n, true
}

// float returns the number in s, 0 if it is none or lies on no page.
func float(s string) float32 {
	f, err := strconv.ParseFloat(s, 32)
	if err != nil || f != f || f > 1e6 || f < -1e6 {
		return 0
	}
	return float32(f)
}
