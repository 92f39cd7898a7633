// Package extract turns a typeset page into text as PDF extractors do: a
// simulation that reads the lines' places and advances, and the programs
// themselves run on a printed PDF. Both tell of each line of text what it is.
//
// The simulation follows what was measured of MuPDF 1.21 and poppler 22.12:
// which gaps become spaces, where a line is torn, when a blank line stands.
package extract

import (
	"fmt"
	"math"
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/sheet"
)

// Form is the text form of an extractor.
type Form uint8

// The forms.
const (
	MuPDF  Form = iota // mutool draw -F txt: in drawing order, with blank lines between blocks
	Raw                // pdftotext -raw: in drawing order, torn at squeezed marks
	Plain              // pdftotext: by blocks of the page
	Layout             // pdftotext -layout: columns side by side
	count
)

// Forms is the number of forms.
const Forms = int(count)

var suffixes = [Forms]string{".txt", ".raw.txt", ".plain.txt", ".layout.txt"}

// Suffix is the end of the file name that a text of the form has.
func (f Form) Suffix() string { return suffixes[f] }

// Line is a line of extracted text. Blank lines and form feeds have the label Other and no
// article. Mixed reports whether it holds parts of several printed lines with different
// roles; its role is then that of the longest.
type Line struct {
	sheet.Role
	Text  string
	Mixed bool
	// Page and Printed are the place of the first printed line in it, -1 for none.
	Page, Printed int
}

// Text is an extracted document.
type Text struct {
	Form  Form
	Lines []Line
}

// String is the text with a line end after every line.
func (t *Text) String() string {
	var b strings.Builder
	for i := range t.Lines {
		b.WriteString(t.Lines[i].Text)
		b.WriteByte('\n')
	}
	return b.String()
}

var blank = Line{Role: sheet.Role{Label: label.Other, Article: -1, Paragraph: -1}, Page: -1, Printed: -1}

// Simulate returns the text of a document in a form.
func Simulate(d *sheet.Doc, f Form) Text {
	t := Text{Form: f}
	for i := range d.Pages {
		p := &d.Pages[i]
		var ls []Line
		switch f {
		case MuPDF:
			ls = mupdf(p)
		case Raw:
			ls = raw(p)
		case Plain:
			ls = plain(p)
		default:
			ls = layout(p)
		}
		for j := range ls {
			ls[j].Page = i
			ls[j].Text = slip(d.Seed, f, i, j, ls[j].Text)
		}
		t.Lines = append(t.Lines, ls...)
		if f == MuPDF {
			t.Lines = append(t.Lines, blank)
		}
		if i+1 < len(d.Pages) {
			// Both programs print a form feed after each page, before the first character
			// of the next.
			t.Lines = append(t.Lines, Line{Role: blank.Role, Text: "\f", Page: -1, Printed: -1})
		}
	}
	joinFeeds(&t)
	return t
}

