package cli

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// smallDisk is a file system of so many bytes, or the end of the test where
// none may be made.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("no small disk: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// crowd fills the disk that a folder is on and gives the file that does.
func crowd(t *testing.T, dir string) string {
	t.Helper()
	name := filepath.Join(dir, "filler")
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, size := range []int{4096, 1} { // to the last byte
		for b := make([]byte, size); err == nil; {
			_, err = f.Write(b)
		}
		if !errors.Is(err, syscall.ENOSPC) {
			t.Fatalf("the disk does not fill: %v", err)
		}
		err = nil
	}
	return name
}

// If the disk has no room for the state, sessions can still read, whether they began before
// or begin then, and each shows it. When there is room again, marks are kept.
func TestServe_DiskFull(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	paper(t, dir, "2024-03-07", "春天的信")
	state := smallDisk(t, "2m")
	s := startServerIn(t, state, dir, "--auth", "keys", "--host-key", filepath.Join(t.TempDir(), "host"))
	key := newReaderKey(t)
	early := s.visit(key)
	early.see("见字如面")
	filler := crowd(t, state)
	early.press("J\r") // notes the article as read
	early.see("河水清了")
	early.see("没能记住：磁盘满了")
	late := s.visit(newReaderKey(t))
	late.see("见字如面")
	late.press("J\r")
	late.see("河水清了")
	late.see("没能记住：磁盘满了")
	early.press("K")
	early.see("见字如面")
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	early.press("JKJ")
	early.see("河水清了")
	early.leaves()
	late.leaves()
	again := s.visit(key)
	again.see("河水清了") // where it was left
	again.leaves()
	s.stop(syscall.SIGTERM)
}
