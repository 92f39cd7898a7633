package form_test

import (
	"fmt"
	"strings"
	"testing"

	"baolan/editions/form/flow"
	"baolan/internal/fixture/casefiles"
	"baolan/model"
)

// TestForms reads the cases: in.txt, whose sheets end in a line <FF>, and what is
// made of it.
func TestForms(t *testing.T) {
	t.Parallel()
	casefiles.Run(t, "testdata/forms/*.txtar", func(t *testing.T, in string) string {
		sheets := strings.Split(in, "<FF>\n")
		d := accounted(t, sheets)
		got := d.Kind.String() + "\n"
		for _, p := range read(t, d, sheets) {
			got += shown(&p)
		}
		return got
	})
}

var marks = map[model.ParagraphKind]string{
	model.Subhead: "## ", model.Note: "> ", model.Item: "- ", model.Signature: "-- ", model.Question: "Q ", model.Answer: "A ", model.Caption: "[] ",
}

func shown(p *flow.Part) string {
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
