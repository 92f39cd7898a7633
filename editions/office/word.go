package office

import (
	"encoding/xml"
	"errors"
	"io/fs"
	"strconv"
	"strings"
)

// style is what a paragraph's style says.
type style struct {
	level    int  // that of a heading, from 1; 0 for none
	isDeck   bool // it is that of a title below the title
	isKicker bool // it is that of a title above the title
}

// styleOf returns what the name of a style says, in English and Chinese.
func styleOf(name string) (s style) {
	low := strings.ToLower(strings.TrimSpace(name))
	for _, head := range [...]string{"heading ", "heading_20_", "heading", "标题 ", "标题"} {
		if n, ok := strings.CutPrefix(low, head); ok {
			if s.level, _ = strconv.Atoi(strings.TrimSpace(n)); s.level < 1 || s.level > 9 {
				s.level = 0
			}
			if s.level > 0 {
				return s
			}
		}
	}
	switch low {
	case "title", "标题", "主题", "主标题", "正题":
		s.level = 1
	case "subtitle", "副标题", "副题":
		s.isDeck = true
	case "引题", "肩题", "眉题":
		s.isKicker = true
	}
	return s
}

// wordStyles reads the styles of a document by their identifiers. A style has what the one that it is based on has.
func wordStyles(fsys fs.FS) map[string]style {
	b, err := fs.ReadFile(fsys, "word/styles.xml")
	if err != nil {
		return nil // a document is read without them
	}
	var doc struct {
		Styles []struct {
			ID   string `xml:"styleId,attr"`
			Name struct {
				Val string `xml:"val,attr"`
			} `xml:"name"`
			Based struct {
				Val string `xml:"val,attr"`
			} `xml:"basedOn"`
		} `xml:"style"`
	}
	if unmarshal(b, &doc) != nil {
		return nil
	}
	out, based := map[string]style{}, map[string]string{}
	for _, s := range doc.Styles {
		out[s.ID], based[s.ID] = styleOf(s.Name.Val), s.Based.Val
	}
	for id, of := range based {
		for range 8 { // styles may be based on one another
			if out[id] != (style{}) || of == "" {
				break
			}
			out[id], of = out[of], based[of]
		}
	}
	return out
}

// word reads the body of a .docx, and behind it its notes.
func word(fsys fs.FS, body []byte) (Text, error) {
	styles := wordStyles(fsys)
	all, err := wordParagraphs(body, styles)
	if err != nil {
		return Text{}, err
	}
	for _, name := range [...]string{"word/footnotes.xml", "word/endnotes.xml"} {
		b, err := fs.ReadFile(fsys, name)
		if errors.Is(err, fs.ErrNotExist) {
			continue // most documents have none
		}
		if err != nil {
			return Text{}, err
		}
		notes, err := wordParagraphs(b, styles)
		if err != nil {
			return Text{}, err
		}
		for i := range notes {
			notes[i].isNote = true
		}
		all = append(all, notes...)
	}
	return written(all)
}

// wordParagraphs reads the paragraphs of a part of a .docx.
func wordParagraphs(body []byte, styles map[string]style) ([]paragraph, error) {
	var b builder
	inText := false
	err := b.read(body, isHiddenInWord, func(t xml.Token) {
		switch e := t.(type) {
		case xml.StartElement:
			inText = e.Name.Local == "t"
			b.wordBegins(&e, styles)
		case xml.EndElement:
			inText = false
			switch e.Name.Local {
			case "p":
				b.end()
			case "tr":
				b.endRow()
			}
		case xml.CharData:
			if inText {
				b.write(string(e))
			}
		}
	})
	return b.out, err
}

// isHiddenInWord recognises elements whose text is not shown: what was deleted or moved away, the commands of fields,
// readings over characters, and what stands for a drawing where it cannot be drawn.
func isHiddenInWord(name string) bool {
	switch name {
	case "del", "moveFrom", "instrText", "delText", "Fallback", "rt":
		return true
	}
	return false
}

// wordBegins takes in the beginning of an element.
func (b *builder) wordBegins(e *xml.StartElement, styles map[string]style) {
	switch e.Name.Local {
	case "p":
		b.begin()
	case "tbl":
		b.beginTable()
	case "tr":
		b.beginRow()
	case "tc":
		b.beginCell()
	case "tab", "ptab":
		if p := b.in(); p != nil && len(p.buf) > 0 {
			b.write("\t")
		}
	case "br", "cr":
		b.write("\n")
	case "noBreakHyphen":
		b.write("-")
	default:
		if p := b.in(); p != nil {
			p.property(e, styles)
		}
	}
}

// property takes in a property of a paragraph.
func (p *opened) property(e *xml.StartElement, styles map[string]style) {
	isSet := func(name string) bool { v := attribute(e, name); return v != "" && v != "0" }
	switch e.Name.Local {
	case "pStyle":
		s, ok := styles[attribute(e, "val")]
		if !ok {
			s = styleOf(attribute(e, "val"))
		}
		p.style = s
	case "outlineLvl":
		if n, err := strconv.Atoi(attribute(e, "val")); err == nil && n < 6 {
			p.level = n + 1
		}
	case "ind":
		p.indented = isSet("firstLine") || isSet("firstLineChars")
	}
}
