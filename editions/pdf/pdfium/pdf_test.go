package pdfium

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"baolan/editions/layout"
)

// tested is the engine of all tests: compiling it takes seconds where there is
// no cache.
var tested = NewEngine(Options{PageTime: 8 * time.Second, OpenTime: 8 * time.Second})

const (
	headline = "市委召开会议研究部署"
	sentence = "“春耕”备耕（12月28日）进行时。"
	both     = headline + "\n" + sentence
)

func file(t *testing.T, name string) Source {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name+".pdf"))
	if err != nil {
		t.Fatal(err)
	}
	return Source{Data: bytes.NewReader(b), Size: int64(len(b))}
}

func open(t *testing.T, name string) (*File, error) {
	t.Helper()
	return tested.Open(t.Context(), file(t, name))
}

// linesOf gives the lines of a page as they are read.
func linesOf(s *Sheet) string {
	sheet := layout.Arrange(&s.Page)
	out := make([]string, len(sheet.Lines))
	for i := range sheet.Lines {
		out[i] = sheet.Lines[i].Text
	}
	return strings.Join(out, "\n")
}

// TestTraps reads files that catch readers of PDFs: encodings, rotations, forms,
// damage, text that is not seen.
func TestTraps(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		file string
		want string
		loss Loss
	}{
		{"ok", both, Loss{}},
		{"gbk-euc-h", both, Loss{}},
		{"gb-euc-h", both, Loss{}},
		{"gbk2k-h", both, Loss{}},
		{"unigb-ucs2-h", both, Loss{}},
		{"b5-h", "市委召開會議研究部署\n「春耕」備耕（12月28日）進行時。", Loss{}},
		{"90ms-h", "市長会議開催決定\n「春耕」（12月28日）の話。", Loss{}},
		{"cff-identity-tou", both, Loss{}},
		{"identity-tt-tounicode", both, Loss{}},
		{"identity-tt-tounicode-nocmap", both, Loss{}},
		{"identity-v-tt", both, Loss{}},
		{"gbk-euc-v", both, Loss{}}, // PDFium alone drops the headline
		{"form", both, Loss{}},
		{"linear", both, Loss{}},
		{"scaled-cm", both, Loss{}},
		{"rot90", both, Loss{}},
		{"rot180", both, Loss{}},
		{"fakebold", both, Loss{}},
		{"enc-aes256", both, Loss{}},
		{"bad-junkhead", both, Loss{}},
		{"bad-xref", both, Loss{}},
		{"crop", both, Loss{Outside: 6}},
		{"ocg-off", sentence, Loss{Hidden: 10}},
		{"invisible", sentence, Loss{Hidden: 10}},
		{"unigb-utf8-h", "", Loss{Unmapped: 38, Fonts: []string{"SimSun"}}},
		{"identity-tt-notounicode", "", Loss{Unmapped: 28, Fonts: []string{"UMing"}}},
		{"identity-tt-notounicode-nocmap", "", Loss{Unmapped: 28, Fonts: []string{"UMing"}}},
		{"imageonly", "", Loss{}},
	} {
		t.Run(c.file, func(t *testing.T) {
			t.Parallel()
			f, err := open(t, c.file)
			if err != nil {
				t.Fatal(err)
			}
			s, err := f.Page(t.Context(), 0)
			if err != nil {
				t.Fatal(err)
			}
			if got := linesOf(&s); got != c.want {
				t.Errorf("read %q, want %q", got, c.want)
			}
			if got := s.Loss; got.Unread != c.loss.Unread || got.Unmapped != c.loss.Unmapped || got.Hidden != c.loss.Hidden ||
				got.Outside != c.loss.Outside || strings.Join(got.Fonts, " ") != strings.Join(c.loss.Fonts, " ") {
				t.Errorf("lost %+v, want %+v", got, c.loss)
			}
		})
	}
}

func TestBadFiles(t *testing.T) {
	t.Parallel()
	for file, want := range map[string]error{
		"bad-empty": ErrDamaged, "bad-html": ErrDamaged, "bad-trunc50": ErrDamaged, "enc-user": ErrPassword,
	} {
		t.Run(file, func(t *testing.T) {
			t.Parallel()
			if _, err := open(t, file); !errors.Is(err, want) {
				t.Errorf("error %v, want %v", err, want)
			}
		})
	}
}

// A file may do what it likes: it ends with an error within its limit, and the
// next file is read.
func TestHostile(t *testing.T) {
	files, err := filepath.Glob("testdata/hostile-*.pdf")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	e := NewEngine(Options{PageTime: 3 * time.Second, OpenTime: 3 * time.Second, Memory: 256 << 20})
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		f, err := e.Open(ctx, Source{Data: bytes.NewReader(b), Size: int64(len(b))})
		if err == nil {
			_, err = f.Page(ctx, 0)
		}
		if ctx.Err() != nil {
			t.Errorf("%s: not ended by its limit", file)
		}
		cancel()
		t.Logf("%s: %v", file, err)
		good, err := os.ReadFile("testdata/ok.pdf")
		if err != nil {
			t.Fatal(err)
		}
		f, err = e.Open(t.Context(), Source{Data: bytes.NewReader(good), Size: int64(len(good))})
		if err != nil {
			t.Fatalf("after %s: %v", file, err)
		}
		if s, err := f.Page(t.Context(), 0); err != nil || linesOf(&s) != both {
			t.Errorf("after %s: %q, %v", file, linesOf(&s), err)
		}
	}
}

func TestManyPages(t *testing.T) {
	t.Parallel()
	n := 0
	err := tested.Each(t.Context(), file(t, "pages100"), func(_, of int, s Sheet, err error) error {
		if err != nil || of != 100 || linesOf(&s) != both {
			t.Errorf("page %d of %d: %q, %v", n+1, of, linesOf(&s), err)
		}
		n++
		return nil
	})
	if err != nil || n != 100 {
		t.Errorf("%d pages, %v", n, err)
	}
}

// Nothing is made before the first file, and a caller that gives up leaves the
// engine to the next.
func TestCancel(t *testing.T) {
	t.Parallel()
	e := NewEngine(Options{})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := e.Open(ctx, Source{Data: strings.NewReader(""), Size: 0}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}
