package pdf

import (
	"bytes"
	"context"
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/editions/format"
	"baolan/editions/pdf/pdfium"
	"baolan/internal/fixture/onefile"
	"baolan/model"
)

func file(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("pdfium", "testdata", name+".pdf"))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func pages(t *testing.T, name string) ([]*format.Page, error) {
	t.Helper()
	var out []*format.Page
	in := onefile.Input(name+".pdf", file(t, name))
	err := Format{}.Read(t.Context(), in, func(p *format.Page) error {
		out = append(out, p)
		return nil
	})
	return out, err
}

func TestMatch(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		bytes string
		text  string
		want  format.Match
	}{
		{"page.txt", "%PDF-1.7\n1 0 obj", "", format.ByBytes},
		{"", "HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n1 0 obj", "", format.ByBytes},
		{"page.PDF", "<html></html>", "<html></html>", format.ByName},
		{"note.txt", "文件以 %PDF- 开头", "文件以 %PDF- 开头", format.No},
		{"page.txt", "市委召开会议", "市委召开会议", format.No},
	} {
		if got := (Format{}).Match(format.Head{Name: c.name, Bytes: []byte(c.bytes), Text: c.text}); got != c.want {
			t.Errorf("%s %q: %d, want %d", c.name, c.bytes, got, c.want)
		}
	}
}

func TestRead(t *testing.T) {
	t.Parallel()
	got, err := pages(t, "ok")
	if err != nil || len(got) != 1 {
		t.Fatalf("%d pages, %v", len(got), err)
	}
	p := got[0]
	if p.Width != 400 || p.Height != 300 || p.Origin.Form != "pdf" || len(p.Source) != 2 {
		t.Errorf("page of %v x %v, %d lines, form %q", p.Width, p.Height, len(p.Source), p.Origin.Form)
	}
	if len(p.Articles) != 1 || p.Articles[0].Title() != "市委召开会议研究部署" {
		t.Fatalf("articles %+v", p.Articles)
	}
	if len(p.Articles[0].Boxes) == 0 {
		t.Error("the article has no place")
	}
}

// What is lost is reported: of which font, how much, and that a page is a picture.
func TestRead_Losses(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]format.Loss{
		"unigb-utf8-h": {What: format.LostMeaning, Count: 38, Of: 38, Detail: "SimSun"},
		"imageonly":    {What: format.LostPicture, Count: 1, Of: 1},
	} {
		got, err := pages(t, name)
		if err != nil || len(got) != 1 || len(got[0].Origin.Losses) != 1 || got[0].Origin.Losses[0] != want {
			t.Errorf("%s: %v, %v", name, got[0].Origin.Losses, err)
		}
	}
	got, err := pages(t, "crop")
	if err != nil || len(got[0].Origin.Losses) != 0 || len(got[0].Origin.Unseen) != 1 || got[0].Origin.Unseen[0].Count != 6 {
		t.Errorf("crop: %+v, %v", got, err)
	}
}

func TestRead_Errors(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]format.Kind{
		"bad-empty": format.Damaged, "bad-trunc50": format.Damaged, "enc-user": format.Locked, "hostile-tree": format.NoPages,
	} {
		var e *format.Error
		if _, err := pages(t, name); !errors.As(err, &e) || e.Kind != want || !strings.HasSuffix(e.Path, ".pdf") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A reading ends with its context, whether the pages are rebuilt or were kept.
func TestRead_Canceled(t *testing.T) {
	t.Parallel()
	b := append(file(t, "pages100"), "\n% no other test has kept its pages\n"...)
	for _, are := range []string{"rebuilt", "kept"} {
		ctx, cancel := context.WithCancel(t.Context())
		n := 0
		err := Format{}.Read(ctx, onefile.Input("a.pdf", b), func(*format.Page) error {
			if n++; n == 3 {
				cancel()
			}
			return nil
		})
		cancel()
		if !errors.Is(err, context.Canceled) || n > 4 {
			t.Errorf("pages are %s: %d of them, %v", are, n, err)
		}
		if err := (Format{}).Read(t.Context(), onefile.Input("a.pdf", b), func(*format.Page) error { return nil }); err != nil {
			t.Fatal(err)
		}
	}
}

func TestDraw(t *testing.T) {
	t.Parallel()
	b := file(t, "ok")
	src := pdfium.Source{Data: bytes.NewReader(b), Size: int64(len(b))}
	for _, box := range []model.Box{{}, {Left: 30, Top: 30, Right: 300, Bottom: 120}} {
		p, err := Photo(t.Context(), src, 1, box, 200, 200)
		if err != nil || p.Type != "image/png" {
			t.Fatal(p.Type, err)
		}
		m, err := png.Decode(bytes.NewReader(p.Bytes))
		if err != nil || m.Bounds().Dx() != 200 {
			t.Errorf("%v: %v, %v", box, m.Bounds(), err)
		}
	}
}
