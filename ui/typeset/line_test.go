package typeset

import (
	"strings"
	"testing"
	"unicode/utf8"

	"baolan/ui/cells"
)

// Each gives the clusters that String shows, in the cells in which it shows them.
func TestLine_Each(t *testing.T) {
	for _, policy := range []cells.Policy{cells.Narrow, cells.Wide} {
		r := cells.NewRuler(policy)
		for _, text := range ownParagraphs(t) {
			for _, l := range Paragraph(text, Style{Ruler: r, Measure: 37, Indent: IndentAuto, Gutter: true, Justify: true}) {
				var b strings.Builder
				x := 0
				l.Each(text, r, func(cluster string, at, col, w int) {
					b.WriteString(strings.Repeat(" ", col-x))
					b.WriteString(cluster)
					x = col + w
					if text[at:at+len(cluster)] != cluster {
						t.Fatalf("byte %d is not %q", at, cluster)
					}
				})
				if b.String() != l.String(text) {
					t.Fatalf("Each %q, String %q", b.String(), l.String(text))
				}
			}
		}
	}
}

func TestParagraph_Odd(t *testing.T) {
	for _, c := range []struct {
		name, text string
		s          Style
		want       []string
	}{
		{"empty", "", Style{Measure: 20}, []string{""}},
		{"empty with an indent", "", Style{Measure: 20, Indent: 4}, []string{"    "}},
		{"spaces alone", "  ", Style{Measure: 20}, []string{""}},
		{"no measure", "中a", Style{}, []string{"中", "a"}},
		{"negative measure", "ab", Style{Measure: -5}, []string{"a", "b"}},
		{"one cell", "中文，", Style{Measure: 1, Indent: IndentAuto}, []string{"中", "文", "，"}},
		{"invalid bytes", "a\xffb\xe4\xb8", Style{Measure: 2}, []string{"a\xff", "b\xe4", "\xb8"}},
		{"word longer than the line", "abcdefgh", Style{Measure: 3}, []string{"ab", "cde", "fgh"}},
		{"the indent gives way", "abcdefgh中", Style{Measure: 8, Indent: 4}, []string{"abcdefgh", "中"}},
		{"separator", "中\n文\u2028字", Style{Measure: 20}, []string{"中", "文", "字"}},
		{"swallowed spaces", "ab  cd\u3000文", Style{Measure: 2}, []string{"ab", "cd", "文"}},
		{"hangs in the gutter", "中文字。好的，", Style{Measure: 7, Gutter: true}, []string{"中文字。", "好的，"}},
		{"hangs behind the indent", "中文字。好，好", Style{Measure: 9, Indent: 2, Gutter: true}, []string{"  中文字。", "好，好"}},
		{"traditional stops do not hang", "中文字。好，", Style{Measure: 7, Gutter: true, Lang: Traditional}, []string{"中文", "字。", "好，"}},
		{"a combining mark stays", "e\u0301e\u0301e\u0301", Style{Measure: 1}, []string{"e\u0301", "e\u0301", "e\u0301"}},
	} {
		var got []string
		for _, l := range Paragraph(c.text, c.s) {
			got = append(got, l.String(c.text))
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") || len(got) != len(c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A text whose cost is beyond the range of costs is set all the same.
func TestParagraph_ManyTooWide(t *testing.T) {
	for _, n := range []int{200, 214, 215, 300, 5000} {
		if got := len(Paragraph(strings.Repeat("中", n), Style{Measure: 1})); got != n {
			t.Errorf("%d lines of %d characters in one cell", got, n)
		}
	}
}

func TestIndentAuto(t *testing.T) {
	for measure, want := range map[int]int{60: 4, 28: 4, 27: 2, 20: 2, 3: 2, 2: 1, 1: 0} {
		if got := (Style{Measure: measure, Indent: IndentAuto}).resolved().Indent; got != want {
			t.Errorf("measure %d: indent %d, want %d", measure, got, want)
		}
	}
}

func TestIndentAuto_Japanese(t *testing.T) {
	if got := (Style{Measure: 60, Indent: IndentAuto, Lang: Japanese}).resolved().Indent; got != em {
		t.Errorf("indent %d, want one em", got)
	}
}

func TestParseLevel(t *testing.T) {
	for l := LevelAuto; l <= LevelStrict; l++ {
		if got, err := ParseLevel(strings.ToUpper(l.String())); got != l || err != nil {
			t.Errorf("%v: %v, %v", l, got, err)
		}
	}
	if _, err := ParseLevel("loose"); err == nil {
		t.Error("loose is no level")
	}
}

// A last line of one character, or of one and its marks, is avoided where that
// leaves no hole.
func TestParagraph_Orphan(t *testing.T) {
	for text, measures := range map[string][]int{
		"今天的天气真的是很好很好啊。": {8, 10, 12, 14, 16, 18, 20, 22, 24},
		"走到「江边一条路」。":     {14, 18},
		"春走到「江边一条路」。":    {10, 16, 20},
	} {
		for _, measure := range measures {
			lines := Paragraph(text, Style{Measure: measure})
			last := lines[len(lines)-1].String(text)
			if words := strings.TrimRight(last, "。」"); len(lines) > 1 && utf8.RuneCountInString(words) < 2 {
				t.Errorf("measure %d: last line %q", measure, last)
			}
		}
	}
}
