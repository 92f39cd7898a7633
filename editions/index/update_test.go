package index

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"baolan/internal/fixture/await"
	"baolan/model"
)

func headlines(t *testing.T, x *Index, query, want string) {
	t.Helper()
	if got := strings.Join(find(t, x, query), " "); got != want {
		t.Errorf("%q finds %q, want %q", query, got, want)
	}
}

func TestUpdate(t *testing.T) {
	t.Parallel()
	engines(t, testUpdate)
}

func testUpdate(t *testing.T, open func() *Index) {
	t.Helper()
	l := newLibrary(t)
	d := date(t, "2020-12-29")
	l.put(t, "1", edition("报", d, article("第一篇", "", "森林")))
	l.put(t, "2", edition("报", d, article("第二篇", "", "河流")))
	x := open()
	if r := update(t, x, l); r.Entries != 2 || r.Pages != 2 || r.Unchanged != 0 {
		t.Errorf("first: %+v", r)
	}
	if r := update(t, x, l); r.Entries != 0 || r.Unchanged != 2 || l.loads != 2 {
		t.Errorf("unchanged: %+v, %d loads", r, l.loads)
	}
	// The file was touched and not changed; its hash shows that.
	now := time.Now().Add(time.Hour)
	if err := os.Chtimes(l.paths[0], now, now); err != nil {
		t.Fatal(err)
	}
	if r := update(t, x, l); r.Unchanged != 2 {
		t.Errorf("touched: %+v", r)
	}
	// Changed within one tick of the clock and in the same length.
	info, err := os.Stat(l.paths[0])
	if err != nil {
		t.Fatal(err)
	}
	l.put(t, "1", edition("报", d, article("第一篇", "", "沙漠")))
	if err := os.Chtimes(l.paths[0], info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	if r := update(t, x, l); r.Entries != 1 || r.Unchanged != 1 {
		t.Errorf("changed: %+v", r)
	}
	headlines(t, x, "森林", "")
	headlines(t, x, "沙漠", "第一篇")
	if err := os.Remove(l.paths[0]); err != nil {
		t.Fatal(err)
	}
	if r := update(t, x, l); r.Removed != 1 || r.Unchanged != 1 {
		t.Errorf("removed: %+v", r)
	}
	headlines(t, x, "篇", "第二篇")
}

func TestUpdate_Problem(t *testing.T) {
	t.Parallel()
	engines(t, testUpdateProblem)
}

func testUpdateProblem(t *testing.T, open func() *Index) {
	t.Helper()
	l := newLibrary(t)
	d := date(t, "2020-12-29")
	l.put(t, "好", edition("报", d, article("好的", "", "森林")))
	l.put(t, "坏", edition("报", d, article("坏的", "", "森林")))
	l.loading = func(path string) error {
		if strings.HasSuffix(path, "坏") {
			return errBroken
		}
		return nil
	}
	x := open()
	r := update(t, x, l)
	if len(r.Problems) != 1 || !errors.Is(r.Problems[0].Err, errBroken) || filepath.Base(r.Problems[0].Path) != "坏" {
		t.Errorf("problems %v", r.Problems)
	}
	if r := update(t, x, l); r.Unchanged != 2 {
		t.Errorf("a broken edition is read again though it did not change: %+v", r)
	}
	headlines(t, x, "森林", "好的")
}

// TestUpdate_Canceled stops an update after its first batch; the next reads
// only what is left.
func TestUpdate_Canceled(t *testing.T) {
	t.Parallel()
	engines(t, testUpdateCanceled)
}

func testUpdateCanceled(t *testing.T, open func() *Index) {
	t.Helper()
	l := newLibrary(t)
	const n = 3 * batchOfTests
	for i := range n {
		l.put(t, fmt.Sprint(i), edition("报", model.Date{Year: 2020, Month: 1, Day: 1}, article("文", "", "森林")))
	}
	x := open()
	x.batch = batchOfTests
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var kept int
	_, err := x.Update(ctx, l, func(p Progress) {
		kept = p.Entries
		cancel()
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if r := update(t, x, l); kept == 0 || r.Unchanged != kept || r.Entries != n-kept {
		t.Errorf("kept %d, then %+v", kept, r)
	}
	if got := len(find(t, x, "森林")); got != n {
		t.Errorf("%d articles, want %d", got, n)
	}
}

// TestUpdate_AtOnce lets two openings of one index update from one library.
func TestUpdate_AtOnce(t *testing.T) {
	t.Parallel()
	engines(t, testUpdateAtOnce)
}

func testUpdateAtOnce(t *testing.T, open func() *Index) {
	t.Helper()
	l := newLibrary(t)
	const n = 2 * batchOfTests
	for i := range n {
		l.put(t, fmt.Sprint(i), edition("报", model.Date{Year: 2020, Month: 1, Day: 1}, article(fmt.Sprint("文", i), "", "森林")))
	}
	var wg sync.WaitGroup
	for range 2 {
		x := open()
		x.batch = batchOfTests
		wg.Go(func() {
			if _, err := x.Update(t.Context(), l, nil); err != nil {
				t.Error(err)
			}
		})
	}
	await.All(t, "both updates end", &wg)
	x := open()
	seen := map[string]bool{}
	for _, h := range find(t, x, "森林") {
		if seen[h] {
			t.Errorf("%s is there twice", h)
		}
		seen[h] = true
	}
	if len(seen) != n {
		t.Errorf("%d articles, want %d", len(seen), n)
	}
}

// TestOpen_Damaged breaks an index behind its schema, which is found when it is
// searched, and within it, which is found when it is opened.
func TestOpen_Damaged(t *testing.T) {
	t.Parallel()
	for name, from := range map[string]int{"searching": 400 << 10, "opening": 40 << 10} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			testDamaged(t, from, name == "searching")
		})
	}
}

func testDamaged(t *testing.T, from int, opens bool) {
	t.Helper()
	l := newLibrary(t)
	d := date(t, "2020-12-29")
	for i := range 300 {
		l.put(t, fmt.Sprint(i), edition("报", d, article(fmt.Sprint("文", i), "", strings.Repeat("森林", i))))
	}
	path := filepath.Join(t.TempDir(), "index.db")
	x := openIndex(t, path)
	update(t, x, l)
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := from; i < len(b); i++ {
		b[i] ^= 0x5a
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	x = openIndex(t, path)
	if _, _, err := x.Search(t.Context(), Query{Words: []Word{{Text: "森林"}}}); opens && !errors.Is(err, ErrDamaged) {
		t.Errorf("search: %v, want %v", err, ErrDamaged)
	}
	if r := update(t, x, l); r.Entries != 300 || x.SetAside() == "" {
		t.Errorf("update: %+v, set aside %q", r, x.SetAside())
	}
	if got := len(find(t, x, "森林")); got != 299 {
		t.Errorf("%d articles, want 299", got)
	}
	if _, err := os.Stat(x.SetAside()); err != nil {
		t.Error(err)
	}
}
