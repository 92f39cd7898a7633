package terminals

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"baolan/internal/fixture/await"
	"baolan/internal/fixture/headless"
	"baolan/ui/cells"
	"baolan/ui/paint"
)

// wideEnv makes x/vt a terminal with ambiguous characters of two cells. Its
// library reads it once at start, so the test runs itself again.
const wideEnv = "RUNEWIDTH_EASTASIAN"

// sink is what the writers write to: x/vt, and a record for @xterm/headless.
type sink struct {
	mu     sync.Mutex
	em     *vt.Emulator
	record []byte // what was written since the last frame
}

func (s *sink) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.record = append(s.record, p...)
	return s.em.Write(p)
}

// rows gives the screen in the form of cellsOf.
func (s *sink) rows() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	rows := make([]string, s.em.Height())
	for y := range rows {
		var b strings.Builder
		for x := 0; x < s.em.Width(); {
			c := s.em.CellAt(x, y)
			if c == nil || c.Content == "" {
				b.WriteByte(' ')
				x++
				continue
			}
			b.WriteString(c.Content)
			if c.Width == 2 {
				b.WriteRune(tail)
			}
			x += max(c.Width, 1)
		}
		rows[y] = strings.TrimRight(b.String(), " ")
	}
	return rows
}

// take gives what was written since it was last called.
func (s *sink) take() []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.record
	s.record = nil
	return b
}

// step is a frame for @xterm/headless: the bytes that were written, and the rows that
// must be shown then.
type step struct {
	Bytes []byte   `json:"bytes"`
	Rows  []string `json:"rows"`
}

// Random Chinese frames go through a whole program and the reader's writers to two
// terminals, and after each frame both show it.
func TestFrames(t *testing.T) {
	t.Parallel()
	wide := ansi.StringWidth("“") == 2
	policies := []cells.Policy{cells.Narrow, cells.Pin}
	if wide {
		policies = []cells.Policy{cells.Wide, cells.Pin}
	}
	count := 60
	if testing.Short() {
		count = 8
	}
	total, wrong, second := 0, 0, 0
	for i, size := range [][2]int{{60, 16}, {100, 30}, {120, 40}} {
		for _, p := range policies {
			t.Run(fmt.Sprintf("%dx%d %v", size[0], size[1], p), func(t *testing.T) {
				steps, bad := play(t, newFrames(uint64(i), p, size[0], size[1]), count, wide)
				total += count * size[1]
				wrong += bad
				second += replay(t, steps, size[0], size[1], wide)
			})
		}
	}
	t.Logf("wide terminal: %v; x/vt: %d rows, %d wrong; @xterm/headless: %d rows", wide, total, wrong, second)
	if total < 5000 && !testing.Short() {
		t.Errorf("%d rows compared, want at least 5000", total)
	}
}

// TestFrames_Wide is TestFrames in terminals that are wide.
func TestFrames_Wide(t *testing.T) {
	t.Parallel()
	if os.Getenv(wideEnv) != "" {
		t.Skip("is the terminal that is wide")
	}
	args := []string{"-test.run=^TestFrames$", "-test.v"}
	if testing.Short() {
		args = append(args, "-test.short")
	}
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), wideEnv+"=1")
	out, err := cmd.CombinedOutput()
	if err != nil || !bytes.Contains(out, []byte("wide terminal: true")) {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Logf("%s", out)
}

// play shows frames one by one and compares x/vt with each.
func play(t *testing.T, f *frames, count int, wide bool) (steps []step, wrong int) {
	t.Helper()
	s := &sink{em: vt.NewEmulator(f.w, f.h)}
	go func() { _, _ = io.Copy(io.Discard, s.em) }() // unread answers would block the emulator
	out := paint.New(s, paint.Options{Width: f.w, Height: f.h, Profile: colorprofile.TrueColor})
	out.Start()
	program := tea.NewProgram(out.Program(random{}), tea.WithInput(nil), tea.WithOutput(io.Discard), tea.WithoutRenderer(), tea.WithoutSignals(),
		tea.WithFPS(1), tea.WithWindowSize(f.w, f.h), tea.WithFilter(out.Filter), tea.WithEnvironment([]string{"TERM=xterm-256color"}))
	ended := make(chan error, 1)
	go func() {
		_, err := program.Run()
		ended <- err
	}()
	for range count {
		content := f.next()
		want := strings.Split(ansi.Strip(content), "\n")
		for y, row := range want {
			want[y] = shown(row, f.policy, wide)
		}
		program.Send(frameMsg(content))
		var got []string
		// A frame is one write, so its last row comes with all others.
		until(t, "frame", func() error {
			got = s.rows()
			return differ(got[f.h-1:], want[f.h-1:])
		})
		for y := range want {
			if got[y] != want[y] {
				wrong++
				t.Errorf("frame %d row %d:\n got %q\nwant %q", f.n, y, got[y], want[y])
			}
		}
		steps = append(steps, step{s.take(), want})
	}
	program.Quit()
	if err := errors.Join(await.From(t, "the program ends", ended), out.Close()); err != nil {
		t.Error(err)
	}
	return steps, wrong
}

// replay writes the same bytes to @xterm/headless and gives how many rows were compared,
// 0 if it is not installed.
func replay(t *testing.T, steps []step, w, h int, wide bool) int {
	t.Helper()
	var ambiguous []rune
	for _, c := range alphabet {
		if wide && ruler(true).Rune(c) != ruler(false).Rune(c) {
			ambiguous = append(ambiguous, c)
		}
	}
	return headless.Replay(t, map[string]any{"w": w, "h": h, "wide": ambiguous, "steps": steps})
}
