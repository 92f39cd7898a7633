package raw

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/model"
)

var update = flag.Bool("update", false, "write the page sections of the cases anew")

func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txt"), func(t *testing.T) {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			input, want, ok := strings.Cut(strings.TrimPrefix(string(b), "-- input --\n"), "-- page --\n")
			if !ok {
				t.Fatalf("%s: no section -- page --", f)
			}
			p := Rebuild(input)
			got := render(&p)
			if *update {
				if err := os.WriteFile(f, []byte("-- input --\n"+input+"-- page --\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
			if n := balance(input); len(n) > 0 {
				t.Errorf("characters lost (-) or gained (+): %v", n)
			}
		})
	}
}

// render writes a page compactly, as testdata/cases/README.md tells.
func render(p *model.Page) string {
	var b strings.Builder
	put := func(name, s string) {
		if s != "" {
			fmt.Fprintf(&b, "%s %s\n", name, s)
		}
	}
	for i := range p.Articles {
		a := &p.Articles[i]
		fmt.Fprintf(&b, "[%d]\n", i)
		put("label", a.Label)
		put("kicker", a.Kicker)
		for _, h := range a.Headline {
			put("headline", h)
		}
		put("deck", a.Deck)
		put("byline", a.Byline)
		put("dateline", a.Dateline)
		for _, q := range a.Paragraphs {
			put([...]string{"¶", "§", "▸", "※"}[q.Kind], q.Text)
		}
	}
	put("forecast", p.Weather.Forecast)
	put("detail", p.Weather.Detail)
	put("warning", p.Weather.Warning)
	for _, o := range p.Other {
		for _, l := range o.Lines {
			put("other "+o.Type, l)
		}
	}
	return b.String()
}
