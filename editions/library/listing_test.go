package library

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"baolan/editions/source"
	"baolan/model"
)

func put(t *testing.T, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func list(t *testing.T, dir string) *Listing {
	t.Helper()
	s, err := List(t.Context(), dir, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func day(y, m, d int) model.Date { return model.Date{Year: y, Month: m, Day: d} }

const text = "科技周今日开幕\n□记者 周子墨\n　　本届科技周以创新为主题，来自各地的代表参加了活动。\n"

func TestShelf(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{
		"永康日报/2020-12-29/01.txt", "永康日报/2020-12-29/02.txt", "永康日报/2020-12-31/01.txt",
		"永康日报-2021-01-02-A01-要闻.txt", "清河晚报/2020-12-30/01.txt",
	} {
		put(t, dir, name, text)
	}
	s := list(t, dir)
	if s.Len() != 4 {
		t.Errorf("%d editions", s.Len())
	}
	var dates []model.Date
	for _, e := range s.All() {
		dates = append(dates, e.Date)
	}
	if want := []model.Date{day(2021, 1, 2), day(2020, 12, 31), day(2020, 12, 30), day(2020, 12, 29)}; !slices.Equal(dates, want) {
		t.Errorf("dates %v, want %v", dates, want)
	}
}

func TestList_NoFolder(t *testing.T) {
	t.Parallel()
	for _, dir := range []string{t.TempDir(), filepath.Join(t.TempDir(), "不在")} {
		if s := list(t, dir); s.Len() != 0 {
			t.Errorf("%s: %d editions", dir, s.Len())
		}
	}
}

// edition finds the edition of a paper on a day.
func edition(s *Listing, paper string, date model.Date) (source.Entry, bool) {
	for _, e := range s.All() {
		if e.Paper == paper && e.Date == date {
			return e, true
		}
	}
	return source.Entry{}, false
}
