package library

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"baolan/editions/index"
	"baolan/editions/objects"
	"baolan/editions/source"
	"baolan/internal/fixture/await"
	"baolan/internal/fixture/bucket"
)

// stored gives the library in a bucket that is listed every tenth of a second.
func stored(t *testing.T, b *bucket.Bucket, state string, o source.Options) *Collection {
	t.Helper()
	store, err := objects.Open(b.URL("papers", "list=100ms"), filepath.Join(t.TempDir(), "objects"), nil)
	if err != nil {
		t.Fatal(err)
	}
	s := NewStored(store, state, o)
	t.Cleanup(func() { _ = errors.Join(s.Close(), store.Close()) })
	return s
}

// What a library in a folder gives, one in a store does: the same editions, the same
// text, the same hits.
func TestStored_AsInAFolder(t *testing.T) {
	t.Parallel()
	b, dir := bucket.New(t), filepath.Join(t.TempDir(), "papers")
	files := map[string]string{
		"永康日报/2020-12-29/A01 要闻.txt": text,
		"永康日报/2020-12-29/A02.md":     "# 第二版\n\n河水清了。\n",
		"永康日报-2020-12-30.txt":        text + "\f" + text,
		"清河晚报/2021/01/02/第3版 体育.txt": text,
		"loose/page.md":              "---\npaper: 青石晚报\ndate: 2020-12-28\npage: 2\n---\n# 科技周\n\n开幕。\n",
		"loose/README":               "of nobody's interest",
	}
	for name, text := range files {
		put(t, dir, name, text)
		b.Put("papers/"+name, text)
	}
	inFolder, inStore := NewCollection(dir, t.TempDir(), source.Options{}), stored(t, b, t.TempDir(), source.Options{})
	t.Cleanup(func() { _ = inFolder.Close() })
	want, err := inFolder.Editions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	got, err := inStore.Editions(t.Context())
	if err != nil || len(got) != len(want) {
		t.Fatalf("editions are %+v, %v, want %+v", got, err, want)
	}
	for i := range want {
		if got[i].Paper != want[i].Paper || got[i].Date != want[i].Date || len(got[i].Pages) != len(want[i].Pages) {
			t.Errorf("edition %d is %s %s, want %s %s", i, got[i].Paper, got[i].Date, want[i].Paper, want[i].Date)
		}
		a, err := inFolder.Open(t.Context(), want[i], nil)
		if err != nil {
			t.Fatal(err)
		}
		z, err := inStore.Open(t.Context(), got[i], nil)
		if err != nil || len(a.Pages) != len(z.Pages) {
			t.Fatalf("%s has %d pages, %v, want %d", want[i].Date, len(z.Pages), err, len(a.Pages))
		}
		for k := range a.Pages {
			if len(a.Pages[k].Articles) != len(z.Pages[k].Articles) || a.Pages[k].Number != z.Pages[k].Number {
				t.Errorf("page %d of %s differs", k, want[i].Date)
			}
		}
	}
	for _, query := range []string{"河水", "科技周", "开幕"} {
		a, err := inFolder.Search(t.Context(), query, NewestFirst, nil)
		if err != nil {
			t.Fatal(err)
		}
		z, err := inStore.Search(t.Context(), query, NewestFirst, nil)
		if err != nil || a.Total == 0 || a.Total != z.Total || a.Hits[0].Snippet != z.Hits[0].Snippet {
			t.Errorf("%s: %+v, %v, want %+v", query, z, err, a)
		}
	}
}

