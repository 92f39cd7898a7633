package paint

import (
	"fmt"
	"testing"

	"baolan/internal/fixture/headless"
	"baolan/ui/cells"
)

// The terminal @xterm/headless shows the newest view too. It is skipped if that is not
// installed (npm install @xterm/headless, and NODE_PATH naming node_modules).
func TestXterm(t *testing.T) {
	if !headless.Installed() {
		t.Skip("node or @xterm/headless is not installed")
	}
	steps := 120
	if testing.Short() {
		steps = 30
	}
	rows := 0
	for i, size := range [][2]int{{60, 16}, {80, 24}, {120, 40}} {
		for j, policy := range []cells.Policy{cells.Narrow, cells.Wide, cells.Pin} {
			t.Run(fmt.Sprintf("%dx%d/%v", size[0], size[1], policy), func(t *testing.T) {
				v := newTwin(t, size[0], size[1])
				v.keep = true
				f := newFrames(uint64(100+10*i+j), size[0], size[1], false)
				f.policy = policy
				play(v, f, steps, false)
				v.check(t)
				rows += headless.Replay(t, map[string]any{"w": size[0], "h": size[1], "frames": v.frames})
			})
		}
	}
	t.Logf("%d rows compared", rows)
	if rows < 5000 && !testing.Short() {
		t.Errorf("%d rows compared, want at least 5000", rows)
	}
}
