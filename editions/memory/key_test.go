package memory

import (
	"testing"

	"pgregory.net/rapid"

	"baolan/model"
)

func TestArticles(t *testing.T) {
	t.Parallel()
	page := func(headlines ...string) *model.Page {
		p := &model.Page{Number: 1, Label: "A01"}
		for _, h := range headlines {
			a := model.Article{Paragraphs: []model.Paragraph{{Text: "本报讯　昨日，全市启动冬季供暖检查工作，各镇街道参加。"}}}
			if h != "" {
				a.Headline = []string{h}
			}
			p.Articles = append(p.Articles, a)
		}
		return p
	}
	before := Articles("永康日报", day, page("科技周开幕", "简讯", "简讯", ""))
	// Extracted anew: an article more, traditional characters, a stray space.
	after := Articles("永康日报", day, page("天气", "簡訊", "科技 周開幕", "简讯", ""))
	for i, j := range map[int]int{0: 2, 1: 1, 2: 3, 3: 4} {
		if before[i].Key != after[j].Key {
			t.Errorf("article %d: key %+v, then %+v", i, before[i].Key, after[j].Key)
		}
	}
	seen := map[Key]bool{}
	for _, a := range before {
		if seen[a.Key] || a.Page != "A01" || a.Title == "" {
			t.Errorf("article %+v: known before %v", a, seen[a.Key])
		}
		seen[a.Key] = true
	}
}

// TestPlace checks that a place leads back to its character, and survives that
// paragraphs are parted and spaced in another way.
func TestPlace(t *testing.T) {
	t.Parallel()
	texts := rapid.SliceOfN(rapid.StringOfN(rapid.RuneFrom([]rune("科技周a 　")), 0, 8, -1), 1, 5)
	rapid.Check(t, func(t *rapid.T) {
		a, joined := &model.Article{}, &model.Article{Paragraphs: []model.Paragraph{{}}}
		for _, s := range texts.Draw(t, "paragraphs") {
			a.Paragraphs = append(a.Paragraphs, model.Paragraph{Text: s})
			joined.Paragraphs[0].Text += " " + s
		}
		total := a.Characters()
		for place := range total {
			p, at := Locate(a, place)
			if got := PlaceAt(a, p, at); got != place {
				t.Fatalf("place %d is at %d:%d, whose place is %d", place, p, at, got)
			}
			if q, where := Locate(joined, place); joined.Paragraphs[q].Text[where] != a.Paragraphs[p].Text[at] {
				t.Fatalf("place %d is another character when joined", place)
			}
		}
		if total > 0 && (Share(a, 0) != 0 && total > 1 || Share(a, total-1) != 1) {
			t.Fatalf("shares %v to %v", Share(a, 0), Share(a, total-1))
		}
		p, at := Locate(a, total+5)
		if total > 0 && PlaceAt(a, p, at) != total-1 {
			t.Fatal("beyond the end is not the last character")
		}
	})
}

// A poem without a headline is named by its first line, which has no line end.
func TestOpening_Verse(t *testing.T) {
	t.Parallel()
	if got := Opening("春眠不觉晓，\n处处闻啼鸟。"); got != "春眠不觉晓，" {
		t.Errorf("got %q", got)
	}
}
