package office

import (
	"encoding/xml"
	"io/fs"
	"strconv"
	"strings"
)

// openText reads the text of an .odt, and behind it its notes.
func openText(_ fs.FS, content []byte) (Text, error) {
	var b builder
	styles := map[string]style{} // those of the document's own, by their names
	note := 0                    // the paragraphs that are open where a note begins, and one more
	err := b.read(content, isHiddenInOpenText, func(t xml.Token) {
		switch e := t.(type) {
		case xml.StartElement:
			if e.Name.Local == "note-body" {
				note = len(b.open) + 1
			}
			b.openBegins(&e, styles)
		case xml.EndElement:
			switch e.Name.Local {
			case "note-body":
				note = 0
			case "p", "h":
				if note > 0 && len(b.open) >= note {
					done := b.take()
					done.isNote = true
					b.notes = append(b.notes, done)
				} else {
					b.end()
				}
			case "table-row":
				b.endRow()
			}
		case xml.CharData:
			b.write(strings.Join(strings.FieldsFunc(string(e), func(r rune) bool { return r == '\n' || r == '\r' || r == '\t' }), " "))
		}
	})
	if err != nil {
		return Text{}, err
	}
	return written(append(b.out, b.notes...))
}

// isHiddenInOpenText recognises elements whose text is not shown in the body: what was deleted, remarks, the signs of
// notes, readings over characters, and what is said of the document.
func isHiddenInOpenText(name string) bool {
	switch name {
	case "tracked-changes", "annotation", "note-citation", "ruby-text", "meta":
		return true
	}
	return false
}

// openStyle returns what the name of a style says, in which a blank is written by its number.
func openStyle(name string) style { return styleOf(strings.ReplaceAll(name, "_20_", " ")) }

// openBegins takes in the beginning of an element.
func (b *builder) openBegins(e *xml.StartElement, styles map[string]style) {
	switch e.Name.Local {
	case "style":
		styles[attribute(e, "name")] = openStyle(attribute(e, "parent-style-name"))
	case "p", "h":
		b.begin()
		p, name := b.in(), attribute(e, "style-name")
		s, ok := styles[name]
		if !ok {
			s = openStyle(name)
		}
		p.style = s
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
