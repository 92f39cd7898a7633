package terminals

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"baolan/internal/fixture/multiplexer"
	"baolan/ui/cells"
)

// tmux is a server of our own with one window.
type tmux struct {
	t      *testing.T
	env    []string
	socket string
}

func newTmux(t *testing.T, w, h int, command ...string) *tmux {
	t.Helper()
	// A socket's path holds about a hundred bytes; t.TempDir names the test.
	dir, err := os.MkdirTemp("", "tmux")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	x := &tmux{t: t, env: append(environment(t), "TERM=xterm-256color", "TMUX=")}
	x.socket = filepath.Join(dir, "s")
	stop, err := multiplexer.Start(x.socket, x.env)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	// A status line would take a row.
	args := []string{"new-session", "-d", "-x", fmt.Sprint(w), "-y", fmt.Sprint(h), "--"}
	x.run(append(args, command...)...)
	x.run("set", "-g", "status", "off")
	x.run("resize-window", "-x", fmt.Sprint(w), "-y", fmt.Sprint(h))
	return x
}

func (x *tmux) try(args ...string) (string, error) {
	cmd := exec.Command("tmux", append([]string{"-u", "-N", "-S", x.socket}, args...)...)
	cmd.Env = x.env
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func (x *tmux) run(args ...string) string {
	x.t.Helper()
	out, err := x.try(args...)
	if err != nil {
		x.t.Fatalf("tmux %q: %v\n%s", args, err, out)
	}
	return out
}

func (x *tmux) press(key string) { x.run("send-keys", key) }

// rows gives the screen. tmux draws ambiguous characters in one cell.
func (x *tmux) rows() []string {
	rows := strings.Split(strings.TrimSuffix(x.run("capture-pane", "-p"), "\n"), "\n")
	for i, row := range rows {
		rows[i] = cellsOf(row, cells.NewRuler(cells.Narrow))
	}
	return rows
}

func TestTmux(t *testing.T) {
	t.Parallel()
	needs(t, "tmux")
	bin := program(t)
	for _, size := range [][2]int{{100, 30}, {120, 40}} {
		for flag, p := range map[string]cells.Policy{"auto": cells.Narrow, "narrow": cells.Narrow, "pin": cells.Pin} {
			t.Run(fmt.Sprintf("%dx%d %s", size[0], size[1], flag), func(t *testing.T) {
				w, h := size[0], size[1]
				x := newTmux(t, w, h, bin, "--lang", "zh", "--ambiguous", flag, pagePath(t))
				m := reader(t, p, w, h)
				columns := borders(frame(m, p, false))
				if len(columns) != 2 {
					t.Fatalf("the frame has borders in columns %v, want 2", columns)
				}
				for _, key := range []string{"", "Enter", "Space", "z", "z"} {
					if key != "" {
						x.press(key)
						stroke(m, key)
					}
					want := frame(m, p, false)
					var got []string
					until(t, "screen after "+key, func() error {
						got = x.rows()
						return differ(got, want)
					})
					if at := borders(got); key != "z" && !slices.Equal(at, columns) {
						t.Errorf("after %q borders stand in columns %v, want %v", key, at, columns)
					}
				}
			})
		}
	}
}
