package raw

import (
	"strings"
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

// Lines of which a headline was once put together although the one before
// them in the stream was none of its lines, or was none at all.
func TestRebuild_HeadsApart(t *testing.T) {
	for name, lines := range map[string][]string{
		"a deck's second line is the page's first": {"A", "AAAAAAAAAᾈAA", "本报讯 3 月 5 日，全市", "A", "抢抓农时，备足种子肥料，把高标准", "本报讯（记者 苏木）"},
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Join(lines, "\n")
			if n := balance(text); len(n) > 0 {
				t.Errorf("characters lost (-) or gained (+): %v", n)
			}
			p := Rebuild(text)
			checkSource(t, text, &p)
		})
	}
}
