package terminals

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"baolan/ui/cells"
)

// tail stands for the second cell of a wide character, so that a string has a
// rune a cell:  中a  →  中 tail a. xterm prints its screen in the same form.
const tail = '\uffff'

// written gives the bytes that the program sends for a part of a frame.
func written(frame string) string {
	var b strings.Builder
	_, _ = cells.NewWriter(&b).Write([]byte(frame)) // writing to a Builder never fails
	return b.String()
}

// cellsOf gives a text in a rune a cell, without the blanks at its end.
func cellsOf(text string, r cells.Ruler) string {
	var b strings.Builder
	for _, c := range text {
		b.WriteRune(c)
		if r.Rune(c) == 2 {
			b.WriteRune(tail)
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// shown gives what a terminal shows for a row of a frame with stand-ins: behind a pinned
// character that the terminal draws in one cell there is a blank.
func shown(row string, p cells.Policy, wide bool) string {
	own := ruler(wide)
	var b strings.Builder
	for _, c := range row {
		s := ansi.Strip(written(string(c))) // a pinned character is written between cursor moves
		b.WriteString(s)
		switch {
		case own.Width(s) == 2:
			b.WriteRune(tail)
		case p == cells.Pin && s != string(c):
			b.WriteByte(' ')
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// differ describes the first rows that are not the same.
func differ(got, want []string) error {
	for y, w := range want {
		g := ""
		if y < len(got) {
			g = got[y]
		}
		if g != w {
			return fmt.Errorf("row %d:\n got %q\nwant %q", y, g, w)
		}
	}
	return nil
}

// The number of rows above the panes (nameplate, tabs, rule) and below them (the footer).
const (
	above = 3
	below = 1
)

// borders gives the columns that have a vertical line in every row of the panes.
func borders(rows []string) []int {
	var columns []int
	panes := rows[above : len(rows)-below]
	for x := range []rune(panes[0]) {
		all := true
		for _, row := range panes {
			c := []rune(row)
			all = all && x < len(c) && (c[x] == '│' || c[x] == '╎')
		}
		if all {
			columns = append(columns, x)
		}
	}
	return columns
}

// ruler gives the ruler for a terminal.
func ruler(wide bool) cells.Ruler {
	if wide {
		return cells.NewRuler(cells.Wide)
	}
	return cells.NewRuler(cells.Narrow)
}
