package weather

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"baolan/internal/fixture/corpus"
	"baolan/model"
)

// Every weather box of the typeset pages reads into periods with conditions,
// and no word of it is lost.
func TestCorpusWeather(t *testing.T) {
	t.Parallel()
	files := corpus.Pages(t, "*.json")
	boxes := 0
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var page struct {
			Weather *struct{ Forecast, Detail, Warning string }
		}
		if err := json.Unmarshal(b, &page); err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		if page.Weather == nil {
			continue
		}
		boxes++
		w := model.Weather(*page.Weather)
		all := ""
		for _, p := range Periods(w) {
			all += p.When + p.Text + p.Detail
			if p.Text == "" || len(p.Conditions) == 0 {
				t.Errorf("%s: %s", f, show(p))
			}
		}
		if sorted(words(all)) != sorted(words(w.Forecast+w.Detail)) {
			t.Errorf("%s: periods hold %q of %q %q", f, all, w.Forecast, w.Detail)
		}
		for _, a := range Alerts(w) {
			t.Logf("%s: %+v", filepath.Base(f), a)
		}
		if w.Detail != "" && !Periods(w)[0].High.Known {
			t.Errorf("%s: no temperature in %q", f, w.Detail)
		}
	}
	if boxes == 0 {
		t.Fatal("no page has weather")
	}
	t.Logf("%d weather boxes", boxes)
}
