package flow

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"baolan/editions/form/blanks"
	"baolan/editions/form/facts"
	"baolan/editions/form/linekind"
	"baolan/editions/form/running"
	"baolan/editions/line"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
	"baolan/model"
)

// Unit is what a line of a text of one column is.
type Unit uint8

const (
	Paragraphs   Unit = iota // a paragraph or a title
	Entries                  // an entry of a list of contents
	Characters               // one character
	PrintedLines             // a printed line of a sheet, which other lines continue
)

// Form is what is known of a text of one column before it is read.
type Form struct {
	Of      Unit            // what a line of it is
	Width   measure.Em      // the width of a full line, for PrintedLines
	Running *running.Counts // the running lines of the document
}

// Part is a page made of some lines of a document's sheets.
type Part struct {
	Page    model.Page
	Edition cue.FolioImprint
	Sheet   int    // index of the sheet on which the part begins
	Line    int    // index of the part's first line on that sheet
	Text    string // the lines of the part, each with \n at its end
}

// Sheet is a sheet of a document with places.
type Sheet struct {
	Text   string       // clean, with \n at the end of each line
	Places []line.Place // where each line of Text stands; nil if that is not known
}

// whole is the lines of all sheets, numbered from the first sheet to the last.
type whole struct {
	source  []model.SourceLine
	first   []int          // for each sheet the index of its first line in source
	running []measure.Line // the running lines of all sheets
	sheets  []sheetLines   // the other lines
	many    bool           // the document has sheets, and these are several
	body    float32        // the size of most of the type, 0 if it is not known
}

func (f *Form) whole(sheets []Sheet) whole {
	w := whole{many: f.Of == PrintedLines && len(sheets) > 1}
	closing := blanks.Closers(textsOfSheets(sheets))
	all := make([]running.Sheet, len(sheets))
	for k := range sheets {
		p := scan.Text(sheets[k].Text)
		setPlaces(p.Lines, sheets[k].Places)
		if f.Of == PrintedLines {
			p.Lines = facts.JoinNames(p.Lines)
		}
		offset := int32(len(w.source))
		w.first = append(w.first, len(w.source))
		w.source = append(w.source, p.Source...)
		for i := range p.Lines {
			p.Lines[i].From += offset
			p.Lines[i].To += offset
			for _, tighten := range closing {
				p.Lines[i].Text = tighten(p.Lines[i].Text)
			}
		}
		blanks.Close(p.Lines)
		all[k] = running.Sheet{Lines: p.Lines, Aside: f.Running.Asides(p.Lines)}
		for i := range all[k].Aside {
			if isFullByPlace(&p.Lines[i].Place) {
				delete(all[k].Aside, i)
			}
		}
		running.GiveBackText(p.Lines, all[k].Aside)
	}
	if f.Of == PrintedLines {
		running.SetHeadsAside(all)
	}
	for k := range all {
		lines, aside := all[k].Lines, all[k].Aside
		w.running = append(w.running, running.Measured(lines, aside)...)
		var s sheetLines
		for i, l := range measure.Of(lines) {
			if !aside[i] {
				s.lines = append(s.lines, l)
			}
		}
		switch f.Of {
		case Paragraphs:
			s.lines = partLines(s.lines)
		case PrintedLines:
			s.lines, s.notes = splitNotes(s.lines)
		}
		w.sheets = append(w.sheets, s)
	}
	return w
}

// blocks returns the blocks of all sheets. A paragraph may begin on one sheet and end on
// the next.
func (f *Form) blocks(w *whole) []block {
	var lines []measure.Line
	var starts []int
	counts := make([]int, len(w.sheets))
	for i := range w.sheets {
		starts = append(starts, len(lines))
		lines = append(lines, w.sheets[i].lines...)
		counts[i] = len(w.sheets[i].lines)
	}
	if len(lines) == 0 {
		return nil
	}
	var blocks []block
	switch f.Of {
	case PrintedLines:
		w.body = bodySizeOf(lines)
		blocks = joined(newUnwrapper(lines, f.Width, w.body).runs(lines))
	case Characters:
		blocks = glyphBlocks(lines)
	default:
		blocks = paragraphBlocks(lines)
		for i := range blocks {
			blocks[i].entry = f.Of == Entries && (linekind.EntryNumber(blocks[i].text) > 0 || linekind.PointsAtPage(blocks[i].text))
		}
	}
	full := fullSheet(counts)
	s := -1
	for i := range blocks {
		from := blocks[i].lines[0].From
		for s+1 < len(w.first) && int32(w.first[s+1]) <= from {
			s++
			if counts[s] > 0 && lines[starts[s]].From == from {
				blocks[i].top = true
				blocks[i].early = s > 0 && counts[s-1]*5 <= full*4
			}
		}
		blocks[i].sheet = max(s, 0)
	}
	return w.withNotes(blocks)
}

