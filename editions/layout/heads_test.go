package layout

import (
	"fmt"
	"strings"
	"testing"

	"baolan/editions/line"
)

// storyOf returns the number of the story in which a line with this text stands, and
// whether it stands among the story's heads; 0 where there is no such line.
func storyOf(t *testing.T, p *Page, text string) (n int32, head bool) {
	t.Helper()
	for _, l := range Arrange(p).Lines {
		if l.Text == text {
			return l.Place.Story, l.Place.Head
		}
	}
	t.Errorf("no line %q in:\n%s", text, told(p))
	return 0, false
}

// wants checks that a head and lines of bodies are in one story.
func wants(t *testing.T, p *Page, head string, bodies ...string) {
	t.Helper()
	n, isHead := storyOf(t, p, head)
	if !isHead {
		t.Errorf("%q is no head in:\n%s", head, told(p))
	}
	for _, b := range bodies {
		if m, isHead := storyOf(t, p, b); m != n || isHead {
			t.Errorf("%q is not in the body under %q:\n%s", b, head, told(p))
		}
	}
}

func TestArrange_HeadOnGround(t *testing.T) {
	t.Parallel()
	for _, stroked := range []bool{false, true} {
		for pad := float32(1); pad < 8; pad += 2 {
			s := newSheet()
			s.Strokes = []Stroke{{Box: line.Box{Left: 40 - pad, Right: 210 + pad, Top: 36 - pad, Bottom: 66 + pad}, Filled: !stroked, Stroked: stroked}}
			s.set("河边的村庄", 60, 60, 24, 0)
			s.column(40, 100, spring...)
			s.column(140, 100, summer...)
			wants(t, &s.Page, "河边的村庄", spring[1], summer[3])
		}
	}
}

// A rule between the columns of one text begins where they do; one that parts two
// texts begins beside their heads.
func TestArrange_RulesBetweenColumns(t *testing.T) {
	t.Parallel()
	rule := func(x, top float32) Stroke {
		return Stroke{Box: line.Box{Left: x, Right: x + 0.5, Top: top, Bottom: 160}, Filled: true}
	}
	s := newSheet()
	s.set("河边的村庄和稻田", 60, 60, 24, 0)
	s.column(40, 100, spring...)
	s.column(140, 100, summer...)
	s.column(240, 100, autumn...)
	s.Strokes = []Stroke{rule(130, 91), rule(230, 91)}
	wants(t, &s.Page, "河边的村庄和稻田", spring[1], summer[3], autumn[1])

	s = newSheet()
	s.set("河边", 60, 60, 18, 0)
	s.column(40, 100, spring...)
	s.column(140, 60, autumn...)
	s.Strokes = []Stroke{rule(130, 40)}
	if told := told(&s.Page); !strings.Contains(told, "1H 河边") || strings.Contains(told, "12 ") {
		t.Errorf("columns with a rule between them beside the head are one text:\n%s", told)
	}
}

// What stands over a rule of the whole page is no head of what stands under it.
func TestArrange_RuleOfPage(t *testing.T) {
	t.Parallel()
	s := newSheet()
	s.set("石桥晚报", 420, 40, 14, 0)
	s.set("河边的村庄", 60, 80, 24, 0)
	s.column(40, 110, spring...)
	s.column(140, 110, summer...)
	s.column(400, 60, autumn...)
	s.Strokes = []Stroke{{Box: line.Box{Left: 30, Right: 560, Top: 46, Bottom: 46.5}, Filled: true}}
	n, _ := storyOf(t, &s.Page, "石桥晚报")
	if m, _ := storyOf(t, &s.Page, autumn[1]); m == n {
		t.Errorf("a text is under what stands over the page's rule:\n%s", told(&s.Page))
	}
}

