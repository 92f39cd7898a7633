package fold

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	t.Parallel()
	cases := []struct{ name, source, want string }{
		{"full width", "５Ｇ（試點）", "5g(试点)"},
		{"both variants of one simplified character", "發展 頭髮", "发展头发"},
		{"Hong Kong spelling", "羣眾 公佈 旅遊", "群众公布旅游"},
		{"separators", "1,234,567元", "1234567元"},
		{"full width separators", "１，２３４元", "1234元"},
		{"comma that separates nothing", "5, 6和a,b", "5,6和a,b"},
		{"spaces between Han", "科　技 周", "科技周"},
		{"spaces beside Han", "5G 网络 2020 年", "5g网络2020年"},
		{"spaces between words", " New \t York ", "new york"},
		{"quotation marks", "“量子”『光』", "\"量子\"'光'"},
		{"variation selector", "葛\U000E0100城", "葛城"},
		{"zero width space", "科\u200b技", "科技"},
		{"no UTF-8", "a\xffb", "a\ufffdb"},
		{"a sign that stands for others", "㈱霁川 ①号店 Ⅳ号店 ﬁnance oﬃce ５㎏ ½", "(株)霁川1号店iv号店finance office 5kg 1/2"},
		{"half-width kana", "ｶﾞｲﾄﾞﾌﾞｯｸ", "ガイドブック"},
		{"marks beside their characters", "ka\u0304 カ\u3099", "kāガ"},
		{"nothing", "", ""},
	}
	for _, c := range cases {
		// The folded form of a class may be any of its members, so the wanted text is
		// folded too.
		if got, want := Fold(c.source).Text, canonical(c.want); got != want {
			t.Errorf("%s: Fold(%q) = %q, want %q", c.name, c.source, got, want)
		}
	}
}

// canonical replaces each character by the first of its class.
func canonical(s string) string {
	return strings.Map(func(r rune) rune { return tables().fold(r, true) }, s)
}

// TestSource checks that a place in the fold leads to the character it came
// from, for each character of texts that mix all the rules.
func TestSource(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := mixed().Draw(t, "source")
		f := Fold(s)
		last := 0
		for i, r := range f.Text {
			start, end := f.Source(i, i+utf8.RuneLen(r))
			sign, _ := utf8.DecodeRuneInString(s[start:])
			same := tables().class(sign)&expands != 0 && end == last
			if start < last && !same || end <= start || end > len(s) {
				t.Fatalf("byte %d of %q: source range %d:%d after %d", i, f.Text, start, end, last)
			}
			source, _ := utf8.DecodeRuneInString(s[start:end])
			if r != ' ' && tables().fold(source, false) != r && tables().class(source)&expands == 0 {
				t.Fatalf("byte %d of %q is %q, its source is %q", i, f.Text, r, s[start:end])
			}
			last = end
		}
	})
}

// mixed draws texts in which the rules of folding meet.
func mixed() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		parts := rapid.SliceOf(rapid.SampledFrom([]string{
			"发", "發", "髮", "里", "裏", "科", "a", "B", "Ｇ", "1", "２", ",", "，", " ", "\u3000",
			"“", "」", "。", "\u200b", "\ufe00", "\U000E0100", "é", "𪪝", "\xff", "İ", "Ⱥ", "ﬁ", "㈱", "①", "Ⅳ", "½",
		})).Draw(t, "parts")
		return strings.Join(parts, "")
	})
}

// TestQueryFindsEveryPart holds the promise of the package: what stands in a
// text is found by copying it out of the text.
func TestQueryFindsEveryPart(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := mixed().Draw(t, "source")
		runes := []rune(s)
		from := rapid.IntRange(0, len(runes)).Draw(t, "from")
		to := rapid.IntRange(from, len(runes)).Draw(t, "to")
		requirePart(t, string(runes), string(runes[from:to]))
	})
}

func FuzzFold(f *testing.F) {
	f.Add("5，6 和 1,234 元", 0, 3)
	f.Add("New York 紐約", 2, 6)
	f.Fuzz(func(t *testing.T, s string, from, to int) {
		runes := []rune(s)
		if from < 0 || to < from || to > len(runes) {
			t.Skip()
		}
		requirePart(t, string(runes), string(runes[from:to]))
	})
}

func requirePart(t interface {
	Helper()
	Fatalf(format string, args ...any)
}, s, part string,
) {
	t.Helper()
	if strings.ContainsFunc(s, isCombining) {
		return // a part may begin between a character and its mark
	}
	hits := Find([]string{s}, part)
	if len(hits) == 0 && Fold(part).Text != "" {
		t.Fatalf("%q is not found in %q", part, s)
	}
	last := 0
	for _, h := range hits {
		if h.Start < last || h.End <= h.Start || h.End > len(s) || !utf8.RuneStart(s[h.Start]) {
			t.Fatalf("%q in %q: hit %d:%d after %d", part, s, h.Start, h.End, last)
		}
		last = h.End
	}
}

func BenchmarkFold(b *testing.B) {
	s := article(1 << 20)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Fold(s)
	}
}

// BenchmarkFind is one key press in the prompt over an article of 1 MB.
func BenchmarkFind(b *testing.B) {
	var paragraphs []string
	for s := article(1 << 20); s != ""; {
		n := min(900, len(s))
		paragraphs, s = append(paragraphs, s[:n]), s[n:]
	}
	t := NewText(paragraphs)
	for _, q := range []string{"的", "科技周", "没有的词", "Ａ股"} {
		b.Run(q, func(b *testing.B) {
			for b.Loop() {
				t.Find(q)
			}
		})
	}
}

// article writes bytes of text with the mix of a newspaper's page.
func article(bytes int) string {
	words := []string{
		"的", "科技周", "經濟", "发展", "，", "。", "5G", " A股 ", "3,860.5亿元", "“新质生产力”", "记者", "（试点）",
		"人民", "群众", "在", "了", "和", "旅遊", "今年", "12月",
	}
	r := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for b.Len() < bytes {
		b.WriteString(words[r.IntN(len(words))])
	}
	return b.String()
}
