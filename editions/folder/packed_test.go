package folder

import (
	"archive/zip"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
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
