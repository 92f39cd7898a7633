package source

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"testing"

	"baolan/editions/markdown"
	"baolan/editions/samples"
)

// A page in baolan's own form is read as such when it is opened alone, whatever its
// articles look like.
func TestOwnForm_PageAlone(t *testing.T) {
	t.Parallel()
	all, files := samples.FS(), 0
	err := fs.WalkDir(all, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(p) != ".md" {
			return err
		}
		b, err := fs.ReadFile(all, p)
		if err != nil {
			return err
		}
		_, body, _, err := markdown.CutFront(string(b))
		if err != nil {
			return err
		}
		alone := filepath.Join(t.TempDir(), "page.md")
		if err := os.WriteFile(alone, b, 0o600); err != nil {
			return err
		}
		loaded, err := Open(t.Context(), alone, Options{})
		if err != nil {
			return err
		}
		want := markdown.Pages(body)
		if len(loaded) != 1 || len(loaded[0].Pages) != len(want) {
			t.Errorf("%s: %d editions", p, len(loaded))
			return nil
		}
		for i := range want {
			if got := loaded[0].Pages[i]; !reflect.DeepEqual(got.Articles, want[i].Articles) {
				t.Errorf("%s: page %d has other articles when it is opened alone", p, i+1)
			}
		}
		files++
		return nil
	})
	if err != nil || files == 0 {
		t.Fatalf("%d files: %v", files, err)
	}
}
