package form_test

import (
	"testing"

	"baolan/editions/form"
	"baolan/internal/maker"
	"baolan/internal/maker/extract"
)

// Pages of vertical type that an extractor gave by their rows are found to be scattered, in no
// other extraction.
func TestSweepVertical(t *testing.T) {
	t.Parallel()
	found, pages := 0, 0
	for _, name := range maker.Names() {
		for i, family := range maker.Families(name) {
			if family != "downwards" && family != "downwardsja" && family != "tategaki" {
				continue
			}
			for k := range uint64(4) {
				d, err := maker.Make(name, uint64(i)+(3000+k)*uint64(len(maker.Families(name)))) //nolint:gosec // some tens
				if err != nil {
					t.Fatal(err)
				}
				pages++
				for _, e := range []extract.Form{extract.MuPDF, extract.Raw, extract.Plain, extract.Layout} {
					text := extract.Simulate(d, e)
					switch is := formOf(text.String()) == form.Scattered; {
					case is && e == extract.Layout:
						found++
					case is:
						t.Errorf("%s %s%s is found to be scattered", name, family, e.Suffix())
					}
				}
			}
		}
	}
	t.Logf("%d of %d", found, pages)
	if found*4 < pages*3 {
		t.Errorf("%d of %d pages by their rows are found to be scattered", found, pages)
	}
}
