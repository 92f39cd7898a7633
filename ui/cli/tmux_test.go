package cli

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// terminal is a tmux server of its own with one window that runs a shell.
type terminal struct {
	t      *testing.T
	socket string
}

// newTerminal starts tmux, or skips the test where there is none. Variables
// are added to the shell's environment.
func newTerminal(t *testing.T, width, height int, env ...string) *terminal {
	t.Helper()
	if testing.Short() {
		t.Skip("builds the program and drives it in a terminal")
	}
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("no tmux")
	}
	x := &terminal{t, filepath.Join(t.TempDir(), "tmux")}
	args := []string{
		"-f", "/dev/null", "new-session", "-d", "-x", fmt.Sprint(width), "-y", fmt.Sprint(height),
		"-e", "HISTFILE=", "-e", "LANG=C.UTF-8",
	}
	for _, e := range env {
		args = append(args, "-e", e)
	}
	x.tmux(append(args, "sh")...)
	t.Cleanup(func() { _ = x.command("kill-server").Run() })
	x.tmux("set-option", "-g", "status", "off")
	x.wait("shell", func(s string) bool { return strings.TrimSpace(s) != "" })
	x.enter("PS1='ready: '")
	x.wait("a prompt", atPrompt)
	return x
}

func (x *terminal) command(args ...string) *exec.Cmd {
	c := exec.Command("tmux", append([]string{"-u", "-S", x.socket}, args...)...)
	c.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "TMUX=")
	return c
}

