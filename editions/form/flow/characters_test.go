package flow

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// Every character comes out once, in its order, however the marks of sentences, quotes and
// bylines are mixed, and the pieces name every line of the source.
func TestGlyphBlocks_LoseNothing(t *testing.T) {
	t.Parallel()
	parts := []string{"桥", "の", "。", "「", "」", "【", "】", "（", "）", "記者林小明白河報導", "岡田達也", "360", "12", "，", "桥长三十二米的一行", ""}
	rng := rand.New(rand.NewPCG(3, 5))
	for range 3000 {
		var in strings.Builder
		for range 1 + rng.IntN(40) {
			p := parts[rng.IntN(len(parts))]
			if p == "記者林小明白河報導" || p == "岡田達也" {
				p = strings.Join(strings.Split(p, ""), "\n")
			}
			in.WriteString(p + "\n")
		}
		lines := measuredLines(in.String())
		if len(lines) == 0 {
			continue
		}
		var want, got strings.Builder
		for i := range lines {
			want.WriteString(lines[i].Text)
		}
		next := lines[0].From
		for _, b := range glyphBlocks(lines) {
			got.WriteString(b.text)
			l := &b.lines[0]
			if l.From < next || l.To < l.From {
				t.Fatalf("%q: a piece of lines %d to %d behind line %d", in.String(), l.From, l.To, next)
			}
			next = l.To + 1
		}
		if got.String() != want.String() {
			t.Fatalf("%q: got %q, want %q", in.String(), got.String(), want.String())
		}
	}
}
