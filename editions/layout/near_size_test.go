package layout

import (
	"testing"

	"baolan/editions/line"
)

// A kicker, a byline and a deck in type that hardly differs from the body's are of the headline, and two
// texts side by side under such lines are two.
func TestArrange_NearSizes(t *testing.T) {
	t.Parallel()
	for _, size := range []float32{8.5, 9.5, 10.5, 11} {
		s := newSheet()
		for i, text := range [][]string{spring, summer} {
			x := 40 + 130*float32(i)
			s.set([]string{"一年三熟", "一家三代"}[i], x, 40, size, 0)
			s.set([]string{"河边村庄", "晒秋时节"}[i], x, 62, 20, 0)
			s.set([]string{"记者林知远", "记者周子墨"}[i], x, 77, size, 0)
			s.column(x, 94, text...)
		}
		for i, text := range [][]string{spring, summer} {
			head := []string{"河边村庄", "晒秋时节"}[i]
			wants(t, &s.Page, head, text[1])
			n, _ := storyOf(t, &s.Page, head)
			for _, l := range []string{[]string{"一年三熟", "一家三代"}[i], []string{"记者林知远", "记者周子墨"}[i]} {
				if m, isHead := storyOf(t, &s.Page, l); m != n || !isHead {
					t.Errorf("%s in %g points is not of %s:\n%s", l, size, head, told(&s.Page))
				}
			}
		}
	}
}

// A byline at the right edge of the last of several columns, under a headline over all of them, is
// read before them.
func TestArrange_BylineAtRightEdge(t *testing.T) {
	t.Parallel()
	for _, size := range []float32{8.5, 9.5} {
		s := newSheet()
		s.set("河边村庄和稻田", 90, 60, 24, 0)
		s.set("记者林知远", 220-5*size, 76, size, 0)
		s.column(40, 94, spring...)
		s.column(140, 94, summer...)
		if n, isHead := storyOf(t, &s.Page, "记者林知远"); n != 1 || !isHead {
			t.Errorf("%g points:\n%s", size, told(&s.Page))
		}
		wants(t, &s.Page, "河边村庄和稻田", spring[1], summer[1])
	}
}

// A headline that runs downwards at the outer side of the last column, over which none of the level
// headlines stands, has that column; a level headline right under it is another.
func TestArrange_UprightBesideLevel(t *testing.T) {
	t.Parallel()
	for _, left := range []bool{false, true} {
		s := newSheet()
		level, own, upright := float32(40), float32(160), float32(265)
		if left {
			level, own, upright = 200, 90, 70
		}
		s.set("河边村庄", level, 60, 20, 0)
		s.column(level, 80, spring...)
		s.column(own, 80, summer...)
		s.down("晒秋时节", upright, 66, 20)
		s.set("灯塔人家", upright-10, 185, 18, 0)
		s.column(upright-10, 205, autumn...)
		wants(t, &s.Page, "晒秋时节", summer[1])
		wants(t, &s.Page, "河边村庄", spring[1])
		wants(t, &s.Page, "灯塔人家", autumn[1])
	}
}

// Rules between the columns of a text begin where they do, also where the headline is short and stands
// over the first column alone.
func TestArrange_RulesBehindShortHead(t *testing.T) {
	t.Parallel()
	s := newSheet()
	s.set("河边", 40, 60, 18, 0)
	s.set("晒秋", 340, 60, 18, 0)
	for i, text := range [][]string{spring, summer, autumn, spring} {
		s.column(40+100*float32(i), 80, text...)
	}
	for _, x := range []float32{130, 230} {
		s.Strokes = append(s.Strokes, Stroke{Box: line.Box{Left: x, Right: x + 0.5, Top: 71, Bottom: 140}, Filled: true})
	}
	wants(t, &s.Page, "河边", summer[1], autumn[1])
}

// Whether a gap in a line is between columns is not asked of columns beyond a headline.
func TestArrange_GutterUnderHead(t *testing.T) {
	t.Parallel()
	s := newSheet()
	s.column(40, 40, "河水慢慢地流过村庄和稻田，两岸的人", "家在春天里晒谷，在秋天里修船，灯火", "一直亮到天明，谁也没有说话，桥上的", "风吹过来，带着稻子的香味，和远处的")
	s.set("灯塔", 40, 120, 18, 0)
	s.set("守塔人昨天收到来信，", 40, 140, 10, 0)
	s.set("写信的人远在海上。", 152, 140, 10, 0)
	s.set("一共有一百封之多，", 40, 156, 10, 0)
	wants(t, &s.Page, "灯塔", "守塔人昨天收到来信，", "写信的人远在海上。", "一共有一百封之多，")
}

// A headline goes on with a last line of one character, which runs in no direction though none stands at
// its side, and not with a line that runs the other way.
func TestGroup_IsContinuedBy(t *testing.T) {
	t.Parallel()
	for marks, want := range map[int]bool{1: true, 2: false, 4: false} {
		over := &block{lines: []*printed{{segment: &segment{}}}, box: line.Box{Left: 40, Right: 160, Top: 40, Bottom: 60}, size: 20}
		g := &group{blocks: []*block{over}, box: over.box, size: 20}
		under := &block{lines: []*printed{{segment: &segment{marks: make([]mark, marks)}}}, box: line.Box{Left: 40, Right: 60, Top: 64, Bottom: 64 + 20*float32(marks)}, size: 20, cross: true}
		if g.isContinuedBy(under) != want {
			t.Errorf("%d characters: want %v", marks, want)
		}
	}
}
