package cue

import (
	"math"
	"strings"

	"baolan/editions/rebuild/measure"
	"baolan/model"
)

const (
	// What stands beside the date or the number of a page at its head has so many characters at most.
	headRowRunes = 8
	// The head of a page is so many lines at most.
	headRowLines = 8
)

// markHeadRow gives the cue of a folio to short words that stand in one row with a date or the number
// of a page over all other lines of the page, whatever they are: they name the page. Only the places
// of lines show that.
//
// It returns the lines of that row; nil if the page has none.
func markHeadRow(lines []measure.Line, hints []Set) []int {
	row := HeadRow(lines)
	if len(row) < 2 || len(row) > headRowLines || !isFolioRow(lines, hints, row) {
		return nil
	}
	for _, i := range row {
		l := &lines[i]
		n, _ := numberedName(l.Squeezed())
		if n > 0 && n < 100 && !l.Place.Vertical {
			hints[i] = hints[i]&context | Folio
			continue
		}
		if hints[i]&^context == 0 && l.Runes >= 2 && l.Runes <= headRowRunes && l.Traits&measure.HasStop == 0 && !l.Place.Vertical {
			hints[i] |= Folio
		}
	}
	return row
}

// footRunes is the greatest number of characters of a line in the row at the foot of a page.
const footRunes = 16

// markFootRow gives the cue of a folio to short lines that stand in one row under all other lines of the
// page, one of them at least with a number at an end: 24 江岭周刊, 2026.06 25.
func markFootRow(lines []measure.Line, hints []Set) {
	low := -1
	for i := range lines {
		if p := &lines[i].Place; p.Known && (low < 0 || p.Bottom > lines[low].Place.Bottom) {
			low = i
		}
	}
	if low < 0 || lines[low].Place.Vertical {
		return
	}
	foot := &lines[low].Place
	var row []int
	numbered := false
	for i := range lines {
		p := &lines[i].Place
		if !p.Known || p.Bottom < foot.Top-foot.Size {
			continue
		}
		if p.Top < foot.Top-foot.Size/2 || lines[i].Runes > footRunes || lines[i].Traits&measure.HasStop != 0 || p.Size > foot.Size*1.1 {
			return // nothing parts the row from what stands over it, or it is something else
		}
		row = append(row, i)
		numbered = numbered || hasPageAtEnd(lines[i].Text)
	}
	if !numbered || len(row) < 2 || len(row) > headRowLines {
		return
	}
	for _, i := range row {
		if hints[i]&^context == 0 {
			hints[i] |= Folio
		}
	}
}

// hasPageAtEnd reports whether a text begins or ends with a number of up to three digits, and there is
// more of it.
func hasPageAtEnd(s string) bool {
	const digits = "0123456789"
	s = strings.TrimSpace(s)
	front, back := len(s)-len(strings.TrimLeft(s, digits)), len(s)-len(strings.TrimRight(s, digits))
	return front < len(s) && (front > 0 && front <= 3 || back > 0 && back <= 3)
}

// HeadRow returns the lines of a page that stand in one row over all others, by their places; nil if
// those are not known.
func HeadRow(lines []measure.Line) []int {
	top := -1
	for i := range lines {
		if p := &lines[i].Place; p.Known && (top < 0 || p.Top < lines[top].Place.Top) {
			top = i
		}
	}
	if top < 0 {
		return nil
	}
	var row []int
	low, high := lines[top].Place.Top, lines[top].Place.Bottom
	for i := range lines {
		p := &lines[i].Place
		if middle := (p.Top + p.Bottom) / 2; p.Known && middle > low && middle < high {
			row = append(row, i)
		}
	}
	return row
}

// isFolioRow reports whether a row of lines has a date or a page's number, and is parted from what
// stands under it.
func isFolioRow(lines []measure.Line, hints []Set, row []int) bool {
	named := false
	bottom, next := float32(0), float32(math.Inf(1))
	in := map[int]bool{}
	for _, i := range row {
		in[i] = true
		bottom = max(bottom, lines[i].Place.Bottom)
		t := lines[i].Squeezed()
		p, ok := readPageLabel(t)
		named = named || hints[i]&Folio != 0 && (!DateIn(t).IsZero() || ok && p.number > 0)
	}
	for i := range lines {
		if p := &lines[i].Place; p.Known && !in[i] {
			next = min(next, p.Top)
		}
	}
	return named && next > bottom
}

// ReadHeadRow takes from a line of the head row the number and the name of its page, if the page has
// none of them yet. Beside a date any short word is a name: 14 双语, 地域 18.
func ReadHeadRow(l *measure.Line, p *model.Page) {
	t := l.Squeezed()
	if n, name := numberedName(t); n > 0 && p.Number == 0 && (p.Name == "" || p.Name == name) {
		p.Number, p.Name = n, name
		return
	}
	if p.Name == "" && isShortWord(t) && !IsPaperName(t) && !IsFolio(l) {
		p.Name = t
	}
}

// numberedName reads a page's number and a short word, in either order; 0 if the text is something
// else.
func numberedName(t string) (n int, name string) {
	t = strings.Trim(narrowed(t), betweenLabels)
	if len(t) > labelBytes {
		return 0, ""
	}
	if p, rest, _ := cutPageNumber(t); p.number > 0 {
		if name = strings.Trim(rest, betweenLabels); areNameWords(name) {
			return p.number, name
		}
		return 0, ""
	}
	name = strings.TrimRight(t, "0123456789")
	if n = Number(t[len(name):]); n == 0 || n > mostPages || len(t)-len(name) > 3 {
		return 0, ""
	}
	if name = strings.Trim(name, betweenLabels); !areNameWords(name) {
		return 0, ""
	}
	return n, name
}
