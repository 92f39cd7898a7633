package raw

import (
	"testing"
	"unicode/utf8"
)

// TestClassOf_IsTheRule holds that the table says of every character what the
// rule says.
func TestClassOf_IsTheRule(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if got, want := classOf(r), classByRule(r); got != want {
			t.Fatalf("%U is of class %d, by the rule %d", r, got, want)
		}
	}
}

func TestKinds_ClassAndTraits(t *testing.T) {
	for _, c := range []struct {
		r     rune
		class class
		has   trait
		not   trait
	}{
		{'，', closing, hasStop, bylineMark},
		{'（', opening, bylineMark, hasStop},
		{'▲', ideograph, briefMark | bylineMark, hasStop},
		{'沈', ideograph, surname, hasSky},
		{'雨', ideograph, hasSky, surname},
		{'あ', ideograph, hasKana, hasStop},
		{'Q', letter, opensTalk, hasStop},
		{'𠮷', ideograph, 0, ^trait(0)},
	} {
		if classOf(c.r) != c.class || traitOf(c.r)&c.has != c.has || traitOf(c.r)&c.not != 0 {
			t.Errorf("%c is of class %d with traits %b", c.r, classOf(c.r), traitOf(c.r))
		}
	}
}
