package form_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"baolan/editions/form"
	"baolan/editions/form/flow"
	"baolan/internal/fixture/sweep"
)

// content is what a document was read as: how often each headline and each
// paragraph is there.
func content(t *testing.T, sheets []string) (heads, paragraphs map[string]int) {
	t.Helper()
	var l form.Sample
	for _, s := range sheets {
		l.Page(s)
	}
	d := l.Document()
	heads, paragraphs = map[string]int{}, map[string]int{}
	for _, part := range read(t, d, sheets) {
		for _, a := range part.Page.Articles {
			heads[a.Kicker+"|"+a.Title()+"|"+a.Deck]++
			for _, q := range a.Paragraphs {
				paragraphs[q.Text]++
			}
		}
	}
	return heads, paragraphs
}

func read(t *testing.T, d *form.Document, sheets []string) []flow.Part {
	t.Helper()
	if d.Kind == form.Sheets {
		return d.Sheets(sheets)
	}
	var out []flow.Part
	for _, s := range sheets {
		if d.Kind == form.Paragraphs {
			out = append(out, d.Sheets([]string{s})...)
			continue
		}
		page, edition, err := d.Read(context.Background(), s)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, flow.Part{Page: page, Edition: edition})
	}
	return out
}

// moved counts what is in one and not in the other.
func moved(a, b map[string]int) int {
	n := 0
	for k, v := range a {
		n += max(0, v-b[k])
	}
	for k, v := range b {
		n += max(0, v-a[k])
	}
	return n
}

// damages are what happens to a line.
var damages = []struct {
	name   string
	damage func(string) string
}{
	{"a lost byte", func(s string) string {
		r := []rune(s)
		r[len(r)/2] = '\uFFFD'
		return string(r)
	}},
	{"a lost end", func(s string) string { r := []rune(s); return string(r[:len(r)-1]) }},
	{"an odd line", func(s string) string { return s + "\n％＃＠" }},
	{"a gap", func(s string) string {
		r := []rune(s)
		return string(r[:len(r)/2]) + "   " + string(r[len(r)/2:])
	}},
}

// damaged are sheets of which one line is.
func damaged(sheets []string, sheet, line int, damage func(string) string) []string {
	lines := strings.Split(sheets[sheet], "\n")
	lines[line] = damage(lines[line])
	out := append([]string(nil), sheets...)
	out[sheet] = strings.Join(lines, "\n")
	return out
}

// One damaged line never re-arranges a document: of headlines no more than that of
// its article and a neighbour's change, and of paragraphs no more than three.
func TestDamagedLine(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/sheets/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	more, _ := filepath.Glob("testdata/field/f18*.txt")
	all := cases(t)
	for _, f := range append(files, more...) {
		t.Run(f, func(t *testing.T) {
			t.Parallel()
			sheets := cleanSheets(strings.TrimSuffix(all[f], "\f"))
			heads, paragraphs := content(t, sheets)
			step := 5 * sweep.Stride()
			for s := range sheets {
				lines := strings.Split(sheets[s], "\n")
				for i := 0; i < len(lines); i += step {
					if len([]rune(strings.TrimSpace(lines[i]))) < 3 {
						continue
					}
					for _, d := range damages {
						h, p := content(t, damaged(sheets, s, i, d.damage))
						if n, m := moved(heads, h), moved(paragraphs, p); n > 4 || m > 6 {
							t.Errorf("%s in line %d of sheet %d (%s): %d headlines and %d paragraphs differ", d.name, i+1, s+1, lines[i], n, m)
						}
					}
				}
			}
		})
	}
}
