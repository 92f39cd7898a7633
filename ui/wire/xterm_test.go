package wire

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os/exec"
	"testing"

	"baolan/ui/cells"
)

// The same proof in another terminal: @xterm/headless, where it is installed
// (npm install @xterm/headless, and NODE_PATH naming node_modules).
func TestXterm(t *testing.T) {
	if err := exec.Command("node", "-e", "require('@xterm/headless')").Run(); err != nil {
		t.Skip("node or @xterm/headless is not installed:", err)
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
				play(t, v, f, steps, false)
				rows += replay(t, v, size[0], size[1])
			})
		}
	}
	t.Logf("%d rows compared", rows)
	if rows < 5000 && !testing.Short() {
		t.Errorf("%d rows compared, want at least 5000", rows)
	}
}

func replay(t *testing.T, v *twin, w, h int) (rows int) {
	t.Helper()
	in, err := json.Marshal(map[string]any{"w": w, "h": h, "frames": v.frames})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", "testdata/replay.cjs")
	cmd.Stdin = bytes.NewReader(in)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("replay: %v\n%s", err, errs.String())
	}
	var got struct {
		Rows, Wrong int
		First       string
	}
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	if got.Wrong > 0 {
		t.Errorf("%d wrong rows of %d; first: %s", got.Wrong, got.Rows, got.First)
	}
	return got.Rows
}
