package form

import (
	"sync"

	"baolan/editions/form/blanks"
	"baolan/editions/form/interleaved"
	"baolan/editions/form/running"
	"baolan/editions/form/scattered"
	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// maxSampled is the number of pages of a document or of a part, spread over it, whose lines
// are measured to find the form. The first and last lines of all pages are looked at.
const maxSampled = 300

// maxUnwoven is the number of pages, from the first of a document or of a part, on which
// interleaved columns are looked for. This takes longer than everything else.
const maxUnwoven = 8

// Sample reads a document, or parts of a large one, page by page, to find its form. It keeps
// the shapes of first and last lines, of which there are at most so many, and the counts
// of at most maxLooked pages of each part; its memory does not grow with the text. The
// zero Look is ready to use.
type Sample struct {
	running running.Counts
	parts   []part
}

// part holds what was found in a part of a document.
type part struct {
	running running.Counts
	counted spread[traits]
	woven   int // pages of interleaved columns, of the first
	rows    scattered.Counts
}

// spread keeps what was found on some of the pages: on all if they are few, otherwise on
// every second, fourth and so on.
type spread[T any] struct {
	kept []T
	seen int // pages
	step int // how many pages one is kept of
}

// add keeps what find returns for the next page, if that page is one of those to be kept.
func (s *spread[T]) add(most int, find func() T) {
	if s.step == 0 {
		s.step = 1
	}
	at := s.seen
	s.seen++
	if at%s.step != 0 {
		return
	}
	if len(s.kept) == most {
		for i := range (most + 1) / 2 {
			s.kept[i] = s.kept[2*i]
		}
		s.kept = s.kept[:(most+1)/2]
		if s.step *= 2; at%s.step != 0 {
			return
		}
	}
	s.kept = append(s.kept, find())
}

// Document is the form of a document and what is needed to read its pages. It is not
// changed by reading.
type Document struct {
	Kind    Kind
	running running.Counts
	measure measure.Em // the width of a full line, for the form Sheets
	found   Evidence
}

// Part begins a part of a large document. The pages that follow are of that part.
func (l *Sample) Part() { l.parts = append(l.parts, part{}) }

// Look is what is found in one page without the others.
type Look struct {
	lines  []line.Line
	traits *traits // nil if they were not counted
	woven  bool    // its columns are interleaved, if that was looked for
	rows   scattered.Counts
}

// LookAt looks at page n of a document or of a part, counted from 0. Several pages can be
// looked at at once.
func LookAt(text string, n int) Look {
	if n >= maxSampled {
		return Look{lines: linesOf(text)}
	}
	k := Look{lines: scan.Lines(text)}
	k.rows.Add(k.lines)
	closeBlanks(k.lines)
	room := linePool.Get().(*[]measure.Line)
	defer linePool.Put(room)
	measured := measure.Into((*room)[:0], k.lines)
	*room = measured
	k.traits = new(traits)
	k.traits.add(measured)
	k.woven = n < maxUnwoven && interleaved.Find(measured) != nil
	return k
}

// linePool holds memory for the measured lines of a page, which are not kept.
var linePool = sync.Pool{New: func() any { return new([]measure.Line) }}

// Add adds the next page.
func (l *Sample) Add(k Look) {
	if len(l.parts) == 0 {
		l.Part()
	}
	p := &l.parts[len(l.parts)-1]
	l.running.Add(k.lines)
	p.running.Add(k.lines)
	p.counted.add(maxSampled, func() (t traits) {
		if k.traits != nil {
			return *k.traits
		}
		t.add(measure.Of(k.lines))
		return t
	})
	if k.woven {
		p.woven++
	}
	p.rows.Merge(&k.rows)
}

// Sheet reads the next page of a document of which its places show that it has sheets: only its
// running lines are looked for.
func (l *Sample) Sheet(text string) { l.running.Add(linesOf(text)) }

// linesOf returns the lines of a page as its form is found by them.
func linesOf(text string) []line.Line {
	lines := scan.Lines(text)
	closeBlanks(lines)
	return lines
}

// closeBlanks removes the blanks that mean nothing from the lines of a page.
func closeBlanks(lines []line.Line) {
	for _, tighten := range blanks.Closers(line.Texts(lines)) {
		for i := range lines {
			lines[i].Text = tighten(lines[i].Text)
		}
	}
	blanks.Close(lines)
}

// Document returns what was found in the pages so far. If more than half of several parts
// are of one form, the document is of that form, and the other parts do not count, because
// the lines of one part can be much shorter and more numerous than those of another.
// Otherwise the form is found by the counts of all parts together.
func (l *Sample) Document() *Document {
	d := &Document{running: l.running}
	votes := map[Kind][]part{}
	for i := range l.parts {
		p := &l.parts[i]
		if p.running.Pages() == 0 {
			continue
		}
		t := traitsOf(l.parts[i : i+1])
		k, _ := t.kind(&p.running)
		votes[k] = append(votes[k], *p)
	}
	for k, of := range votes {
		if len(l.parts) > 1 && 2*len(of) > len(l.parts) {
			t := traitsOf(of)
			d.Kind = k
			if k == Sheets {
				d.measure, _, _ = t.breakWidth()
			}
			d.found = t.evidence(d.Kind, &l.running)
			return d
		}
	}
	t := traitsOf(l.parts)
	d.Kind, d.measure = t.kind(&l.running)
	d.found = t.evidence(d.Kind, &l.running)
	return d
}

// Sheets returns a document of sheets with full lines of this width, whatever the words of the
// pages so far say. It is for pages whose places show that they are sheets.
func (l *Sample) Sheets(width measure.Em) *Document {
	return &Document{Kind: Sheets, running: l.running, measure: width}
}

// traitsOf returns the counts of some parts together.
func traitsOf(parts []part) traits {
	var all traits
	woven, looked := 0, 0
	for i := range parts {
		p := &parts[i]
		for k := range p.counted.kept {
			all.merge(&p.counted.kept[k])
		}
		looked += min(p.running.Pages(), maxUnwoven)
		woven += p.woven
		all.rows.Merge(&p.rows)
	}
	all.isWoven = woven*2 > looked
	return all
}
