package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/internal/fixture/program"
)

// build gives the program, built.
func build(t *testing.T) string {
	t.Helper()
	path, err := program.Path()
	if err != nil {
		t.Fatal(err)
	}
	return path
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
	t.Parallel()
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
	// The word alone stands in every footer, the sentence on the help page.
	helping := func(s string) bool { return strings.Contains(s, "帮助 · 报纸") }
	x.keysAndWait("help", helping, "?")
	x.keysAndWait("the page without help", func(s string) bool { return !helping(s) && strings.Contains(s, "│") }, "?")
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
	t.Parallel()
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
	t.Parallel()
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
