package damage

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// A line that is passed over because no pairs follow each other in it would have stayed as it
// is: lines are put together at random of characters that stand once, twice and more often.
func TestUndoubled_Gate(t *testing.T) {
	t.Parallel()
	parts := []string{"青青", "石石", "桥桥", "星星点点", "爷爷", "桥", "石", "青青青", "。。", "，", " ", "　", "1122", "A", "修修", "好好好好"}
	random := rand.New(rand.NewPCG(3, 5)) //nolint:gosec // a test
	passed, doubled := 0, 0
	for range 100_000 {
		var b strings.Builder
		for range 1 + random.IntN(7) {
			b.WriteString(parts[random.IntN(len(parts))])
		}
		line := b.String()
		changed := undoubled(line) != line
		if changed {
			doubled++
		}
		if anyDouble(line) {
			continue
		}
		passed++
		if changed {
			t.Fatalf("%q becomes %q and is passed over", line, undoubled(line))
		}
	}
	if passed < 1000 || doubled < 1000 {
		t.Errorf("only %d lines are passed over and %d have doubled characters", passed, doubled)
	}
}
