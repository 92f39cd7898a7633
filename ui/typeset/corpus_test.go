package typeset

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/internal/fixture/corpus"
)

// corpusParagraphs gives every paragraph of the typeset pages.
func corpusParagraphs(tb testing.TB) []string {
	tb.Helper()
	var all []string
	for _, name := range corpus.Pages(tb, "*.json") {
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
	data, err := os.ReadFile(corpus.Seed(tb, "page.txt"))
	if err != nil {
		tb.Fatal(err)
	}
	var all []string
	for block := range strings.SplitSeq(strings.ReplaceAll(string(data), "\n\n", "\n"), "。\n") {
		all = append(all, strings.ReplaceAll(block, "\n", "")+"。")
	}
	return all
}

// ownParagraphs are texts written for the tests, of every kind that occurs.
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
