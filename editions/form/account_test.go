package form_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/editions/check"
	"baolan/editions/clean"
	"baolan/editions/form"
	"baolan/editions/format"
)

// accounted reports whether every character of a document's pages is in the page
// made of it, and names what is not.
func accounted(t *testing.T, sheets []string) *form.Document {
	t.Helper()
	var l form.Sample
	for _, s := range sheets {
		l.Page(s)
	}
	d := l.Document()
	see := func(text string, p *check.Page) {
		if !p.Accounted {
			t.Errorf("%v: missing %v, extra %v of\n%s", d.Kind, p.Missing, p.Extra, text)
		}
	}
	if d.Kind == form.Sheets {
		lines := 0
		for _, part := range d.Sheets(sheets) {
			p := check.Account(&part.Page, &format.Origin{Text: part.Text, Line: 1})
			see(part.Text, &p)
			lines += strings.Count(part.Text, "\n")
		}
		want := 0
		for _, s := range sheets {
			want += strings.Count(s, "\n")
			if s != "" && !strings.HasSuffix(s, "\n") {
				want++
			}
		}
		if lines != want && strings.TrimSpace(strings.Join(sheets, "")) != "" {
			t.Errorf("%d lines of %d", lines, want)
		}
		return d
	}
	for _, s := range sheets {
		if d.Kind == form.Paragraphs {
			for _, part := range d.Sheets([]string{s}) {
				p := check.Account(&part.Page, &format.Origin{Text: part.Text, Line: 1})
				see(part.Text, &p)
			}
			continue
		}
		page, _, err := d.Read(context.Background(), s)
		if err != nil {
			t.Fatal(err)
		}
		p := check.Account(&page, &format.Origin{Text: s, Line: 1})
		see(s, &p)
	}
	return d
}

func cleanSheets(s string) []string {
	sheets := strings.Split(s, "\f")
	for i := range sheets {
		sheets[i], _ = clean.Text(sheets[i])
	}
	return sheets
}

func cases(t testing.TB) map[string]string {
	t.Helper()
	files, err := filepath.Glob("testdata/*/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out[f] = string(b)
	}
	if len(out) == 0 {
		t.Fatal("no cases")
	}
	return out
}

func TestAccounted(t *testing.T) {
	t.Parallel()
	for name, text := range cases(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			accounted(t, cleanSheets(text))
		})
	}
}

func FuzzAccounted(f *testing.F) {
	for _, text := range cases(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, s string) { accounted(t, cleanSheets(s)) })
}
