package cells

import (
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// No code point that Fold leaves in a text has a width of its own and joins the blank
// after it.
func TestFold_NothingJoinsWhatFollows(t *testing.T) {
	for _, p := range []Policy{Narrow, Wide} {
		r := NewRuler(p)
		for c := rune(0x80); c <= utf8.MaxRune; c++ {
			if !utf8.ValidRune(c) || r.Rune(c) == 0 {
				continue
			}
			it := graphemes.FromString(Fold(string(c)) + " ")
			it.Next()
			if joined := it.Value(); joined[len(joined)-1] == ' ' {
				t.Errorf("%U joins a blank", c)
			}
		}
	}
}
