package cli

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkPrint prints a file of 1 MB as a command does, from its bytes to standard
// output: pages parted by form feeds, the same as one page, and as the files of a folder.
func BenchmarkPrint(b *testing.B) {
	files, err := filepath.Glob("../../internal/score/corpus/*[0-9].txt")
	if err != nil || len(files) == 0 {
		b.Fatal("no pages", err)
	}
	var pages []byte
	for len(pages) < 1_000_000 {
		for _, f := range files {
			page, err := os.ReadFile(f)
			if err != nil {
				b.Fatal(err)
			}
			pages = append(append(pages, bytes.TrimRight(page, "\f\n")...), "\n\f"...)
		}
	}
	b.Run("pages", func(b *testing.B) { benchmarkPrint(b, map[string][]byte{"pages.txt": pages}) })
	b.Run("one", func(b *testing.B) {
		benchmarkPrint(b, map[string][]byte{"pages.txt": bytes.ReplaceAll(pages, []byte("\f"), nil)})
	})
	folder := map[string][]byte{}
	for i, page := range bytes.Split(bytes.TrimSuffix(pages, []byte("\f")), []byte("\f")) {
		folder[fmt.Sprintf("%03d.txt", i+1)] = page
	}
	b.Run("folder", func(b *testing.B) { benchmarkPrint(b, folder) })
}

func benchmarkPrint(b *testing.B, files map[string][]byte) {
	dir, path := b.TempDir(), b.TempDir()
	bytes := 0
	for name, text := range files {
		bytes += len(text)
		if err := os.WriteFile(filepath.Join(path, name), text, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	out, err := os.Create(filepath.Join(dir, "printed.txt"))
	if err != nil {
		b.Fatal(err)
	}
	defer out.Close()
	env := map[string]string{"HOME": dir, "LANG": "zh_CN.UTF-8", "TERM": "dumb"}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		if err := out.Truncate(0); err != nil {
			b.Fatal(err)
		}
		if code := Main(context.Background(), Process{Args: []string{"print", path}, Stdout: out, Stderr: os.Stderr, Getenv: func(name string) string { return env[name] }}); code != 0 {
			b.Fatal("print failed", code)
		}
	}
}
