package office

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"

	"baolan/editions/decode"
	"baolan/editions/folder"
)

// Text is what was taken out of a file.
type Text struct {
	Ext  string // that of the form which the text has: .md, .txt or .csv
	Text string
	Left []string // the names of sheets that were not read, because they have other columns
	// Beyond is the sheets that have cells with texts beyond MostColumns, which were not read.
	Beyond []Beyond
}

// Beyond is a sheet and the number of its cells that were not read.
type Beyond struct {
	Sheet string
	Cells int
}

// ErrNoText is the error for a file without a text.
var ErrNoText = errors.New("no text in the document")

// Is reports whether a file that begins with head is one that this package reads. Packed files are told by
// what stands in them, or where that is further behind by their name.
func Is(name string, head []byte) bool {
	switch {
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return true
	case !bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return false
	case IsNamed(name) && !strings.EqualFold(path.Ext(name), ".rtf"):
		return true
	}
	for _, part := range [...]string{"word/document.xml", "xl/workbook.xml", "mimetypeapplication/vnd.oasis.opendocument.text"} {
		if bytes.Contains(head, []byte(part)) {
			return true
		}
	}
	return false
}

// IsNamed reports whether a file's name is that of a document which this package reads.
func IsNamed(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".docx", ".docm", ".odt", ".rtf", ".xlsx", ".xlsm":
		return true
	}
	return false
}

// Read takes the text out of a file. The error is that of unpacking it, or ErrNoText.
func Read(b []byte) (Text, error) {
	if bytes.HasPrefix(b, []byte(`{\rtf`)) {
		return written(richText(b))
	}
	fsys, err := folder.Unpack(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return Text{}, err
	}
	for _, part := range [...]struct {
		name string
		read func(fs.FS, []byte) (Text, error)
	}{
		{"word/document.xml", word}, {"xl/workbook.xml", workbook}, {"content.xml", openText},
	} {
		content, err := fs.ReadFile(fsys, part.name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return Text{}, err
		}
		return part.read(fsys, content)
	}
	return Text{}, ErrNoText
}

// decoder returns a decoder for a part of a document in any encoding, which may be written carelessly.
func decoder(b []byte) (*xml.Decoder, error) {
	text, _, err := decode.Bytes(b, "")
	if err != nil {
		return nil, err
	}
	d := xml.NewDecoder(strings.NewReader(strings.TrimLeft(text, "\ufeff \r\n\t")))
	d.Strict, d.Entity = false, xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	return d, nil
}

// unmarshal reads a part of a document into v. Where it is an error, what stands before it was read.
func unmarshal(b []byte, v any) error {
	d, err := decoder(b)
	if err != nil {
		return err
	}
	return d.Decode(v)
}

// read gives the tokens of a part of a document to take, without the elements that are hidden. What breaks off is read as
// far as it goes.
func (b *builder) read(part []byte, isHidden func(name string) bool, take func(xml.Token)) error {
	d, err := decoder(part)
	if err != nil {
		return err
	}
	for {
		t, err := d.Token()
		if err != nil {
			if b.finish(); errors.Is(err, io.EOF) || len(b.out) > 0 {
				return nil
			}
			return err
		}
		if e, ok := t.(xml.StartElement); !ok || !isHidden(e.Name.Local) {
			take(t)
		} else if d.Skip() != nil {
			b.finish()
			return nil
		}
	}
}

// attribute returns the value of an attribute by its local name.
func attribute(e *xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// written returns the paragraphs of a document as Markdown where it marks titles, otherwise as lines.
func written(all []paragraph) (Text, error) {
	hasTitles, hasText := false, false
	for i := range all {
		hasTitles = hasTitles || all[i].level > 0
		hasText = hasText || strings.TrimSpace(all[i].text) != ""
	}
	if !hasText {
		return Text{}, ErrNoText
	}
	var out strings.Builder
	for i := range all {
		if all[i].text = strings.Trim(all[i].text, "\n"); strings.TrimSpace(all[i].text) == "" {
			continue
		}
		if hasTitles {
			all[i].markdown(&out)
		} else {
			all[i].line(&out)
		}
	}
	t := Text{Ext: ".txt", Text: out.String()}
	if hasTitles {
		t.Ext = ".md"
	}
	return t, nil
}
