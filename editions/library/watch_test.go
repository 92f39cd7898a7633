package library

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"baolan/editions/source"
)

// news waits for the event whose listing holds so many editions.
func news(t *testing.T, events <-chan Event, editions int) Event {
	t.Helper()
	limit := time.After(30 * time.Second) // only a failing test waits so long
	for {
		select {
		case e, ok := <-events:
			if !ok {
				t.Fatal("the channel is closed")
			}
			if e.Err != nil {
				t.Fatal(e.Err)
			}
			if e.Listing.Len() == editions {
				return e
			}
		case <-limit:
			t.Fatalf("no news of %d editions", editions)
		}
	}
}

func TestWatch(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "library") // not there yet
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	events, err := Watch(ctx, dir, list(t, dir), source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	put(t, dir, "永康日报/2020-12-29/01.txt", text)
	if e := news(t, events, 1); len(e.New) != 1 || e.New[0].Paper != "永康日报" {
		t.Errorf("the folder came: %+v", e.New)
	}
	put(t, dir, "永康日报/2020-12-30/01.txt", text) // in a folder that is new too
	if e := news(t, events, 2); len(e.New) != 1 || e.New[0].Date != day(2020, 12, 30) {
		t.Errorf("an edition came: %+v", e.New)
	}
	put(t, dir, "永康日报/2020-12-30/02.txt", text)
	if e := news(t, events, 2); len(e.New) != 1 || len(e.New[0].Files) != 2 {
		t.Errorf("a page came: %+v", e.New)
	}
	// The whole folder is exchanged for another.
	if err := os.Rename(dir, dir+".old"); err != nil {
		t.Fatal(err)
	}
	news(t, events, 0)
	put(t, dir, "清河晚报/2021-01-01/01.txt", text)
	news(t, events, 1)
	put(t, dir, "清河晚报/2021-01-02/01.txt", text)
	if e := news(t, events, 2); len(e.New) != 1 || e.New[0].Date != day(2021, 1, 2) {
		t.Errorf("the new folder: %+v", e.New)
	}
	cancel()
	for range events { // ends when the watcher has
	}
}
