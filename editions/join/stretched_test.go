package join

// Stretched reports whether a line's characters were spaced to fill the measure: at least a
// quarter of its pairs of wide characters have a gap between them, as have at least half of
// the single characters behind them; of three pairs all, with figures between.
func Stretched(s string) bool {
	pairs, spaced, lone, word := 0, 0, 0, 0
	var prev rune
	gapped := false
	for _, r := range s {
		if IsGap(r) {
			if !gapped && word <= 1 {
				lone++
			}
			gapped, word = true, 0
			continue
		}
		if !isMark(r) {
			word++
		}
		if prev != 0 && !isNarrow(r) && !isNarrow(prev) {
			pairs++
			if gapped {
				spaced++
			}
		}
		prev, gapped = r, false
	}
	return pairs >= 4 && spaced*4 > pairs && lone*2 >= spaced || pairs == 3 && spaced == 3 && lone >= 4
}
