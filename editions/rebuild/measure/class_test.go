package measure

import (
	"testing"
	"unicode/utf8"
)

// TestClassOf_IsTheRule holds that the table says of every character what the
// rule says.
func TestClassOf_IsTheRule(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if got, want := ClassOf(r), classByRule(r); got != want {
			t.Fatalf("%U is of class %d, by the rule %d", r, got, want)
		}
	}
}

func TestKinds_ClassAndTraits(t *testing.T) {
	for _, c := range []struct {
		r     rune
		class Class
		has   Trait
		not   Trait
	}{
		{'，', Closing, HasStop, BylineMark},
		{'（', Opening, BylineMark, HasStop},
		{'▲', Ideograph, BriefMark | BylineMark, HasStop},
		{'沈', Ideograph, Surname, HasSky},
		{'雨', Ideograph, HasSky, Surname},
		{'あ', Ideograph, HasKana, HasStop},
		{'Q', Letter, OpensTalk, HasStop},
		{'𠮷', Ideograph, 0, ^Trait(0)},
	} {
		if ClassOf(c.r) != c.class || TraitOf(c.r)&c.has != c.has || TraitOf(c.r)&c.not != 0 {
			t.Errorf("%c is of class %d with traits %b", c.r, ClassOf(c.r), TraitOf(c.r))
		}
	}
}
