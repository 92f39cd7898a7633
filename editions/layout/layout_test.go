package layout

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"baolan/editions/line"
)

// sheet sets lines of type on a page for a test.
type sheet struct {
	Page
	narrow string // characters that take half an em
}

func newSheet() *sheet { return &sheet{Page: Page{Width: 600, Height: 800}} }

// set puts a line with its left edge at x and its base line at y; gap is added
// behind every character, in ems.
func (s *sheet) set(text string, x, y, size, gap float32) {
	for _, r := range text {
		w := size
		if r < 0x80 || strings.ContainsRune(s.narrow, r) {
			w = size / 2
		}
		if r != ' ' { // what parts words is not drawn
			s.Glyphs = append(s.Glyphs, Glyph{
				Rune: r, X: x, Y: y, Size: size, Font: 1, Run: int32(len(s.Glyphs) + 1), Order: int32(len(s.Glyphs)),
				Box: line.Box{Left: x, Right: x + w, Top: y - 0.88*size, Bottom: y + 0.12*size},
			})
		}
		x += w + gap*size
	}
}

// down sets a line that runs downwards from y, its middle at x.
func (s *sheet) down(text string, x, y, size float32) {
	for _, r := range text {
		s.Glyphs = append(s.Glyphs, Glyph{
			Rune: r, X: x - size/2, Y: y + 0.88*size, Size: size, Font: 1, Run: int32(len(s.Glyphs) + 1), Order: int32(len(s.Glyphs)),
			Box: line.Box{Left: x - size/2, Right: x + size/2, Top: y, Bottom: y + size},
		})
		y += size
	}
}

// column sets the lines of a text in 10 points below one another.
func (s *sheet) column(x, y float32, lines ...string) {
	for i, l := range lines {
		indent := float32(0)
		if t := strings.TrimPrefix(l, ">"); t != l {
			l, indent = t, 20
		}
		s.set(l, x+indent, y+16*float32(i), 10, 0)
	}
}

