package layout

import (
	"strings"
	"testing"
)

// Lines without leading are as far apart as their characters: level text stays level, vertical
// text vertical, whatever marks of half width stand among it.
func TestArrange_Solid(t *testing.T) {
	t.Parallel()
	const text = "河口的桥又开了，两岸的人都来看“老桥”（一九二〇年修），船家说：水深得很。"
	chars := []rune(text)
	for _, leading := range []float32{1, 1.05, 1.1, 1.2, 1.5} {
		level, down := newSheet(), newSheet()
		level.narrow = "，“”（）：。"
		var want []string
		for i := range 12 {
			l := string(chars[i:]) + string(chars[:i])
			want = append(want, l)
			level.set(l, 40, 60+float32(i)*12*leading, 12, 0)
			down.down(l, 560-float32(i)*12*leading, 60, 12)
		}
		for name, s := range map[string]*sheet{"level": level, "down": down} {
			var got []string
			for _, l := range Arrange(&s.Page).Lines {
				got = append(got, l.Text)
				if l.Place.Vertical != (name == "down") {
					t.Errorf("%s, leading %g: %q runs the other way", name, leading, l.Text)
				}
			}
			if g, w := strings.Join(got, ""), strings.Join(want, ""); strings.ReplaceAll(g, " ", "") != w {
				t.Errorf("%s, leading %g: read\n%s\nwant\n%s", name, leading, g, w)
			}
		}
	}
}
