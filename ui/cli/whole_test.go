package cli

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestWriteWhole(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path, link := filepath.Join(dir, "state.json"), filepath.Join(dir, "link.json")
	put := func(s string, fail error) func(io.Writer) error {
		return func(w io.Writer) error {
			if _, err := io.WriteString(w, s); err != nil {
				return err
			}
			return fail
		}
	}
	holds := func(want string) {
		t.Helper()
		if b, err := os.ReadFile(path); err != nil || string(b) != want {
			t.Errorf("the file holds %q: %v, want %q", b, err, want)
		}
	}
	if err := writeWhole(path, put("一", nil)); err != nil {
		t.Fatal(err)
	}
	holds("一")
	if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may read it: %v %v", info.Mode(), err)
	}
	broken := errors.New("broken")
	if err := writeWhole(path, put("半", broken)); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
	holds("一")
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err)
	}
	if err := writeWhole(link, put("二", nil)); err != nil {
		t.Fatal(err)
	}
	holds("二")
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link became a file: %v %v", info.Mode(), err)
	}
	if list, err := os.ReadDir(dir); err != nil || len(list) != 2 {
		t.Errorf("left behind: %v %v", list, err)
	}
	var at *os.PathError
	missing := filepath.Join(dir, "no", "state.json")
	if err := writeWhole(missing, put("", nil)); !errors.As(err, &at) || at.Path != missing {
		t.Errorf("error %v names another file", err)
	}
}
