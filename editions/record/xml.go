package record

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/format"
)

// XML implements format.Format for editions and articles in XML whose elements have the names of
// fields: <Page><PageNo>…</PageNo><Article><Title>…</Title><Content>….
type XML struct{}

// Name implements format.Format.
func (XML) Name() string { return "xml" }

// mostElements is the number of elements of a file's head that are looked at.
const mostElements = 400

// Match implements format.Format. A file is such XML if it begins with an element, and has
// elements for a title and for a text near its beginning and none of HTML. It may have no
// declaration, and more than one root: documents one behind the other. What is inside of a text
// (CDATA) says nothing.
func (XML) Match(h format.Head) format.Match {
	t := strings.TrimLeft(h.Text, "\ufeff \t\r\n")
	if t == "" {
		switch strings.ToLower(path.Ext(h.Name)) {
		case ".xml", ".enex": // as crawlers write it, and as a program for notes exports it
			return format.ByName
		}
	}
	if !strings.HasPrefix(t, "<") {
		return format.No
	}
	title, content := false, false
	d := newDecoder(strings.NewReader(t))
	for n := 0; n < mostElements; {
		token, err := d.RawToken()
		if err != nil {
			break // the head ends anywhere
		}
		e, is := token.(xml.StartElement)
		if !is {
			continue
		}
		switch strings.ToLower(e.Name.Local) {
		case "html", "body", "head", "rss", "feed", "rdf", "div", "table", "meta", "span":
			return format.No
		}
		names := []string{e.Name.Local}
		for _, a := range e.Attr {
			names = append(names, a.Name.Local)
		}
		for _, name := range names {
			f := fieldOf(name)
			title, content = title || f == fTitle, content || f == fContent
		}
		n++
	}
	if title && content {
		return format.ByBytes
	}
	return format.No
}

// Read implements format.Format.
func (XML) Read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	return in.Each(func(f format.File) error { return readXML(ctx, in, f, give) })
}

func readXML(ctx context.Context, in *format.Input, f format.File, give func(*format.Page) error) error {
	text, err := in.Stream(ctx, f)
	if err != nil {
		return err
	}
	defer func() { _ = text.Close() }() // closing a file that was only read loses nothing
	s := paperPages{form: XML{}.Name(), decoded: text.Report()}
	t := tree{d: newDecoder(text), to: &s, done: func() { in.Done(text.Taken()) }}
	if err := t.read(); err != nil && !errors.Is(err, io.EOF) {
		if text.Failed() != nil || ctx.Err() != nil || s.err != nil {
			return err
		}
		in.Leave(syntaxError(f.Path, t.d, err))
	}
	t.end()
	if len(s.pages) == 0 {
		return &format.Error{Path: f.Path, Line: 1, Kind: format.Record, Detail: "no element with title or content"}
	}
	in.Done(text.Taken())
	s.tell(f.Path, in.Leave)
	return s.give(ctx, give)
}

// newDecoder returns a decoder for XML of a text that is decoded already, which has the entities
// of HTML and may be written carelessly.
func newDecoder(text io.Reader) *xml.Decoder {
	d := xml.NewDecoder(text)
	d.Strict, d.Entity = false, xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	return d
}

// syntaxError returns an error of a decoder with the line of the file at which it stopped.
func syntaxError(file string, d *xml.Decoder, err error) *format.Error {
	line, _ := d.InputPos()
	return &format.Error{Path: file, Line: line, Kind: format.Record, Detail: strings.TrimPrefix(clean.Line(err.Error()), "XML "), Err: err}
}

// isInText reports whether an element is markup of a text, as HTML has it.
func isInText(name string) bool {
	switch strings.ToLower(name) {
	case "p", "br", "b", "strong", "i", "em", "font", "span", "u", "sub", "sup", "para":
		return true
	}
	return false
}

// settle makes a value without fields the text, and adds the text to one that has fields. Where these are
// empty, as pictures and line ends are, the value is the text.
func (v *value) settle(text string) {
	text = strings.TrimSpace(text)
	isFilled := func(i value) bool { return !i.scalar || strings.TrimSpace(i.text) != "" }
	switch {
	case v.keys == nil, text != "" && !slices.ContainsFunc(v.items, isFilled):
		*v = value{scalar: true, text: text}
	case isProse(text):
		v.keys, v.items = append(v.keys, "text"), append(v.items, value{scalar: true, text: text})
	}
}

// attributes adds the attributes of an element with elements inside to its fields. What is
// called a name is that of the paper or the page that the element is.
func (v *value) attributes(element string, attrs []xml.Attr) {
	if v.scalar {
		return
	}
	for _, a := range attrs {
		key := a.Name.Local
		switch strings.ToLower(key) {
		case "name", "title", "名称", "名":
			switch fieldOf(element) {
			case fPaper:
				key = "paper"
			case fPage:
				key = "pagename"
			}
		}
		v.keys = append(v.keys, key)
		v.items = append(v.items, value{scalar: true, text: a.Value})
	}
}

// put adds a field. A field that is there already becomes a list, or takes the items of one.
func (v *value) put(at map[string]int, name string, of value) {
	i, met := at[name]
	if !met {
		at[name] = len(v.keys)
		v.keys, v.items = append(v.keys, name), append(v.items, of)
		return
	}
	if has := &v.items[i]; has.scalar {
		*has = value{items: []value{*has}}
	}
	if of.scalar {
		v.items[i].items = append(v.items[i].items, of)
		return
	}
	v.items[i].items = append(v.items[i].items, of.items...)
}
