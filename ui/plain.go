package ui

import (
	"bufio"
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

// WritePlain sets an edition as plain text without escapes: for pipes, files
// and readers that speak. Lines are broken as on the screen but not spread.
func WritePlain(w io.Writer, e *model.Edition, o PlainOptions) error {
	out := bufio.NewWriter(w)
	p := plain{w: out, o: o, ruler: cells.NewRuler(o.Policy), width: max(o.Width, 8)}
	p.edition(e)
	if err := out.Flush(); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}

type plain struct {
	w     *bufio.Writer
	o     PlainOptions
	ruler cells.Ruler
	width int
}

func (p *plain) edition(e *model.Edition) {
	m := &Model{lang: p.o.Lang, ruler: p.ruler}
	if !p.o.Single {
		name := cells.Fold(e.Paper)
		if name == "" {
			name = p.o.Lang.Say(catalog.UnknownPaper)
		}
		p.line(strings.TrimSpace(name + "  " + m.dateWords(e.Date)))
	}
	for i := range e.Pages {
		p.page(m, &e.Pages[i], i)
	}
}

func (p *plain) page(m *Model, page *model.Page, i int) {
	if !p.o.Single {
		p.line("")
		p.line("== " + m.pageName(page, i) + " ==")
	}
	for j := range page.Articles {
		if !p.o.Single {
			p.line("")
		}
		p.article(&page.Articles[j])
	}
	if w := page.Weather; !w.IsZero() {
		p.line("")
		p.line("-- " + p.o.Lang.Say(catalog.Weather) + " --")
		for _, s := range []string{w.Forecast, w.Detail, w.Warning} {
			if s != "" {
				p.paragraph(s)
			}
		}
	}
	if len(readable(page)) > 0 {
		p.line("")
		p.line("-- " + p.o.Lang.Say(catalog.Unplaced) + " --")
		for _, b := range readable(page) {
			for _, l := range b.Lines {
				p.paragraph(l)
			}
		}
	}
}

func (p *plain) article(a *model.Article) {
	var none theme.Styles
	parts := partsOf(a, p.o.Lang, &none)
	for i := range parts {
		parts[i].spans = nil // plain text has no styles, and Markdown brings its own
	}
	g := newGalley(parts, setting{measure: p.width, ruler: p.ruler, level: p.o.Level, ragged: true})
	for i := range g.rows {
		r := newRow(p.ruler, p.width+1)
		g.paint(r, i, &none, nil)
		p.line(r.b.String())
	}
}

func (p *plain) paragraph(text string) {
	text = cells.Fold(text)
	for _, l := range typeset.Paragraph(text, typeset.Style{Ruler: p.ruler, Measure: p.width, Level: p.o.Level}) {
		p.line(l.String(text))
	}
}

// line writes a line without the blanks that would trail it.
func (p *plain) line(s string) {
	p.w.WriteString(strings.TrimRight(s, " "))
	p.w.WriteByte('\n')
}
