package form_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"baolan/editions/form"
	"baolan/model"
)

// TestForms reads the cases: in.txt, whose sheets end in a line <FF>, and what is
// made of it.
func TestForms(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/forms/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			t.Parallel()
			a, err := txtar.ParseFile(f)
			if err != nil {
				t.Fatal(err)
			}
			sheets := strings.Split(string(a.Files[0].Data), "<FF>\n")
			d := accounted(t, sheets)
			got := d.Kind.String() + "\n"
			for _, p := range read(t, d, sheets) {
				got += shown(&p)
			}
			if os.Getenv("UPDATE") != "" {
				a.Files[1].Data = []byte(got)
				if err := os.WriteFile(f, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want := string(a.Files[1].Data); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

var marks = map[model.ParagraphKind]string{
	model.Subhead: "## ", model.Note: "> ", model.Item: "- ", model.Signature: "-- ", model.Question: "Q ", model.Answer: "A ", model.Caption: "[] ",
}

func shown(p *form.Part) string {
	var b strings.Builder
	fmt.Fprintf(&b, "page %d %s| %s %s\n", p.Page.Number, p.Page.Name, p.Edition.Paper, p.Edition.Date)
	for _, a := range p.Page.Articles {
		fmt.Fprintf(&b, "= %s\n", strings.Join(a.Headline, " / "))
		for _, f := range [][2]string{{"kicker", a.Kicker}, {"deck", a.Deck}, {"label", a.Label}, {"by", a.Byline}, {"dateline", a.Dateline}} {
			if f[1] != "" {
				fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
			}
		}
		for _, q := range a.Paragraphs {
			fmt.Fprintf(&b, "%s%s\n", marks[q.Kind], q.Text)
		}
	}
	for _, o := range p.Page.Other {
		fmt.Fprintf(&b, "other %s: %s\n", o.Type, strings.Join(o.Lines, " | "))
	}
	return b.String()
}
