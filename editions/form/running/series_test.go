package running

import (
	"math/rand/v2"
	"strings"
	"testing"

	"baolan/editions/form/linekind"
)

// A line that has the form of a number at one of its ends is never rejected by its ends alone.
func TestMayHaveNumber(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(15, 16)) //nolint:gosec // a test
	signs := []rune("0123456789一二三四五六七八九十百〇零第页頁码共总:：,，、/／·()（）-—–―─－~～_[]<>【】ABCIVXLCivxlcog" + parting + "Page No.P#=～　 第页頁共桥文闻版０１９，。")
	found := 0
	for range 300_000 {
		var b strings.Builder
		for range 1 + random.IntN(7) {
			b.WriteRune(signs[random.IntN(len(signs))])
		}
		s := strings.TrimSpace(b.String())
		half := linekind.HalfWidth(s)
		_, how := linekind.PageNumber(s)
		if how != linekind.NoNumber || numberLast().MatchString(half) || numberFirst().MatchString(half) || scripted().MatchString(linekind.HalfWidth(strings.Join(strings.Fields(s), ""))) {
			if found++; !mayHaveNumber(s) {
				t.Fatalf("%q has a number at an end", s)
			}
		}
	}
	if found < 1000 {
		t.Fatalf("only %d lines with numbers", found)
	}
}
