package cache

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"time"

	"baolan/internal/fixture/await"
)

const ending = ".kept"

// fileSize is the size of a file whose content is text.
const fileSize = headSize + int64(len(text))

const text = "要闻"

// folder is one with room for so many files of text.
func folder(dir string, files int64) *Folder { return New(dir, ending, files*fileSize) }

func write(t *testing.T, c *Folder, name, content string) {
	t.Helper()
	d, err := c.Create()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(d, content); err != nil {
		t.Fatal(err)
	}
	if err := d.Keep(name); err != nil {
		t.Fatal(err)
	}
	d.Drop() // what was kept stays
}

func read(c *Folder, name string) (string, error) {
	f, err := c.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	return string(b), err
}

// names are those of all files in a folder.
func names(t *testing.T, c *Folder) (names []string) {
	t.Helper()
	list, err := os.ReadDir(c.Dir())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		names = append(names, e.Name())
	}
	return names
}

func TestFolder(t *testing.T) {
	t.Parallel()
	c := folder(filepath.Join(t.TempDir(), "a", "b"), 1000)
	if _, err := c.Open("aa.kept"); !errors.Is(err, fs.ErrNotExist) || c.Has("aa.kept") {
		t.Errorf("nothing kept: %v", err)
	}
	for _, content := range []string{text, "", strings.Repeat(text, 1000)} {
		write(t, c, "aa.kept", content)
		if got, err := read(c, "aa.kept"); err != nil || got != content || !c.Has("aa.kept") {
			t.Errorf("%q, %v", got, err)
		}
	}
	d, err := c.Create()
	if err != nil {
		t.Fatal(err)
	}
	d.Drop()
	if got := names(t, c); len(got) != 1 {
		t.Errorf("files: %q", got)
	}
	os.RemoveAll(c.Dir()) // a folder that goes away is made again
	write(t, c, "bb.kept", text)
	if got, err := read(c, "bb.kept"); err != nil || got != text {
		t.Errorf("%q, %v", got, err)
	}
}

// A draft that is passed on is read as any file, and is gone when it is closed.
func TestDraft_Pass(t *testing.T) {
	t.Parallel()
	c := folder(t.TempDir(), 100)
	d, err := c.Create()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(d, text); err != nil || d.Size() != int64(len(text)) {
		t.Fatalf("%d bytes, %v", d.Size(), err)
	}
	f, err := d.Pass()
	if err != nil {
		t.Fatal(err)
	}
	d.Drop() // what was passed on stays
	if b, err := io.ReadAll(f); err != nil || string(b) != text || f.Size() != int64(len(text)) {
		t.Errorf("%q, %v", b, err)
	}
	if err := iotest.TestReader(io.NewSectionReader(f, 0, f.Size()), []byte(text)); err != nil {
		t.Error(err)
	}
	if _, err := f.ReadAt(make([]byte, 1), -1); err == nil {
		t.Error("before the beginning there is something")
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	if got := names(t, c); len(got) > 0 {
		t.Errorf("left: %q", got)
	}
}

// Any byte that changes, any end that is missing and anything behind the end makes a
// file one that is not there; it never gives another content.
func TestFolder_Damage(t *testing.T) {
	t.Parallel()
	c := folder(t.TempDir(), 100)
	write(t, c, "aa.kept", text)
	path := filepath.Join(c.Dir(), "aa.kept")
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := range whole {
		bad := slices.Clone(whole)
		bad[i] ^= 0x41
		for _, b := range [][]byte{bad, whole[:i], append(slices.Clone(whole), whole[:i+1]...)} {
			if err := os.WriteFile(path, b, 0o600); err != nil {
				t.Fatal(err)
			}
			if got, err := read(c, "aa.kept"); !errors.Is(err, fs.ErrNotExist) || c.Has("aa.kept") {
				t.Fatalf("byte %d: %q, %v", i, got, err)
			}
		}
	}
}

// What died while it was being written is removed when it is old; what is being written
// and files of other names stay, and do not count.
func TestFolder_Others(t *testing.T) {
	t.Parallel()
	c := folder(t.TempDir(), 4)
	old := time.Now().Add(-2 * stale)
	for _, name := range []string{"old.part", "young.part", "old.list", "other"} {
		path := filepath.Join(c.Dir(), name)
		if err := os.WriteFile(path, make([]byte, 10*fileSize), 0o600); err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(name, "old") {
			if err := os.Chtimes(path, old, old); err != nil {
				t.Fatal(err)
			}
		}
	}
	write(t, c, "mine.list", strings.Repeat(text, 100))
	for i := range 4 {
		write(t, c, fmt.Sprint(i, ending), text)
	}
	want := []string{"0.kept", "1.kept", "2.kept", "3.kept", "mine.list", "old.list", "other", "young.part"}
	if got := names(t, c); !slices.Equal(got, want) {
		t.Errorf("left: %q, want %q", got, want)
	}
	if got, err := read(c, "mine.list"); err != nil || len(got) != 100*len(text) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
}

// held is how many bytes a folder holds.
func held(t *testing.T, dir string) (sum int64) {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		if info, err := e.Info(); err == nil {
			sum += info.Size()
		}
	}
	return sum
}

