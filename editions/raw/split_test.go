package raw

import (
	"os"
	"strings"
	"testing"
)

// leastSplit is the share of headlines whose kicker, headline and deck are all
// told right by their words and lengths alone, without a page round them.
const leastSplit = 0.75

func TestSplitHead(t *testing.T) {
	b, err := os.ReadFile("testdata/heads.txt")
	if err != nil {
		t.Fatal(err)
	}
	right, all := 0, 0
	for group := range strings.SplitSeq(strings.TrimSpace(string(b)), "\n\n") {
		var text, want, got strings.Builder
		for l := range strings.Lines(group) {
			kind, s, _ := strings.Cut(strings.TrimSpace(l), " ")
			text.WriteString(s + "\n")
			want.WriteString(kind)
		}
		lines := scan(text.String(), new(scratch)).lines
		head := make([]int, len(lines))
		for i := range head {
			head[i] = i
		}
		p := splitHead(lines, head, form{})
		got.WriteString(strings.Repeat("引", len(p.kicker)+len(p.label)) + strings.Repeat("题", len(p.main)) + strings.Repeat("副", len(p.deck)))
		all++
		if got.String() == want.String() {
			right++
		} else {
			t.Logf("%s: got %s, want %s", strings.ReplaceAll(strings.TrimSpace(text.String()), "\n", " / "), got.String(), want.String())
		}
	}
	if all < 50 || float64(right) < leastSplit*float64(all) {
		t.Errorf("%d of %d right, at least %.0f %% are wanted", right, all, leastSplit*100)
	}
	t.Logf("%d of %d", right, all)
}
