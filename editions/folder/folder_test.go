package folder

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// folderOf makes a folder with files of any bytes and links of every kind.
func folderOf(t *testing.T) (dir string) {
	t.Helper()
	above := t.TempDir()
	dir = filepath.Join(above, "papers")
	for _, d := range []string{"", "in", "\xb1\xa8\xd6\xbd"} {
		if err := os.MkdirAll(filepath.Join(dir, d), 0o755); err != nil {
			t.Skip("names in bytes are not allowed here: ", err)
		}
	}
	for name, text := range map[string]string{
		"papers/a.txt": "a", "papers/\xb1\xa8\xd6\xbd/\xd2\xbb.txt": "b", "papers/in/c.txt": "c", "secret": "root:x:0:0",
	} {
		if err := os.WriteFile(filepath.Join(above, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, to := range map[string]string{
		"inside": "in/c.txt", "folder": "in", "out": "../secret", "absolute": filepath.Join(above, "secret"), "etc": "/etc", "all": "/", "up": "..",
		"gone": "nothing", "loop": "loop", "one": "two", "two": "one", "twice": "out", "in/back": "../a.txt", "in/far": "../../secret",
	} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip("no links here: ", err)
		}
	}
	return dir
}

func TestFS(t *testing.T) {
	t.Parallel()
	dir := FS(folderOf(t))
	for name, want := range map[string]string{"a.txt": "a", "\xb1\xa8\xd6\xbd/\xd2\xbb.txt": "b", "inside": "c", "folder/c.txt": "c", "in/back": "a"} {
		r, err := dir.Open(name)
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		b, err := io.ReadAll(r)
		_ = r.Close()
		if info, statErr := fs.Stat(dir, name); string(b) != want || err != nil || statErr != nil || info.Size() != 1 {
			t.Errorf("%q: %q, %v, %v", name, b, err, statErr)
		}
	}
	for name, why := range map[string]Why{
		"out": Outside, "absolute": Outside, "etc": Outside, "all": Outside, "up": Outside, "twice": Outside, "in/far": Outside,
		"gone": Dangling, "loop": Loop, "one": Loop, "a.txt": Other,
	} {
		if got := LinkOf(dir, name); got != why {
			t.Errorf("%s: %d, want %d", name, got, why)
		}
		if _, err := dir.Open(name); err == nil && why != Other {
			t.Errorf("%s was opened", name)
		}
		if _, err := fs.ReadDir(dir, name); err == nil {
			t.Errorf("%s was listed", name)
		}
	}
	for _, name := range []string{"../secret", "all/etc/passwd", "up/secret", "/etc/passwd"} {
		if _, err := dir.Open(name); err == nil {
			t.Errorf("%s was opened", name)
		}
	}
	if _, err := FS(string(dir) + "/none").Open("a.txt"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder that is gone: %v", err)
	}
	list, err := fs.ReadDir(dir, ".")
	if err != nil || len(list) == 0 || list[0].Name() > list[len(list)-1].Name() {
		t.Errorf("%v, %v", list, err)
	}
}

func TestFile(t *testing.T) {
	t.Parallel()
	dir := folderOf(t)
	if _, err := File(dir + "/out").Open("out"); err != nil {
		t.Errorf("a link that was named: %v", err)
	}
	if _, err := File(dir + "/out").Open("a.txt"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("another file: %v", err)
	}
}
