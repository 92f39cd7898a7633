package layout

import (
	"math"
	"strings"
	"testing"

	"baolan/editions/line"
)

// Columns whose stops hang into the gutter are columns, however wide that is; a stop inside a
// justified line parts nothing.
func TestArrange_HangingStops(t *testing.T) {
	t.Parallel()
	left := []string{"春天到了村里人忙着", "下田大家盼着好收成，", "老人坐在门口看着天，", "孩子们跑来跑去笑声，", "很远风从河边吹来带"}
	right := []string{"着泥土的气味秋收以", "后场院上堆满了稻谷", "家家户户晒粮食一片", "金黄村里的人忙到很", "晚才歇下来。"}
	for gutter := float32(13); gutter < 24; gutter += 2 {
		s := newSheet()
		s.column(40, 100, left...)
		s.column(130+gutter, 100, right...)
		got := told(&s.Page)
		for _, l := range append(append([]string{}, left...), right...) {
			if !strings.Contains(got, " "+l+"\n") && !strings.HasSuffix(got, " "+l) {
				t.Errorf("gutter %g: no line %s:\n%s", gutter, l, got)
			}
		}
	}
	for gap := float32(0); gap < 0.5; gap += 0.1 {
		s := newSheet()
		for i := range 5 {
			s.set("春天，到了，村里，人忙，着下田", 40, 100+16*float32(i), 10, gap)
		}
		if got := told(&s.Page); strings.Count(got, "春天，到了，村里，人忙，着下田") != 5 {
			t.Errorf("gap %g:\n%s", gap, got)
		}
	}
}

// Blanks that are wider than those inside of a line part what stands before and behind them.
func TestArrange_WideBlanks(t *testing.T) {
	t.Parallel()
	for n := 1; n <= 6; n++ {
		s := newSheet()
		x := float32(40)
		for _, r := range "要闻" + strings.Repeat("　", n) + "责任编辑" {
			s.Glyphs = append(s.Glyphs, Glyph{Rune: r, X: x, Y: 100, Size: 10, Font: 1, Run: 1, Box: line.Box{Left: x, Right: x + 10, Top: 91, Bottom: 101}})
			x += 10
		}
		if got := len(Arrange(&s.Page).Lines); got != 1 && n < 3 || got != 2 && n > 2 {
			t.Errorf("%d blanks: %d lines", n, got)
		}
	}
}

// The number of a note is in its line as a superscript, and so is the exponent of a unit; a small
// figure elsewhere is not.
func TestArrange_Raised(t *testing.T) {
	t.Parallel()
	for base, want := range map[float32]string{96: "一百二十台¹旧机器", 99.6: "一百二十台旧机器"} {
		s := newSheet()
		s.set("一百二十台", 40, 100, 10, 0)
		s.set("1", 90.2, base, 6, 0)
		s.set("旧机器", 93.5, 100, 10, 0)
		s.column(40, 116, spring...)
		if got := told(&s.Page); strings.Contains(got, want) != (base == 96) {
			t.Errorf("base %g:\n%s", base, got)
		}
	}
	s := newSheet()
	s.set("共二千米", 40, 100, 10, 0)
	s.set("12", 80.2, 96, 6, 0)
	s.column(40, 116, spring...)
	if got := told(&s.Page); !strings.Contains(got, "共二千米¹²") {
		t.Error(got)
	}
}

// A column of one line is indented if those before it stand as far apart as it would without.
func TestArrange_OneLineIndented(t *testing.T) {
	t.Parallel()
	for _, indent := range []float32{0, 20} {
		s := newSheet()
		s.set("河边的村庄", 100, 60, 24, 0)
		s.column(40, 100, spring...)
		s.column(140, 100, summer...)
		s.column(240+indent, 100, "一片金黄。")
		for _, l := range Arrange(&s.Page).Lines {
			if l.Text == "一片金黄。" && abs(l.Place.Indent-indent/10) > 0.1 {
				t.Errorf("indent %g, not %g", l.Place.Indent, indent/10)
			}
		}
	}
}

