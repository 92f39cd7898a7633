package layout

import (
	"testing"
	"time"

	"baolan/internal/fixture/growth"
)

// Every headline of a page may ask every line near one for its surroundings: time grows with the
// square of their number at most, not with its cube.
func TestArrange_Growth(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for name, line := range map[string]struct{ x, y, size float32 }{
		"small lines under no columns": {50, 112, 8}, "lines between columns": {150, 112, 9.2}, "lines over headlines": {150, 70, 9.2}, "lines at the right": {100, 112, 8},
	} {
		bound := growth.Bound{Times: 4, Most: 32, Unfelt: 300 * time.Millisecond}
		few, many, tooFast := growth.TooFast(80, bound, func(n int) func() {
			s := newSheet()
			s.Width = 1e6
			for i := range n {
				x := 40 + float32(i)*200
				s.set("城南桥", x, 100, 24, 0)
				s.set("文张三", x+line.x, line.y, line.size, 0)
				for k := range 4 {
					s.set("市民踏上桥面走了一百步", x, 130+float32(k)*14, 10, 0)
				}
			}
			return func() { Arrange(&s.Page) }
		})
		if tooFast {
			t.Errorf("%s: 4 times as many take %v instead of %v", name, many, few)
		}
	}
}
