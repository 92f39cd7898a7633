//go:build unix

package cli

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/text/encoding/simplifiedchinese"

	"baolan/internal/fixture/bound"
	"baolan/internal/fixture/output"
	"baolan/ui/guard/monitor"
)

// onTerminal is the program on a terminal of its own.
type onTerminal struct {
	t      *testing.T
	cmd    *exec.Cmd
	tty    *os.File // the terminal's side, kept open to look at its modes
	master *os.File
	before monitor.Modes
	ended  chan error

	output.Buffer // what it wrote since the last Reset
}

// runOnTerminal starts the program with a page open.
func runOnTerminal(t *testing.T, args ...string) *onTerminal {
	t.Helper()
	return runWith(t, nil, args...)
}

// runWith adds variables to the environment.
func runWith(t *testing.T, env []string, args ...string) *onTerminal {
	t.Helper()
	if testing.Short() {
		t.Skip("builds the program and drives it in a terminal")
	}
	bin := build(t)
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal: ", err)
	}
	t.Cleanup(func() { master.Close(); slave.Close() })
	if err := pty.Setsize(master, &pty.Winsize{Rows: 30, Cols: 100}); err != nil {
		t.Fatal(err)
	}
	x := &onTerminal{t: t, tty: slave, master: master, ended: make(chan error, 1)}
	x.before, _ = monitor.GetModes(slave)
	state := t.TempDir()
	x.cmd = exec.Command(bin, args...)
	x.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "LC_ALL=C.UTF-8", "XDG_DATA_HOME="+state, "XDG_STATE_HOME="+state, "BAOLAN_LANG=zh")
	x.cmd.Env = append(x.cmd.Env, env...)
	x.cmd.Stdin, x.cmd.Stdout, x.cmd.Stderr = slave, slave, slave
	x.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	bound.Bind(x.cmd)
	if err := x.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = x.cmd.Process.Kill() })
	go func() { x.ended <- x.cmd.Wait() }()
	go func() { _, _ = io.Copy(x, master) }()
	return x
}

func (x *onTerminal) send(b string) {
	x.t.Helper()
	if _, err := x.master.WriteString(b); err != nil {
		x.t.Fatal(err)
	}
}

func (x *onTerminal) waitFor(what string, ok func() bool) {
	x.t.Helper()
	for end := time.Now().Add(busy); !ok(); time.Sleep(5 * time.Millisecond) {
		select {
		case err := <-x.ended:
			x.t.Fatalf("waiting for %s: the program ended, %v\n%q", what, err, tail(x.String()))
		default:
		}
		if time.Now().After(end) {
			x.t.Fatalf("no %s:\n%q", what, tail(x.String()))
		}
	}
}

// tail is what was written last.
func tail(s string) string { return s[max(0, len(s)-2000):] }

// leaves waits for the end of the program and holds that the terminal is as it
// was: its modes, its screen, its cursor, its mouse, its keyboard.
func (x *onTerminal) leaves() error {
	x.t.Helper()
	var ended error
	select {
	case ended = <-x.ended:
	case <-time.After(busy):
		x.t.Fatalf("the program goes on:\n%q", tail(x.String()))
	}
	var modes monitor.Modes
	for end := time.Now().Add(busy); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if modes, _ = monitor.GetModes(x.tty); modes == x.before && x.clean() == "" {
			return ended
		}
	}
	x.t.Errorf("the terminal's modes were %v and are %v; %s", x.before, modes, x.clean())
	return ended
}

// clean returns which of the screen's modes was left on.
func (x *onTerminal) clean() string {
	out := x.String()
	for on, off := range map[string]string{
		"\x1b[?1049h": "\x1b[?1049l", "\x1b[?25l": "\x1b[?25h", "\x1b[?1002h": "\x1b[?1002l", "\x1b[?1006h": "1006", "\x1b[?2004h": "2004", "\x1b[>1u": "u",
	} {
		if i := strings.LastIndex(out, on); i >= 0 && !strings.Contains(out[i+len(on):], off) && !strings.Contains(out[i+len(on):], ";"+off) && !strings.Contains(out[i:], monitor.Reset) {
			return on[1:] + " was left on"
		}
	}
	return ""
}

func terminalSeeds(t *testing.T) map[string]string {
	t.Helper()
	names, _ := filepath.Glob("../input/testdata/seeds/*.bin")
	if len(names) == 0 {
		t.Fatal("no seeds")
	}
	seeds := map[string]string{}
	for _, n := range names {
		b, err := os.ReadFile(n)
		if err != nil {
			t.Fatal(err)
		}
		seeds[filepath.Base(n)] = string(b)
	}
	return seeds
}

// betweenParts is longer than a decoder waits for the rest of a sequence.
const betweenParts = 60 * time.Millisecond

