package layout

import (
	"strings"
	"testing"
)

// A byline in smaller type at the top of the first column is that column's: the columns beside
// it begin at its height. One over a single column parts no head from its text.
func TestArrange_SmallFirstLine(t *testing.T) {
	t.Parallel()
	s := newSheet()
	s.set("新桥通车", 40, 60, 24, 0)
	s.set("本报记者许一苇", 40, 88, 9, 0)
	s.column(40, 104, spring...)
	s.column(140, 88, summer...)
	s.column(240, 88, autumn...)
	s.set("秋收开始", 40, 208, 24, 0)
	s.set("本报记者白露", 60, 232, 9, 0)
	s.column(40, 250, autumn...)
	got := told(&s.Page)
	head, rest, _ := strings.Cut(got, "\n")
	if head != "1H 新桥通车" || !strings.HasPrefix(rest, "11 本报记者许一苇\n11 春天到了，村\n") {
		t.Errorf("the first column is not the byline's:\n%s", got)
	}
	if !strings.Contains(got, "12 看着孩子们跑来跑\n") || !strings.Contains(got, "13 秋收以后，场\n") {
		t.Errorf("the columns beside it are not of the first story:\n%s", got)
	}
	if !strings.Contains(got, "2H 秋收开始\n") || !strings.Contains(got, "秋收以后，场\n22 院上") && !strings.Contains(got, "秋收以后，场\n21 院上") {
		t.Errorf("the second head has no text:\n%s", got)
	}
}

// The lines of a table with drawn cells are of no headline, whatever their size.
func TestArrange_LargeCells(t *testing.T) {
	t.Parallel()
	s := newSheet()
	s.column(40, 100, spring...)
	s.column(40, 164, autumn...)
	s.column(40, 228, summer...)
	for r, row := range [][]string{{"名次", "姓名", "积分"}, {"一", "骆霜", "十五"}, {"二", "蔺德山", "十四"}} {
		for c, cell := range row {
			x, y := 40+100*float32(c), 300+20*float32(r)
			s.cell("lines", x, y, x+100, y+20)
			s.set(cell, x+2, y+14, 12, 0)
		}
	}
	if got := told(&s.Page); !strings.Contains(got, "一 骆霜 十五") && !strings.Contains(got, "一  骆霜  十五") {
		t.Errorf("the cells are no rows:\n%s", got)
	}
}
