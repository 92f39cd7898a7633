package layout

import (
	"fmt"
	"strings"
	"testing"

	"baolan/editions/line"
)

// What stands in a drawn cell is one text, in however many lines, and a row is what begins at one
// height: neither lines of other cells nor a cell without text move it into another column.
func TestArrange_CellsOfSeveralLines(t *testing.T) {
	t.Parallel()
	for _, how := range []string{"frames", "lines", "strips"} {
		for lines := 1; lines <= 3; lines++ {
			for columns := 2; columns <= 5; columns++ {
				for tall := range columns {
					s := newSheet()
					s.set("停电预告", 40, 80, 20, 0)
					want := []string{"1H 停电预告"}
					top := float32(90)
					for r := range 4 {
						height, row := 12*float32(lines)+6, make([]string, columns)
						for c := range columns {
							x := 40 + float32(c)*60
							s.cell(how, x, top, x+60, top+height)
							row[c] = emptyCell
							if r == 2 && c == (tall+1)%columns {
								continue
							}
							row[c] = ""
							n := 1
							if c == tall {
								n = lines
							}
							for l := range n {
								// Lines of a cell stand in its middle, as word processors set them.
								y := top + height/2 - 6*float32(n) + 12*float32(l) + 10
								text := fmt.Sprintf("%c街%d号", '甲'+rune(r*columns+c), l)
								s.set(text, x+4, y, 10, 0)
								row[c] += text
							}
						}
						top += height
						want = append(want, "11 "+strings.TrimPrefix(strings.Join(row, "  "), emptyCell+"  "))
					}
					if got := told(&s.Page); got != strings.Join(want, "\n") {
						t.Fatalf("%s, %d lines in column %d of %d:\n%s\nwant\n%s", how, lines, tall, columns, got, strings.Join(want, "\n"))
					}
				}
			}
		}
	}
}

// A cell ends at its border, however near the text of the next begins.
func TestArrange_CrampedCells(t *testing.T) {
	t.Parallel()
	for gap := float32(0); gap < 12; gap += 0.5 {
		s := newSheet()
		for r := range 4 {
			for c := range 3 {
				x, y, width := 40+float32(c)*(40+gap), 90+float32(r)*18, 40+gap
				s.cell("lines", x, y, x+width, y+18)
				s.set(fmt.Sprintf("%c乙丙丁", '子'+rune(r*3+c)), x+gap/2, y+13, 10, 0)
			}
		}
		for _, l := range Arrange(&s.Page).Lines {
			if n := len(strings.Split(l.Text, "  ")); n != 3 || !l.Place.Row {
				t.Errorf("gap of %g: %q, a row %v", gap, l.Text, l.Place.Row)
			}
		}
	}
}

// A table in larger type under a headline is no part of it.
func TestArrange_TableUnderHeadline(t *testing.T) {
	t.Parallel()
	for _, size := range []float32{7, 8, 9, 10, 11, 12, 13} {
		s := newSheet()
		s.column(300, 100, spring...)
		s.set("开奖公告", 80, 80, 20, 0)
		for r := range 3 {
			for c := range 3 {
				x, y := 40+float32(c)*60, 86+float32(r)*18
				s.cell("lines", x, y, x+60, y+18)
				s.set("甲乙", x+20, y+14, size, 0)
			}
		}
		rows := 0
		for _, l := range Arrange(&s.Page).Lines {
			if l.Place.Row && !l.Place.Head && l.Text == "甲乙  甲乙  甲乙" {
				rows++
			}
		}
		if rows != 3 {
			t.Errorf("size %g: %d rows\n%s", size, rows, told(&s.Page))
		}
	}
}

// A cell may span rows and columns, and its sides be drawn in pieces: what it holds stands in the row
// at which it begins.
func TestArrange_SpanningCells(t *testing.T) {
	t.Parallel()
	for wide := 2; wide <= 4; wide++ {
		s := newSheet()
		piece := func(left, top, right, bottom float32) {
			s.Strokes = append(s.Strokes, Stroke{Box: line.Box{Left: left, Top: top, Right: right, Bottom: bottom}, Filled: true})
		}
		// Two columns of high titles, a title over several columns, and the titles of those.
		edge := func(c int) float32 { return 40 + float32(c)*50 }
		last := edge(wide + 2)
		for r := range 6 {
			y := 90 + float32(r)*18
			for c := range wide + 2 {
				if r != 1 || c >= 2 {
					piece(edge(c), y, edge(c+1), y+0.5)
				}
				if r < 5 && (r != 0 || c <= 2) {
					piece(edge(c), y, edge(c)+0.5, y+18)
				}
			}
			if r < 5 {
				piece(last, y, last+0.5, y+18)
			}
		}
		s.set("名次", 44, 113, 10, 0)
		s.set("球队", 94, 113, 10, 0)
		s.set("成绩", 144, 103, 10, 0)
		empty := "  " + emptyCell
		want := []string{"名次  球队  成绩" + strings.Repeat(empty, wide-1)}
		titles, first := "", "11"
		for c := range wide {
			name := string('甲' + rune(c))
			s.set(name, edge(c+2)+4, 121, 10, 0)
			titles += "  " + name
		}
		want = append(want, titles[2:])
		for r := range 3 {
			row := ""
			for c := range wide + 2 {
				text := fmt.Sprint(10*r + c + 10)
				s.set(text, edge(c)+4, 139+float32(r)*18, 10, 0)
				row += "  " + text
			}
			want = append(want, row[2:])
		}
		for i := range want {
			want[i] = first + " " + want[i]
		}
		if got := told(&s.Page); got != strings.Join(want, "\n") {
			t.Errorf("%d columns:\n%s\nwant\n%s", wide, got, strings.Join(want, "\n"))
		}
	}
}
