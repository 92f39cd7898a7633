package terminals

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"baolan/internal/fixture/bound"
)

// ink is the terminal's colour of text. Rules have a shade of it, by which they are found
// in the picture.
const ink = "#00ff00"

// display is an X server for the tests, which finds a free display number itself.
// Without -noreset it would reset whenever the last window is closed, and disconnect
// clients that connect meanwhile.
func display(t *testing.T) string {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1700x1100x24", "-nolisten", "tcp", "-noreset")
	cmd.ExtraFiles = []*os.File{w}
	start(t, cmd)
	_ = w.Close()
	defer r.Close()
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatal("Xvfb:", err)
	}
	return ":" + strings.TrimSpace(number)
}

// start starts a process that ends with the test.
func start(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	bound.Bind(cmd)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
}

// xterm is a window of a real terminal. Its F12 prints the screen into a file.
type xterm struct {
	t      *testing.T
	env    []string
	window string
	print  string
}

func newXterm(t *testing.T, screen string, w, h int, wide bool, command ...string) *xterm {
	t.Helper()
	dir := t.TempDir()
	x := &xterm{t: t, env: append(environment(t), "DISPLAY="+screen), print: filepath.Join(dir, "print")}
	// xterm draws wide characters right only with a Latin font (-fa) and a
	// double-width one (-fd). Without an inner border a cell's pixels follow
	// from the window's size.
	args := []string{
		"-u8", "-tn", "xterm-256color", "-fa", "Inconsolata", "-fd", "Noto Sans Mono CJK SC", "-fs", "9", "-b", "0",
		"-bg", "#000000", "-fg", ink, "-geometry", fmt.Sprintf("%dx%d+0+0", w, h),
		"-xrm", "XTerm*VT100.translations: #override <Key>F12: print()",
		"-xrm", "XTerm*printerCommand: cat > " + x.print + ".part; mv " + x.print + ".part " + x.print,
		"-xrm", "XTerm*printAttributes: 0", "-xrm", "XTerm*printerAutoClose: true",
	}
	if wide {
		args = append(args, "-cjk_width")
	}
	cmd := exec.Command("xterm", append(append(args, "-e"), command...)...)
	cmd.Env = x.env
	start(t, cmd)
	until(t, "window", func() error {
		out, err := x.tool("xdotool", "search", "--onlyvisible", "--pid", strconv.Itoa(cmd.Process.Pid))
		if x.window = strings.TrimSpace(string(out)); err != nil || x.window == "" {
			return errNotYet
		}
		return nil
	})
	return x
}

func (x *xterm) tool(name string, args ...string) ([]byte, error) {
	cmd := exec.Command(name, args...)
	cmd.Env = x.env
	return cmd.Output()
}

// press presses a key. xterm ignores keys that are sent to its window, so the window
// gets the focus and the key is given to the server.
func (x *xterm) press(key string) {
	x.t.Helper()
	if out, err := x.tool("xdotool", "windowfocus", "--sync", x.window, "key", key); err != nil {
		x.t.Fatalf("xdotool: %v %s", err, out)
	}
}

// rows gives the screen as xterm prints it, a rune for each cell.
func (x *xterm) rows() []string {
	x.t.Helper()
	_ = os.Remove(x.print)
	x.press("F12")
	var text []byte
	until(x.t, "print", func() (err error) {
		text, err = os.ReadFile(x.print)
		return err
	})
	text = bytes.ReplaceAll(bytes.TrimRight(text, "\f\n"), []byte("\r"), nil)
	rows := strings.Split(string(text), "\n")
	for i, row := range rows {
		rows[i] = strings.TrimRight(row, " ")
	}
	return rows
}
