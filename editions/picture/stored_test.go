package picture

import (
	"image"
	"os"
	"path/filepath"
	"testing"

	"baolan/editions/objects"
	"baolan/editions/source"
	"baolan/internal/fixture/bucket"
	"baolan/model"
)

// The pictures of editions in a store are those of the same editions in a folder: a
// photograph beside a saved page, one in a browser's archive, and a page of a PDF file.
func TestMaker_Store(t *testing.T) {
	t.Parallel()
	sheet, err := os.ReadFile("../pdf/testdata/downwards-cn.pdf")
	if err != nil {
		t.Fatal(err)
	}
	photo := encoded(t, "png", sample(300, 200))
	files := map[string]string{
		"2024-03-08/01.html": `<html><head><meta charset="utf-8"><title>石桥通车</title></head><body><h1>石桥通车</h1><p>` +
			`本报讯　昨天上午九点，老城区的石桥重新通行。这座桥建于清代，长三十米。</p><img src="img/桥.png"><p>两岸居民来往方便了。</p></body></html>`,
		"2024-03-08/img/桥.png": string(photo),
		"2024-03-07/01.pdf":    string(sheet),
	}
	dir, b := t.TempDir(), bucket.New(t)
	for name, text := range files {
		path := filepath.Join(dir, "papers", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		b.Put("papers/"+name, text)
	}
	store, err := objects.Open(b.URL("papers"), filepath.Join(dir, "cache"), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if _, err := store.Listed(t.Context()); err != nil {
		t.Fatal(err)
	}
	inFolder, err := source.Scan(t.Context(), filepath.Join(dir, "papers"), source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	inStore, err := source.ScanFS(t.Context(), store, store.Root(), source.Options{})
	if err != nil || len(inStore) != len(inFolder) || len(inStore) != 2 {
		t.Fatal(inFolder, inStore, err)
	}
	for i := range inFolder {
		want := images(t, NewMaker(1, nil), inFolder[i])
		got := images(t, NewMaker(1, store), inStore[i])
		if len(want) != 1 || len(got) != 1 || !same(want[0], got[0]) {
			t.Errorf("entry %d has %d pictures in a folder and %d in a store, or they differ", i, len(want), len(got))
		}
	}
	_, err = NewMaker(1, nil).Photo(t.Context(), model.Sheet{}, model.Picture{File: store.Root() + "/2024-03-08/img/桥.png"}, 90, 90)
	if err == nil {
		t.Error("a maker without a store finds what is in one")
	}
}

// images draws the photographs of an entry, and its pages where they can be drawn.
func images(t *testing.T, m *Maker, e source.Entry) []image.Image {
	t.Helper()
	ls, err := source.Load(t.Context(), e, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var all []image.Image
	add := func(i image.Image, err error) {
		if err != nil {
			t.Error(err)
			return
		}
		all = append(all, i)
	}
	for _, ed := range source.Editions(ls) {
		for _, p := range ed.Pages {
			for _, pic := range p.Pictures {
				add(m.Photo(t.Context(), p.Sheet, pic, 90, 90))
			}
			if p.Sheet.Number > 0 {
				add(m.Page(t.Context(), p.Sheet, model.Box{}, 90, 90))
			}
		}
	}
	return all
}

func same(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if a.At(x, y) != b.At(x, y) {
				return false
			}
		}
	}
	return true
}
