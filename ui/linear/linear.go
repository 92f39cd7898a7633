// Package linear is the reader as a dialogue in lines: for screen readers, for
// terminals that know no control sequences, and for pipes.
//
// It promises that nothing it writes is ever changed again, that it draws no
// borders and sends no escapes, and that all of reading, finding and marking can
// be done by lines. A mark is kept before the next line is asked for. It does not
// know where lines come from.
package linear

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"baolan/editions/clean"
	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/editions/script"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/reading"
	"baolan/ui/session"
	"baolan/ui/store"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// Options is what a dialogue starts with.
type Options struct {
	Editions []library.Edition // the first is opened
	Library  store.Library     // nil if there is none
	Memory   memory.Memory     // nil if nothing is to be kept
	Lang     catalog.Lang
	Width    int // in cells; 0 for a readable measure
	Height   int // the rows of the terminal; 0 if there is none
	Policy   cells.Policy
	Level    typeset.Level
	Script   script.Script
	Notice   string
	Words    func(error) string
	Local    Local // nil over SSH
	Figures  func(s *session.Session, r *reading.Reading, days []store.Day, lasts bool) []string
}

// Local is what can be done on the reader's own machine; see package ui.
type Local interface {
	Write(ctx context.Context, path string, over bool, e *model.Edition, s script.Script) error
	Speak(ctx context.Context, text string) error
}

// Lines gives what the reader types: each line without its end, and io.EOF at the end.
type Lines interface {
	Next(ctx context.Context, prompt string) (string, error)
}

// These are the measure of text in cells, and the rows that are printed at once, if no
// terminal gives them.
const (
	measureMost = 80
	portion     = 18
)

// dialogue is the dialogue with one reader.
type dialogue struct {
	s       session.Session
	o       Options
	ctx     context.Context //nolint:containedctx // of the dialogue
	out     io.Writer
	lines   Lines
	mem     memory.Memory
	read    *reading.Reading
	choices []func() error // what the numbers of the last list mean
	text    *text          // the open article; nil while a list is read
	sought  string         // the words that are searched for in the article
	orders  map[rune]order
	coming  coming
	err     error // the error of writing
	leaving bool
}

// Run holds a dialogue until the reader leaves, the lines end, or ctx does.
func Run(ctx context.Context, o Options, lines Lines, out io.Writer) error {
	d := &dialogue{s: session.New(o.Lang, o.Policy, o.Level, theme.Paper()), o: o, ctx: ctx, out: out, lines: lines, mem: o.Memory, read: reading.New(o.Lang), orders: orders()}
	d.s.Script, d.s.Wording = o.Script, o.Words
	if d.mem == nil {
		d.mem = memory.None()
	}
	if d.o.Width <= 0 || d.o.Width > measureMost {
		d.o.Width = measureMost
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // what is still being read is not waited for
	d.ctx = ctx
	d.begin()
	for !d.leaving && d.err == nil {
		line, err := lines.Next(ctx, d.prompt())
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		line = clean.Line(line)
		d.complete(line)
		if err := d.do(line); err != nil && d.err == nil {
			if ctx.Err() != nil {
				break
			}
			d.say(d.s.Words(err))
		}
		d.writeMarks()
	}
	d.writeMarks()
	return d.err
}

// begin opens what comes first, at the place where the reader was if that is it.
func (d *dialogue) begin() {
	d.read.Begin(d.o.Editions)
	d.follow()
	if d.o.Notice != "" {
		d.say(d.o.Notice)
	}
	if last, ok, err := d.mem.Last(d.ctx); err == nil && ok {
		d.read.Resume(last)
	}
	d.ready()
	d.printEdition()
	d.printPage()
	d.say(d.s.Say(catalog.LinearHint))
}

// ready fetches what the open page needs: the page itself, and what memory has of its
// articles.
func (d *dialogue) ready() {
	if miss, ok := d.read.Missing(); ok {
		p, err := miss.Get(d.ctx, miss.Page)
		if err != nil {
			d.say(d.s.Words(err))
			d.read.Fetched(miss.Edition, miss.Page, nil)
		} else {
			d.read.Fetched(miss.Edition, miss.Page, &p)
		}
	}
	if paper, date, ok := d.read.Unknown(); ok {
		states, err := d.mem.Edition(d.ctx, paper, date)
		if err != nil {
			d.say(d.s.Words(err))
		}
		d.read.Recall(paper, date, states)
	}
}

// kept writes what is to be remembered and says that it was kept. If nothing outlives
// the session it says that too.
func (d *dialogue) kept(done catalog.Key) {
	if !d.writeMarks() {
		return // keep has reported why
	}
	words := d.s.Say(done)
	if !d.mem.IsPersistent() {
		words = d.s.Say(catalog.OnlyNow, words)
	}
	d.say(words)
}

// writeMarks writes what is to be remembered. It reports what could not be written, and then
// gives false.
func (d *dialogue) writeMarks() bool {
	all := true
	ctx, cancel := context.WithTimeout(context.WithoutCancel(d.ctx), 3*time.Second)
	defer cancel()
	for _, m := range d.read.Marks() {
		if err := m.Write(ctx, d.mem); err != nil {
			d.say(d.s.Say(catalog.NotKept, d.s.Words(err)))
			all = false
		}
	}
	return all
}

// say writes a paragraph, broken into lines.
func (d *dialogue) say(words string) {
	for para := range strings.SplitSeq(words, "\n") {
		d.set(cells.Fold(para), 0)
	}
}

// paragraph prints text with the indent of a paragraph.
func (d *dialogue) paragraph(text string) { d.set(cells.Fold(text), typeset.IndentAuto) }

func (d *dialogue) set(text string, indent int) {
	st := typeset.Style{Ruler: d.s.Ruler, Measure: d.o.Width, Level: d.s.Level, Indent: indent}
	for _, l := range typeset.Paragraph(text, st) {
		d.write(strings.TrimRight(l.String(text), " ") + "\n")
	}
}

func (d *dialogue) sayf(k catalog.Key, args ...any) { d.say(d.s.Say(k, args...)) }

func (d *dialogue) write(s string) {
	if d.err == nil {
		_, d.err = io.WriteString(d.out, s)
	}
}

// prompt gives where the reader is and, if nothing is kept after the session, a word
// about that: like a footer on a screen, it says what is so all the time.
func (d *dialogue) prompt() string {
	more, lasts := d.text != nil && !d.text.isOver(), d.mem.IsPersistent()
	switch {
	case more && lasts:
		return d.s.Say(catalog.LinearMore)
	case more:
		return d.s.Say(catalog.LinearMoreOnlyNow)
	case !lasts:
		return d.s.Say(catalog.LinearOnlyNow)
	}
	return "> "
}
