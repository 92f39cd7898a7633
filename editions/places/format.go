package places

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/format"
	"baolan/editions/layout"
	"baolan/editions/line"
	"baolan/editions/rebuild"
)

// Format implements format.Format.
type Format struct{}

// Name implements format.Format.
func (Format) Name() string { return "places" }

// Match implements format.Format. It goes by the elements that only these outputs have.
func (Format) Match(h format.Head) format.Match {
	switch t := h.Text; {
	case strings.Contains(t, "<char quad=") && strings.Contains(t, "<page "),
		strings.Contains(t, "<page width=") && strings.Contains(t, "<word xMin="):
		return format.ByBytes
	}
	return format.No
}

// Read implements format.Format. One page is in memory at a time.
func (Format) Read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	for _, f := range in.Files {
		if err := read(ctx, in, f, give); err != nil {
			return err
		}
	}
	return nil
}

func read(ctx context.Context, in *format.Input, f format.File, give func(*format.Page) error) error {
	file, err := in.Open(ctx, f)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }() // nothing was written
	d := xml.NewDecoder(file)
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	r := reader{fonts: map[string]uint16{}}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return r.end(ctx, f.Path, give)
		}
		if err != nil {
			var known *format.Error
			if errors.As(err, &known) || ctx.Err() != nil {
				return err
			}
			line, _ := d.InputPos()
			in.Leave(&format.Error{Path: f.Path, Line: line, Kind: format.Record, Detail: clean.Line(err.Error()), Err: err})
			return r.end(ctx, f.Path, give)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if t.Name.Local == "page" {
				if err := r.end(ctx, f.Path, give); err != nil {
					return err
				}
				if ctx.Err() != nil {
					return ctx.Err()
				}
			}
			if err := r.start(d, &t); err != nil {
				return err
			}
		case xml.EndElement:
			in.Done(d.InputOffset())
		}
	}
}

// reader collects the characters of a page.
type reader struct {
	page  layout.Page
	open  bool
	fonts map[string]uint16
	font  uint16
	size  float32
	run   int32
	words []word // Poppler's words, of which no characters were made yet
}

// end rebuilds the page that was read and calls give for it.
func (r *reader) end(ctx context.Context, path string, give func(*format.Page) error) error {
	if !r.open {
		return nil
	}
	r.open = false
	r.spell()
	sheet := layout.Arrange(&r.page)
	text, report := cleanLines(sheet.Lines)
	page, said, err := rebuild.Sheet(ctx, sheet, rebuild.Options{})
	if err != nil {
		return err
	}
	p := &format.Page{Page: page, Printed: format.Imprint{Paper: said.Paper, Date: said.Date}}
	p.Origin = format.Origin{Path: path, Form: Format{}.Name(), Text: text, Line: 1, Cleaned: report}
	return give(p)
}

// cleanLines cleans the text of lines, and returns all of it, one line each, with a report of
// what was removed or changed.
func cleanLines(lines []line.Line) (string, clean.Report) {
	texts := make([]string, len(lines))
	for i := range lines {
		texts[i] = strings.Join(strings.FieldsFunc(lines[i].Text, isBreak), " ")
	}
	text, report := clean.Text(strings.Join(texts, "\n"))
	for i, t := range strings.SplitN(text, "\n", max(len(lines), 1)) {
		if i < len(lines) {
			lines[i].Text = strings.TrimSpace(t)
		}
	}
	return text, report
}

// isBreak reports whether clean.Text makes a line end of r.
func isBreak(r rune) bool { return strings.ContainsRune("\n\r\v\f\u0085\u2028\u2029", r) }
