package library

import (
	"context"
	"errors"
	"path/filepath"
	"reflect"
	"testing"

	_ "baolan/editions/pdf"
	"baolan/editions/source"
	"baolan/internal/fixture/corpus"
)

// Every line that was weighed is explained as what the page says that it is, whether
// the edition is held or bound, of texts and of PDFs; a Markdown page is not weighed.
func TestExplain(t *testing.T) {
	t.Parallel()
	for _, path := range append(corpus.Texts(t), corpus.Pages(t, "page-0[1-3].pdf")...) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			t.Parallel()
			read := func(ctx context.Context, o source.Options) ([]source.Loaded, error) { return source.Open(ctx, path, o) }
			whole, err := Bind(t.Context(), 1, source.Options{}, read)
			if err != nil {
				t.Fatal(err)
			}
			bound, err := Bind(t.Context(), -1, source.Options{}, read)
			if err != nil {
				t.Fatal(err)
			}
			for i := range whole[0].Pages {
				p := &whole[0].Pages[i]
				held, err := whole[0].Explain(t.Context(), i, p)
				if err != nil {
					t.Fatalf("page %d: %v", i, err)
				}
				kept, err := bound[0].Explain(t.Context(), i, p)
				if err != nil || !reflect.DeepEqual(held.Lines, kept.Lines) {
					t.Errorf("page %d is explained otherwise where it is bound: %v", i, err)
				}
				said := 0
				for _, l := range held.Lines {
					for _, r := range l.Reasons {
						if said++; r.Says == "" {
							t.Errorf("line %d: rule %s has no sentence", l.From, r.Rule)
						}
					}
				}
				if said == 0 {
					t.Errorf("no rule spoke on page %d", i)
				}
			}
		})
	}
	es, err := Bind(t.Context(), 1, source.Options{}, func(ctx context.Context, o source.Options) ([]source.Loaded, error) {
		return source.Open(ctx, "../samples/data", o)
	})
	if err != nil {
		t.Fatal(err)
	}
	for i := range es[0].Pages {
		if p := &es[0].Pages[i]; len(p.Source) == 0 {
			if _, err := es[0].Explain(t.Context(), i, p); !errors.Is(err, ErrNotWeighed) {
				t.Errorf("a page without lines is explained: %v", err)
			}
		}
	}
}
