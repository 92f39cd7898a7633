package layout

import (
	"strings"
	"testing"
)

// Cells on the same base lines are the rows of one table that nothing draws, however far its columns
// stand from one another and however large its type is, and go with the headline over it.
func TestArrange_WideTable(t *testing.T) {
	t.Parallel()
	cells := [][]string{
		{"一五时", "河边矿业队", "对", "海门队", "河边体育场"},
		{"一六时", "临江队", "对", "石浦队", "临江中学"},
		{"十九时", "江州二队", "对", "学院队", "江州体育场"},
		{"二十时", "村民队", "对", "老人队", "村中空地"},
		{"廿一时", "青年二队", "对", "教师队", "城西球场"},
	}
	for rows := 3; rows <= len(cells); rows++ {
		for _, size := range []float32{10, 11, 11.5, 13} {
			for _, gap := range []float32{2, 6, 9, 13, 16} {
				s := newSheet()
				s.Width = 1200
				for i := range 8 { // the body of the page
					s.column(40+float32(i)*110, 300, spring...)
					s.column(40+float32(i)*110, 370, autumn...)
				}
				s.set("今日赛事", 300, 60, 22, 0)
				var want strings.Builder
				for r := range rows {
					x := float32(60)
					for _, c := range cells[r] {
						width := 5 * size
						own := float32(len([]rune(c))) * size
						s.set(c, x+(width-own)/2, 90+float32(r)*1.7*size, size, 0)
						x += width + gap*size
					}
					want.WriteString("11 " + strings.Join(cells[r], "  ") + "\n")
				}
				if got := told(&s.Page); !strings.HasPrefix(got, "1H 今日赛事\n"+want.String()) {
					t.Errorf("%d rows of %v points, %v ems apart:\n%s", rows, size, gap, got)
				}
			}
		}
	}
}

// Short columns of text far from one another are no rows of cells, nor are headlines of one height.
func TestArrange_NoWideTable(t *testing.T) {
	t.Parallel()
	for _, gap := range []float32{60, 130, 160} {
		s := newSheet()
		for i, c := range [][]string{spring, summer, autumn} {
			s.column(40+float32(i)*(90+gap), 100, c...)
		}
		for _, l := range Arrange(&s.Page).Lines {
			if l.Place.Row {
				t.Errorf("%v apart: %s is a row", gap, l.Text)
			}
		}
	}
	s := newSheet()
	for i := range 3 {
		x := 40 + float32(i)*180
		s.set("河边村", x, 60, 20, 0)
		s.set("晒秋忙", x, 86, 20, 0)
		s.set("两百户", x, 112, 20, 0)
		s.column(x, 150, spring...)
		s.column(x, 220, autumn...)
	}
	for _, l := range Arrange(&s.Page).Lines {
		if l.Place.Row {
			t.Errorf("the headline %s is a row", l.Text)
		}
	}
}
