package galley

import (
	"testing"

	"baolan/model"
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
