package source_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"baolan/editions/source"
	"baolan/model"
)

// write makes a file whose name says nothing.
func write(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "page.txt")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// A text that is cut as it comes gives the pages that the whole one gives: its
// form feeds, its front matter, its broken bytes and the line each stands on.
func TestMade_IsOpen(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("城南新桥昨日合龙，市民踏上桥面走了一个来回。", 60_000) // 4 MB without a line end
	part := "城南新桥昨日合龙\n市民踏上桥面走了\n\f第2版\n新桥\xff长三公里。\r\n\f" + long + "\n尾声。\n"
	name := write(t, "---\npaper: 清河日报\ndate: 2024-03-07\n---\n"+strings.Repeat(part, 3))

	whole, err := source.Open(context.Background(), name, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	type made struct {
		text    string
		line    int
		invalid int
	}
	last, total := 0, 0
	o := source.Options{
		Made: func(p *model.Page, o *source.Origin) error {
			o.Made = made{strings.Clone(o.Text), o.Line, o.Decoded.Invalid}
			return nil
		},
		Progress: func(done, all int) {
			if done < last {
				t.Errorf("progress goes back from %d to %d", last, done)
			}
			last, total = done, all
		},
	}
	cut, err := source.Open(context.Background(), name, o)
	if err != nil {
		t.Fatal(err)
	}
	if last != total || total <= 8<<20 { // above what is looked at at once
		t.Errorf("the end is at %d of %d", last, total)
	}
	if len(cut) != 1 || len(whole) != 1 || len(cut[0].Origins) != len(whole[0].Origins) || cut[0].Paper != "清河日报" {
		t.Fatalf("%d editions, want %d of as many pages", len(cut), len(whole))
	}
	invalid := 0
	for i, o := range cut[0].Origins {
		got, of := o.Made.(made), whole[0].Origins[i]
		if got.text != of.Text || got.line != of.Line {
			t.Errorf("page %d: %d bytes from line %d, want %d from line %d", i, len(got.text), got.line, len(of.Text), of.Line)
		}
		if p := cut[0].Pages[i]; o.Text != "" || p.Articles != nil || p.Source != nil || p.Number != whole[0].Pages[i].Number {
			t.Errorf("page %d is number %d and keeps %d bytes", i, p.Number, len(o.Text))
		}
		invalid += got.invalid
	}
	if invalid != 3 || whole[0].Origins[0].Decoded.Invalid != 3 {
		t.Errorf("%d bytes are no text, of the whole %d", invalid, whole[0].Origins[0].Decoded.Invalid)
	}
}

// TestMade_HoldsOneWindow holds that what is alive does not grow with the size of
// a file, of which 8 MiB are looked at.
func TestMade_HoldsOneWindow(t *testing.T) {
	if testing.Short() {
		t.Skip("the heap is measured without the race detector, which takes many times as long")
	}
	live := func(size int) (most uint64) {
		name := write(t, strings.Repeat("城南新桥昨日合龙，市民踏上桥面走了一个来回。", size/66))
		o := source.Options{Made: func(*model.Page, *source.Origin) error {
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
			return nil
		}}
		if _, err := source.Open(context.Background(), name, o); err != nil {
			t.Fatal(err)
		}
		return most
	}
	few, many := live(12<<20), live(24<<20)
	if many > few+4<<20 {
		t.Errorf("12 MiB leave %d KB alive, 24 leave %d KB", few>>10, many>>10)
	}
}

// A file of more than 256 MiB is refused, one of less is not for its size.
func TestMade_Limit(t *testing.T) {
	t.Parallel()
	o := source.Options{Made: func(*model.Page, *source.Origin) error { return errors.New("it is read") }}
	for size, tooLarge := range map[int64]bool{256 << 20: false, 256<<20 + 1: true} {
		name := write(t, strings.Repeat("城南新桥昨日合龙，市民踏上桥面走了一个来回。\n\f", 100_000))
		if err := os.Truncate(name, size); err != nil {
			t.Fatal(err)
		}
		_, err := source.Open(t.Context(), name, o)
		var e *source.Error
		if is := errors.As(err, &e) && e.Kind == source.TooLarge; is != tooLarge {
			t.Errorf("%d bytes: %v", size, err)
		}
	}
}

// An error of Made ends the reading, also where other files could still be read.
func TestMade_Error(t *testing.T) {
	t.Parallel()
	full := errors.New("disk full")
	n := 0
	o := source.Options{Made: func(*model.Page, *source.Origin) error {
		n++
		return full
	}}
	if _, err := source.Open(context.Background(), folder(t, 5, 700), o); !errors.Is(err, full) || n != 1 {
		t.Errorf("%v after %d pages", err, n)
	}
}

// A text without form feeds that is no page is read in parts, and given up
// between two.
func TestLoad_CancelInsideOfFile(t *testing.T) {
	t.Parallel()
	name := write(t, strings.Repeat("城南新桥昨日合龙，市民踏上\n桥面走了一个来回。\n", 100_000))
	ctx, cancel := context.WithCancel(context.Background())
	reports := 0
	_, err := source.Open(ctx, name, source.Options{Progress: func(done, total int) {
		if reports++; done >= total {
			t.Errorf("report %d is of the end", reports)
		}
		cancel()
	}})
	if !errors.Is(err, context.Canceled) || reports != 1 {
		t.Errorf("%v after %d reports", err, reports)
	}
}

// A pipe that says nothing more can be given up; what it said shows.
func TestLoad_CancelPipe(t *testing.T) {
	t.Parallel()
	r, w := io.Pipe()
	defer w.Close()
	ctx, cancel := context.WithCancel(context.Background())
	go func() { _, _ = w.Write([]byte("城南新桥")) }()
	o := source.Options{Stdin: r, Progress: func(done, total int) {
		if done != len("城南新桥") || total != 0 {
			t.Errorf("%d of %d bytes", done, total)
		}
		cancel()
	}}
	if _, err := source.Open(ctx, "-", o); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// A pipe that is too long is refused, and its writer gets an error.
func TestLoad_LongPipe(t *testing.T) {
	t.Parallel()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	go func() {
		defer w.Close()
		_, _ = w.Write(bytes.Repeat([]byte("字"), 50_000))
	}()
	_, err = source.Open(context.Background(), "-", source.Options{Stdin: r, MaxBytes: 1000})
	var se *source.Error
	if !errors.As(err, &se) || se.Kind != source.TooLarge {
		t.Error(err)
	}
	_, _ = io.Copy(io.Discard, r)
}
