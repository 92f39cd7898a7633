//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package monitor

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"io"
	"os"
	"os/exec"
	"runtime/debug"
	"strings"
	"sync"
	"syscall"
	"unsafe"
)

// name is the first argument by which a process knows that it is to give a
// terminal back.
const name = "baolan-terminal-monitor"

// shell is the system's, by POSIX.
const shell = "/bin/sh"

// wait is what the shell does: it keeps the last order until the program is gone,
// and where the terminal was held then, becomes the program once more, to give it
// back. $0 is the program, $1 its name as one that gives back, $2 the sentence, $3
// what is left to do where the program can't be run again.
const wait = `trap '' HUP INT QUIT TSTP TTOU TTIN
order=
while read -r line <&3; do order=$line; done
[ -n "$order" ] || exit 0
[ -x "$0" ] && exec "$0" "$1" "$2" "$order"
printf '%b' "$3"
stty sane`

// crashes is the file that holds what the runtime of the program said when it
// died. The shell's orders come from the one before it.
const crashes = 4

// maxCrash bytes of the last words are printed.
const maxCrash = 32 << 10

func init() {
	if len(os.Args) == 4 && os.Args[1] == name {
		giveBack(os.Args[2], os.Args[3])
		os.Exit(0)
	}
}

// state is an order to hold: how the terminal was before and how the program has
// set it.
type state struct{ Before, Now Modes }

// Modes are a terminal's, as the system has them.
type Modes = syscall.Termios

// GetModes gives the modes of the terminal in a file; false for what is none.
func GetModes(f *os.File) (m Modes, ok bool) { return m, ioctl(f.Fd(), getTermios, &m) }

// SetModes sets them.
func SetModes(f *os.File, m Modes) bool { return ioctl(f.Fd(), setTermios, &m) }

// Monitor is the second process, as the first sees it.
type Monitor struct {
	mu     sync.Mutex
	orders *os.File
}

// Start starts a monitor of the terminal in and out, which the program holds; what
// the runtime says at its end is written to messages, behind the given sentence. Where
// there can be none, the terminal is not watched, and the error says why.
func Start(in, out, messages *os.File, sentence string, before, now Modes) (*Monitor, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err //nolint:wrapcheck // it names itself
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err //nolint:wrapcheck // as above
	}
	defer r.Close()
	cr, cw, err := os.Pipe()
	if err != nil {
		w.Close()
		return nil, err //nolint:wrapcheck // as above
	}
	defer cr.Close()
	defer cw.Close() // SetCrashOutput keeps its own
	c := &exec.Cmd{
		Path: shell, Args: []string{shell, "-c", wait, self, name, sentence, strings.ReplaceAll(Reset, "\x1b", `\033`)},
		Dir: "/", Env: []string{"PATH=/usr/bin:/bin"},
		Stdin: in, Stdout: out, Stderr: messages, ExtraFiles: []*os.File{r, cr},
		// A session of its own gets no signal of the terminal's.
		SysProcAttr: &syscall.SysProcAttr{Setsid: true},
	}
	m := &Monitor{orders: w}
	m.Hold(before, now) // so that the monitor never runs without knowing
	if err := c.Start(); err != nil {
		w.Close()
		return nil, err //nolint:wrapcheck // as above
	}
	go func() { _ = c.Wait() }() // so that it leaves no zombie
	_ = debug.SetCrashOutput(cw, debug.CrashOptions{})
	// Nobody reads the last words while they are said: what the pipe does not take
	// is lost, and the dying process does not wait.
	_ = syscall.SetNonblock(int(cw.Fd()), true) //nolint:gosec // a file's number is small
	return m, nil
}

// Hold says that the terminal is the program's.
func (m *Monitor) Hold(before, now Modes) {
	b, _ := binary.Append(nil, binary.NativeEndian, state{before, now}) // fixed sizes
	m.send(hex.EncodeToString(b))
}

// Release says that the terminal is as it was.
func (m *Monitor) Release() { m.send("") }

// send sends an order, which is one line.
func (m *Monitor) send(order string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	_, _ = m.orders.WriteString(order + "\n") // if the monitor has ended, there is nothing to do
}

// Close ends the monitor, which does nothing more.
func (m *Monitor) Close() {
	m.Release()
	_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
	_ = m.orders.Close()
}

// giveBack gives back a terminal whose program is gone, by its last order.
func giveBack(sentence, order string) {
	var now state
	b, err := hex.DecodeString(order)
	if err == nil {
		_, err = binary.Decode(b, binary.NativeEndian, &now)
	}
	_, _ = os.Stdout.WriteString(Reset)
	if err == nil {
		restore(&now)
	}
	b, _ = io.ReadAll(io.LimitReader(os.NewFile(crashes, "crash"), maxCrash))
	if len(b) > 0 {
		_, _ = os.Stderr.WriteString(sentence + "\n" + printable(b))
	}
}

// restore sets the modes back, unless another program has set others since.
func restore(s *state) {
	if is, ok := GetModes(os.Stdin); ok && is == s.Now {
		SetModes(os.Stdin, s.Before)
	}
}

func ioctl(fd, what uintptr, m *Modes) bool {
	_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, fd, what, uintptr(unsafe.Pointer(m)))
	return errno == 0
}

// printable gives the last words without what a terminal could obey: a panic
// may quote any text.
func printable(b []byte) string {
	return string(bytes.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 || r >= 0x2028 && r < 0x2070 || r >= 0xe0000 {
			return '?'
		}
		return r
	}, b))
}
