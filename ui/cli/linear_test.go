//go:build unix

package cli

import (
	"strings"
	"testing"
)

// On a terminal the dialogue asks, the terminal itself shows what is typed, and
// every answer comes behind its line; no escape goes out and the modes stay.
func TestTerminal_Linear(t *testing.T) {
	t.Parallel()
	x := runWith(t, []string{"XDG_STATE_HOME=" + t.TempDir(), "TERM=xterm-256color"}, "--plain", tmuxFile(t))
	for _, step := range []struct{ send, want string }{
		{"", "> "}, {"1\n", "> "}, {"/河\n", "1/"}, {"m 水\n", "已收藏"}, {"M\n", "水）"}, {"?\n", "离开"}, {"l\n", "收藏 水"},
	} {
		x.Reset()
		if step.send != "" {
			x.send(step.send)
		}
		if step.send == "" {
			x.send("l\n")
		}
		x.waitFor(step.want, func() bool { return strings.Contains(x.String(), step.want) && strings.HasSuffix(x.String(), "> ") })
		if strings.Contains(x.String(), "\x1b") {
			t.Errorf("an escape goes out: %q", tail(x.String()))
		}
	}
	x.send("q\n")
	if err := x.leaves(); err != nil {
		t.Errorf("ended with %v", err)
	}
}

// A command gets the article and the terminal, and the reader goes on when it has
// ended; at the end the terminal is as it was.
func TestTerminal_Pipe(t *testing.T) {
	t.Parallel()
	x := runWith(t, []string{"XDG_STATE_HOME=" + t.TempDir()}, tmuxFile(t))
	shows := func(want string) func() bool { return func() bool { return strings.Contains(x.String(), want) } }
	x.waitFor("a paper", shows("一河清水"))
	x.send("|")
	x.waitFor("a prompt", shows("|"))
	x.send("wc -l >/dev/null; echo got-$((1+1))\r")
	x.waitFor("the screen left", shows("\x1b[?1049l"))
	x.waitFor("what the command says", shows("got-2"))
	x.waitFor("the question", shows("回车返回"))
	x.Reset()
	x.send("\r")
	x.waitFor("the paper again", shows("\x1b[?1049h"))
	x.waitFor("its text", shows("帮助"))
	x.send("q")
	if err := x.leaves(); err != nil {
		t.Errorf("ended with %v", err)
	}
}
