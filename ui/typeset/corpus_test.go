package typeset

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// shared gives a file of the shared corpus and suites, whose place is in
// BAOLAN_SHARED; without it the test is skipped.
func shared(tb testing.TB, elem ...string) string {
	tb.Helper()
	root := os.Getenv("BAOLAN_SHARED")
	if root == "" {
		tb.Skip("BAOLAN_SHARED is not set")
	}
	return filepath.Join(append([]string{root}, elem...)...)
}

// corpusParagraphs gives every paragraph of the typeset pages.
func corpusParagraphs(tb testing.TB) []string {
	tb.Helper()
	names, err := filepath.Glob(shared(tb, "corpus", "pages", "*.json"))
	if err != nil || len(names) == 0 {
		tb.Fatalf("no pages in the corpus: %v", err)
	}
	var all []string
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		var page struct {
			Articles []struct {
				Headline   []string
				Paragraphs []string
			}
		}
		if err := json.Unmarshal(data, &page); err != nil {
			tb.Fatalf("%s: %v", name, err)
		}
		for _, a := range page.Articles {
			all = append(all, a.Paragraphs...)
		}
	}
	return all
}

// seedParagraphs joins the lines of the seed page between blank-led indents;
// as paragraphs for setting they need not be the paper's own.
func seedParagraphs(tb testing.TB) []string {
	tb.Helper()
	data, err := os.ReadFile(shared(tb, "corpus", "seed", "page.txt"))
	if err != nil {
		tb.Fatal(err)
	}
	var all []string
	for block := range strings.SplitSeq(strings.ReplaceAll(string(data), "\n\n", "\n"), "。\n") {
		all = append(all, strings.ReplaceAll(block, "\n", "")+"。")
	}
	return all
}

// ownParagraphs are texts of every kind that setting has to bear.
func ownParagraphs(tb testing.TB) []string {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "paragraphs.txt"))
	if err != nil {
		tb.Fatal(err)
	}
	var all []string
	for line := range strings.SplitSeq(string(data), "\n") {
		if line != "" && !strings.HasPrefix(line, "#") {
			all = append(all, line)
		}
	}
	return all
}

// megabyte repeats the paragraphs until they are one MB.
func megabyte(paragraphs []string) (texts []string, bytes int) {
	for bytes < 1_000_000 {
		for _, p := range paragraphs {
			texts = append(texts, p)
			bytes += len(p)
		}
	}
	return texts, bytes
}
