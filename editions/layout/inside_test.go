package layout

import (
	"strings"
	"testing"
	"unicode/utf8"

	"baolan/editions/line"
)

// A drop cap is the first character of the line at its upper edge, in however many lines it is set;
// a large character that no text stands beside is not.
func TestArrange_DropCap(t *testing.T) {
	t.Parallel()
	text := []string{"天到了，村里人", "忙着下田，大家", "盼着好收成，老", "人坐在门口看着"}
	for n := 2; n <= 4; n++ {
		for _, ratio := range []float32{0.8, 1} { // of the height of the lines
			s := newSheet()
			size := (16*float32(n-1) + 10) * ratio
			s.set("春", 40, 100+16*float32(n-1), size, 0)
			s.column(42+size, 100, text[:n]...)
			s.column(40, 100+16*float32(n), "孩子们跑来跑去，笑声", ">风从河边吹来，带着", "泥土的气味。")
			got := told(&s.Page)
			if !strings.HasPrefix(got, "11 春天到了，村里人\n11 忙着下田") || strings.Contains(got, "H") {
				t.Errorf("%d lines, %g points:\n%s", n, size, got)
			}
		}
	}
	for what, x := range map[string]float32{"over the text": 40, "far beside it": 400} {
		s := newSheet()
		s.set("春", x, 80, 26, 0)
		s.column(40, 100, spring...)
		if got := told(&s.Page); !strings.Contains(got, "H 春\n") && !strings.HasSuffix(got, "H 春") {
			t.Errorf("a character %s:\n%s", what, got)
		}
	}
}

// A column that begins under a picture goes with the columns beside the picture.
func TestArrange_UnderPicture(t *testing.T) {
	t.Parallel()
	for _, high := range []bool{false, true} {
		s := newSheet()
		s.set("新桥通车", 40, 70, 24, 0)
		s.column(40, 100, append(append([]string{}, spring...), append(summer, autumn...)...)...)
		s.column(140, 196, summer...)
		s.column(40, 400, autumn...)
		picture := line.Box{Left: 140, Top: 92, Right: 220, Bottom: 180}
		if high { // over the headline: it is of something else
			picture = line.Box{Left: 140, Top: 10, Right: 220, Bottom: 50}
		}
		s.Pictures = append(s.Pictures, picture)
		b := &zone{body: 10, pictures: s.Pictures}
		if top := b.startOf(&block{box: line.Box{Left: 140, Top: 187, Right: 220, Bottom: 240}, size: 10}); (top == picture.Top) == high {
			t.Errorf("the column begins at %g", top)
		}
		if got := told(&s.Page); !high && !strings.Contains(got, "12 看着孩子们跑来跑\n") {
			t.Errorf("the column is not of the story:\n%s", got)
		}
	}
}

// A quote from the text in large type is no headline, where the text runs on under it. Words that
// the text does not say are a headline.
func TestArrange_PullQuote(t *testing.T) {
	t.Parallel()
	for words, head := range map[string]bool{"忙着下田大家盼着": false, "看着下田河边人家": true, "忙着下": true} {
		s := newSheet()
		s.set("新桥通车", 40, 70, 24, 0)
		s.column(40, 100, ">春天到了，村", "里人忙着下田，大", "家盼着好收成，老", "人坐在门口看着天")
		for i := 0; i < utf8.RuneCountInString(words); i += 4 {
			s.set(string([]rune(words)[i:min(i+4, utf8.RuneCountInString(words))]), 44, 176+20*float32(i/4), 15, 0)
		}
		s.column(40, 222, "边的云，说要下雨。", ">风从河边吹来", "带着泥土的气味。")
		if got := told(&s.Page); strings.Contains(got, "H "+string([]rune(words)[:3])) != head {
			t.Errorf("%s:\n%s", words, got)
		}
	}
}

// The rows of a table that is drawn with rules from edge to edge are cut into cells.
func TestArrange_RuledTable(t *testing.T) {
	t.Parallel()
	s := newSheet()
	s.column(40, 100, spring...)
	for r, row := range [][]string{{"名次", "姓名", "积分"}, {"一", "骆霜", "十五"}, {"二", "蔺德山", "十四"}} {
		for c, cell := range row {
			s.set(cell, 42+100*float32(c), 214+20*float32(r), 10, 0)
		}
	}
	rule := func(left, top, right, bottom float32) {
		s.Strokes = append(s.Strokes, Stroke{Box: line.Box{Left: left, Top: top, Right: right, Bottom: bottom}, Stroked: true})
	}
	for i := range 4 {
		x, y := 40+100*float32(i), 200+20*float32(i)
		rule(40, y, 340, y+0.5)
		rule(x, 200, x+0.5, 260)
	}
	sheet := Arrange(&s.Page)
	for _, f := range sheet.Frames {
		if isWithin(f, line.Box{Left: 40, Top: 200, Right: 340, Bottom: 260}) {
			t.Errorf("a cell is a box: %v", f)
		}
	}
}
