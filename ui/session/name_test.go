package session

import (
	"strings"
	"testing"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// An article is called by its headline, else by its first words, and is without a title only if it
// has no text at all.
func TestNameOf(t *testing.T) {
	s := New(catalog.Chinese, cells.Narrow, typeset.LevelAuto, theme.Paper())
	long := strings.Repeat("沿河而居的人们说", 9)
	for want, a := range map[string]model.Article{
		"主题":    {Headline: []string{"主题"}, Paragraphs: []model.Paragraph{{Text: "正文"}}},
		"正文":    {Paragraphs: []model.Paragraph{{Text: " "}, {Text: "正文"}}},
		"甲 乙 丙": {Paragraphs: []model.Paragraph{{Kind: model.Table, Text: "甲  乙\n丙"}}},
		strings.Repeat("沿河而居的人们说", 6) + "…": {Paragraphs: []model.Paragraph{{Text: long}}},
		s.Say(catalog.UntitledArticle):      {Kicker: "引题"},
	} {
		if got := s.NameOf(&a); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}
