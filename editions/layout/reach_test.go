package layout

import (
	"testing"

	"baolan/editions/line"
)

// A head stands over the columns under it although they begin far below, as where there is room
// for a picture that is not there.
func TestArrange_FarUnderHead(t *testing.T) {
	t.Parallel()
	for gap := float32(0); gap < 110; gap += 30 {
		s := newSheet()
		s.set("河边的村庄", 40, 60, 18, 0)
		s.column(40, 100, spring...)
		s.column(140, 100, summer...)
		s.set("山里学校", 240, 60, 18, 0)
		s.column(240, 90+gap, autumn...)
		wants(t, &s.Page, "河边的村庄", spring[1], summer[3])
		wants(t, &s.Page, "山里学校", autumn[1])
	}
}

// A column that begins beside the head, at the right of the columns under it, goes on their
// text, though it ends before they begin.
func TestArrange_ColumnBesideHead(t *testing.T) {
	t.Parallel()
	for _, down := range []float32{0, 200} {
		s := newSheet()
		s.set("河边的村庄", 60, 60+down, 24, 0)
		s.column(40, 140+down, spring...)
		s.column(140, 140+down, summer...)
		s.column(240, 52+down, autumn...)
		s.set("山里的学校", 60, 260+down, 24, 0)
		s.column(40, 300+down, "新学校在山里开", "学，孩子们都来", "了，有三十多名", "学生。")
		wants(t, &s.Page, "河边的村庄", spring[1], summer[3], autumn[1])
	}
}

// Letters, dashes and quotes that are turned lie in the line that runs downwards round them,
// on a page whose text is level.
func TestArrange_LyingOnLevelPage(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"河边“村庄”的树", "——河边的村庄", "1984个日夜在河边", "河边的第7座村庄", "走到村庄8"} {
		s := newSheet()
		s.downTurned(text, 60, 60, 18)
		s.column(100, 64, spring...)
		s.column(200, 64, summer...)
		if n, head := storyOf(t, &s.Page, text); n == 0 || !head {
			t.Errorf("%s is not one line of a head:\n%s", text, told(&s.Page))
		}
	}
}

// downTurned sets a line that runs downwards at x, in which all but Han characters are turned.
func (s *sheet) downTurned(text string, x, y, size float32) {
	for _, r := range text {
		if r >= 0x2E80 && r < 0xA000 {
			s.down(string(r), x, y, size)
			y += size
			continue
		}
		w := size
		if r < 0x80 {
			w = size / 2
		}
		s.Glyphs = append(s.Glyphs, Glyph{
			Rune: r, X: x - 0.4*size, Y: y, Size: size, Font: 1, Turn: 1, Run: int32(len(s.Glyphs) + 1), Order: int32(len(s.Glyphs)), //nolint:gosec // few
			Box: line.Box{Left: x - 0.52*size, Right: x + 0.48*size, Top: y, Bottom: y + w},
		})
		y += w
	}
}

// The last character of a line that runs downwards is of the line though it stands behind turned
// digits, as is the character before them.
func TestArrange_BehindLying(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"署名35筆", "第592号", "村8"} {
		s := newSheet()
		s.downTurned(text, 400, 60, 18)
		s.down("河边的村庄", 376, 60, 18)
		for i, l := range append(append([]string{}, spring...), summer...) {
			s.down(l, 340-16*float32(i), 60, 10)
		}
		if n, head := storyOf(t, &s.Page, text); n == 0 || !head {
			t.Errorf("%s is not one line of a head:\n%s", text, told(&s.Page))
		}
	}
}