// Those files go that were used the longest ago.
func TestFolder_Oldest(t *testing.T) {
	t.Parallel()
	c := folder(t.TempDir(), 5)
	for i, key := range []string{"aa", "bb", "cc", "dd", "ee"} {
		write(t, c, key+ending, text)
		_ = os.Chtimes(filepath.Join(c.dir, key+ending), time.Time{}, time.Unix(int64(1000+i), 0))
	}
	if _, err := read(c, "aa.kept"); err != nil { // it is used, and stays
		t.Fatal(err)
	}
	write(t, c, "ff.kept", text)
	left, _ := filepath.Glob(filepath.Join(c.dir, "*"+ending))
	for i := range left {
		left[i] = strings.TrimSuffix(filepath.Base(left[i]), ending)
	}
	if !reflect.DeepEqual(left, []string{"aa", "dd", "ee", "ff"}) {
		t.Errorf("left %q", left)
	}
}

// The bound holds behind every file, whatever else uses the folder, and the folder is
// looked through so seldom that the files seen are some times those added, however many
// these are.
func TestFolder_Bound(t *testing.T) {
	t.Parallel()
	for _, room := range []int64{8, 40, 120} {
		c := folder(t.TempDir(), room)
		other := folder(c.dir, room)
		seen := 0
		c.readDir = func(dir string) ([]os.DirEntry, error) {
			list, err := os.ReadDir(dir)
			seen += len(list)
			return list, err
		}
		n := int(3 * room)
		for i := range n {
			write(t, c, fmt.Sprintf("%04x.kept", i), text)
			if got := held(t, c.dir); got > c.most {
				t.Fatalf("%d bytes behind file %d, at most %d", got, i, c.most)
			}
		}
		if seen > 12*n {
			t.Errorf("with room for %d files %d were added and %d looked at", room, n, seen)
		}
		for i := range n { // two processes at once
			write(t, []*Folder{c, other}[i%2], fmt.Sprintf("%04x.kept", n+i), text)
			if got := held(t, c.dir); got > c.most+c.most/10 {
				t.Fatalf("%d bytes behind file %d of two processes, at most %d and a tenth", got, i, c.most)
			}
		}
	}
}

// A folder that was full before the process began is found to be so with its first file.
func TestFolder_FullBefore(t *testing.T) {
	t.Parallel()
	c := folder(t.TempDir(), 40)
	large := folder(c.dir, 1000)
	for i := range 90 {
		write(t, large, fmt.Sprintf("%04x.kept", i), text)
	}
	write(t, c, "ffff.kept", text)
	if got := held(t, c.dir); got > c.most {
		t.Errorf("%d bytes, at most %d", got, c.most)
	}
	if _, err := read(c, "ffff.kept"); err != nil {
		t.Errorf("the newest: %v", err)
	}
}

// Several readers at once keep the bound.
func TestFolder_AtOnce(t *testing.T) {
	t.Parallel()
	c := folder(t.TempDir(), 30)
	var all sync.WaitGroup
	for k := range 4 {
		all.Go(func() {
			for i := range 50 {
				d, err := c.Create()
				if err != nil {
					t.Error(err)
					return
				}
				_, err = io.WriteString(d, text)
				if err := errors.Join(err, d.Keep(fmt.Sprintf("%x%04x.kept", k, i))); err != nil {
					t.Error(err)
				}
			}
		})
	}
	await.All(t, "the writers", &all)
	if got := held(t, c.dir); got > c.most {
		t.Errorf("%d bytes, at most %d", got, c.most)
	}
}