// A deck a little larger than the body is no line of it, wherever it begins.
func TestArrange_DeckInLikeSize(t *testing.T) {
	t.Parallel()
	for size := float32(10.4); size < 11; size += 0.1 {
		for _, x := range [][2]float32{{40, 40}, {44, 54}} { // at the edge, in the middle
			t.Run(fmt.Sprint(size, x), func(t *testing.T) {
				t.Parallel()
				s := newSheet()
				s.set("河边村庄", x[0], 60, 18, 0)
				s.set("两百户人家", x[1], 76, size, 0)
				s.column(40, 94, spring...)
				if _, head := storyOf(t, &s.Page, "两百户人家"); !head {
					t.Errorf("no head:\n%s", told(&s.Page))
				}
			})
		}
	}
}

func TestArrange_CaptionOverHead(t *testing.T) {
	t.Parallel()
	s := newSheet()
	s.Pictures = []line.Box{{Left: 40, Right: 230, Top: 20, Bottom: 80}}
	s.set("村民在晒粮食。林知远 摄", 76, 92, 9, 0)
	s.set("河边的村庄", 75, 120, 24, 0)
	s.column(40, 150, spring...)
	s.column(140, 150, summer...)
	if _, head := storyOf(t, &s.Page, "村民在晒粮食。林知远 摄"); head {
		t.Errorf("words under a picture are a head:\n%s", told(&s.Page))
	}
}

// A head whose lines are short stands in its own column beside the text.
func TestArrange_HeadInOwnColumn(t *testing.T) {
	t.Parallel()
	for gap := float32(20); gap < 130; gap += 20 {
		s := newSheet()
		s.set("河边村庄", 40, 60, 18, 0)
		s.set("丰收", 40, 84, 18, 0)
		s.column(112+gap, 54, spring...)
		s.column(212+gap, 54, summer...)
		wants(t, &s.Page, "河边村庄", spring[1], summer[3])
	}
}

// Programs without vertical forms of marks move stops into the corner of their cell.
func TestArrange_MovedStops(t *testing.T) {
	t.Parallel()
	lines := []string{"春天到了，村里人忙着下", "田，大家盼着好收成。老", "人坐在门口，看着孩子们", "跑来跑去；笑声很远、很"}
	for _, moved := range []float32{0, 0.25, 0.5} {
		for lead := float32(12.5); lead < 19; lead++ {
			s := newSheet()
			for i, l := range lines {
				s.down(l, 500-lead*float32(i), 100, 10)
			}
			for i := range s.Glyphs {
				g := &s.Glyphs[i]
				if isStop(g.Rune) {
					g.X, g.Y = g.X+moved*g.Size, g.Y-moved*g.Size
					g.Box.Left, g.Box.Right = g.Box.Left+moved*g.Size, g.Box.Right+moved*g.Size
					g.Box.Top, g.Box.Bottom = g.Box.Top-moved*g.Size, g.Box.Bottom-moved*g.Size
				}
			}
			var got []string
			for _, l := range Arrange(&s.Page).Lines {
				got = append(got, l.Text)
			}
			if strings.Join(got, "\n") != strings.Join(lines, "\n") {
				t.Errorf("moved by %v em, %v points from line to line:\n%s", moved, lead, strings.Join(got, "\n"))
			}
		}
	}
}

// Level heads over vertical text are read from the top, however their lines begin.
func TestArrange_LevelHeadOnVerticalPage(t *testing.T) {
	t.Parallel()
	body := []string{"春天到了村里人忙着下", "田大家盼着好收成老一", "人坐在门口看着孩子们", "跑来跑去笑声很远很远"}
	for first := float32(-12); first <= 12; first += 4 {
		s := newSheet()
		for i, l := range body {
			s.down(l, 500-15*float32(i), 140, 10)
		}
		s.set("新春走基层", 440+first, 80, 12, 0)
		s.set("河边的村庄", 430-first, 106, 20, 0)
		s.set("两百户人家", 440+first, 124, 12, 0)
		var heads []string
		for _, l := range Arrange(&s.Page).Lines {
			if l.Place.Head {
				heads = append(heads, l.Text)
			}
		}
		if got := strings.Join(heads, " "); got != "新春走基层 河边的村庄 两百户人家" {
			t.Errorf("moved by %v: %s\n%s", first, got, told(&s.Page))
		}
	}
}
