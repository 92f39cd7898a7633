package terminals

import (
	"fmt"
	"strings"
	"testing"
)

// around runs the reader between two lines of a shell's output and then asks the
// terminal for its status. Terminals answer in the order of the questions, so a late
// answer to a question of the reader comes before the status and is seen on the screen.
const around = `
stty -echo
printf '早报\n“一”—…·①\n\n前行'
"$@"
printf '%d后行\n' $?
printf '\033[5n'
IFS= read -rs -d n answer
printf 'answer %q\n' "$answer"
read -r -s wait
`

// left gives the screen that is right afterwards: the shell's lines as before, the
// reader's exit status, and the answer with nothing before it.
var left = []string{"早报", "“一”—…·①", "", "前行0后行", `answer $'\E[0'`}

// screen is a real terminal.
type screen interface {
	rows() []string
	press(key string)
}

// checkLeft quits the reader at once, before it can have asked anything, and again after
// it has shown its frame, and compares the shell's screen.
func checkLeft(t *testing.T, s screen, shown []string, wide bool) {
	t.Helper()
	if shown != nil {
		until(t, "first screen", func() error { return differ(s.rows(), shown) })
	} else {
		until(t, "alternate screen", func() error {
			if rows := s.rows(); len(rows) > 0 && strings.Contains(rows[0], "试") {
				return nil
			}
			return errNotYet
		})
	}
	s.press("q")
	want := make([]string, len(left))
	for i, row := range left {
		want[i] = cellsOf(row, ruler(wide))
	}
	until(t, "shell's screen", func() error {
		got := s.rows()
		for i, row := range got {
			if i >= len(want) && row != "" {
				return fmt.Errorf("row %d: %q", i, row)
			}
		}
		return differ(got, want)
	})
}

func shell(bin string, args ...string) []string {
	return append([]string{"bash", "--norc", "-c", around, "around", bin, "--lang", "zh"}, args...)
}

func TestLeave_Tmux(t *testing.T) {
	t.Parallel()
	needs(t, "tmux", "bash")
	bin := program(t)
	for _, s := range settings {
		if s.wide {
			continue
		}
		for _, early := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s, early=%v", s.name, early), func(t *testing.T) {
				x := newTmux(t, pictureW, pictureH, shell(bin, "--ambiguous", s.flag, pagePath(t))...)
				var shown []string
				if !early {
					shown = frame(reader(t, s.policy, pictureW, pictureH), s.policy, s.wide)
				}
				checkLeft(t, x, shown, s.wide)
			})
		}
	}
}

func TestLeave_Xterm(t *testing.T) {
	needs(t, "Xvfb", "xterm", "xdotool", "bash")
	bin, on := program(t), display(t)
	for _, s := range settings {
		for _, early := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s, early=%v", s.name, early), func(t *testing.T) {
				x := newXterm(t, on, pictureW, pictureH, s.wide, shell(bin, "--ambiguous", s.flag, pagePath(t))...)
				var shown []string
				if !early {
					shown = frame(reader(t, s.policy, pictureW, pictureH), s.policy, s.wide)
				}
				checkLeft(t, x, shown, s.wide)
			})
		}
	}
}
