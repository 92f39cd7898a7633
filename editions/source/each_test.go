package source_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"baolan/editions/source"
)

// folder holds n pages of about size bytes whose names tell no date, so that
// they are all one edition.
func folder(t *testing.T, n, size int) string {
	t.Helper()
	dir := t.TempDir()
	body := strings.Repeat("城南新桥昨日合龙，市民踏上桥面走了一个来回。\n", size/66)
	for i := range n {
		name := filepath.Join(dir, fmt.Sprintf("page-%05d.txt", i))
		if err := os.WriteFile(name, []byte(fmt.Sprintf("第%d篇\n", i)+body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestEach_HoldsOnePart holds that the heap in use does not grow with the
// pages that are done: what 640 pages leave alive is what 128 do.
func TestEach_HoldsOnePart(t *testing.T) {
	if testing.Short() {
		t.Skip("the heap is measured without the race detector, which takes many times as long")
	}
	live := func(n int) (most uint64, pages int) {
		dir := folder(t, n, 16_000)
		err := source.Each(context.Background(), dir, source.Options{}, func(l *source.Loaded) error {
			pages += len(l.Pages)
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return most, pages
	}
	few, n := live(128)
	if n != 128 {
		t.Fatalf("%d pages of 128", n)
	}
	many, n := live(640)
	if n != 640 {
		t.Fatalf("%d pages of 640", n)
	}
	// 512 more pages of 16 KB, held with their text and articles, are above
	// 16 MB.
	if many > few+4<<20 {
		t.Errorf("128 pages leave %d KB alive, 640 leave %d KB", few>>10, many>>10)
	}
}

func TestEach_StopsAtErrorAndCancel(t *testing.T) {
	dir := folder(t, 200, 700)
	stop := errors.New("enough")
	parts := 0
	err := source.Each(context.Background(), dir, source.Options{}, func(*source.Loaded) error {
		parts++
		return stop
	})
	if !errors.Is(err, stop) || parts != 1 {
		t.Errorf("%d parts, %v", parts, err)
	}

	ctx, cancel := context.WithCancel(context.Background())
	read, total, half := 0, 0, 0
	o := source.Options{Progress: func(done, all int) {
		if read, total = done, all; done >= all/2 && ctx.Err() == nil {
			half = done
			cancel()
		}
	}}
	err = source.Each(ctx, dir, o, func(*source.Loaded) error { return nil })
	if !errors.Is(err, context.Canceled) || half == 0 || read != half || half > total*6/10 {
		t.Errorf("read %d of %d, %v", read, total, err)
	}
}

func TestEach_IsOpen(t *testing.T) {
	dir := folder(t, 130, 700)
	all, err := source.Open(context.Background(), dir, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for _, l := range all {
		for _, o := range l.Origins {
			want = append(want, o.Path+o.Text)
		}
	}
	err = source.Each(context.Background(), dir, source.Options{}, func(l *source.Loaded) error {
		for _, o := range l.Origins {
			got = append(got, o.Path+o.Text)
		}
		return nil
	})
	if err != nil || strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%d pages, not the %d of Open: %v", len(got), len(want), err)
	}
	if err := source.Each(context.Background(), t.TempDir(), source.Options{}, func(*source.Loaded) error { return nil }); err == nil {
		t.Error("an empty folder is no error")
	}
}
