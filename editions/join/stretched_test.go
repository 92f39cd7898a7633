package join

// Stretched recognises a line whose characters were spaced to fill the measure: at
// least a quarter of its pairs of wide characters stand apart, and half of the
// gaps behind single characters.
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
	return pairs >= 4 && spaced*4 > pairs && lone*2 >= spaced
}