// A column of wide cells is of the table beside it where it has a cell for every row; the numbers of
// pages are beside their titles.
func TestArrange_RowForRow(t *testing.T) {
	t.Parallel()
	s := newSheet()
	s.column(40, 100, "康宁药店", "百草堂", "惠民药房")
	s.column(120, 100, "临江路十二号", "老街四十号", "盐场镇二路")
	s.column(300, 100, "五五二一〇〇一一", "五五二一二二三三", "五五二一四四五五")
	if got := told(&s.Page); !strings.Contains(got, "百草堂  老街四十号  五五二一二二三三") {
		t.Error(got)
	}
	s = newSheet()
	s.column(40, 100, "药店夜间窗口覆盖全城", "女排三局力克客队", "一片叶子的慢与快")
	s.column(165, 100, "03版", "07版", "11版")
	if got := told(&s.Page); !strings.Contains(got, "女排三局力克客队  07版") {
		t.Error(got)
	}
	s = newSheet() // near the table, in many rows
	s.column(40, 100, "微博诗词大赛报名", "学术金秋", "仙林校史馆招募讲解员", "管道宣传", "郑钢教育菁英", "走近华为报名")
	s.column(152, 100, "9.25", "9.26", "10.30", "9.27", "9.24", "9.25")
	s.column(202, 100, "9.3", "9.12", "9.13", "9.14", "9.15", "9.19")
	if got := told(&s.Page); !strings.Contains(got, "学术金秋  9.26  9.12") || !strings.Contains(got, "走近华为报名  9.25  9.19") {
		t.Error(got)
	}
	s = newSheet()
	s.column(40, 100, "春天到了村里人忙着", "下田大家盼着好收成", "老人坐在门口看着天")
	s.column(165, 100, "秋收以后", "场院上堆", "满了稻谷")
	if got := told(&s.Page); strings.Contains(got, "  ") {
		t.Error(got)
	}
}

// Two pages side by side are two halves; a sheet that something crosses in the middle, or that is not
// wide, is one.
func TestHalves(t *testing.T) {
	t.Parallel()
	spread := func(width float32) *sheet {
		s := newSheet()
		s.Width = width
		for i := range 10 {
			y := 100 + 16*float32(i)
			s.set("春天到了村里人忙着下田大家盼着好收成", 40, y, 10, 0)
			s.set("老人坐在门口看着孩子们跑来跑去笑声很", width-220, y, 10, 0)
		}
		return s
	}
	for width := float32(700); width <= 1400; width += 100 {
		s := spread(width)
		left, right, at, ok := Halves(&s.Page)
		if ok != (width > halvesWide*800) {
			t.Errorf("width %g: %t", width, ok)
		}
		if ok && (len(left.Glyphs) != len(right.Glyphs) || abs(left.Width+right.Width-width) > 0.1 || abs(at-width/2) > 0.07*width || right.Glyphs[0].Box.Left < 0) {
			t.Errorf("width %g: %d and %d characters, cut at %g", width, len(left.Glyphs), len(right.Glyphs), at)
		}
	}
	for what, do := range map[string]func(s *sheet){
		"a headline":  func(s *sheet) { s.set("河边的村庄和稻田一年三熟", 400, 60, 40, 0) },
		"a picture":   func(s *sheet) { s.Pictures = []line.Box{{Left: 500, Right: 700, Top: 300, Bottom: 400}} },
		"a flat rule": func(s *sheet) { s.Strokes = []Stroke{{Box: line.Box{Left: 40, Right: 1160, Top: 80, Bottom: 81}}} },
	} {
		s := spread(1200)
		do(s)
		if _, _, _, ok := Halves(&s.Page); ok {
			t.Errorf("%s in the middle", what)
		}
	}
	s := spread(1200)
	s.Strokes = []Stroke{{Box: line.Box{Left: 600, Right: 600.5, Top: 40, Bottom: 780}}, {Box: line.Box{Left: 10, Right: 1190, Top: 10, Bottom: 790}}}
	if _, _, _, ok := Halves(&s.Page); !ok {
		t.Error("an upright rule and a frame round all")
	}
	// What stands beyond the edges, or nowhere, is in one of the halves all the same.
	s = spread(1200)
	s.set("边", -40, 300, 10, 0)
	s.set("外", 1230, 300, 10, 0)
	nowhere := s.Glyphs[0]
	nowhere.Box.Left = float32(math.NaN())
	s.Glyphs = append(s.Glyphs, nowhere)
	if left, right, _, ok := Halves(&s.Page); !ok || len(left.Glyphs)+len(right.Glyphs) != len(s.Glyphs) {
		t.Error("characters beyond the edges are lost", ok)
	}
}
