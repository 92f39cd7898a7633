package raw

import (
	"testing"
	"unicode"
)

// characters counts everything that is no space.
func characters(s string, n map[rune]int, by int) {
	for _, r := range s {
		if !isGap(r) && !unicode.IsSpace(r) {
			n[r] += by
		}
	}
}

// balance is empty where the page has every character of the text as often
// as the text.
func balance(text string) map[rune]int {
	p := Rebuild(text)
	n := map[rune]int{}
	characters(text, n, -1)
	for i := range p.Articles {
		a := &p.Articles[i]
		for _, s := range []string{a.Label, a.Kicker, a.Deck, a.Byline, a.Dateline} {
			characters(s, n, 1)
		}
		for _, s := range a.Headline {
			characters(s, n, 1)
		}
		for _, q := range a.Paragraphs {
			characters(q.Text, n, 1)
		}
	}
	for _, s := range []string{p.Weather.Forecast, p.Weather.Detail, p.Weather.Warning} {
		characters(s, n, 1)
	}
	for _, b := range p.Other {
		for _, s := range b.Lines {
			characters(s, n, 1)
		}
	}
	for r, k := range n {
		if k == 0 {
			delete(n, r)
		}
	}
	return n
}

func FuzzRebuild(f *testing.F) {
	f.Add("□记者 甲\n本报讯 今天\n\n标题\n")
	f.Fuzz(func(t *testing.T, s string) {
		if n := balance(s); len(n) > 0 {
			t.Fatalf("characters lost (-) or gained (+): %v", n)
		}
	})
}
