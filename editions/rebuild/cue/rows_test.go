package cue

import (
	"testing"

	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
)

// All lines of a box of pointers are pointers, and a box of prose with the number of a page is none.
func TestMarkGuideFrames(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		guide bool
	}{
		"entries of three lines": {[]string{"冷库里的手艺", "冰雕师傅的夏天", "→ 05版", "历时两年", "水库完工", "→ 03版"}, true},
		"one pointer":            {[]string{"冷库里的手艺", "冰雕师傅的夏天", "→ 05版", "历时两年", "水库完工", "昨天"}, false},
		"prose":                  {[]string{"昨天河水涨了。", "两岸的人看着水", "→ 05版", "船停在岸边。", "水库完工", "→ 03版"}, false},
	} {
		lines := make([]line.Line, len(c.lines))
		for i, l := range c.lines {
			lines[i] = line.Line{Text: l, Place: line.Place{Known: true, Frame: 1, Right: 100, Top: float32(20 * i), Bottom: float32(20*i + 10), Size: 10}}
		}
		if got := All(measure.OfPlaced(lines))[1]&Guide != 0; got != c.guide {
			t.Errorf("%s: %t", name, got)
		}
	}
}

// What stands in a row with a number under all other lines is of the page's foot.
func TestMarkFootRow(t *testing.T) {
	for name, c := range map[string]struct {
		left, right string
		top         float32 // of the text over the row
		folio       bool
	}{
		"numbers and names": {"24 沿河周刊", "2026.06 25", 300, true},
		"no number":         {"沿河周刊", "夏季号", 300, false},
		"right under text":  {"24 沿河周刊", "2026.06 25", 488, false},
	} {
		var lines []line.Line
		for _, l := range []struct {
			text string
			left float32
			top  float32
		}{{"春天到了村里的人忙着下田", 50, c.top}, {c.left, 50, 500}, {c.right, 400, 500}} {
			lines = append(lines, line.Line{Text: l.text, Place: line.Place{Known: true, Left: l.left, Right: l.left + 90, Top: l.top, Bottom: l.top + 10, Size: 10}})
		}
		if got := All(measure.OfPlaced(lines))[1]&Folio != 0; got != c.folio {
			t.Errorf("%s: %t", name, got)
		}
	}
}

func TestCutByline_English(t *testing.T) {
	for text, want := range map[string]bool{"By Lin Ya": true, "By LIN YA and Bo Chen": true, "By the river": false, "By": false, "By 2026": false} {
		if _, ok := CutByline(text); ok != want {
			t.Errorf("%q: %t", text, ok)
		}
	}
}
