package archive

import (
	"strings"
	"testing"
	"time"

	"baolan/editions/markdown"
	"baolan/model"
)

// Quotations of short sentences and many poems cost no more than their length, and a poem that stands twice is joined twice.
func TestVerse_Linear(t *testing.T) {
	t.Parallel()
	const poem = "> 山上的风\n> 吹过木桥\n> 溪里的月\n> 照着石阶\n\n"
	for name, body := range map[string]string{
		"sentences": strings.Repeat("> 甲来了。\n", 40_000),
		"poems":     strings.Repeat(poem+"这一段写的是桥边的事情，写得不长，说的是木桥。\n\n", 4_000),
	} {
		began := time.Now()
		pages := Pages(markdown.Front{}, "# 题目\n\n"+body)
		if took := time.Since(began); took > 20*time.Second {
			t.Errorf("%s took %s", name, took)
		}
		verses := 0
		for i := range pages {
			for k := range pages[i].Articles {
				for _, p := range pages[i].Articles[k].Paragraphs {
					if p.Kind == model.Verse && p.Text == "山上的风\n吹过木桥\n溪里的月\n照着石阶" {
						verses++
					}
				}
			}
		}
		if want := strings.Count(body, poem); verses != want {
			t.Errorf("%s: %d poems, not %d", name, verses, want)
		}
	}
}
