package pdfium

import (
	"os"
	"os/exec"
	"testing"

	"golang.org/x/sys/unix"
)

// Of prctl(2): no memory of the process becomes code any more, as under systemd's
// MemoryDenyWriteExecute.
const (
	setMDWE          = 65
	mdweRefuseToGain = 1
)

const denied = "BAOLAN_TEST_DENY_CODE"

// If the system does not allow programs to make code, pages can be read nevertheless.
func TestMemoryDenyWriteExecute(t *testing.T) {
	if os.Getenv(denied) == "" {
		c := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestMemoryDenyWriteExecute$", "-test.v")
		c.Env = append(os.Environ(), denied+"=1")
		out, err := c.CombinedOutput()
		if err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		return
	}
	if err := unix.Prctl(setMDWE, mdweRefuseToGain, 0, 0, 0); err != nil {
		t.Skip("the system does not know it:", err)
	}
	if mayCompile() {
		t.Fatal("code can be made")
	}
	f, err := tested.Open(t.Context(), file(t, "ok"))
	if err != nil {
		t.Fatal(err)
	}
	if s, err := f.Page(t.Context(), 0); err != nil || linesOf(&s) != both {
		t.Errorf("read %q, %v", linesOf(&s), err)
	}
}

// Without compiled code in the cache the first page is read by the interpreter, and
// the code is there when the engine has settled.
func TestFirstOpen(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector makes minutes of the compiling")
	}
	dir := t.TempDir()
	e := NewEngine(Options{Cache: dir})
	if store(dir).isThere() {
		t.Fatal("compiled before anything was read")
	}
	f, err := e.Open(t.Context(), file(t, "ok"))
	if err != nil {
		t.Fatal(err)
	}
	if s, err := f.Page(t.Context(), 0); err != nil || linesOf(&s) != both {
		t.Errorf("read %q, %v", linesOf(&s), err)
	}
	e.Settle(t.Context())
	if !store(dir).isThere() {
		t.Error("nothing in the cache")
	}
	if s, err := f.Page(t.Context(), 0); err != nil || linesOf(&s) != both {
		t.Errorf("read by compiled code %q, %v", linesOf(&s), err)
	}
	if compiled, slow := e.make(); !compiled.isThere() || slow != nil {
		t.Error("the interpreter is kept")
	}
}
