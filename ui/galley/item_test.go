package galley

import (
	"strings"
	"testing"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/theme"
)

// Every item of a list hangs by its sign or number, or by a mark where it has none; one
// whose number is words keeps it in its text.
func TestItems(t *testing.T) {
	t.Parallel()
	for _, c := range [...]struct{ text, markdown, lead, rest string }{
		{"一件能挡风的外套", "", "  • ", "一件能挡风的外套"},
		{"能挡风的外套", "", "  • ", "能挡风的外套"},
		{"能挡风的外套，只收现金", "能挡风的外套，**只收现金**", "  • ", "能挡风的外套，只收现金"},
		{"● 石桥重新通行", "", "  ● ", "石桥重新通行"},
		{"1. 先登记", "", "  1. ", "先登记"},
		{"12、再核实", "", "  12、", "再核实"},
		{"1. 先登记", "1. **先登记**", "  1. ", "先登记"},
		{"（一）先登记", "", "", "（一）先登记"},
		{"（老城区）石桥通行", "", "  • ", "（老城区）石桥通行"},
		{"十二、先登记", "", "", "十二、先登记"},
		{"第一，先登记", "", "", "第一，先登记"},
		{"①先登记", "", "", "①先登记"},
		{"2026年起施行", "", "", "2026年起施行"},
		{"", "", "  • ", ""},
	} {
		p := model.Paragraph{Kind: model.Item, Text: c.text, Markdown: c.markdown}
		parts := paragraphParts(&model.Article{Paragraphs: []model.Paragraph{p}}, 0, p, &theme.Styles{})
		if len(parts) != 1 || parts[0].Lead != c.lead || parts[0].Text != c.rest {
			t.Errorf("%q %q: %+v", c.text, c.markdown, parts)
		}
	}
}

// The items of a numbered list are set in one way, whether or not their source has marks.
func TestItems_Numbered(t *testing.T) {
	t.Parallel()
	st := theme.New(theme.Paper(), theme.Terminal{})
	for _, mark := range []string{". ", ") ", "、", "．", "）"} {
		a := model.Article{Headline: []string{"怎样参加"}, Paragraphs: []model.Paragraph{
			{Text: "1" + mark + "把句子写在明信片上", Kind: model.Item},
			{Text: "2" + mark + "或者发到报社", Markdown: "2" + strings.Replace(strings.Replace(mark, ".", "\\.", 1), ")", "\\)", 1) + "或者**发到**报社", Kind: model.Item},
			{Text: "12" + mark + "也可以走到桥上", Kind: model.Item},
		}}
		for i, p := range PartsOf(&a, catalog.Chinese, &st)[1:] {
			if number := []string{"1", "2", "12"}[i]; strings.TrimSpace(p.Lead) != strings.TrimSpace(number+mark) || !strings.HasPrefix(p.Lead, itemIndent+number) || strings.HasPrefix(p.Text, " ") {
				t.Errorf("mark %q, item %d: lead %q before %q", mark, i+1, p.Lead, p.Text)
			}
		}
	}
}

// Blanks between Chinese and figures are removed from text with styles too, and every
// character keeps its style.
func TestTightened(t *testing.T) {
	t.Parallel()
	bold := theme.Raw("\x1b[1m")
	for _, text := range []string{"咸肉 150克，姜 3 片", "12 月 28 日 12 月", "无 figures 在内", "第 7 期", ""} {
		for from := range len(text) + 1 {
			for to := from; to <= len(text); to++ {
				spans := []Span{{from, bold}, {to, theme.Style{}}}
				if from == to {
					spans = spans[:1]
				}
				got, moved := tightened(text, spans)
				if want := tight(text); got != want {
					t.Fatalf("%q became %q, without styles %q", text, got, want)
				}
				if b, a := styledBytes(text, spans, bold), styledBytes(got, moved, bold); b != a {
					t.Fatalf("%q from %d to %d: %q is bold, then %q", text, from, to, b, a)
				}
			}
		}
	}
}

// styledBytes gives the bytes of a text that have a style, without blanks.
func styledBytes(text string, spans []Span, like theme.Style) string {
	var b strings.Builder
	for at := range len(text) {
		look := theme.Style{}
		for _, s := range spans {
			if s.At <= at {
				look = s.Style
			}
		}
		if look == like && text[at] != ' ' {
			b.WriteByte(text[at])
		}
	}
	return b.String()
}
