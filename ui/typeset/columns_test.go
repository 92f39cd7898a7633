package typeset

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// rowsOf makes rows from a picture: h a heading's row, - a blank one, a digit
// a paragraph of so many lines.
func rowsOf(picture string) []Row {
	var rows []Row
	for _, c := range picture {
		switch c {
		case 'h':
			rows = append(rows, Row{First: true, Last: true, KeepNext: true})
		case '-':
			rows = append(rows, Row{Blank: true})
		default:
			for i := range int(c - '0') {
				rows = append(rows, Row{First: i == 0, Last: i == int(c-'1')})
			}
		}
	}
	return rows
}

func pictureOf(screens []Screen) string {
	var b strings.Builder
	for i, s := range screens {
		if i > 0 {
			b.WriteString(" / ")
		}
		for k, c := range s.Columns {
			if k > 0 {
				b.WriteString(" ")
			}
			fmt.Fprintf(&b, "%d-%d", c.From, c.To)
		}
	}
	return b.String()
}

func TestColumns(t *testing.T) {
	for _, c := range []struct {
		name, rows string
		height, n  int
		want       string
	}{
		{"nothing", "", 10, 2, "0-0 0-0"},
		{"balanced", "82", 10, 2, "0-5 5-10"},
		{"one column", "82", 5, 1, "0-5 / 5-10"},
		{"no single line at the foot", "44", 5, 1, "0-4 / 4-8"},
		{"no single line at the head", "63", 5, 1, "0-4 / 4-9"},
		{"three lines stay together", "43", 5, 1, "0-4 / 4-7"},
		{"blank vanishes at the head", "4-4", 4, 1, "0-4 / 5-9"},
		{"heading goes with its text", "4h4", 5, 1, "0-4 / 4-9"},
		{"heading and blank too", "4h-4", 6, 1, "0-4 / 4-10"},
		{"no room to choose", "3", 1, 1, "0-1 / 1-2 / 2-3"},
		{"evenly, not the first ones full", "54553", 20, 3, "0-7 7-14 14-22"},
		{"balance bears the rule", "3-3", 7, 2, "0-3 4-7"},
	} {
		if got := pictureOf(Columns(rowsOf(c.rows), c.height, c.n)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Every row that is not blank stands once, in order, in columns that are not too high;
// and no single line is separated from its paragraph unless the column is too low.
func TestColumns_Rows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rowsOf(rapid.StringMatching(`[1-9h-]{0,24}`).Draw(t, "rows"))
		height, n := rapid.IntRange(1, 20).Draw(t, "height"), rapid.IntRange(1, 4).Draw(t, "columns")
		next := 0
		for k, s := range Columns(rows, height, n) {
			if len(s.Columns) != n {
				t.Fatalf("screen %d has %d columns", k, len(s.Columns))
			}
			for i, c := range s.Columns {
				if c.To-c.From > height || c.From < next || c.To < c.From {
					t.Fatalf("screen %d column %d: %+v after row %d", k, i, c, next)
				}
				for ; next < c.From; next++ {
					if !rows[next].Blank {
						t.Fatalf("row %d is lost", next)
					}
				}
				next = c.To
				if c.From < c.To && (rows[c.From].Blank || rows[c.To-1].Blank) {
					t.Fatalf("screen %d column %d begins or ends blank", k, i)
				}
				// A fault is allowed only in a column that is too low to avoid it.
				if full := c.To - c.From; c.To < len(rows) && full == height && height >= 8 && !mayEnd(rows, c.To) {
					for to := c.To; to > c.From+height/2; to-- {
						if mayEnd(rows, to) {
							t.Fatalf("screen %d column %d tears before row %d, could end before %d", k, i, c.To, to)
						}
					}
				}
			}
		}
		for ; next < len(rows); next++ {
			if !rows[next].Blank {
				t.Fatalf("row %d is lost", next)
			}
		}
	})
}

// With paragraphs as newspapers have them no column of a screen begins or ends
// with a single line of a longer paragraph.
func TestColumns_NoSingleLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rowsOf(rapid.StringMatching(`([2-9]-?){1,20}`).Draw(t, "rows"))
		height, n := rapid.IntRange(8, 40).Draw(t, "height"), rapid.IntRange(1, 3).Draw(t, "columns")
		for k, s := range Columns(rows, height, n) {
			for i, c := range s.Columns {
				if c.From == c.To {
					continue
				}
				if foot := rows[c.To-1]; foot.First && !foot.Last {
					t.Fatalf("screen %d column %d (%+v) ends with a first line", k, i, c)
				}
				if top := rows[c.From]; top.Last && !top.First {
					t.Fatalf("screen %d column %d (%+v) begins with a last line", k, i, c)
				}
			}
		}
	})
}