func (x *terminal) tmux(args ...string) string {
	x.t.Helper()
	out, err := x.command(args...).CombinedOutput()
	if err != nil {
		x.t.Fatalf("tmux %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

// keys presses keys by tmux's names.
func (x *terminal) keys(keys ...string) {
	x.t.Helper()
	x.tmux(append([]string{"send-keys"}, keys...)...)
}

// enter types a command line.
func (x *terminal) enter(line string) {
	x.t.Helper()
	x.tmux("send-keys", "-l", line)
	x.keys("Enter")
}

func (x *terminal) screen() string { return x.tmux("capture-pane", "-p") }

// wait looks at the screen until a condition holds.
func (x *terminal) wait(what string, ok func(screen string) bool) string {
	x.t.Helper()
	const patience = 20 * time.Second // of a busy machine
	var s string
	for end := time.Now().Add(patience); time.Now().Before(end); {
		if s = x.screen(); ok(s) {
			return s
		}
		time.Sleep(10 * time.Millisecond) // between two looks, not for the condition
	}
	x.t.Fatalf("no %s:\n%s", what, s)
	return ""
}

func (x *terminal) see(text string) string {
	x.t.Helper()
	return x.wait(fmt.Sprintf("%q", text), func(s string) bool { return strings.Contains(s, text) })
}

// atPrompt tells whether the shell waits for a command on an empty line.
func atPrompt(screen string) bool {
	rows := strings.Split(strings.TrimRight(screen, "\n "), "\n")
	return strings.HasSuffix(strings.TrimSpace(rows[len(rows)-1]), "ready:")
}

// mode gives the terminal's state that a program may leave behind: the
// alternate screen, the mouse, the cursor.
func (x *terminal) mode() string {
	return strings.TrimSpace(x.tmux("display-message", "-p", "#{alternate_on} #{mouse_any_flag} #{cursor_flag} #{keypad_cursor_flag} #{pane_title}"))
}

// build makes the program.
func build(t *testing.T) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "baolan")
	if out, err := exec.Command("go", "build", "-o", bin, "baolan").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	return bin
}

const tmuxPage = `---
paper: 清河日报
date: 2024-03-07
---

<!-- 第1版 要闻 -->

# 一河清水出好日子

作者：本报记者 林知远

%s

# 城市书房里的夜归人

夜里十点，灯还亮着。

<!-- 第2版 副刊 -->

# 春天的三封信

纸短情长，见字如面。
`

// The long article is made of ideographs that stand nowhere else, each once
// and in the order of their code points, so that what stands on top can be
// read off the screen.
const (
	rareFrom  = '\u3400'
	rareCount = 1200
	rareEvery = 150 // to a paragraph
)

func isRare(r rune) bool { return r >= rareFrom && r < rareFrom+rareCount }

func tmuxFile(t *testing.T) string {
	t.Helper()
	var body strings.Builder
	for i := range rune(rareCount) {
		body.WriteRune(rareFrom + i)
		if i%rareEvery == rareEvery-1 {
			body.WriteString("。\n\n")
		}
	}
	name := filepath.Join(t.TempDir(), "page.md")
	if err := os.WriteFile(name, fmt.Appendf(nil, tmuxPage, body.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestTmux_Samples(t *testing.T) {
	x := newTerminal(t, 100, 30, "XDG_STATE_HOME="+t.TempDir(), "XDG_DATA_HOME="+t.TempDir())
	bin := build(t)
	before := x.mode()
	x.enter(bin)
	list := x.see("│")
	for i, row := range strings.Split(strings.TrimSuffix(list, "\n"), "\n") {
		if strings.ContainsAny(row, "\x1b\ufffd") {
			t.Errorf("row %d: %q", i, row)
		}
	}
	changed := func(from string) func(string) bool { return func(s string) bool { return s != from } }
	next := x.keysAndWait("the next headline", changed(list), "j")
	open := x.keysAndWait("the article with the keys", changed(next), "Enter")
	x.keysAndWait("the next screen or article", changed(open), "Space")
	page := x.keysAndWait("the second page", changed(open), "]")
	help := x.keysAndWait("help", func(s string) bool { return strings.Contains(s, "帮助") }, "?")
	x.keysAndWait("the page without help", changed(help), "?")
	x.keysAndWait("the first page", changed(page), "[")
	x.quit(before)
}

// keysAndWait presses keys and waits for what they show.
func (x *terminal) keysAndWait(what string, ok func(string) bool, keys ...string) string {
	x.t.Helper()
	x.keys(keys...)
	return x.wait(what, ok)
}

// quit presses q, which leaves one open thing after the other and at last the
// reader, and holds that the terminal is as it was.
func (x *terminal) quit(before string) {
	x.t.Helper()
	for !strings.HasPrefix(x.mode(), "0") {
		s := x.screen()
		x.keys("q")
		x.wait("change by q", func(now string) bool { return now != s })
	}
	x.wait("a prompt", atPrompt)
	if after := x.mode(); after != before {
		x.t.Errorf("the terminal was %q and is %q", before, after)
	}
	x.enter("echo left $?")
	x.see("left 0")
}

func TestTmux_Pipe(t *testing.T) {
	x := newTerminal(t, 80, 24, "XDG_STATE_HOME="+t.TempDir(), "XDG_DATA_HOME="+t.TempDir())
	bin, page := build(t), tmuxFile(t)
	before := x.mode()
	x.enter("cat " + page + " | " + bin + " -")
	x.see(string(rareFrom))
	x.keys("J") // keys come from the terminal
	x.see("夜里十点")
	x.quit(before)
}

// After a resize the line with the character that stood on top stands there.
func TestTmux_ResizeKeepsPlace(t *testing.T) {
	x := newTerminal(t, 100, 30, "XDG_STATE_HOME="+t.TempDir(), "XDG_DATA_HOME="+t.TempDir())
	bin, page := build(t), tmuxFile(t)
	before := x.mode()
	x.enter(bin + " " + page)
	x.see(string(rareFrom))
	x.keys("Enter", "Space")
	s := x.wait("the next screen", func(s string) bool {
		top := topRow(s)
		return top != "" && !strings.ContainsRune(top, rareFrom)
	})
	top := []rune(topRow(s))[0]
	for _, size := range [][2]int{{60, 20}, {140, 40}, {50, 12}, {100, 30}} {
		x.tmux("resize-window", "-x", fmt.Sprint(size[0]), "-y", fmt.Sprint(size[1]))
		x.wait(fmt.Sprintf("%c on top at %d×%d", top, size[0], size[1]), func(s string) bool {
			return strings.ContainsRune(topRow(s), top)
		})
	}
	x.quit(before)
}

// topRow gives the characters of the long article in the first row of the
// screen that has any.
func topRow(screen string) string {
	for row := range strings.Lines(screen) {
		if strings.ContainsFunc(row, isRare) {
			return strings.Map(func(r rune) rune {
				if isRare(r) {
					return r
				}
				return -1
			}, row)
		}
	}
	return ""
}
