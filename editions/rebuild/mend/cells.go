package mend

import (
	"strings"

	"baolan/editions/rebuild/measure"
)

const (
	// A cell of a table is no wider than this, and a row has so many cells at least and at most.
	widestCell = 10 * measure.OneEm
	fewestCell = 3
	mostCells  = 12
	// So many rows one after the other have as many cells each. Fewer may be anything that stands
	// in lines.
	fewestRows = 3
	// One row in so many at least has a figure. The stanzas of a poem have as many lines each, too.
	rowsToFigure = 2
)

// joinRows joins the cells of a table whose rows were torn: an extractor ends the line at a
// wide gap, so that every cell comes as a line, and sets a blank line where the next row begins.
//
//	胡杨      胡杨  3.4  18:18
//	3.4       伊鹿  9    恩兴
//	18:18
//
//	伊鹿 9
//	恩兴
//
// Blocks between blank lines are rows if several of them, one behind the other, have the same
// number of short cells, with figures among them. It changes the lines that it is given.
func joinRows(lines []measure.Line) []measure.Line {
	out := lines[:0] // never has more than were read
	for i := 0; i < len(lines); {
		end, isTable := tableAt(lines, i)
		for i < end {
			to := blockEnd(lines, i)
			if !isTable {
				out = append(out, lines[i:to]...)
			} else {
				out = append(out, rowOf(lines[i:to]))
			}
			i = to
		}
	}
	return out
}

// tableAt returns the end of the blocks from line i on that have as many cells as the first of
// them, and reports whether they are the rows of a torn table. The end is that of the first
// block at least.
func tableAt(lines []measure.Line, i int) (end int, isTable bool) {
	end = blockEnd(lines, i)
	cells, torn, figures := cellsOf(lines[i:end])
	if cells == 0 {
		return end, false
	}
	rows, tornRows, withFigure := 1, torn, figures
	for end < len(lines) {
		to := blockEnd(lines, end)
		n, torn, figures := cellsOf(lines[end:to])
		if n != cells {
			break
		}
		end, rows, tornRows, withFigure = to, rows+1, tornRows+torn, withFigure+figures
	}
	return end, rows >= fewestRows && 2*tornRows > rows && rowsToFigure*withFigure >= rows
}

// blockEnd returns the end of the lines from i on before which no blank line stands. A block of
// more lines than a row has cells is not followed to its end, so that time is linear.
func blockEnd(lines []measure.Line, i int) int {
	end := i + 1
	for end < len(lines) && !lines[end].Blank && end-i <= mostCells {
		end++
	}
	return end
}

// cellsOf returns the number of cells of a block, 0 if it is no row of a table; 1 if it was torn,
// and 1 if a figure is among its cells.
func cellsOf(block []measure.Line) (cells, torn, figures int) {
	for k := range block {
		l := &block[k]
		if l.Words > 2*mostCells || l.Nat > widestCell*measure.Em(max(l.Words, 1)) || l.Traits&measure.HasStop != 0 || l.End == measure.EndsFull || l.Marked {
			return 0, 0, 0
		}
		inFigure := false // a space stands behind the point of a figure: 18. 64
		for _, f := range measure.Fields(l.Text) {
			if !inFigure {
				cells++
			}
			if last := measure.LastRune(f); measure.ClassOf(measure.FirstRune(f)) == measure.Digit && !inFigure {
				figures = 1
				inFigure = last == '.'
			} else {
				inFigure = false
			}
		}
	}
	if len(block) > 1 {
		torn = 1
	}
	if cells < fewestCell || cells > mostCells {
		return 0, 0, 0
	}
	return cells, torn, figures
}

// rowOf returns the lines of a row as one, with a space between its cells.
func rowOf(block []measure.Line) measure.Line {
	texts := make([]string, len(block))
	for k := range block {
		texts[k] = block[k].Text
	}
	l := block[0].With(strings.Join(texts, " "))
	l.To = block[len(block)-1].To
	return l
}
