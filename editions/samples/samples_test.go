package samples

import (
	"io/fs"
	"path"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"baolan/model"
)

// pages gives every file of the samples by its path.
func pages(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := fs.WalkDir(FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(FS(), name)
		all[name] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestEveryFileIsAPageOfADatedEdition(t *testing.T) {
	perEdition := map[string]int{}
	for name, text := range pages(t) {
		day := path.Dir(name)
		date, err := model.ParseDate(path.Base(day))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		head, _, ok := strings.Cut(strings.TrimPrefix(text, "---\n"), "\n---\n")
		if !ok || !strings.HasPrefix(text, "---\n") {
			t.Errorf("%s: no front matter", name)
		}
		for _, want := range []string{"paper: ", "date: " + date.String(), "page: ", "name: "} {
			if !strings.Contains(head, want) {
				t.Errorf("%s: front matter without %q", name, want)
			}
		}
		perEdition[day]++
	}
	if len(perEdition) < 3 {
		t.Errorf("%d editions, want at least 3", len(perEdition))
	}
	for day, n := range perEdition {
		if n < 2 {
			t.Errorf("%s: %d page, want several", day, n)
		}
	}
}

func TestTextIsCleanAndNotEmpty(t *testing.T) {
	for name, text := range pages(t) {
		if !utf8.ValidString(text) {
			t.Errorf("%s: invalid UTF-8", name)
		}
		han := 0
		for _, r := range text {
			// MuPDF ends a page with a form feed.
			if unicode.IsControl(r) && r != '\n' && r != '\f' {
				t.Errorf("%s: control character %U", name, r)
			}
			if unicode.Is(unicode.Han, r) {
				han++
			}
		}
		if han < 300 {
			t.Errorf("%s: %d ideographs; that is no page", name, han)
		}
	}
}

// Every 下转第N版 of an edition has a page N that says 上接 this page.
func TestContinuationsMeet(t *testing.T) {
	all := pages(t)
	met := 0
	for name, text := range all {
		_, to, ok := strings.Cut(text, "（下转第")
		if !ok {
			continue
		}
		to, _, _ = strings.Cut(to, "版）")
		from := strings.TrimLeft(strings.TrimSuffix(path.Base(name), ".txt"), "0")
		other := path.Join(path.Dir(name), "0"+to+".txt")
		if !strings.Contains(all[other], "（上接第"+from+"版）") {
			t.Errorf("%s continues on page %s, but %s does not take it up", name, to, other)
		}
		met++
	}
	if met == 0 {
		t.Error("no edition continues a story on another page")
	}
}
