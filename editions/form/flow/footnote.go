package flow

import (
	"strconv"
	"strings"

	"baolan/editions/form/linekind"
	"baolan/editions/rebuild/measure"
)

// This file finds the notes at the feet of sheets. They stand between two lines of a sentence
// that goes on over the page, and belong to no sentence.

// mostNotes is the greatest number of lines of the notes of one sheet.
const mostNotes = 12

// splitNotes returns the lines of a sheet without the notes at its foot, and the notes with
// the rule above them. The first line of the notes has a mark that stands in the text above
// it too, or a rule above it, or the line above ends no sentence; and no line below it begins
// a paragraph. lines are those of one sheet.
func splitNotes(lines []measure.Line) (text, notes []measure.Line) {
	at := len(lines)
	if at > 1 && linekind.IsRule(lines[at-1].Text) { // the notes below it are running lines
		at--
	}
	for i := len(lines) - 1; i > 0 && len(lines)-i <= mostNotes; i-- {
		l := &lines[i]
		mark, ok := linekind.NoteMark(l.Text)
		if !ok || opensAParagraph(lines[i+1:], l.Lead) {
			continue
		}
		// A note above notes is one too.
		if at < len(lines) && linekind.EndsParagraph(&lines[at-1]) || isMarked(lines[:i], l.Text, mark) {
			at = i
		}
	}
	if at == len(lines) {
		return lines, nil
	}
	if at > 1 && linekind.IsRule(lines[at-1].Text) {
		at--
	}
	return lines[:at:at], lines[at:]
}

// isMarked reports whether what stands above a line with a note's mark shows that it is one.
func isMarked(above []measure.Line, s, mark string) bool {
	last := &above[len(above)-1]
	if linekind.IsRule(last.Text) {
		return true
	}
	for i := range above {
		if mark != "" && strings.Index(above[i].Text, mark) > 0 {
			return true
		}
	}
	return !linekind.EndsParagraph(last) && (measure.HasPrefixAny(s, "注", "原注", "[", "［", "〔") || namesSource(s))
}

// namesSource reports whether a line with a note's mark names a book or says where something
// stands, in its first words. An enumeration in a sentence does not.
func namesSource(s string) bool {
	r := []rune(s)
	return measure.HasAny(string(r[:min(len(r), 24)]), "《", "参见", "参阅", "引自", "原文", "译注", "编注", "作者系")
}

// opensAParagraph reports whether a line below a note is farther right than the note.
func opensAParagraph(below []measure.Line, lead int32) bool {
	for i := range below {
		if _, ok := linekind.NoteMark(below[i].Text); !ok && below[i].Lead > lead {
			return true
		}
	}
	return false
}

// noteBlocks returns the notes of a sheet, each a block.
func noteBlocks(notes []measure.Line, sheet int) []block {
	var runs [][]measure.Line
	for i := range notes {
		_, isNew := linekind.NoteMark(notes[i].Text)
		if len(runs) == 0 || isNew || linekind.IsRule(notes[i-1].Text) {
			runs = append(runs, nil)
		}
		k := len(runs) - 1
		runs[k] = append(runs[k], notes[i])
	}
	blocks := joined(runs)
	for i := range blocks {
		blocks[i].note, blocks[i].sheet, blocks[i].blank = true, sheet, false
	}
	return blocks
}

// withNotes puts the notes of all sheets behind the paragraphs that have their marks, or
// behind the last paragraph of the sheet.
func (w *whole) withNotes(blocks []block) []block {
	behind := map[int][]block{}
	taken := map[string]bool{} // a mark of a block whose note was found
	at := 0
	for s := range w.sheets {
		notes := w.sheets[s].notes
		if len(notes) == 0 || len(blocks) == 0 {
			continue
		}
		for at+1 < len(blocks) && blocks[at+1].lines[0].From < notes[0].From {
			at++
		}
		for _, n := range noteBlocks(notes, s) {
			k := at
			if mark, ok := linekind.NoteMark(n.text); ok && mark != "" {
				k = w.marked(blocks[:at+1], s, mark, taken)
			}
			behind[k] = append(behind[k], n)
		}
	}
	if len(behind) == 0 {
		return blocks
	}
	var out []block
	for i := range blocks {
		out = append(append(out, blocks[i]), behind[i]...)
	}
	return out
}

// marked returns the index of the first block on sheet s that has a mark whose note was not
// found yet, that of the last block if none has.
func (w *whole) marked(blocks []block, s int, mark string, taken map[string]bool) int {
	from := len(blocks)
	for from > 0 && int(blocks[from-1].last().To) >= w.first[s] {
		from--
	}
	for i := from; i < len(blocks); i++ {
		key := strconv.Itoa(i) + mark
		if !taken[key] && strings.Index(blocks[i].text, mark) > 0 {
			taken[key] = true
			return i
		}
	}
	return len(blocks) - 1
}

// hasNoteBehind reports whether a note of some blocks stands in line begin or behind it.
func hasNoteBehind(blocks []block, begin int) bool {
	for i := range blocks {
		if blocks[i].note && int(blocks[i].last().To) >= begin {
			return true
		}
	}
	return false
}

// before returns the last block before block i that is no note. The first block is none.
func before(blocks []block, i int) *block {
	for i--; i > 0 && blocks[i].note; i-- {
	}
	return &blocks[i]
}
