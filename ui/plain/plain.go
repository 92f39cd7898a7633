// Package plain sets editions as plain text.
//
// It promises text without escapes, for pipes, files and readers that speak. It
// does not know where the pages come from.
package plain

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"

	"baolan/editions/script"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/galley"
	"baolan/ui/reading"
	"baolan/ui/row"
	"baolan/ui/session"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// Options is how an edition is set as plain text.
type Options struct {
	Width   int // in cells; less than 8 counts as 8
	Lang    catalog.Lang
	Policy  cells.Policy
	Level   typeset.Level
	Justify bool // fill lines that are a cell short, after a full stop
	Script  script.Script
	Single  bool // a single article was asked for: the names of paper and page are left out
}

// Plain sets editions as plain text without escape sequences: for pipes, files and
// screen readers. Lines are broken as on the screen but not justified. The parts of a
// page are set before what surrounds them, because a page may be read before its
// edition is known.
type Plain struct {
	o     Options
	ruler cells.Ruler
	width int
}

// New gives a setter.
func New(o Options) *Plain {
	ruler := cells.NewRuler(o.Policy)
	return &Plain{o: o, ruler: ruler, width: max(o.Width, 8)}
}

// Edition writes the line that an edition begins with.
func (p *Plain) Edition(w io.Writer, paper string, date model.Date) error {
	if p.o.Single {
		return nil
	}
	name := session.ShownIn(session.PaperName(p.o.Lang, paper), p.o.Script)
	b := textBuffer{}
	p.head(&b, strings.TrimSpace(name+"  "+session.DateWords(p.o.Lang, date)))
	return b.to(w)
}

// Page writes a page whose parts are set already. Only the number and the names of
// page are used.
func (p *Plain) Page(w io.Writer, page *model.Page, i int, articles [][]byte, rest []byte) error {
	b := textBuffer{}
	if !p.o.Single {
		b.line("")
		p.head(&b, "== "+session.ShownIn(session.PageName(p.o.Lang, page, i), p.o.Script)+" ==")
	}
	for _, a := range articles {
		if !p.o.Single {
			b.line("")
		}
		b.Write(a)
	}
	b.Write(rest)
	return b.to(w)
}

// Rest sets what belongs to no article.
func (p *Plain) Rest(w io.Writer, page *model.Page) error {
	b := textBuffer{}
	if t := page.Weather; !t.IsZero() {
		b.line("")
		p.head(&b, "-- "+p.o.Lang.Say(catalog.Weather)+" --")
		for _, s := range []string{t.Forecast, t.Detail, t.Warning} {
			if s != "" {
				p.paragraph(&b, s)
			}
		}
	}
	if len(reading.OtherLines(page)) > 0 {
		b.line("")
		p.head(&b, "-- "+p.o.Lang.Say(catalog.Unplaced)+" --")
		for _, o := range reading.OtherLines(page) {
			for _, l := range o.Lines {
				p.paragraph(&b, l)
			}
		}
	}
	return b.to(w)
}

// Article sets an article. It stops when ctx ends.
func (p *Plain) Article(ctx context.Context, w io.Writer, a *model.Article) error {
	var none theme.Styles
	parts := galley.PartsOf(a, p.o.Lang, &none)
	galley.InScript(parts, p.o.Script)
	for i := range parts {
		parts[i].Spans = nil // plain text has no styles, which Markdown would bring
	}
	b := textBuffer{}
	g := galley.Set(ctx, parts, galley.Setting{Measure: p.width, Ruler: p.ruler, Level: p.o.Level, Justify: p.o.Justify})
	if err := ctx.Err(); err != nil {
		return err
	}
	for i := range g.Len() {
		r := row.New(p.ruler, p.width)
		g.Paint(r, i, &none, nil)
		b.line(r.Text())
	}
	return b.to(w)
}

// head sets a line of the head, which is broken between words.
func (p *Plain) head(b *textBuffer, text string) {
	for _, l := range galley.HeadLines(text, typeset.Style{Ruler: p.ruler, Measure: p.width, Level: p.o.Level}) {
		b.line(l.String(text))
	}
}

func (p *Plain) paragraph(b *textBuffer, text string) {
	text = session.ShownIn(text, p.o.Script)
	for _, l := range typeset.Paragraph(text, typeset.Style{Ruler: p.ruler, Measure: p.width, Level: p.o.Level}) {
		b.line(l.String(text))
	}
}

// textBuffer collects lines of text.
type textBuffer struct{ bytes.Buffer }

// line writes a line without blanks at its end.
func (b *textBuffer) line(s string) {
	b.WriteString(strings.TrimRight(s, " "))
	b.WriteByte('\n')
}

func (b *textBuffer) to(w io.Writer) error {
	if _, err := w.Write(b.Bytes()); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}
