//go:build unix

package cli

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"

	"baolan/editions/memory"
	"baolan/internal/fixture/bound"
	"baolan/model"
)

// killed is a reader in a terminal that a test kills.
type killed struct {
	t   *testing.T
	cmd *exec.Cmd
	tty *os.File

	mu sync.Mutex
	em *vt.Emulator
}

func startKilled(t *testing.T, bin, state, page string) *killed {
	t.Helper()
	k := &killed{t: t, em: vt.NewEmulator(80, 24)}
	k.cmd = exec.Command(bin, "--ambiguous", "narrow", page)
	k.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "LANG=C.UTF-8", "TMUX=", "XDG_DATA_HOME="+state, "XDG_STATE_HOME="+state)
	bound.Bind(k.cmd)
	tty, err := pty.StartWithSize(k.cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	k.tty = tty
	t.Cleanup(func() {
		_ = k.cmd.Process.Kill() // of a test that failed
		tty.Close()
	})
	// The terminal's answers; without a taker the emulator would stop.
	go func() { _, _ = io.Copy(tty, k.em) }()
	go func() {
		b := make([]byte, 32<<10)
		for {
			n, err := tty.Read(b)
			k.mu.Lock()
			_, _ = k.em.Write(b[:n])
			k.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	return k
}

func (k *killed) press(keys string) {
	k.t.Helper()
	if _, err := k.tty.WriteString(keys); err != nil {
		k.t.Fatal(err)
	}
}

// see waits until the screen shows a text, or no longer does.
func (k *killed) see(text string, shown bool) {
	k.t.Helper()
	for end := time.Now().Add(busy); ; time.Sleep(time.Millisecond) {
		k.mu.Lock()
		s := k.em.String()
		k.mu.Unlock()
		if strings.Contains(s, text) == shown {
			return
		}
		if time.Now().After(end) {
			k.t.Fatalf("%q shown is not %v:\n%s", text, shown, s)
		}
	}
}

func (k *killed) kill() {
	k.t.Helper()
	if err := k.cmd.Process.Kill(); err != nil {
		k.t.Fatal(err)
	}
	_ = k.cmd.Wait() // killed
	k.tty.Close()
}

// A reader is killed with SIGKILL at random moments, while it marks and leafs. What the screen said is kept is there, and the memory is
// never one that cannot be read.
func TestKill_MarksOnTheScreen(t *testing.T) {
	t.Parallel()
	rounds := 20 // each starts a program; package memory kills 200 times
	if testing.Short() {
		rounds = 5
	}
	bin, state := build(t), t.TempDir()
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	for round := range rounds {
		date := model.Date{Year: 2000 + round/28, Month: 1, Day: 1 + round%28}
		page := filepath.Join(t.TempDir(), "page.md")
		const articles = 5
		var b strings.Builder
		fmt.Fprintf(&b, "---\npaper: 清河日报\ndate: %s\npage: 1\n---\n", date)
		for i := range articles {
			fmt.Fprintf(&b, "\n# 第%d则消息\n\n河水清了，鱼也回来了。\n", i)
		}
		if err := os.WriteFile(page, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		k := startKilled(t, bin, state, page)
		marks := round % articles
		for i := range marks {
			if i == 0 {
				k.see("第0则消息", true)
			}
			k.press("m\r")
			k.see("已收藏", true)
			k.press("J")
			k.see("已收藏", false)
		}
		k.press("m\rJ")
		time.Sleep(time.Duration(r.IntN(20_000)) * time.Microsecond) // not a wait: the moment of the kill
		k.kill()
		m, err := memory.Open(filepath.Join(state, "baolan", memoryFile))
		if err != nil {
			t.Fatal(err)
		}
		if m.SetAside() != "" {
			t.Fatalf("round %d: the memory could not be read", round)
		}
		states, err := m.Edition(t.Context(), "清河日报", date)
		if err != nil {
			t.Fatal(err)
		}
		kept := map[string]bool{}
		for key, s := range states {
			kept[key.Headline] = s.Favourite
		}
		for i := range marks {
			if !kept[fmt.Sprintf("第%d则消息", i)] {
				t.Fatalf("round %d: mark %d of %d is lost; kept %v", round, i, marks, kept)
			}
		}
		if err := m.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
