package archive

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"baolan/editions/markdown"
	"baolan/model"
)

// TestPages reads the cases: in.md, and what is made of it.
func TestPages(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.txtar")
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
			front, body, _, err := markdown.CutFront(string(a.Files[0].Data))
			if err != nil {
				t.Fatal(err)
			}
			got := "own form\n"
			if IsForeign(body) {
				got = shown(Pages(front, body))
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

func shown(pages []Page) string {
	var b strings.Builder
	for _, p := range pages {
		fmt.Fprintf(&b, "page %d %s| %s %s\n", p.Number, p.Name, p.Paper, p.Date)
		for _, a := range p.Articles {
			fmt.Fprintf(&b, "= %s\n", a.Title())
			for _, f := range [][2]string{{"kicker", a.Kicker}, {"deck", a.Deck}, {"label", a.Label}, {"by", a.Byline}, {"dateline", a.Dateline}} {
				if f[1] != "" {
					fmt.Fprintf(&b, "%s: %s\n", f[0], f[1])
				}
			}
			for _, q := range a.Paragraphs {
				mark := map[model.ParagraphKind]string{model.Subhead: "## ", model.Note: "> ", model.Item: "- ", model.Signature: "-- "}[q.Kind]
				fmt.Fprintf(&b, "%s%s\n", mark, q.Text)
			}
		}
		for _, o := range p.Other {
			fmt.Fprintf(&b, "other %s: %s\n", o.Type, strings.Join(o.Lines, " | "))
		}
	}
	return b.String()
}

// No line of a text is lost but marks and the title's second printing.
func FuzzPages(f *testing.F) {
	f.Add("### 题\n\n1956-05-18\n第2版()\n\n　　题\n    一段。\n    二段。\n")
	f.Add("题\n===\n\n*一*段\n第二行\n\n## 小题\n\n> 按\n- 甲\n")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "")
		all := shown(Pages(markdown.Front{}, s))
		for _, l := range linesOf(s) {
			if l.kind == text || l.kind == item {
				for _, r := range l.text {
					if !strings.ContainsRune(all, r) && r > 0x3000 && r < 0xA000 {
						t.Errorf("%q of %q is lost in %q", r, s, all)
						return
					}
				}
			}
		}
	})
}