// What ended a reader once, alone, in a paste, and cut at every byte, ends none.
func TestTerminal_Bytes(t *testing.T) {
	t.Parallel()
	for name, seed := range terminalSeeds(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			x := runOnTerminal(t, tmuxFile(t))
			x.waitFor("a screen", func() bool { return strings.Contains(x.String(), "清河日报") })
			for _, whole := range []string{seed, "\x1b[200~" + seed + "\x1b[201~"} {
				x.send(whole)
				time.Sleep(betweenParts)
				for at := range whole {
					x.send(whole[:at])
					if at%16 < 4 { // the others are cut inside the decoder's patience
						time.Sleep(betweenParts)
					}
					x.send(whole[at:])
				}
			}
			time.Sleep(2 * betweenParts)
			x.Reset()
			x.send("\x1b[201~") // if a paste is open
			// A flood is dropped until no more bytes come, a busy program sees that late,
			// and the bytes may have begun something that only Esc ends. A user who sees
			// nothing presses Esc, and then the key again.
			presses, pressed := 0, time.Time{}
			x.waitFor("an answer to a key", func() bool {
				if time.Since(pressed) > 10*betweenParts {
					x.send([]string{"\x1b", "?"}[presses%2])
					presses, pressed = presses+1, time.Now()
				}
				return x.String() != ""
			})
			x.send("\x03")
			if err := x.leaves(); err != nil {
				t.Errorf("left with %v", err)
			}
		})
	}
}

// Whatever ends the program, the terminal is as it was.
func TestTerminal_Killed(t *testing.T) {
	t.Parallel()
	for _, s := range []syscall.Signal{
		syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGABRT, syscall.SIGSEGV, syscall.SIGBUS, syscall.SIGUSR1, syscall.SIGALRM, syscall.SIGKILL,
	} {
		t.Run(s.String(), func(t *testing.T) {
			t.Parallel()
			x := runOnTerminal(t, tmuxFile(t))
			x.waitFor("a screen", func() bool { return strings.Contains(x.String(), "\x1b[?1002h") })
			x.waitFor("a monitor", func() bool { return monitored(x.cmd.Process.Pid) })
			if err := x.cmd.Process.Signal(s); err != nil {
				t.Fatal(err)
			}
			_ = x.leaves()
		})
	}
}

// On a terminal without control sequences, or with another character set, no escape
// sequence is written. The reader is a dialogue in lines, or the paper is printed, in the
// locale's characters if it has them.
func TestTerminal_Plain(t *testing.T) {
	t.Parallel()
	gb := func(s string) string { b, _ := simplifiedchinese.GB18030.NewEncoder().String(s); return b }
	for name, c := range map[string]struct {
		env  []string
		says string
		fail bool
	}{
		"dumb":      {[]string{"TERM=dumb"}, "一河清水出好日子", false},
		"unset":     {[]string{"TERM="}, "一河清水出好日子", false},
		"GB18030":   {[]string{"LC_ALL=zh_CN.GB18030"}, gb("一河清水出好日子"), false},
		"GBK":       {[]string{"LC_ALL=", "LANG=zh_CN.GBK"}, gb("一河清水出好日子"), false},
		"Big5":      {[]string{"LC_ALL=zh_TW.Big5"}, "\xa4@\xaae\xb2M", false},
		"C":         {[]string{"LC_ALL=C"}, "set LC_ALL=C.UTF-8", true},
		"ISO8859-1": {[]string{"LC_ALL=", "LC_CTYPE=de_DE.ISO-8859-1"}, "set LC_ALL=C.UTF-8", true},
	} {
		for _, command := range []string{"read", "print", "check"} {
			t.Run(name+" "+command, func(t *testing.T) {
				t.Parallel()
				args := []string{command, tmuxFile(t)}
				if command == "read" {
					args = args[1:]
				}
				x := runWith(t, c.env, args...)
				if command == "read" && (name == "dumb" || name == "unset") { // the user is asked what to read
					x.waitFor("a prompt", func() bool { return strings.HasSuffix(x.String(), "> ") })
					x.send("1\nq\n")
				}
				var err error
				select {
				case err = <-x.ended:
				case <-time.After(busy):
					t.Fatalf("it goes on:\n%q", tail(x.String()))
				}
				if (err != nil) != c.fail {
					t.Errorf("ended with %v", err)
				}
				says := c.says
				if command == "check" && !c.fail {
					says = "" // it prints no text
				}
				x.waitFor(fmt.Sprintf("%q", says), func() bool { return strings.Contains(x.String(), says) })
				if strings.Contains(x.String(), "\x1b") {
					t.Errorf("an escape went out: %q", tail(x.String()))
				}
				for i, b := range []byte(x.String()) {
					if c.fail && b >= 0x80 {
						t.Fatalf("byte %#x at %d: %q", b, i, tail(x.String()))
					}
				}
			})
		}
	}
}
