package source

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
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
