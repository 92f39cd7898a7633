package form

import (
	"baolan/editions/join"
	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// maxLooked is how many pages' lines are measured to tell the form. The heads
// and feet of all pages are looked at.
const maxLooked = 300

// maxUnwoven is on how many pages interleaved columns are looked for, which takes
// longer than the rest.
const maxUnwoven = 8

// Look is a first look over a document, page by page. What it keeps of a page is
// its first and last lines, so that its memory does not grow with the text.
// The zero Look has seen nothing.
type Look struct {
	running running
	traits  traits
}

// Document is what a first look found: the form, and what is needed to read in it.
type Document struct {
	Kind    Kind
	running running
	measure measure.Em // of Sheets: the width of a full line
}

// Page looks at the next page, clean text with \n between its lines.
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

// Document says what was found.
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

// measured are the lines that were set aside, in order.
func measured(lines []line.Line, aside map[int]bool) []measure.Line {
	var out []line.Line
	for i := range lines {
		if aside[i] {
			out = append(out, lines[i])
		}
	}
	return measure.Of(out)
}
