package library

import (
	"os"
	"path/filepath"
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

func list(t *testing.T, dir string) *Shelf {
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
	papers := s.Papers()
	if s.Len() != 4 || len(papers) != 2 || papers[0] != (Paper{"永康日报", 3, day(2020, 12, 29), day(2021, 1, 2)}) {
		t.Errorf("%d editions, papers %+v", s.Len(), papers)
	}
	if e := s.Editions("永康日报"); len(e) != 3 || e[0].Date != day(2021, 1, 2) || len(e[2].Files) != 2 {
		t.Errorf("editions %+v", e)
	}
	days := s.Days("永康日报", 2020, 12)
	for d, has := range days {
		if has != (d == 29 || d == 31) {
			t.Errorf("day %d: %v", d, has)
		}
	}
	if _, ok := s.Edition("永康日报", day(2020, 12, 30)); ok {
		t.Error("another paper's edition")
	}
	for from, want := range map[model.Date][2]model.Date{
		day(2020, 12, 29): {{}, day(2020, 12, 31)},
		day(2020, 12, 30): {day(2020, 12, 29), day(2020, 12, 31)},
		day(2021, 1, 2):   {day(2020, 12, 31), {}},
	} {
		p, _ := s.Previous("永康日报", from)
		n, _ := s.Next("永康日报", from)
		if got := [2]model.Date{p.Date, n.Date}; got != want {
			t.Errorf("around %s: %v, want %v", from, got, want)
		}
	}
}

func TestList_NoFolder(t *testing.T) {
	t.Parallel()
	for _, dir := range []string{t.TempDir(), filepath.Join(t.TempDir(), "不在")} {
		if s := list(t, dir); s.Len() != 0 || len(s.Papers()) != 0 {
			t.Errorf("%s: %d editions", dir, s.Len())
		}
	}
}
