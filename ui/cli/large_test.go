//go:build unix

package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// pipe makes a named pipe, in which a paper never ends before the test says so.
func pipe(t *testing.T) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "长卷.txt")
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Skip(err)
	}
	return name
}

// samplePage is a page of raw text.
func samplePage(t *testing.T) string {
	t.Helper()
	page, err := os.ReadFile("../../editions/samples/data/jichuan/2026-03-11/01.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

// large makes a file of 100 MB of a page.
func large(t *testing.T, name, page string) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(name, []byte(strings.Repeat(page, 100_000_000/len(page))), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// loading reports whether a reader waits for its paper, and shows how far it is.
func loading(s string) bool {
	return strings.Contains(s, "正在打开《") && strings.Contains(s, "%")
}

// left waits until the shell has its terminal again, as it was.
func (x *terminal) left(before string) {
	x.t.Helper()
	x.wait("a prompt", atPrompt)
	x.wait("the terminal as it was", func(string) bool { return x.mode() == before })
	x.enter("echo left $?")
	x.see("left 0")
	x.enter("clear")
	x.wait("an empty screen", func(s string) bool { return atPrompt(s) && !strings.Contains(s, "left") })
}

// A paper that takes its time is waited for on the screen, and each of the keys
// that leave does so at once: the pipe has no writer.
func TestTmux_LoadingGivenUp(t *testing.T) {
	t.Parallel()
	x := newTerminal(t, 80, 24, "XDG_STATE_HOME="+t.TempDir(), "XDG_DATA_HOME="+t.TempDir())
	bin, name := build(t), pipe(t)
	for _, key := range []string{"Escape", "q", "C-c"} {
		before := x.mode()
		x.enter(bin + " " + name)
		x.see("正在打开《长卷.txt》，按 Esc 放弃")
		x.keys(key)
		x.left(before)
	}
}

// What arrives while the reader waits is shown, and read as any other paper.
func TestTmux_LoadingArrives(t *testing.T) {
	t.Parallel()
	x := newTerminal(t, 80, 24, "XDG_STATE_HOME="+t.TempDir(), "XDG_DATA_HOME="+t.TempDir())
	bin, name := build(t), pipe(t)
	before := x.mode()
	x.enter(bin + " " + name)
	x.see("正在打开《长卷.txt》")
	w, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.WriteString("---\npaper: 清河日报\n---\n第一版的话。\n\f"); err != nil {
		t.Fatal(err)
	}
	x.see("已读 0.0 MB")
	if _, err := w.WriteString("第二版的话。\n"); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	x.see("第一版的话")
	x.keysAndWait("the second page", func(s string) bool { return strings.Contains(s, "第二版的话") }, "]")
	x.quit(before)
}

// A paper that turns out to be none ends the reader with a line.
func TestTmux_LoadingFails(t *testing.T) {
	t.Parallel()
	x := newTerminal(t, 80, 24, "XDG_STATE_HOME="+t.TempDir(), "XDG_DATA_HOME="+t.TempDir())
	bin, name := build(t), pipe(t)
	x.enter(bin + " " + name)
	x.see("正在打开《长卷.txt》")
	w, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	w.Close()
	x.see("文件是空的")
	x.wait("a prompt", atPrompt)
	x.enter("echo left $?")
	x.see("left 1")
}

// 100 MB, as many pages and as one, in another encoding, as Markdown, and ten
// thousand pages in a folder: a bar is shown while they are read, and Esc ends it.
func TestTmux_LargeGivenUp(t *testing.T) {
	t.Parallel()
	x := newTerminal(t, 80, 24, "XDG_STATE_HOME="+t.TempDir(), "XDG_DATA_HOME="+t.TempDir())
	bin := build(t)
	dir := filepath.Join(t.TempDir(), "万版")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	page := samplePage(t)
	for i := range 10_000 {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("page-%05d.txt", i)), []byte(page), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	gbk, err := simplifiedchinese.GB18030.NewEncoder().String(page)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{
		large(t, "巨卷.txt", page+"\f"), large(t, "巨卷.txt", page+"\n"), large(t, "巨卷.txt", gbk+"\f"),
		large(t, "巨卷.md", "<!-- 第1版 -->\n\n"+page), dir,
	} {
		before := x.mode()
		x.enter(bin + " " + path)
		x.wait("a bar", loading)
		x.keys("Escape")
		x.left(before)
	}
}

// Ctrl-C ends print and check where they are, with a line: while a pipe says
// nothing, and in the middle of 100 MB, whose bar is seen and where Esc does too.
// The keys of a pager that reads the pipe are not taken.
func TestTmux_PrintAndCheckInterrupted(t *testing.T) {
	t.Parallel()
	x := newTerminal(t, 80, 24, "XDG_STATE_HOME="+t.TempDir(), "XDG_DATA_HOME="+t.TempDir())
	bin, name, file := build(t), pipe(t), large(t, "巨卷.txt", samplePage(t)+"\f")
	end := func(line, key string) {
		t.Helper()
		x.keys(key)
		x.see("baolan: 已取消")
		x.wait("a prompt", atPrompt)
		x.enter("echo left $?")
		x.see("left 1")
		x.enter("clear")
		x.wait("an empty screen", func(s string) bool { return atPrompt(s) && !strings.Contains(s, line) })
	}
	for i, command := range []string{"print", "print --format json", "check", "check --json"} {
		x.enter(bin + " " + command + " " + file + " >/dev/null")
		x.see("按 Esc 放弃") // of the bar
		end(command, []string{"Escape", "C-c"}[i%2])
	}
	before := x.mode()
	for _, command := range []string{"print", "check"} {
		x.enter(bin + " " + command + " " + file + " | cat >/dev/null")
		if s := x.see(" MB"); strings.Contains(s, "Esc") {
			t.Errorf("%s takes keys that may be a pager's:\n%s", command, s)
		}
		x.keys("C-c")
		x.see("baolan: 已取消")
		x.wait("the terminal as it was", func(s string) bool { return atPrompt(s) && x.mode() == before })
		x.enter("clear")
		x.wait("an empty screen", func(s string) bool { return atPrompt(s) && !strings.Contains(s, "已取消") })
	}
	for _, command := range []string{"print", "check"} {
		x.enter(bin + " " + command + " " + name)
		// A pipe has its writer when it has its reader, who then waits.
		w, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			t.Fatal(err)
		}
		end(command, "C-c")
		w.Close()
	}
}