// told writes each line of a sheet on a line: story, H for a headline or the column, and
// text.
func told(p *Page) string {
	var b strings.Builder
	first := map[int32]int32{}
	for _, l := range Arrange(p).Lines {
		where := "H"
		if c := l.Place.Column; c > 0 {
			if first[l.Place.Story] == 0 {
				first[l.Place.Story] = c
			}
			where = fmt.Sprint(c - first[l.Place.Story] + 1)
		}
		fmt.Fprintf(&b, "%d%s %s\n", l.Place.Story, where, l.Text)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

var (
	spring = []string{">春天到了，村", "里人忙着下田，大", "家盼着好收成。", ">老人坐在门口"}
	summer = []string{"看着孩子们跑来跑", "去，笑声很远。", ">风从河边吹来", "带着泥土的气味。"}
	autumn = []string{">秋收以后，场", "院上堆满了稻谷，", "家家户户晒粮食，", "一片金黄。"}
)

func TestArrange(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		make func(*sheet)
		want string
	}{
		{"a headline over two columns", func(s *sheet) {
			s.set("河边的村庄", 60, 60, 24, 0)
			s.column(40, 100, spring...)
			s.column(140, 100, summer...)
		}, "1H 河边的村庄\n11 春天到了，村\n11 里人忙着下田，大\n11 家盼着好收成。\n11 老人坐在门口\n12 看着孩子们跑来跑\n12 去，笑声很远。\n12 风从河边吹来\n12 带着泥土的气味。"},
		{"two headlines side by side", func(s *sheet) {
			s.set("河边村庄", 80, 60, 18, 0)
			s.set("晒秋", 300, 60, 18, 0)
			s.column(40, 100, spring...)
			s.column(140, 100, summer...)
			s.column(280, 100, autumn...)
		}, "1H 河边村庄\n11 春天到了，村\n11 里人忙着下田，大\n11 家盼着好收成。\n11 老人坐在门口\n12 看着孩子们跑来跑\n12 去，笑声很远。\n12 风从河边吹来\n12 带着泥土的气味。\n2H 晒秋\n21 秋收以后，场\n21 院上堆满了稻谷，\n21 家家户户晒粮食，\n21 一片金黄。"},
		{"a column beside its headline", func(s *sheet) {
			s.set("河边村庄", 44, 60, 18, 0)
			s.column(40, 100, spring...)
			s.column(140, 52, summer...)
		}, "1H 河边村庄\n11 春天到了，村\n11 里人忙着下田，大\n11 家盼着好收成。\n11 老人坐在门口\n12 看着孩子们跑来跑\n12 去，笑声很远。\n12 风从河边吹来\n12 带着泥土的气味。"},
		{"kicker and deck", func(s *sheet) {
			s.set("春耕时节访农家", 60, 40, 12, 0)
			s.set("河边的村庄", 44, 70, 24, 0)
			s.set("——记一个丰收的秋天", 50, 92, 12, 0)
			s.column(40, 130, spring...)
			s.column(140, 130, summer...)
		}, "1H 春耕时节访农家\n1H 河边的村庄\n1H ——记一个丰收的秋天\n11 春天到了，村\n11 里人忙着下田，大\n11 家盼着好收成。\n11 老人坐在门口\n12 看着孩子们跑来跑\n12 去，笑声很远。\n12 风从河边吹来\n12 带着泥土的气味。"},
		{"letters set wide", func(s *sheet) {
			s.set("公告", 60, 60, 18, 1.5)
			s.column(40, 100, autumn...)
		}, "1H 公 告\n11 秋收以后，场\n11 院上堆满了稻谷，\n11 家家户户晒粮食，\n11 一片金黄。"},
		{"justified lines have no spaces", func(s *sheet) {
			s.set("河边的村庄里住", 40, 100, 10, 0.2)
			s.set("着许多老人孩子", 40, 116, 10, 0.2)
			s.set("大家都很快乐。", 40, 132, 10, 0)
		}, "11 河边的村庄里住\n11 着许多老人孩子\n11 大家都很快乐。"},
		{"drawn twice to look bold", func(s *sheet) {
			s.set("青青山谷", 40, 60, 18, 0)
			s.set("青青山谷", 41, 60, 18, 0)
		}, "1H 青青山谷"},
		{"a table is read row by row", func(s *sheet) {
			for i, row := range [][]string{{"品种", "价格", "涨跌"}, {"大米", "6.5", "0.1"}, {"白面", "4.2", "0.3"}, {"菜油", "12.8", "0.5"}} {
				for k, cell := range row {
					s.set(cell, 40+70*float32(k), 100+16*float32(i), 10, 0)
				}
			}
		}, "11 品种  价格  涨跌\n11 大米  6.5  0.1\n11 白面  4.2  0.3\n11 菜油  12.8  0.5"},
		{"a notice in a box stands by itself", func(s *sheet) {
			s.column(40, 100, spring...)
			s.column(140, 100, summer...)
			s.set("公告", 60, 240, 14, 0)
			s.column(44, 262, autumn...)
			s.Strokes = append(s.Strokes, Stroke{Box: line.Box{Left: 36, Top: 220, Right: 130, Bottom: 330}, Stroked: true})
		}, "11 春天到了，村\n11 里人忙着下田，大\n11 家盼着好收成。\n11 老人坐在门口\n12 看着孩子们跑来跑\n12 去，笑声很远。\n12 风从河边吹来\n12 带着泥土的气味。\n2H 公告\n21 秋收以后，场\n21 院上堆满了稻谷，\n21 家家户户晒粮食，\n21 一片金黄。"},
		{"lines that run downwards, from the right", func(s *sheet) {
			s.down("河邊的村莊", 560, 40, 20)
			s.down("春天到了︐村裏人都忙着下田︐", 530, 50, 10)
			s.down("大家都盼着有個好收成︒", 512, 40, 10)
		}, "1H 河邊的村莊\n11 春天到了，村裏人都忙着下田，\n11 大家都盼着有個好收成。"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := newSheet()
			c.make(s)
			// The last headline of a page without text cannot be larger than the text.
			got := strings.ReplaceAll(told(&s.Page), "11 青青", "1H 青青")
			if got != c.want {
				t.Errorf("read\n%s\nwant\n%s", got, c.want)
			}
			// The order of drawing says nothing.
			slices.Reverse(s.Glyphs)
			if got := strings.ReplaceAll(told(&s.Page), "11 青青", "1H 青青"); got != c.want {
				t.Errorf("drawn backwards, read\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// A page turned by quarters reads as it does upright.
func TestArrange_Turned(t *testing.T) {
	t.Parallel()
	s := newSheet()
	s.set("河边的村庄", 60, 60, 24, 0)
	s.column(40, 100, spring...)
	s.column(140, 100, summer...)
	want := told(&s.Page)
	for turn := range uint8(4) {
		w, h := s.Width, s.Height
		if turn&1 == 1 {
			w, h = h, w
		}
		p := Page{Width: w, Height: h, Glyphs: slices.Clone(s.Glyphs)}
		v := view{direction{turn: turn}, w, h}
		for i := range p.Glyphs {
			g := &p.Glyphs[i]
			g.X, g.Y = v.back(g.X, g.Y)
			g.Box, g.Turn = v.backBox(g.Box), turn
		}
		if got := told(&p); got != want {
			t.Errorf("turned %d quarters, read\n%s\nwant\n%s", turn, got, want)
		}
	}
}

// No character is lost or made, wherever characters stand. Those over the text are counted.
func TestArrange_KeepsEveryCharacter(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := newSheet()
		number := rapid.Float32Range(-50, 850)
		// A character of its own for each glyph: what is drawn twice is one.
		for i := range rapid.IntRange(0, 60).Draw(t, "glyphs") {
			size := rapid.SampledFrom([]float32{5, 10, 10, 10, 18, 40}).Draw(t, "size")
			x, y := number.Draw(t, "x"), number.Draw(t, "y")
			s.set(string(rune(0x4E00+i)), x, y, size, 0)
			s.Glyphs[i].Turn = rapid.SampledFrom([]uint8{0, 0, 0, 1, 2, 3}).Draw(t, "turn")
		}
		for range rapid.IntRange(0, 5).Draw(t, "strokes") {
			x, y := number.Draw(t, "x"), number.Draw(t, "y")
			s.Strokes = append(s.Strokes, Stroke{Box: line.Box{Left: x, Top: y, Right: x + number.Draw(t, "w"), Bottom: y + number.Draw(t, "h")}, Stroked: true})
		}
		var got []rune
		sheet := Arrange(&s.Page)
		for _, l := range sheet.Lines {
			if !utf8.ValidString(l.Text) {
				t.Fatalf("%q is no text", l.Text)
			}
			got = append(got, []rune(strings.ReplaceAll(l.Text, " ", ""))...)
		}
		slices.Sort(got)
		for i, r := range got {
			if i > 0 && r == got[i-1] || r < 0x4E00 || r >= rune(0x4E00+len(s.Glyphs)) {
				t.Fatalf("character %d is %c", i, r)
			}
		}
		if len(got)+sheet.Across+sheet.Readings != len(s.Glyphs) || sheet.Across*4 > len(s.Glyphs) {
			t.Fatalf("%d and %d of %d characters", len(got), sheet.Across, len(s.Glyphs))
		}
	})
}

// Places that no page has end in no panic and no loop.
func TestArrange_Wild(t *testing.T) {
	t.Parallel()
	wild := []float32{0, -1, 1e30, -1e30, float32(math.Inf(1)), float32(math.NaN())}
	s := newSheet()
	for _, a := range wild {
		for _, b := range wild {
			s.Glyphs = append(s.Glyphs, Glyph{Rune: '字', X: a, Y: b, Size: b, Box: line.Box{Left: a, Top: b, Right: b, Bottom: a}})
			s.Strokes = append(s.Strokes, Stroke{Box: line.Box{Left: a, Top: b, Right: b, Bottom: a}, Filled: true})
		}
	}
	s.column(40, 100, spring...)
	Arrange(&s.Page)
}
