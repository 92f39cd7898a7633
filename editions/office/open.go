package office

import (
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"strconv"
	"strings"
)

// openText reads the text of an .odt, and behind it its notes.
func openText(_ fs.FS, content []byte) (Text, error) {
	d, err := decoder(content)
	if err != nil {
		return Text{}, err
	}
	var b builder
	styles := map[string]style{} // those of the document's own, by their names
	note := 0                    // the paragraphs that are open where a note begins, and one more
	for {
		t, err := d.Token()
		if err != nil {
			if b.finish(); errors.Is(err, io.EOF) || len(b.out) > 0 {
				break
			}
			return Text{}, err
		}
		switch e := t.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "tracked-changes", "annotation", "note-citation", "ruby-text", "meta":
				if d.Skip() != nil {
					b.finish()
					return written(append(b.out, b.notes...))
				}
			case "note-body":
				note = len(b.open) + 1
			default:
				b.openBegins(&e, styles)
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "note-body":
				note = 0
			case "p", "h":
				if note > 0 && len(b.open) >= note {
					done := b.take()
					done.isNote = true
					b.notes = append(b.notes, done)
					continue
				}
				b.end()
			case "table-row":
				b.endRow()
			}
		case xml.CharData:
			b.write(strings.Join(strings.FieldsFunc(string(e), func(r rune) bool { return r == '\n' || r == '\r' || r == '\t' }), " "))
		}
	}
	return written(append(b.out, b.notes...))
}

// openBegins takes in the beginning of an element.
func (b *builder) openBegins(e *xml.StartElement, styles map[string]style) {
	switch e.Name.Local {
	case "style":
		s := styleOf(strings.ReplaceAll(attribute(e, "parent-style-name"), "_20_", " "))
		styles[attribute(e, "name")] = s
	case "p", "h":
		b.begin()
		p, name := b.in(), attribute(e, "style-name")
		s, ok := styles[name]
		if !ok {
			s = styleOf(strings.ReplaceAll(name, "_20_", " "))
		}
		p.level, p.isDeck, p.isKicker = s.level, s.isDeck, s.isKicker
		if n, err := strconv.Atoi(attribute(e, "outline-level")); err == nil && e.Name.Local == "h" {
			p.level = max(n, 1)
		}
	case "table":
		b.beginTable()
	case "table-row":
		b.beginRow()
	case "table-cell":
		b.beginCell()
	case "tab":
		b.write("\t")
	case "line-break":
		b.write("\n")
	case "s":
		n, _ := strconv.Atoi(attribute(e, "c")) // one where it does not say how many
		b.write(strings.Repeat(" ", min(max(n, 1), 64)))
	}
}
