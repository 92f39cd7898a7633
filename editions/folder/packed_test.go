package folder

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// The names in an archive are read whatever program has written it, and a file that is none
// is an error.
func TestPacked(t *testing.T) {
	t.Parallel()
	for _, old := range []bool{false, true} {
		path := filepath.Join(t.TempDir(), "a.ZIP")
		file, err := os.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		w := zip.NewWriter(file)
		want := []string{"要闻/一.txt", "要闻/二.txt", "三.txt"}
		for _, name := range want {
			h := &zip.FileHeader{Name: name}
			if old {
				h.Name, err = simplifiedchinese.GBK.NewEncoder().String(name)
				h.NonUTF8 = true
			}
			f, createErr := w.CreateHeader(h)
			if err != nil || createErr != nil {
				t.Fatal(err, createErr)
			}
			if _, err := f.Write([]byte(name)); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
		fsys, err := Packed(path)
		if err != nil || !IsPacked(path) {
			t.Fatal(err)
		}
		var got []string
		err = fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			b, err := fs.ReadFile(fsys, name)
			got = append(got, string(b))
			return err
		})
		slices.Sort(got)
		slices.Sort(want)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%v: %v, %v", old, got, err)
		}
	}
	none := filepath.Join(t.TempDir(), "a.zip")
	if err := os.WriteFile(none, []byte("PK\x03\x04"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Packed(none); err == nil {
		t.Error("what is no archive is opened")
	}
}

// zipOf packs files, each of so many zeros, and gives the archive.
func zipOf(t *testing.T, sizes map[string]int) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(sizes)) {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(make([]byte, sizes[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// An archive that unpacks to far more than it is, is not opened, and neither is a file in
// one; what is small or packed as text is, is opened.
func TestUnpack_Bombs(t *testing.T) {
	t.Parallel()
	var bomb *BombError
	all := zipOf(t, map[string]int{"a.txt": 3 << 20, "b.txt": 3 << 20, "c.txt": 3 << 20})
	if _, err := Unpack(bytes.NewReader(all), int64(len(all))); !errors.As(err, &bomb) || bomb.Name != "" {
		t.Errorf("nine MB in %d bytes: %v", len(all), err)
	}
	var noise bytes.Buffer // what surrounds a bomb does not hide it
	w := zip.NewWriter(&noise)
	f, _ := w.CreateHeader(&zip.FileHeader{Name: "picture.jpg"}) // to memory, stored as it is
	_, _ = f.Write(make([]byte, 1<<20))                          // to memory
	g, _ := w.Create("page.txt")                                 // to memory
	_, _ = g.Write(make([]byte, 32<<20))                         // to memory
	_ = w.Close()                                                // to memory
	fsys, err := Unpack(bytes.NewReader(noise.Bytes()), int64(noise.Len()))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fsys.Open("page.txt"); !errors.As(err, &bomb) || bomb.Name != "page.txt" {
		t.Errorf("a bomb beside a picture: %v", err)
	}
	if b, err := fs.ReadFile(fsys, "picture.jpg"); err != nil || len(b) != 1<<20 {
		t.Errorf("the picture: %d bytes, %v", len(b), err)
	}
	small := zipOf(t, map[string]int{"a.txt": 1 << 20})
	if fsys, err := Unpack(bytes.NewReader(small), int64(len(small))); err != nil {
		t.Error(err)
	} else if _, err := fsys.Open("a.txt"); err != nil {
		t.Error(err)
	}
}

// A file never gives more bytes than the archive states, and files that share their bytes
// are no archive.
func TestUnpack_Lies(t *testing.T) {
	t.Parallel()
	b := zipOf(t, map[string]int{"a.txt": 1 << 20})
	// The uncompressed size stands 24 bytes into the entry of the directory.
	at := bytes.LastIndex(b, []byte("PK\x01\x02"))
	copy(b[at+24:], []byte{100, 0, 0, 0})
	fsys, err := Unpack(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := fsys.Open("a.txt")
	if err != nil {
		t.Fatal(err)
	}
	n, err := io.Copy(io.Discard, f)
	if err == nil || n > 64<<10 {
		t.Errorf("%d bytes of 100, %v", n, err)
	}
	copy(b[at+20:], []byte{255, 255, 255, 0}) // the compressed size: more than there is
	var bomb *BombError
	if _, err := Unpack(bytes.NewReader(b), int64(len(b))); !errors.As(err, &bomb) {
		t.Errorf("files that overlap: %v", err)
	}
}

func FuzzUnpack(f *testing.F) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	g, _ := w.Create("a/b.txt")  // to memory
	_, _ = g.Write([]byte("正文")) // to memory
	_ = w.Close()                // to memory
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, b []byte) {
		fsys, err := Unpack(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			return
		}
		sum := int64(0)
		_ = fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return nil
			}
			if r, err := fsys.Open(name); err == nil {
				n, _ := io.Copy(io.Discard, r) // a damaged file ends early
				sum += n
				_ = r.Close() // it was only read
			}
			return nil
		})
		if sum > unasked+maxRatio*int64(len(b))+64<<10 {
			t.Errorf("%d bytes of %d", sum, len(b))
		}
	})
}

// Of an archive of web crawlers the records are given, and not the indexes of their pages.
func TestUnpack_Crawled(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		names []string
		want  string // the files at the top
	}{
		{[]string{"archive/data.warc.gz", "pages/pages.jsonl", "datapackage.json"}, "data.warc.gz"},
		{[]string{"archive/data.warc.gz", "a.txt"}, "a.txt archive"},
		{[]string{"archive/a.txt", "datapackage.json"}, "archive datapackage.json"},
	} {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		for _, name := range c.names {
			if _, err := w.Create(name); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		fsys, err := Unpack(bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil {
			t.Fatal(err)
		}
		entries, err := fs.ReadDir(fsys, ".")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range entries {
			got = append(got, e.Name())
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%v: %s, want %s", c.names, s, c.want)
		}
	}
}
