package main

import (
	"strings"
	"testing"
)

func plain() setting {
	return setting{font: fonts["uming"], auto: 0.25, trim: true}
}

func textOf(l line) string {
	var b strings.Builder
	for _, a := range l.atoms {
		b.WriteString(a.text)
	}
	return b.String()
}

func TestNext(t *testing.T) {
	for _, c := range []struct {
		name, text string
		measure    float64
		want       string
	}{
		{"what fits stays", "一二三四五", 3, "一二三"},
		{"a closing mark is drawn in", "一二，三四，五六", 5.5, "一二，三四，"},
		{"a mark that cannot be drawn in takes its ideograph along", "一二三四五，六", 5, "一二三四"},
		{"an opening mark ends no line", "一二三“四五”", 4, "一二三"},
		{"a number is not divided", "一二三2026年", 4, "一二三"},
		{"a dash is not torn", "一二三——四", 4, "一二"},
		{"a space at the end has no width", "一二三 四五", 3, "一二三"},
		{"a run wider than the measure stands alone", "abcdefghijklmnop四", 3, "abcdefghijklmnop"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, _ := next(plain().atoms(c.text), c.measure)
			if got := textOf(l); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// Every article at every measure: no line begins or ends with a forbidden
// mark, and nothing but spaces at line ends is lost.
func TestNoForbiddenEdges(t *testing.T) {
	texts, err := readTexts("texts")
	if err != nil {
		t.Fatal(err)
	}
	for id, a := range texts {
		for _, p := range a.body {
			for measure := 9.0; measure <= 24; measure++ {
				rest, got := plain().atoms(p.text), ""
				for len(rest) > 0 {
					var l line
					l, rest = next(rest, measure)
					text := textOf(l)
					got += text
					r := []rune(text)
					if got != text && strings.ContainsRune(closingMarks, r[0]) {
						t.Errorf("%s at %v em: line begins with %q", id, measure, r[0])
					}
					if len(rest) > 0 && strings.ContainsRune(openingMarks, r[len(r)-1]) {
						t.Errorf("%s at %v em: line ends with %q", id, measure, r[len(r)-1])
					}
				}
				if withoutSpace(got) != withoutSpace(p.text) {
					t.Errorf("%s at %v em: text lost", id, measure)
				}
			}
		}
	}
}
