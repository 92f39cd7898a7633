//go:build unix

package cli

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// What is costly to read, to rebuild, to join or to set is given up at a signal and
// at a key, wherever in it the program is.
func TestBombs_GivenUp(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds the program and reads much")
	}
	bin, dir := build(t), t.TempDir()
	for name, text := range map[string]string{
		"line.txt":  "题\n\n" + strings.Repeat("桥合龙了，市民走过。", 4<<20/30),
		"dates.md":  "# 题\n\n" + strings.Repeat("2024年3月7日 \n", 1<<20/18),
		"page.html": "<html><body><article><h1>桥</h1>" + strings.Repeat("<p>桥合龙了。</p>", 16<<20/22) + "</article></body></html>",
		"rec.json":  `[{"title":"桥","content":"合龙了。"}` + strings.Repeat(`,{"title":"桥","content":"合龙了。"}`, 16<<20/44) + "]",
		"rows.csv":  "title,content\n" + strings.Repeat("桥,合龙了。\n", 16<<20/20),
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, command := range []string{"print", "check"} {
			c := exec.Command(bin, command, path)
			c.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "BAOLAN_LANG=zh", "XDG_DATA_HOME="+dir, "XDG_STATE_HOME="+dir)
			var errs bytes.Buffer
			c.Stderr = &errs
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			ended := make(chan error, 1)
			go func() { ended <- c.Wait() }()
			// Once it has the file open it expects the signal.
			for end := time.Now().Add(busy); !hasOpen(c.Process.Pid, path) && len(ended) == 0 && time.Now().Before(end); {
				time.Sleep(time.Millisecond)
			}
			_ = c.Process.Signal(syscall.SIGTERM) // it may have ended
			select {
			case err := <-ended:
				if err != nil && !strings.Contains(errs.String(), "已取消") && command == "print" {
					t.Errorf("%s of %s ended with %v: %q", command, name, err, errs.String())
				}
			case <-time.After(busy):
				_ = c.Process.Kill()
				t.Errorf("%s of %s goes on", command, name)
			}
		}
		x := runOnTerminal(t, path)
		x.waitFor("a screen", func() bool { return strings.Contains(x.String(), "\x1b[?1002h") })
		x.send("\x03")
		if err := x.leaves(); err != nil {
			t.Errorf("the reader of %s left with %v", name, err)
		}
	}
}

// hasOpen reports whether a process has a file open, true where that cannot be known.
func hasOpen(pid int, path string) bool {
	fds, err := filepath.Glob(filepath.Join("/proc", strconv.Itoa(pid), "fd", "*"))
	if err != nil || len(fds) == 0 {
		return true
	}
	for _, fd := range fds {
		if to, err := os.Readlink(fd); err == nil && to == path {
			return true
		}
	}
	return false
}
