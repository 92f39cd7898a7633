package layout

import (
	"strings"
	"testing"

	"baolan/editions/line"
)

// texts are the first and the last lines of the columns of each story.
func texts(p *Page) string {
	var b strings.Builder
	story := int32(0)
	for _, l := range Arrange(p).Lines {
		if l.Place.Story != story {
			story = l.Place.Story
			b.WriteString("|")
		}
		b.WriteString(l.Text)
	}
	return b.String()
}

func TestArrange_Seams(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		make func(*sheet)
		want string
	}{
		{"a text goes on at the top of the next column, under which another begins", func(s *sheet) {
			s.set("渡口", 50, 50, 18, 0)
			s.column(40, 80, ">春天到了，村", "里人忙着下田，大", "家盼着好收成，孩")
			s.column(140, 40, "子们在路上跑来跑", "去，笑声很远。", ">风从河边吹来", "带着泥土的气味。")
			s.set("秋收", 150, 130, 18, 0)
			s.column(140, 160, autumn...)
		}, "|渡口春天到了，村里人忙着下田，大家盼着好收成，孩子们在路上跑来跑去，笑声很远。风从河边吹来带着泥土的气味。|秋收秋收以后，场院上堆满了稻谷，家家户户晒粮食，一片金黄。"},
		{"the parts of an upright headline stand at unequal heights", func(s *sheet) {
			s.down("河边村庄", 60, 99.6, 18)
			s.down("一年三熟", 40, 100, 12)
			s.down("春耕", 84, 100.2, 12)
			s.column(110, 100, spring...)
			s.column(220, 100, summer...)
		}, "|春耕河边村庄一年三熟春天到了，村里人忙着下田，大家盼着好收成。老人坐在门口看着孩子们跑来跑去，笑声很远。风从河边吹来带着泥土的气味。"},
		{"an upright headline is longer than its text and ends over the next", func(s *sheet) {
			s.down("河边的村庄今年又丰收了", 60, 40, 16)
			s.column(80, 40, spring...)
			s.down("晒秋", 60, 240, 16)
			s.column(80, 240, autumn...)
		}, "|河边的村庄今年又丰收了春天到了，村里人忙着下田，大家盼着好收成。老人坐在门口|晒秋秋收以后，场院上堆满了稻谷，家家户户晒粮食，一片金黄。"},
		{"a blank amid an upright headline", func(s *sheet) {
			s.down("河边村庄", 60, 40, 18)
			s.down("又丰收", 60, 40+5.1*18, 18)
			s.column(80, 40, append(spring, summer...)...)
		}, "|河边村庄 又丰收春天到了，村里人忙着下田，大家盼着好收成。老人坐在门口看着孩子们跑来跑去，笑声很远。风从河边吹来带着泥土的气味。"},
	} {
		s := newSheet()
		c.make(s)
		if got := texts(&s.Page); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// Letters that lie in a line that runs downwards are of that line, in their order.
func TestArrange_LyingLetters(t *testing.T) {
	t.Parallel()
	s := newSheet()
	for i, text := range []string{"春天到了村里人忙着下田大", "家盼着好收成老人坐在门口", "看着孩子们跑来跑去笑声远"} {
		s.down(text, 500-20*float32(i), 40, 10)
	}
	s.down("一张", 440, 40, 10)
	y := float32(60)
	for _, r := range "A4" {
		s.Glyphs = append(s.Glyphs, Glyph{
			Rune: r, X: 437, Y: y, Size: 10, Font: 2, Turn: 1, Run: int32(len(s.Glyphs) + 1),
			Box: line.Box{Left: 436, Right: 446, Top: y, Bottom: y + 6},
		})
		y += 6
	}
	s.down("大的纸", 440, y, 10)
	if got := texts(&s.Page); !strings.Contains(got, "一张A4大的纸") {
		t.Errorf("%s", got)
	}
}