// fullSheet returns the number of lines of a full sheet: nine in ten sheets have no more.
func fullSheet(counts []int) int {
	c := slices.Sorted(slices.Values(counts))
	return c[(len(c)-1)*9/10]
}

// Parts makes pages of sheets that follow one another. A part has the articles that begin on one
// sheet, whole, so it can end on a later one; a text of paragraphs is also cut at lines that name
// a page. The result is nil if the sheets have no text but running lines.
func (f *Form) Parts(sheets []Sheet) []Part {
	w := f.whole(sheets)
	blocks := f.blocks(&w)
	if len(blocks) == 0 {
		return nil
	}
	grade(blocks, w.body)
	of := habitsOf(blocks)
	if of.sheets = f.Of == PrintedLines; !of.sheets {
		of.tops, of.bare = false, false
	}
	all := spans(blocks, of)
	paged := f.Of == Paragraphs && (movePageHeads(blocks, all) || haveOwnPages(blocks, all))
	var out []Part
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && (blocks[all[to].from].sheet == blocks[all[from].from].sheet || hasNoteBehind(blocks[all[from].from:all[to].from], w.begin(&blocks[all[to].from]))) && !(paged && isOnOtherPage(blocks, all, to)) {
			to++
		}
		begin, end := 0, len(w.source)
		if from > 0 {
			begin = w.begin(&blocks[all[from].from])
		}
		if to < len(all) {
			end = w.begin(&blocks[all[to].from])
		}
		p := w.part(blocks, all[from:to], begin, end)
		p.Page.InBook = f.Of == PrintedLines && !saysPage(&p.Page)
		out = append(out, p)
		from = to
	}
	return out
}

// saysPage reports whether a folio numbers its page as a newspaper does: 第3版, and not
// 海外版 3.
func saysPage(p *model.Page) bool {
	for _, b := range p.Other {
		for _, l := range b.Lines {
			before, _, found := strings.Cut(l, "版")
			r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, " 　"))
			if found && b.Type == model.BlockFolio && (unicode.IsDigit(r) || strings.ContainsRune("一二三四五六七八九十", r)) {
				return true
			}
		}
	}
	return false
}

// begin returns the index of the first line of the part that begins with block b. If b is
// the first of a sheet, the running lines above it belong to the part.
func (w *whole) begin(b *block) int {
	if b.top {
		return w.first[b.sheet]
	}
	return int(b.lines[0].From)
}

func (w *whole) part(blocks []block, spans []span, begin, end int) Part {
	b := builder{blocks: blocks, offset: int32(begin)}
	b.page.Source = slices.Clip(w.source[begin:end])
	folios := func() {
		for i := range w.running {
			if at := int(w.running[i].From); at >= begin && at < end {
				b.running(w.running[i : i+1])
			}
		}
	}
	// In a document of several sheets their own numbers are the pages' numbers, so running
	// lines are read first. A single sheet is the page of the paper that its source names.
	if len(w.sheets) > 1 {
		folios()
	}
	number, label, name := b.page.Number, b.page.Label, b.page.Name
	for _, s := range spans {
		b.article(s)
	}
	if len(w.sheets) == 1 {
		folios()
	} else if w.many { // the page on which the article was printed is another paper's
		b.page.Number, b.page.Label, b.page.Name = number, label, name
	}
	p := Part{Page: b.page, Edition: b.edition}
	for p.Sheet+1 < len(w.first) && w.first[p.Sheet+1] <= begin {
		p.Sheet++
	}
	p.Line = begin - w.first[p.Sheet]
	var text strings.Builder
	for i := range b.page.Source {
		text.WriteString(b.page.Source[i].Text)
		text.WriteByte('\n')
	}
	p.Text = text.String()
	return p
}
