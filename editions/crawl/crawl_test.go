package crawl

import (
	"strings"
	"testing"

	"baolan/editions/format"
)

// The first three lines are kicker, headline and deck, any of which may be empty;
// others write the headline alone.
func TestArticle(t *testing.T) {
	t.Parallel()
	const body = "　　从渡口到山顶，坡最陡处一抬头只看得见天。\n　　赛道不收门票。\n"
	for _, c := range []struct{ head, kicker, headline, deck, byline string }{
		{"引题\n主题\n副题\n", "引题", "主题", "副题", ""},
		{"\n主题\n\n", "", "主题", "", ""},
		{"\n主题\n副题\n", "", "主题", "副题", ""},
		{"引题\n主题\n\n", "引题", "主题", "", ""},
		{"主题\n", "", "主题", "", ""},
		{"主题\n\n", "", "主题", "", ""},
		{"主题\n记者 贺知秋\n", "", "主题", "", "记者 贺知秋"},
	} {
		a, ok := Article(c.head + body)
		if got := strings.Join(a.Headline, "|"); !ok || a.Kicker != c.kicker || got != c.headline || a.Deck != c.deck || a.Byline != c.byline {
			t.Errorf("%q: kicker %q, headline %q, deck %q, byline %q", c.head, a.Kicker, got, a.Deck, a.Byline)
		}
		if len(a.Paragraphs) != 2 || a.Paragraphs[1].Text != "赛道不收门票。" {
			t.Errorf("%q: paragraphs %v", c.head, a.Paragraphs)
		}
	}
	if _, ok := Article("\n \n"); ok {
		t.Error("an empty text is an article")
	}
}

func TestMatch(t *testing.T) {
	t.Parallel()
	column := strings.Repeat("从渡口到山顶坡最陡处一抬头只看\n", 12)
	for _, c := range []struct {
		name, text string
		want       format.Match
	}{
		{"20260311-01-03.txt", "", format.ByName},
		{"20260311-01-03.txt", "\n主题\n\n　　正文。\n", format.ByBytes},
		{"rmrb2026-03-11-A01-2.txt", "", format.ByName},
		{"20260311-01-03.txt", column, format.No},
		{"20260311-01.txt", "", format.No},
		{"01-03.txt", "", format.No},
		{"20260311-01-03.md", "", format.No},
	} {
		if got := (Format{}).Match(format.Head{Name: c.name, Text: c.text}); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