// What did not change is not fetched to be indexed again, also where the cache is
// empty; another content of the same length is.
func TestStored_IndexesWhatChanged(t *testing.T) {
	t.Parallel()
	b, state := bucket.New(t), t.TempDir()
	for _, page := range []string{"01", "02", "03"} {
		b.Put("papers/永康日报/2020-12-"+page+"/01.md", "# 第"+page+"版\n\n河水清了。\n")
	}
	update := func() (index.Report, int64) {
		t.Helper()
		before := b.Gets()
		s := stored(t, b, state, source.Options{})
		_, r, err := s.Update(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		_ = s.Close()
		return r, b.Gets() - before
	}
	if r, gets := update(); r.Pages != 3 || gets != 3 {
		t.Errorf("first %+v after %d requests", r, gets)
	}
	if r, gets := update(); r.Unchanged != 3 || gets != 0 {
		t.Errorf("then %+v after %d requests", r, gets)
	}
	b.Put("papers/永康日报/2020-12-02/01.md", "# 第02版\n\n山色青了。\n")
	if r, gets := update(); r.Unchanged != 2 || r.Pages != 1 || gets != 1 {
		t.Errorf("after a change %+v after %d requests", r, gets)
	}
	b.Remove("papers/永康日报/2020-12-02/01.md")
	if r, gets := update(); r.Unchanged != 2 || r.Removed != 1 || gets != 0 {
		t.Errorf("after a removal %+v after %d requests", r, gets)
	}
}

// The store goes away and comes back. Watchers get both changes and the editions that came
// meanwhile. What is open or was read can still be read; what was not is an error that says
// that the store is away, and never an edition without pages.
func TestStored_Away(t *testing.T) {
	t.Parallel()
	b := bucket.New(t)
	b.Put("papers/永康日报/2020-12-29/01.md", "# 已读\n\n河水清了。\n")
	for _, page := range []string{"01", "02"} {
		b.Put("papers/永康日报/2020-12-28/"+page+".md", "# 未读\n\n山色青了。\n")
	}
	s := stored(t, b, t.TempDir(), source.Options{Skipped: func(x source.Skip) { t.Errorf("skipped: %+v", x) }})
	news := NewNews()
	changes := news.Follow(t.Context())
	go s.Watch(t.Context(), news)
	es, err := s.Editions(t.Context())
	if err != nil || len(es) != 2 {
		t.Fatal(es, err)
	}
	if _, err := s.Open(t.Context(), es[0], nil); err != nil {
		t.Fatal(err)
	}
	first, err := fs.ReadFile(s.store, "永康日报/2020-12-28/01.md") // one page of two is in the cache
	if err != nil || !strings.Contains(string(first), "未读") {
		t.Fatal(err)
	}
	b.SetAway(true)
	if c := await.From(t, "the store is away", changes); c.Store != StoreAway {
		t.Errorf("told %+v", c)
	}
	if again, err := s.Editions(t.Context()); err != nil || len(again) != 2 {
		t.Errorf("the shelf has %v, %v", again, err)
	}
	if e, err := s.Open(t.Context(), es[0], nil); err != nil || e.Pages[0].Articles[0].Headline[0] != "已读" {
		t.Errorf("what was read is %+v, %v", e, err)
	}
	if e, err := s.Open(t.Context(), es[1], nil); !objects.IsAway(err) {
		t.Errorf("what was not read is %+v, %v", e, err)
	}
	if _, _, err := s.Update(t.Context(), nil); !objects.IsAway(err) {
		t.Errorf("an update of the index: %v", err)
	}
	if found, err := s.Search(t.Context(), "河水", NewestFirst, nil); err != nil {
		t.Errorf("a search: %+v, %v", found, err)
	}
	b.Put("papers/永康日报/2020-12-30/01.md", "# 新来\n\n花开了。\n")
	b.SetAway(false)
	var back, came bool
	await.True(t, "the store is back and has an edition more", func() bool {
		select {
		case c := <-changes:
			back, came = back || c.Store == StoreBack, came || c.What == "永康日报 2020-12-30"
		default:
		}
		return came // which may have taken the place of StoreBack
	})
	e, err := s.Open(t.Context(), es[1], nil)
	if err != nil || len(e.Pages) != 2 {
		t.Errorf("then it is %+v, %v", e, err)
	}
	if found, err := s.Search(t.Context(), "山色", NewestFirst, nil); err != nil || found.Total != 2 {
		t.Errorf("then a search finds %+v, %v", found, err)
	}
}

// A name that cannot be a file's is reported, and so is a store that is no library.
func TestStored_Names(t *testing.T) {
	t.Parallel()
	b := bucket.New(t)
	b.Put("papers/永康日报/2020-12-29/01.md", "# 一版\n\n河水清了。\n")
	b.Put("papers/永康日报/2020-12-29//02.md", "# 二版\n\n河水清了。\n")
	var skipped []source.Skip
	s := stored(t, b, "", source.Options{Skipped: func(x source.Skip) { skipped = append(skipped, x) }})
	es, err := s.Editions(t.Context())
	if err != nil || len(es) != 1 || len(es[0].Pages) != 1 {
		t.Errorf("%+v, %v", es, err)
	}
	if len(skipped) != 1 || skipped[0].Reason != source.BadName || !skipped[0].IsLoss() {
		t.Errorf("skipped %+v", skipped)
	}
	empty := stored(t, bucket.New(t), "", source.Options{})
	if es, err := empty.Editions(t.Context()); err != nil || len(es) != 0 {
		t.Errorf("of an empty store %+v, %v", es, err)
	}
}
