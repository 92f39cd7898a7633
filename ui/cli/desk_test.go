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

// Ctrl-C, and Esc, end an index where it is, with a line, and the next run
// goes on.
func TestTmux_IndexInterrupted(t *testing.T) {
	dir, bin := t.TempDir(), build(t)
	const days = 3000
	many(t, dir, days)
	for _, key := range []string{"C-c", "Escape"} {
		t.Run(key, func(t *testing.T) {
			x := newTerminal(t, 80, 24, "XDG_STATE_HOME="+t.TempDir(), "BAOLAN_LIBRARY="+dir)
			x.enter(bin + " index")
			x.see("按 Esc 放弃")
			x.keys(key)
			x.see("已取消")
			x.wait("a prompt", atPrompt)
			x.enter(bin + " index") // typed into a terminal that shows it again
			s := x.wait("the end of the second run", func(s string) bool { return indexed.MatchString(s) })
			if !strings.Contains(s, filepath.Base(filepath.Dir(bin))) {
				t.Errorf("the terminal does not show what is typed:\n%s", s)
			}
			var fresh, known int
			if _, err := fmt.Sscan(strings.Join(indexed.FindStringSubmatch(s)[1:], " "), &fresh, &known); err != nil {
				t.Fatal(err)
			}
			if known == 0 || fresh+known != days {
				t.Errorf("the second run read %d pages and knew %d, of %d", fresh, known, days)
			}
		})
	}
}

// Esc ends the adding of many files; what was added is told and stays. Where
// all were added before the key was there, there are to be more.
func TestTmux_AddInterrupted(t *testing.T) {
	const most = 50_000
	for files := 3000; ; files *= 2 {
		from, dir := t.TempDir(), t.TempDir()
		many(t, from, files)
		x := newTerminal(t, 80, 24, "XDG_STATE_HOME="+t.TempDir(), "BAOLAN_LIBRARY="+dir)
		x.enter(build(t) + " add " + from)
		x.see("按 Esc 放弃")
		x.keys("Left") // other keys begin with Esc too
		x.keys("Escape")
		s := x.wait("a prompt", atPrompt)
		if added, err := filepath.Glob(filepath.Join(dir, "*", "*", "*.txt")); err != nil || len(added) == 0 {
			t.Errorf("added %v, %v", added, err)
		}
		if strings.Contains(s, "已取消") {
			return
		}
		if x.close(); files > most {
			t.Fatalf("Esc does not end the adding of %d files:\n%s", files, s)
		}
	}
}

// A question is no trap: Ctrl-C ends it at once, and so does Esc.
func TestTmux_QuestionInterrupted(t *testing.T) {
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

// What comes into the library while somebody reads is told, < > open it, and
// the library opens again where it was left.
func TestTmux_NewEditionArrives(t *testing.T) {
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
		if got := x.tmux("show-buffer"); strings.TrimSpace(got) != want {
			t.Errorf("on the clipboard is %q, want %q", got, want)
		}
		x.keys("y")
		x.see("已复制10字")
		if got := x.tmux("show-buffer"); strings.TrimSpace(got) != "夜里十点，灯还亮着。" {
			t.Errorf("on the clipboard is %q", got)
		}
	}
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
