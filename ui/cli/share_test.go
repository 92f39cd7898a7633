package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"testing"

	"baolan/editions/source"
	"baolan/ui"
)

func sharedShelf(t *testing.T, days int) (*shared, string, []ui.Volume) {
	t.Helper()
	dir := t.TempDir()
	for i := range days {
		paper(t, dir, fmt.Sprintf("2024-03-%02d", i+1), "春天的信")
	}
	s := &shared{shelf: newShelf(dir, t.TempDir(), source.Options{})}
	vs, err := s.Volumes(context.Background())
	if err != nil || len(vs) != days {
		t.Fatalf("%d volumes, %v", len(vs), err)
	}
	return s, dir, vs
}

// same tells whether two editions are one in memory.
func same(a, b ui.Edition) bool { return &a.Pages[0] == &b.Pages[0] }

// Readers who open an edition at the same time or later get one and the same.
func TestShared_Once(t *testing.T) {
	s, dir, vs := sharedShelf(t, 1)
	got := make([]ui.Edition, 20)
	var wg sync.WaitGroup
	for i := range got {
		wg.Go(func() {
			var err error
			if got[i], err = s.Open(context.Background(), vs[0], func(int, int) {}); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	for i := range got {
		if !same(got[0], got[i]) {
			t.Fatalf("reader %d has an edition of their own", i)
		}
	}
	// Another text is another edition, at once where its length tells, else
	// when the folder's news have come.
	paper(t, dir, "2024-03-01", "夏天来的信")
	later, err := s.Volumes(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	longer, err := s.Open(context.Background(), later[0], nil)
	if err != nil || longer.Pages[0].Articles[0].Title() != "夏天来的信" {
		t.Errorf("opened %v, %v", longer.Pages, err)
	}
	paper(t, dir, "2024-03-01", "秋天来的信")
	s.forget()
	if e, err := s.Open(context.Background(), later[0], nil); err != nil || e.Pages[0].Articles[0].Title() != "秋天来的信" {
		t.Errorf("after the news: %v, %v", e.Pages, err)
	}
}

// A failure is nobody's edition, and a reader who gives up takes nothing from
// those who wait.
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
	s.forget()
	r, mine := s.take(filesOf(vs[0].Ref.(source.Entry)))
	if !mine {
		t.Fatal("somebody else is reading")
	}
	opened := make(chan error)
	go func() {
		_, err := s.Open(context.Background(), vs[0], nil)
		opened <- err
	}()
	s.read(gone, r, vs[0], nil)
	if err := <-opened; err != nil {
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
