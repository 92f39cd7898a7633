package ui

import (
	"strings"
	"testing"

	"baolan/model"
)

// Of two articles that come from one page each goes back to its own.
func TestJump_TwoToOnePage(t *testing.T) {
	body := []model.Paragraph{{Text: "正文。"}}
	e := model.Edition{Paper: "清河日报", Pages: []model.Page{
		{Number: 1, Articles: []model.Article{
			{Headline: []string{"环城绿道三期完工"}, Paragraphs: body, JumpTo: 2, Confidence: 1},
			{Headline: []string{"课间延长到十五分钟"}, Paragraphs: body, JumpTo: 2, Confidence: 1},
		}},
		{Number: 2, Articles: []model.Article{
			{Headline: []string{"课间十五分钟"}, Paragraphs: body, JumpFrom: 1, Confidence: 1},
			{Headline: []string{"环城绿道"}, Paragraphs: body, JumpFrom: 1, Confidence: 1},
		}},
	}}
	m := open(t, 120, 20, Options{Editions: held([]model.Edition{e})})
	press(m, "enter enter")
	if m.read.PageIndex() != 1 || m.read.ArticleIndex() != 1 {
		t.Errorf("the jump went to page %d article %d", m.read.PageIndex(), m.read.ArticleIndex())
	}
	press(m, "enter")
	if m.read.PageIndex() != 0 || m.read.ArticleIndex() != 0 {
		t.Errorf("the way back went to page %d article %d", m.read.PageIndex(), m.read.ArticleIndex())
	}
}

// TestCopy_Continued: an article is copied with what goes on on another page.
func TestCopy_Continued(t *testing.T) {
	e := model.Edition{Paper: "清河日报", Date: model.Date{Year: 2024, Month: 3, Day: 7}, Pages: []model.Page{
		{Number: 1, Name: "要闻", Articles: []model.Article{
			{Headline: []string{"环城绿道三期完工"}, Paragraphs: []model.Paragraph{{Text: "前文。"}, {Text: "（下转第3版）", Kind: model.Note}}, JumpTo: 3, Confidence: 1},
		}},
		{Number: 3, Articles: []model.Article{
			{Headline: []string{"环城绿道"}, Paragraphs: []model.Paragraph{{Text: "（上接第1版）", Kind: model.Note}, {Text: "后文。"}}, JumpFrom: 1, Confidence: 1},
		}},
	}}
	m := open(t, 120, 20, Options{Editions: held([]model.Edition{e})})
	got := m.articleText()
	for _, want := range []string{"前文。", "后文。", "《清河日报》2024-03-07 第1版 要闻 第3版"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	m.goPage(1)
	if got := m.articleText(); strings.Contains(got, "前文") || !strings.Contains(got, "后文。") {
		t.Errorf("the second half alone is copied as\n%s", got)
	}
}
