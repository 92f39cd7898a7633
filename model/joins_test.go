package model

import "testing"

func TestJoins(t *testing.T) {
	body := func(s string) []Paragraph { return []Paragraph{{Text: s}} }
	pages := []Page{
		{Number: 1, Articles: []Article{
			{Headline: []string{"环城绿道三期完工"}, Paragraphs: body("前文。"), JumpTo: 3, Confidence: 1},
			{Headline: []string{"城南步行桥合龙"}, Paragraphs: body("桥长。"), JumpTo: 9},
		}},
		{Number: 3, Articles: []Article{
			{Headline: []string{"图书馆开放"}, Paragraphs: body("别的。")},
			{Headline: []string{"环城绿道"}, Paragraphs: body("后文。"), JumpFrom: 1, Confidence: 0.5},
		}},
	}
	joins := Joins(pages)
	if len(joins) != 1 || joins[0] != (Join{0, 0, 1, 1}) {
		t.Fatalf("Joins = %v, want the one from page 1 to page 3", joins)
	}
	whole := Whole(pages, joins[0])
	var got string
	for _, p := range whole.Paragraphs {
		got += p.Text + "|"
	}
	if want := "前文。|环城绿道|后文。|"; got != want {
		t.Errorf("Whole = %q, want %q", got, want)
	}
	if len(pages[0].Articles[0].Paragraphs) != 1 {
		t.Error("Whole changed the page")
	}
}

// Two articles that continue on the same page are distinguished by their words, also if
// they are in another order there.
func TestJoins_TwoToOnePage(t *testing.T) {
	pages := []Page{
		{Number: 1, Articles: []Article{
			{Headline: []string{"环城绿道三期完工"}, JumpTo: 3},
			{Headline: []string{"课间延长到十五分钟"}, JumpTo: 3},
		}},
		{Number: 3, Articles: []Article{
			{Headline: []string{"课间十五分钟"}, JumpFrom: 1},
			{Headline: []string{"环城绿道"}, JumpFrom: 1},
		}},
	}
	joins := Joins(pages)
	if len(joins) != 2 || joins[0] != (Join{0, 0, 1, 1}) || joins[1] != (Join{0, 1, 1, 0}) {
		t.Errorf("joins %v", joins)
	}
}
