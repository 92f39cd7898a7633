package running

import (
	"fmt"
	"testing"

	"baolan/editions/line"
)

// Lines that repeat are running lines where they stand apart from the text, and text where they
// stand in it, at the head, at the foot or between.
func TestGiveBackText(t *testing.T) {
	t.Parallel()
	const size, leading, rows = 12, 18, 20
	for _, c := range []struct {
		name       string
		at         int     // of the line that repeats among the lines of the sheet
		gap        float32 // in leadings, to the lines beside it
		size, left float32
		text       string
		isText     bool
	}{
		{"end of a paragraph at the foot", rows - 1, 1, size, 0, "足3人。", true},
		{"end of a paragraph near the foot", rows - 3, 1, size, 0, "足3人。", true},
		{"end of a paragraph at the head", 0, 1, size, 0, "足3人。", true},
		{"end of a paragraph near the head", 2, 1, size, 0, "足3人。", true},
		{"paragraph of one line", rows - 2, 1, size, 2 * size, "他没有说话。", true},
		{"running foot", rows - 1, 2.5, size, 0, "清溪文摘", false},
		{"running head", 0, 2.5, size, 0, "清溪文摘", false},
		{"small head right above the text", 0, 1, size * 0.75, 0, "清溪文摘", false},
		{"head in the middle right above the text", 0, 1, size, 15 * size, "清溪文摘", false},
		{"number right under the text", rows - 1, 1, size, 0, "第7页", false},
	} {
		lines := make([]line.Line, rows)
		y := float32(0)
		for i := range lines {
			lines[i] = line.Line{Text: fmt.Sprintf("桥头的灯亮了，两岸的人家都开了窗%d", i), Place: line.Place{Known: true, Size: size, Left: 60}}
			if y += leading; i > 0 && (i == c.at || i-1 == c.at) {
				y += (c.gap - 1) * leading
			}
			lines[i].Place.Base = y
		}
		lines[c.at].Text, lines[c.at].Place.Size = c.text, c.size
		lines[c.at].Place.Left += c.left
		aside := map[int]bool{c.at: true}
		GiveBackText(lines, aside)
		if aside[c.at] == c.isText {
			t.Errorf("%s: running %v", c.name, aside[c.at])
		}
		for i := range lines {
			lines[i].Place.Known = false
		}
		aside = map[int]bool{c.at: true}
		GiveBackText(lines, aside)
		if !aside[c.at] {
			t.Errorf("%s: given back without places", c.name)
		}
	}
}
