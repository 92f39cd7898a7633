package main

import (
	"fmt"
	"strconv"
	"strings"
)

// item is a part of a body: text that is divided into lines, or a line that is not divided.
type item struct {
	text       string
	indent     float64
	indentText string // the indent as characters (U+3000)
	align      string // "" for a paragraph; l, c or r for a line
}

// frame is a photograph that narrows the lines beside it.
type frame struct {
	column, row, rows int
	width             float64
	left              bool
}

// parseFrame reads column:row:rows:width:side. Columns and rows count from 0.
func parseFrame(s string) (frame, error) {
	var f frame
	w := strings.Split(s, ":")
	if s == "" {
		return f, nil
	}
	if len(w) != 5 {
		return f, fmt.Errorf("frame %q is not column:row:rows:width:side", s)
	}
	var err error
	for i, p := range []*int{&f.column, &f.row, &f.rows} {
		if *p, err = strconv.Atoi(w[i]); err != nil {
			return f, fmt.Errorf("frame %q: %w", s, err)
		}
	}
	f.width, err = strconv.ParseFloat(w[3], 64)
	f.left = w[4] == "l"
	return f, err
}

// beside returns a row's measure and its offset, em.
func (f frame) beside(column, row int, measure float64) (width, offset float64) {
	if f.rows == 0 || column != f.column || row < f.row || row >= f.row+f.rows {
		return measure, 0
	}
	if f.left {
		return measure - f.width, f.width
	}
	return measure - f.width, 0
}

// cell is a line that was set, with its place in the columns.
type cell struct {
	column, row   int
	offset, width float64 // em from the column's left edge
	align         string
	runs          []run
}

// flow sets the items into columns of equal height, of which the first begins below taken
// rows. It returns the height in rows.
func flow(set setting, items []item, measure float64, columns, taken int, f frame) ([]cell, int) {
	for height := taken + 1; ; height++ {
		if cells, ok := pour(set, items, measure, columns, taken, height, f); ok {
			return cells, height
		}
	}
}

func pour(set setting, items []item, measure float64, columns, taken, height int, f frame) ([]cell, bool) {
	var cells []cell
	column, row := 0, taken
	place := func() bool {
		if row >= height {
			column, row = column+1, 0
		}
		return column < columns
	}
	for _, it := range items {
		if it.align != "" {
			if !place() {
				return nil, false
			}
			w, o := f.beside(column, row, measure)
			cells = append(cells, cell{column, row, o, w, it.align, []run{{text: it.text}}})
			row++
			continue
		}
		rest := set.atoms(it.text)
		for first := true; len(rest) > 0; first = false {
			if !place() {
				return nil, false
			}
			w, o := f.beside(column, row, measure)
			if first {
				w, o = w-it.indent, o+it.indent
			}
			var l line
			l, rest = next(rest, w)
			runs, shift := runsOf(l)
			c := cell{column, row, o + shift, w - shift, "j", runs}
			if l.last {
				c.align = "l"
			}
			if first && it.indentText != "" {
				c.offset, c.width = o-it.indent, w+it.indent
				c.runs = append([]run{{text: it.indentText}}, c.runs...)
			}
			cells = append(cells, c)
			row++
		}
	}
	return cells, true
}
