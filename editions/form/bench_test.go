package form

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"baolan/editions/form/interleaved"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// BenchmarkColumns reads printed columns: the first look at a page, the page itself with
// its doubts, and what the doubt about the order of its lines takes of that.
func BenchmarkColumns(b *testing.B) {
	files, err := filepath.Glob("../../internal/score/corpus/*.raw.txt")
	if err != nil || len(files) == 0 {
		b.Fatal("no pages", err)
	}
	var texts []string
	size := 0
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(text))
		size += len(text)
	}
	each := func(b *testing.B, of func(string)) {
		b.SetBytes(int64(size))
		for b.Loop() {
			for _, t := range texts {
				of(t)
			}
		}
	}
	b.Run("look", func(b *testing.B) {
		each(b, func(s string) {
			var l Sample
			l.Page(s)
			l.Document()
		})
	})
	d := &Document{Kind: Columns}
	b.Run("read", func(b *testing.B) {
		each(b, func(s string) {
			if _, _, err := d.readColumns(context.Background(), s); err != nil {
				b.Fatal(err)
			}
		})
	})
	b.Run("order", func(b *testing.B) {
		page, _, err := d.readColumns(context.Background(), texts[0])
		if err != nil {
			b.Fatal(err)
		}
		lines := measure.Of(scan.Text(texts[0]).Lines)
		b.SetBytes(int64(len(texts[0])))
		for b.Loop() {
			p := page
			interleaved.Doubt(&p, lines)
		}
	})
}
