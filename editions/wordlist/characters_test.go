package wordlist

import (
	"strings"
	"testing"
)

// A set has the characters that it was made of and no others of any plane.
func TestCharacters(t *testing.T) {
	t.Parallel()
	for _, list := range [...]string{"", "。", "abc，。！？者员\u0000\u00FF\u0100￿", "一二三四五六七八九十百千万萬亿億"} {
		set := CharactersOf(list)
		for r := rune(-1); r < 0x30000; r++ {
			if got, want := set.Has(r), r >= 0 && strings.ContainsRune(list, r); got != want && (r < 0xD800 || r > 0xDFFF) {
				t.Fatalf("%q has %U: %v", list, r, got)
			}
		}
		for _, s := range [...]string{"", "x", "记者", "他说。", "亿", "\U00020000"} {
			if got, want := set.AnyIn(s), strings.ContainsAny(s, list); got != want {
				t.Errorf("%q has one of %q: %v", s, list, got)
			}
		}
	}
}
