package places

import (
	"encoding/xml"
	"strings"

	"baolan/editions/line"
)

// Dots an inch that a picture has if it does not say it: those of a scan, or of one made
// smaller. The pages of most scans are wider than these many dots.
const (
	scanDots, scanWidth   = 300, 1700
	smallDots, smallWidth = 150, 1000
)

// dots returns what a dot of a picture of this width is in points.
func dots(width float32) float32 {
	switch {
	case width > scanWidth:
		return 72.0 / scanDots
	case width > smallWidth:
		return 72.0 / smallDots
	}
	return 1
}

// altoUnit reads what the numbers of an ALTO file are: dots, tenths of a millimetre, or 1200ths
// of an inch.
func (m *marked) altoUnit(*xml.StartElement) error {
	text, err := m.inside()
	switch strings.TrimSpace(text) {
	case "mm10":
		m.unit = 72.0 / 254
	case "inch1200":
		m.unit = 72.0 / 1200
	}
	return err
}

func (m *marked) altoPage(e *xml.StartElement) error {
	width := number(e, "WIDTH")
	if err := m.begin(width, number(e, "HEIGHT")); err != nil {
		return err
	}
	if m.unit == 0 {
		m.resolution(dots(width))
	} else {
		m.resolution(m.unit)
	}
	return nil
}

func (m *marked) altoString(e *xml.StartElement) {
	left, top := number(e, "HPOS"), number(e, "VPOS")
	m.ink(line.Box{Left: left, Top: top, Right: left + number(e, "WIDTH"), Bottom: top + number(e, "HEIGHT")}, strings.TrimSpace(attr(e, "CONTENT")))
}

// hocr reads an element of HTML whose class says what it is.
func (m *marked) hocr(e *xml.StartElement) error {
	class := attr(e, "class")
	switch {
	case class == "ocr_page":
		size, _ := hocrBox(e)
		if err := m.begin(size.Right-size.Left, size.Bottom-size.Top); err != nil {
			return err
		}
		if _, said, ok := strings.Cut(attr(e, "title"), "scan_res "); ok {
			if n := float(strings.Fields(said + " 0")[0]); n >= 36 {
				m.resolution(72 / n)
				return nil
			}
		}
		m.resolution(dots(m.page.Width))
	case strings.HasPrefix(class, "ocr_line"), strings.HasPrefix(class, "ocr_header"), strings.HasPrefix(class, "ocr_caption"),
		strings.HasPrefix(class, "ocr_textfloat"), strings.HasPrefix(class, "ocrx_line"), strings.HasPrefix(class, "ocrx_word"):
		return m.hocrLine(e)
	}
	return nil
}

// hocrLine reads a line with its words, or a word alone. What has no words has its text itself.
func (m *marked) hocrLine(e *xml.StartElement) error {
	m.line++
	var text strings.Builder
	var box line.Box
	words, inWord, depth := 0, 0, 1
	for depth > 0 {
		token, err := m.d.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			depth++
			if at, ok := hocrBox(&t); ok && inWord == 0 && strings.HasPrefix(attr(&t, "class"), "ocrx_word") {
				inWord, box = depth, at
				text.Reset()
			}
		case xml.CharData:
			text.Write(t)
		case xml.EndElement:
			if depth == inWord {
				m.ink(box, strings.TrimSpace(text.String()))
				inWord = 0
				words++
			}
			depth--
		}
	}
	if at, ok := hocrBox(e); ok && words == 0 {
		m.ink(at, strings.Join(strings.Fields(text.String()), " "))
	}
	return nil
}

// hocrBox returns the box in the title of an element.
func hocrBox(e *xml.StartElement) (b line.Box, ok bool) {
	for part := range strings.SplitSeq(attr(e, "title"), ";") {
		if said, is := strings.CutPrefix(strings.TrimSpace(part), "bbox "); is {
			n, ok := numbers(said, ",")
			return line.Box{Left: n[0], Top: n[1], Right: n[2], Bottom: n[3]}, ok
		}
	}
	return b, false
}
