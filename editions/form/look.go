package form

import (
	"baolan/editions/join"
	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// maxLooked is the number of pages, from the first, whose lines are measured to find the
// form. The first and last lines of all pages are looked at.
const maxLooked = 300

// maxUnwoven is the number of pages, from the first, on which interleaved columns are
// looked for. This takes longer than everything else.
const maxUnwoven = 8

// Look reads a document once, page by page, to find its form. It keeps counts and the
// shapes of first and last lines, of which there are at most so many; its memory does not
// grow with the text. The zero Look is ready to use.
type Look struct {
	running running
	traits  traits
}

// Document is the form of a document and what is needed to read its pages. It is not
// changed by reading.
type Document struct {
	Kind    Kind
	running running
	measure measure.Em // the width of a full line, for the form Sheets
}

// Page reads the next page. text is clean, with \n between its lines.
func (l *Look) Page(text string) {
	lines := scan.Text(text).Lines
	if join.SetApart(textsOf(lines)) {
		for i := range lines {
			lines[i].Text = join.CloseDigits(lines[i].Text)
		}
	}
	l.running.add(textsOf(lines))
	if l.running.pages <= maxLooked {
		ls := measure.Of(lines)
		l.traits.add(ls)
		if l.running.pages <= maxUnwoven && unweave(ls) != nil {
			l.traits.woven++
		}
	}
}

// Document returns what was found in the pages so far.
func (l *Look) Document() *Document {
	d := &Document{running: l.running}
	d.Kind, d.measure = l.traits.kind(&l.running)
	return d
}

func textsOf(lines []line.Line) []string {
	out := make([]string, len(lines))
	for i := range lines {
		out[i] = lines[i].Text
	}
	return out
}

// measured returns the lines whose indexes are in aside, measured, in their order.
func measured(lines []line.Line, aside map[int]bool) []measure.Line {
	var out []line.Line
	for i := range lines {
		if aside[i] {
			out = append(out, lines[i])
		}
	}
	return measure.Of(out)
}
