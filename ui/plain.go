package ui

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// PlainOptions is how an edition is set as plain text.
type PlainOptions struct {
	Width  int // cells; below 8 counts as 8
	Lang   catalog.Lang
	Policy cells.Policy
	Level  typeset.Level
	Single bool // one article was asked for: no names of paper and page round it
}

// Plain sets editions as plain text without escapes: for pipes, files and readers
// that speak. Lines are broken as on the screen but not spread. The parts of a
// page are set before what stands round them, as a page may be read before it
// is known which edition it is of.
type Plain struct {
	o     PlainOptions
	ruler cells.Ruler
	width int
	names *Model // words names and dates
}

// NewPlain gives a setter.
func NewPlain(o PlainOptions) *Plain {
	ruler := cells.NewRuler(o.Policy)
	return &Plain{o: o, ruler: ruler, width: max(o.Width, 8), names: &Model{lang: o.Lang, ruler: ruler}}
}

// Edition writes the line that an edition begins with.
func (p *Plain) Edition(w io.Writer, paper string, date model.Date) error {
	if p.o.Single {
		return nil
	}
	name := cells.Fold(paper)
	if name == "" {
		name = p.o.Lang.Say(catalog.UnknownPaper)
	}
	b := sheet{}
	b.line(strings.TrimSpace(name + "  " + p.names.dateWords(date)))
	return b.to(w)
}

// Page writes a page of parts that are set. Of page only the number and the
// names are looked at.
func (p *Plain) Page(w io.Writer, page *model.Page, i int, articles [][]byte, rest []byte) error {
	b := sheet{}
	if !p.o.Single {
		b.line("")
		b.line("== " + p.names.pageName(page, i) + " ==")
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

// Rest sets what stands in no article.
func (p *Plain) Rest(w io.Writer, page *model.Page) error {
	b := sheet{}
	if t := page.Weather; !t.IsZero() {
		b.line("")
		b.line("-- " + p.o.Lang.Say(catalog.Weather) + " --")
		for _, s := range []string{t.Forecast, t.Detail, t.Warning} {
			if s != "" {
				p.paragraph(&b, s)
			}
		}
	}
	if len(readable(page)) > 0 {
		b.line("")
		b.line("-- " + p.o.Lang.Say(catalog.Unplaced) + " --")
		for _, o := range readable(page) {
			for _, l := range o.Lines {
				p.paragraph(&b, l)
			}
		}
	}
	return b.to(w)
}

// Article sets an article.
func (p *Plain) Article(w io.Writer, a *model.Article) error {
	var none theme.Styles
	parts := partsOf(a, p.o.Lang, &none)
	for i := range parts {
		parts[i].spans = nil // plain text has no styles, and Markdown brings its own
	}
	b := sheet{}
	g := newGalley(parts, setting{measure: p.width, ruler: p.ruler, level: p.o.Level, ragged: true})
	for i := range g.rows {
		r := newRow(p.ruler, p.width+1)
		g.paint(r, i, &none, nil)
		b.line(r.b.String())
	}
	return b.to(w)
}

func (p *Plain) paragraph(b *sheet, text string) {
	text = cells.Fold(text)
	for _, l := range typeset.Paragraph(text, typeset.Style{Ruler: p.ruler, Measure: p.width, Level: p.o.Level}) {
		b.line(l.String(text))
	}
}

// sheet is text on its way out.
type sheet struct{ bytes.Buffer }

// line writes a line without the blanks that would trail it.
func (b *sheet) line(s string) {
	b.WriteString(strings.TrimRight(s, " "))
	b.WriteByte('\n')
}

func (b *sheet) to(w io.Writer) error {
	if _, err := w.Write(b.Bytes()); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}
