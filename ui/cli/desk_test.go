package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// many fills a library with days of one long page.
func many(t *testing.T, dir string, days int) {
	t.Helper()
	page, err := os.ReadFile("../../editions/samples/data/jichuan/2026-03-11/01.txt")
	if err != nil {
		t.Fatal(err)
	}
	for i := range days {
		name := filepath.Join(dir, "清河日报", fmt.Sprintf("20%02d-%02d-%02d", 10+i/336, 1+i/28%12, 1+i%28), "01.txt")
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, page, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

var indexed = regexp.MustCompile(`新读 ([0-9]+) 版，未变 ([0-9]+) 份`)

// interrupted starts a command with a bar, presses keys when the bar is shown, and reports
// whether they ended it. A short command may end before.
func (x *terminal) interrupted(line string, keys ...string) (screen string, is bool) {
	x.t.Helper()
	x.enter(line)
	if s := x.wait("a bar", func(s string) bool { return strings.Contains(s, "按 Esc 放弃") || atPrompt(s) }); atPrompt(s) {
		return s, false
	}
	for _, k := range keys {
		x.keys(k)
	}
	s := x.wait("a prompt", atPrompt)
	return s, strings.Contains(s, "已取消")
}

// enough doubles a number of files until they last long enough to be interrupted.
func enough(t *testing.T, try func(files int) bool) {
	t.Helper()
	const most = 50_000
	for files := 400; !try(files); files *= 2 {
		if files > most {
			t.Fatalf("%d files are not interrupted", files)
		}
	}
}

// Ctrl-C, and Esc, end an index where it is, with a line, and the next run
// goes on.
func TestTmux_IndexInterrupted(t *testing.T) {
	t.Parallel()
	bin := build(t)
	for _, key := range []string{"C-c", "Escape"} {
		t.Run(key, func(t *testing.T) {
			enough(t, func(days int) bool { return indexInterrupted(t, bin, key, days) })
		})
	}
}

func indexInterrupted(t *testing.T, bin, key string, days int) bool {
	t.Helper()
	dir := t.TempDir()
	many(t, dir, days)
	x := newTerminal(t, 80, 24, "XDG_STATE_HOME="+t.TempDir(), "BAOLAN_LIBRARY="+dir)
	defer x.close()
	if _, is := x.interrupted(bin+" index", key); !is {
		return false
	}
	if key != "C-c" {
		return true // the rest is the same
	}
	x.enter(bin + " index") // typed into a terminal that shows it again
	s := x.wait("the end of the second run", func(s string) bool { return indexed.MatchString(s) })
	if !strings.Contains(s, filepath.Base(filepath.Dir(bin))) {
		t.Errorf("the terminal does not show what is typed:\n%s", s)
	}
	var fresh, known int
	if _, err := fmt.Sscan(strings.Join(indexed.FindStringSubmatch(s)[1:], " "), &fresh, &known); err != nil {
		t.Fatal(err)
	}
	if fresh+known != days {
		t.Errorf("the second run read %d pages and knew %d, of %d", fresh, known, days)
	}
	return known > 0 // else it was interrupted before the first batch was kept
}

// Esc ends the adding of many files. What was added is reported and stays.
func TestTmux_AddInterrupted(t *testing.T) {
	t.Parallel()
	enough(t, func(files int) bool {
		from, dir := t.TempDir(), t.TempDir()
		many(t, from, files)
		x := newTerminal(t, 80, 24, "XDG_STATE_HOME="+t.TempDir(), "BAOLAN_LIBRARY="+dir)
		defer x.close()
		_, is := x.interrupted(build(t)+" add "+from, "Left", "Escape") // other keys begin with Esc too
		added, err := filepath.Glob(filepath.Join(dir, "*", "*", "*.txt"))
		if err != nil {
			t.Fatal(err)
		}
		return is && len(added) > 0 // else it was interrupted before the first file was added
	})
}

// A question is no trap: Ctrl-C ends it at once, and so does Esc.
func TestTmux_QuestionInterrupted(t *testing.T) {
	t.Parallel()
	page := filepath.Join(t.TempDir(), "plain.txt")
	if err := os.WriteFile(page, []byte("今天上午，全市召开会议。\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	x := newTerminal(t, 100, 24, "XDG_STATE_HOME="+t.TempDir(), "BAOLAN_LIBRARY="+t.TempDir())
	bin := build(t)
	for _, keys := range [][]string{{"C-c"}, {"Escape", "Enter"}} {
		x.enter("clear; " + bin + " add " + page)
		x.see("是哪家报")
		x.keys(keys...)
		x.see("已取消")
		x.wait("a prompt", atPrompt)
	}
}

// The reader opens again where it was left, also when its terminal was closed.
func TestTmux_ReopensAtPlace(t *testing.T) {
	t.Parallel()
	state := t.TempDir()
	page := tmuxFile(t)
	bin := build(t)
	x := newTerminal(t, 100, 30, "XDG_STATE_HOME="+state, "XDG_DATA_HOME="+t.TempDir())
	x.enter(bin + " " + page)
	x.see(string(rareFrom))
	x.keys("Enter", "Space")
	s := x.wait("the next screen", func(s string) bool {
		top := topRow(s)
		return top != "" && !strings.ContainsRune(top, rareFrom)
	})
	top := []rune(topRow(s))[0]
	x.tmux("kill-session") // SIGHUP
	untilGone(t, page)     // a reader who comes back is slower than two programs

	y := newTerminal(t, 70, 24, "XDG_STATE_HOME="+state, "XDG_DATA_HOME="+t.TempDir())
	y.enter(bin + " " + page)
	y.wait(fmt.Sprintf("%c on top again", top), func(s string) bool { return strings.ContainsRune(topRow(s), top) })
}

// An edition that comes into the library while the reader is open is announced, < and >
// open it, and the library opens again where it was left.
func TestTmux_NewEditionArrives(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	paper(t, dir, "2024-03-07", "春天的信")
	x := newTerminal(t, 100, 30, "XDG_STATE_HOME="+t.TempDir(), "BAOLAN_LIBRARY="+dir)
	bin := build(t)
	before := x.mode()
	x.enter(bin)
	x.see("春天的信")
	paper(t, dir, "2024-03-08", "夏天的信")
	x.see("2024-03-08")
	x.keys(">")
	x.see("夏天的信")
	x.keys("<")
	x.see("春天的信")
	x.quit(before)
	x.enter("clear; " + bin) // where the reader was, though there is a newer one
	x.see("春天的信")
	x.quit(before)
}

// What is copied is on the clipboard of the terminal, and a flag leaves the
// mouse to it.
func TestTmux_CopyAndMouse(t *testing.T) {
	t.Parallel()
	page, bin := tmuxFile(t), build(t)
	for _, flag := range []string{"", " --no-mouse"} {
		x := newTerminal(t, 100, 30, "XDG_STATE_HOME="+t.TempDir(), "XDG_DATA_HOME="+t.TempDir())
		x.tmux("set", "-g", "set-clipboard", "on")
		x.enter(bin + flag + " " + page)
		x.see("夜归人")
		x.keys("J", "Y")
		x.see("已复制") // the program has set its modes
		if on := strings.Fields(x.mode())[1] == "1"; on != (flag == "") {
			t.Errorf("with %q the mouse is %v", flag, on)
		}
		const want = "城市书房里的夜归人\n\n夜里十点，灯还亮着。\n\n《清河日报》2024-03-07 第1版 要闻"
		x.holds(want)
		x.keys("y")
		x.see("已复制10字")
		x.holds("夜里十点，灯还亮着。")
	}
}

// holds waits until the terminal's clipboard has a text: it is sent behind the
// picture that says so.
func (x *terminal) holds(want string) {
	x.t.Helper()
	got := ""
	for end := time.Now().Add(busy); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if x.tmux("list-buffers") == "" {
			continue // tmux has taken none yet, and show-buffer would fail
		}
		if got = strings.TrimSpace(x.tmux("show-buffer")); got == want {
			return
		}
	}
	x.t.Errorf("on the clipboard is %q, want %q", got, want)
}

// untilGone waits until no process has the argument any more.
func untilGone(t *testing.T, arg string) {
	t.Helper()
	for end := time.Now().Add(busy); ; time.Sleep(20 * time.Millisecond) {
		lines, err := filepath.Glob("/proc/[0-9]*/cmdline")
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(lines, func(name string) bool {
			b, err := os.ReadFile(name)
			return err == nil && bytes.Contains(b, []byte(arg))
		}) {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("a process with %s is still there", arg)
		}
	}
}
