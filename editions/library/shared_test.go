package library

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"testing"

	"baolan/editions/source"
	"baolan/internal/fixture/await"
)

func sharedShelf(t *testing.T, days int) (*Shared, string, []EditionInfo) {
	t.Helper()
	dir := t.TempDir()
	for i := range days {
		paper(t, dir, fmt.Sprintf("2024-03-%02d", i+1), "春天的信")
	}
	s := &Shared{Collection: NewCollection(dir, t.TempDir(), source.Options{})}
	vs, err := s.Editions(context.Background())
	if err != nil || len(vs) != days {
		t.Fatalf("%d editions, %v", len(vs), err)
	}
	return s, dir, vs
}

// same reports whether two editions are one in memory.
func same(a, b Edition) bool { return &a.Pages[0] == &b.Pages[0] }

// Readers who open an edition at the same time or later get one and the same.
func TestShared_Once(t *testing.T) {
	s, dir, vs := sharedShelf(t, 1)
	got := make([]Edition, 20)
	var wg sync.WaitGroup
	for i := range got {
		wg.Go(func() {
			var err error
			if got[i], err = s.Open(context.Background(), vs[0], func(int, int) {}); err != nil {
				t.Error(err)
			}
		})
	}
	await.All(t, "the readers end", &wg)
	for i := range got {
		if !same(got[0], got[i]) {
			t.Fatalf("reader %d has an edition of their own", i)
		}
	}
	// A text that was changed makes another edition: at once if its length has changed,
	// otherwise after the folder was listed again.
	paper(t, dir, "2024-03-01", "夏天来的信")
	later, err := s.Editions(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	longer, err := s.Open(context.Background(), later[0], nil)
	if err != nil || longer.Pages[0].Articles[0].Title() != "夏天来的信" {
		t.Errorf("opened %v, %v", longer.Pages, err)
	}
	paper(t, dir, "2024-03-01", "秋天来的信")
	s.Forget()
	if e, err := s.Open(context.Background(), later[0], nil); err != nil || e.Pages[0].Articles[0].Title() != "秋天来的信" {
		t.Errorf("after the news: %v, %v", e.Pages, err)
	}
}

// A failed reading is not kept, and a reader who stops waiting does not end the reading of
// those who still wait.
func TestShared_Failures(t *testing.T) {
	s, dir, vs := sharedShelf(t, 1)
	gone, leave := context.WithCancel(context.Background())
	leave()
	if _, err := s.Open(gone, vs[0], nil); !errors.Is(err, context.Canceled) {
		t.Errorf("a reader who is gone gets %v", err)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Open(context.Background(), vs[0], nil); err == nil {
		t.Error("an edition of nothing")
	}
	paper(t, dir, "2024-03-01", "春天的信")
	if _, err := s.Open(context.Background(), vs[0], nil); err != nil {
		t.Errorf("when it is there again: %v", err)
	}
	// Somebody waits for a reading whose reader leaves.
	s.Forget()
	r, mine := s.take(filesOf(vs[0].Ref.(source.Entry)))
	if !mine {
		t.Fatal("somebody else is reading")
	}
	opened := make(chan error, 1)
	go func() {
		_, err := s.Open(context.Background(), vs[0], nil)
		opened <- err
	}()
	s.read(gone, r, vs[0], nil)
	if err := await.From(t, "the one who waited is answered", opened); err != nil {
		t.Errorf("the one who waited gets %v", err)
	}
}

// What is kept is bounded.
func TestShared_Bounded(t *testing.T) {
	s, _, vs := sharedShelf(t, sharedMost+4)
	for _, v := range vs {
		if _, err := s.Open(context.Background(), v, nil); err != nil {
			t.Fatal(err)
		}
	}
	if len(s.known) != sharedMost {
		t.Errorf("%d editions are kept, want %d", len(s.known), sharedMost)
	}
}

func paper(t *testing.T, dir, date, title string) {
	t.Helper()
	put(t, dir, "清河日报/"+date+"/01.md", "# "+title+"\n\n纸短情长，见字如面。\n\n# 第二篇\n\n河水清了。\n")
}

// Two hundred readers who search at once get the same answer.
func TestShared_ManySearch(t *testing.T) {
	t.Parallel()
	s, _, _ := sharedShelf(t, 5)
	want, err := s.Search(t.Context(), "文", NewestFirst, nil)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 200 {
		wg.Go(func() {
			got, err := s.Search(t.Context(), "文", NewestFirst, nil)
			if err != nil || got.Total != want.Total {
				t.Errorf("%d hits of %d, %v", got.Total, want.Total, err)
			}
		})
	}
	await.All(t, "the readers end", &wg)
}
