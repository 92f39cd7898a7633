package archive

import (
	"fmt"
	"strings"
	"testing"

	"baolan/editions/markdown"
	"baolan/internal/fixture/casefiles"
	"baolan/model"
)

// TestPages reads the cases: in.md, and what is made of it.
func TestPages(t *testing.T) {
	t.Parallel()
	casefiles.Run(t, "testdata/*.txtar", func(t *testing.T, in string) string {
		front, body, _, err := markdown.CutFront(in)
		if err != nil {
			t.Fatal(err)
		}
		if !IsForeign(body) {
			return "own form\n"
		}
		return shown(Pages(front, body))
	})
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
