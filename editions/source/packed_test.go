package source

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/internal/fixture/sweep"
)

const bridgeText = "\n大桥昨天通车，两岸居民来往更方便了。\n它建了四年，用钢一万二千吨。\n"

func packed(t *testing.T, name string, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, text := range files {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// A ZIP archive is the folder in it: its pages with their articles, the paper and the day by
// the archive's own name. What is in it counts as much as what is in a folder.
func TestScan_Packed(t *testing.T) {
	t.Parallel()
	file := packed(t, "清河晚报2026-03-11.zip", map[string]string{"01/1.txt": "大桥" + bridgeText, "01/2.txt": "渡口" + bridgeText, "02/1.txt": "灯塔" + bridgeText, "a.bin": "\x00"})
	var skipped []string
	ls, err := Open(t.Context(), file, Options{Skipped: func(s Skip) { skipped = append(skipped, filepath.Base(s.Path)) }})
	if err != nil || len(ls) != 1 {
		t.Fatal(ls, err)
	}
	got := ls[0].Paper + ls[0].Date.String()
	for _, p := range ls[0].Pages {
		got += fmt.Sprint(" ", p.Number)
		for i := range p.Articles {
			got += p.Articles[i].Title()
		}
	}
	if want := "清河晚报2026-03-11 1大桥渡口 2灯塔"; got != want || len(skipped) != 1 || skipped[0] != "a.bin" {
		t.Errorf("%s, skipped %v", got, skipped)
	}
	if _, err := Open(t.Context(), file, Options{MaxBytes: 50}); err == nil {
		t.Error("a file beyond the limit is read")
	}
}

// What is no archive, or has no page in it, is an error that names it.
func TestScan_PackedFaults(t *testing.T) {
	t.Parallel()
	none := filepath.Join(t.TempDir(), "a.zip")
	if err := os.WriteFile(none, []byte("PK\x03\x04…"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{none, packed(t, "b.zip", nil)} {
		if _, err := Open(t.Context(), file, Options{}); err == nil || !strings.Contains(err.Error(), filepath.Base(file)) {
			t.Errorf("%s: %v", file, err)
		}
	}
}

// Text files of one page are its articles where they have titles of their own. One file has
// the page's name.
func TestScan_Titles(t *testing.T) {
	t.Parallel()
	for files, want := range map[string]string{
		"20260311_A01_大桥.txt 20260311_A01_渡口.txt 20260311_A02_灯塔.txt": "A01/1 A01/2 A02灯塔/0",
		"20260311_A01_要闻.txt 20260311_A02_体育.txt":                     "A01要闻/0 A02体育/0",
		"20260311-第1版-要闻_001.txt 20260311-第1版-要闻_002.txt":             "要闻/1 要闻/2",
		"20260311_A01.txt 20260311_A01_要闻.md":                         "A01/0 A01要闻/0",
	} {
		dir := t.TempDir()
		for _, name := range strings.Fields(files) {
			if err := os.WriteFile(filepath.Join(dir, name), []byte("大桥"+bridgeText), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		entries, err := Scan(t.Context(), dir, Options{})
		if err != nil || len(entries) != 1 {
			t.Fatal(entries, err)
		}
		var got []string
		for _, f := range entries[0].Files {
			got = append(got, fmt.Sprintf("%s%s/%d", f.Label, f.Name, f.Article))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s, want %s", files, s, want)
		}
	}
}

// A book in text, packed with what a catalogue says of it, has the paper and the day that
// this says.
func TestScan_Described(t *testing.T) {
	t.Parallel()
	opf := `<package><metadata xmlns:dc="dc"><dc:title>清河晚报</dc:title><dc:date>2026-03-11</dc:date></metadata></package>`
	for _, name := range []string{"day.txtz", "day.htmlz"} {
		files := map[string]string{"metadata.opf": opf, "index.txt": "大桥" + bridgeText}
		if strings.HasSuffix(name, ".htmlz") {
			files = map[string]string{"metadata.opf": opf, "index.html": "<html><body><h1>大桥</h1><p>" + strings.Repeat(bridgeText, 3) + "</p></body></html>"}
		}
		var skipped []Skip
		ls, err := Open(t.Context(), packed(t, name, files), Options{Skipped: func(s Skip) { skipped = append(skipped, s) }})
		if err != nil || len(ls) != 1 || ls[0].Paper != "清河晚报" || ls[0].Date.String() != "2026-03-11" {
			t.Errorf("%s: %v, %v", name, ls, err)
		}
		for _, s := range skipped {
			if s.IsLoss() {
				t.Errorf("%s: %+v", name, s)
			}
		}
	}
}

// An archive that unpacks to far more than it is, is an error that says so, as is a single
// file of one, beside which the others are read.
func TestScan_Bombs(t *testing.T) {
	t.Parallel()
	sweep.Alone(t)
	zeros := strings.Repeat("\x00", 16<<20)
	var e *Error
	if _, err := Open(t.Context(), packed(t, "a.zip", map[string]string{"a.txt": zeros}), Options{}); !errors.As(err, &e) || e.Kind != Bomb || !strings.Contains(err.Error(), "a.zip") {
		t.Errorf("an archive: %v", err)
	}
	noise := make([]byte, 1<<20)
	_, _ = rand.NewChaCha8([32]byte{}).Read(noise)
	var skipped []Skip
	file := packed(t, "b.zip", map[string]string{"a.txt": zeros, "b.txt": "大桥" + bridgeText, "c.jpg": string(noise)})
	ls, err := Open(t.Context(), file, Options{Skipped: func(s Skip) { skipped = append(skipped, s) }})
	if err != nil || len(ls) != 1 {
		t.Fatal(ls, err)
	}
	for _, s := range skipped {
		if errors.As(s.Err, &e) && e.Kind == Bomb && strings.HasSuffix(s.Path, "a.txt") {
			return
		}
	}
	t.Errorf("the bomb is not reported: %+v", skipped)
}
