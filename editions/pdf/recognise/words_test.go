package recognise

import (
	"strings"
	"testing"

	"baolan/editions/layout"
)

// table is what tesseract gives of three lines: a headline, and one base line that
// runs over two columns.
const table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n" +
	"4\t1\t1\t1\t1\t0\t100\t100\t800\t100\t-1\t\n" +
	"5\t1\t1\t1\t1\t1\t100\t100\t400\t100\t96\t市委召开\n" +
	"5\t1\t1\t1\t1\t2\t510\t104\t390\t96\t90\t会议部署\n" +
	"5\t1\t2\t1\t1\t1\t100\t300\t78\t40\t90\t正文\n" +
	"5\t1\t2\t1\t1\t2\t182\t301\t118\t40\t90\t第一栏\n" +
	"5\t1\t2\t1\t1\t3\t500\t300\t200\t40\t90\t第二栏正文\n" +
	"5\tx\ty\tz\n"

func TestGlyphs(t *testing.T) {
	t.Parallel()
	p := layout.Page{Width: 300, Height: 400, Glyphs: glyphs(parse(table), 300, 400)}
	sheet := layout.Arrange(&p)
	var lines []string
	for i := range sheet.Lines {
		lines = append(lines, sheet.Lines[i].Text)
	}
	if got := strings.Join(lines, "\n"); got != "市委召开会议部署\n正文第一栏\n第二栏正文" {
		t.Errorf("lines %q", got)
	}
	if a, b := sheet.Lines[0].Place.Size, sheet.Lines[1].Place.Size; a < 2*b {
		t.Errorf("sizes %v and %v", a, b)
	}
	if a, b := sheet.Lines[1].Place.Size, sheet.Lines[2].Place.Size; a != b {
		t.Errorf("sizes of body %v and %v", a, b)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(table)
	f.Fuzz(func(t *testing.T, s string) {
		for _, g := range glyphs(parse(s), 600, 800) {
			if g.Size <= 0 || g.X < 0 || g.X > 600 {
				t.Errorf("%+v", g)
			}
		}
	})
}