// slip tears numbers as extractors do that use the widths of another font: on some pages
// behind each point or hyphen, on a few anywhere.
func slip(seed uint64, f Form, page, n int, text string) string {
	kind := (seed/7 + uint64(f)) % 16
	if f == Layout || kind > 1 {
		return text
	}
	var b strings.Builder
	rs := []rune(text)
	for i, r := range rs {
		b.WriteRune(r)
		if i+1 == len(rs) || !isDigit(rs[i+1]) {
			continue
		}
		switch {
		case kind == 0 && (r == '.' || r == '-') && i > 0 && isDigit(rs[i-1]),
			kind == 1 && isDigit(r) && (n*31+i*7+page)%13 == 0:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// joinFeeds puts a form feed before the line that follows it.
func joinFeeds(t *Text) {
	out := t.Lines[:0]
	feed := false
	for _, l := range t.Lines {
		if l.Text == "\f" {
			feed = true
			continue
		}
		if feed {
			l.Text, feed = "\f"+l.Text, false
		}
		out = append(out, l)
	}
	t.Lines = out
}

// glyph is a character at its place.
type glyph struct {
	r      rune
	x, y   float64 // origin
	end    float64 // the x at which its natural advance ends
	size   float64
	line   int
	begins bool // first of a printed line
	along  bool // the page is turned by a quarter, as in glyphs
}

func glyphs(p *sheet.Page) []glyph {
	var out []glyph
	for i := range p.Lines {
		l := &p.Lines[i]
		x, y, k := l.X, l.Y, 0
		for _, r := range l.Text {
			n := sheet.Natural(r)
			a := n
			if k < len(l.Advance) {
				a = float64(l.Advance[k])
			}
			g := glyph{r: r, x: x, y: y, end: x + n*l.Size, size: l.Size, line: i, begins: k == 0}
			switch {
			case l.Along:
				// The page is turned by a quarter, so that vertical lines run to the right.
				g.x, g.y, g.along = y, -l.X, true
				g.end = y + l.Size
				y += a * l.Size
			case l.Vertical:
				g.x, g.y = l.X-l.Size/2, y+0.88*l.Size
				g.end = g.x + n*l.Size
				y += a * l.Size
			default:
				x += a * l.Size
			}
			out = append(out, g)
			k++
		}
	}
	return out
}

// builder collects the lines of a text with their roles.
type builder struct {
	p     *sheet.Page
	out   []Line
	text  strings.Builder
	share []int // characters by printed line, in order of appearance
	lines []int
}

func (b *builder) put(g *glyph) {
	if g.r == '　' {
		b.text.WriteString("  ")
	} else {
		b.text.WriteRune(g.r)
	}
	for i, l := range b.lines {
		if l == g.line {
			b.share[i]++
			return
		}
	}
	b.lines, b.share = append(b.lines, g.line), append(b.share, 1)
}

func (b *builder) space(n int) {
	if b.text.Len() > 0 {
		b.text.WriteString(strings.Repeat(" ", n))
	}
}

func (b *builder) end() {
	if len(b.lines) == 0 {
		b.text.Reset()
		return
	}
	l := Line{Text: strings.TrimRight(b.text.String(), " "), Printed: -1, Role: blank.Role}
	most := 0
	for i, n := range b.share {
		q := &b.p.Lines[b.lines[i]]
		if n > most {
			most, l.Role = n, q.Role
		}
		first := &b.p.Lines[b.lines[0]]
		l.Mixed = l.Mixed || q.Role != first.Role
	}
	l.Printed = b.lines[0]
	if strings.TrimSpace(l.Text) != "" {
		b.out = append(b.out, l)
	}
	b.text.Reset()
	b.lines, b.share = b.lines[:0], b.share[:0]
}

func (b *builder) blank() {
	if n := len(b.out); n > 0 && b.out[n-1].Text != "" {
		b.out = append(b.out, blank)
	}
}

// mupdf does what the stext device of MuPDF does. A gap above 0.15 em is a space, one of
// 0.8 em ends the line. A step of the base line above 0.8 em ends the line, and one above
// 1.5 em ends the block, behind which there is a blank line.
func mupdf(p *sheet.Page) []Line {
	b := builder{p: p}
	gs := glyphs(p)
	for i := range gs {
		g := &gs[i]
		if i == 0 {
			b.put(g)
			continue
		}
		prev := &gs[i-1]
		dx, dy := (g.x-prev.end)/g.size, math.Abs(g.y-prev.y)/g.size
		switch {
		case dy < 0.8 && dx > 0.15 && dx < 0.8:
			if !g.along && prev.r != ' ' && prev.r != '　' && g.r != ' ' {
				b.space(1)
			}
		case dy < 0.8 && dx >= -0.8 && dx <= 0.15:
		case dy < 0.8:
			b.end()
		case dy <= 1.5:
			b.end()
		default:
			b.end()
			b.blank()
		}
		b.put(g)
	}
	b.end()
	return b.out
}

// raw does what poppler does in drawing order: it ends a line if the next character begins
// before the last one's end, as at a squeezed mark. Vertical lines come character by
// character.
func raw(p *sheet.Page) []Line { return torn(p, -0.1) }

// torn does what raw does. overlap is the overlap that ends a line, in em below zero.
func torn(p *sheet.Page, overlap float64) []Line {
	b := builder{p: p}
	gs := glyphs(p)
	for i := range gs {
		g := &gs[i]
		if g.r == ' ' || g.r == '　' {
			// A blank at the beginning of a line is dropped.
			if !g.begins {
				b.space(1)
			}
			continue
		}
		if i > 0 {
			prev := &gs[i-1]
			dx, dy := (g.x-prev.end)/g.size, math.Abs(g.y-prev.y)/g.size
			switch {
			case dy >= 0.5, dx < overlap, g.along, g.begins && dx > 12:
				b.end()
			case dx > 0.15 && prev.r != ' ' && prev.r != '　':
				b.space(1)
			}
		}
		b.put(g)
	}
	b.end()
	return b.out
}

// Roles returns a line for each line of the text, with label, part of the headline group,
// article and block, divided by tabs.
func (t *Text) Roles() string {
	var b strings.Builder
	for i := range t.Lines {
		l := &t.Lines[i]
		name := l.Label.String()
		if strings.Trim(l.Text, "\f ") == "" {
			name = "blank"
		}
		fmt.Fprintf(&b, "%s\t%d\t%d\t%d\n", name, l.Part, l.Article, l.Paragraph)
	}
	return b.String()
}
