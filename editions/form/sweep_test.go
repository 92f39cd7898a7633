package form_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/editions/form"
	"baolan/internal/maker"
	"baolan/internal/maker/extract"
)

func formOf(text string) form.Kind {
	var l form.Sample
	for _, s := range cleanSheets(strings.TrimSuffix(text, "\f")) {
		l.Page(s)
	}
	return l.Document().Kind
}

// Every typeset page that was printed is found to be printed columns.
func TestSweepPrinted(t *testing.T) {
	t.Parallel()
	n := 0
	for _, pattern := range []string{"../../internal/score/corpus/*.txt", "../../internal/maker/fixed/spec*/*.txt"} {
		files, _ := filepath.Glob(pattern)
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			if n++; formOf(string(b)) != form.Columns {
				t.Errorf("%s is found to be %s", f, formOf(string(b)))
			}
		}
	}
	if n < 150 {
		t.Errorf("%d pages", n)
	}
}

// otherFamilies are of wide columns or of vertical type, which are not printed columns in the
// order of reading to an extractor.
var otherFamilies = map[string]bool{"digest": true, "bulletin": true, "downwards": true, "downwardsja": true, "columns": true, "sheets": true, "tategaki": true}

// mostMistaken is how many pages in a hundred of each extraction are taken for another
// form: supplements of one wide column, lists of prices.
const mostMistaken = 4

// TestSweepMade makes pages of every family of the makers in four extractions and asks
// for the form of each.
func TestSweepMade(t *testing.T) {
	t.Parallel()
	right := [...]func(form.Kind) bool{
		extract.MuPDF:  func(k form.Kind) bool { return k == form.Columns },
		extract.Raw:    func(k form.Kind) bool { return k == form.Columns },
		extract.Plain:  func(k form.Kind) bool { return k == form.Columns || k == form.Interleaved },
		extract.Layout: func(k form.Kind) bool { return k == form.Abreast },
	}
	var wrong [len(right)]int
	pages := madePages(4) // of fewer seeds the share says little
	for _, m := range pages {
		d, err := maker.Make(m.maker, m.seed)
		if err != nil {
			t.Fatal(err)
		}
		for f, isRight := range right {
			e := extract.Form(f) //nolint:gosec // of four
			text := extract.Simulate(d, e)
			if k := formOf(text.String()); !isRight(k) {
				wrong[f]++
				t.Logf("%s %d of family %s%s is found to be %s", m.maker, m.seed, m.family, e.Suffix(), k)
			}
		}
	}
	for f, n := range wrong {
		suffix := extract.Form(f).Suffix() //nolint:gosec // of four
		t.Logf("%s: %d of %d", suffix, len(pages)-n, len(pages))
		if n*100 > mostMistaken*len(pages)+100 {
			t.Errorf("%s: %d of %d are taken for another form", suffix, n, len(pages))
		}
	}
}

// madePage names a page of a maker.
type madePage struct {
	maker, family string
	seed          uint64
}

// madePages are so many pages of each family whose form is known by the extraction.
func madePages(seeds uint64) (all []madePage) {
	for _, name := range maker.Names() {
		families := maker.Families(name)
		for i, family := range families {
			for k := range seeds {
				if !otherFamilies[family] {
					all = append(all, madePage{name, family, uint64(i) + (2000+k)*uint64(len(families))}) //nolint:gosec // some tens
				}
			}
		}
	}
	return all
}
