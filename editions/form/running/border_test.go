package running

import (
	"fmt"
	"strings"
	"testing"
)

// sheetsText is a text of so many sheets without form feeds, with a line behind each, or
// before it.
func sheetsText(n int, mark func(n int) string, before bool) string {
	var b strings.Builder
	for i := range n {
		if before {
			b.WriteString(mark(i+1) + "\n")
		}
		for k := range 24 - i%2 {
			fmt.Fprintf(&b, "这是第%d张纸上的一行，它有许多字，一直排到纸边为止%d\n", i+1, k)
		}
		if !before {
			b.WriteString(mark(i+1) + "\n")
		}
	}
	return b.String()
}

// TestBorders cuts sheets at what stands between them, and leaves alone what only looks
// like it.
func TestBorders(t *testing.T) {
	t.Parallel()
	for _, form := range []string{"%d", "第%d页", "- %d -", "--- Page %d ---", "===== 第%d页 =====", "*** %d ***", "第%d页 共9页", "%d / 9", "Page %d of 9", "(%d)", "【%d】", "%03d", "霁川文摘　%d　总第406期", "霁川文摘 | %03d", "第 %d 页 霁川文摘"} {
		for _, before := range []bool{false, true} {
			text := []byte(sheetsText(5, func(n int) string { return fmt.Sprintf(form, n) }, before))
			b, ok := FindBorders(text)
			if !ok {
				t.Errorf("%s: no borders", form)
				continue
			}
			sheets, next := 0, b.Cutter()
			for len(text) > 0 {
				n := next(text)
				if n == 0 {
					n = len(text)
				}
				if got := strings.Count(string(text[:n]), "\n"); got < 24 || got > 25 {
					t.Errorf("%s: a sheet of %d lines", form, got)
				}
				text = text[n:]
				sheets++
			}
			if sheets != 5 {
				t.Errorf("%s: %d sheets", form, sheets)
			}
		}
	}
	for name, text := range map[string]string{
		"form feeds":        strings.ReplaceAll(sheetsText(5, func(n int) string { return fmt.Sprintf("第%d页\f", n) }, false), "\f\n", "\f"),
		"the same number":   sheetsText(5, func(int) string { return "第7页" }, false),
		"numbers that jump": sheetsText(5, func(n int) string { return fmt.Sprint(n * 7) }, false),
		"parts of a text":   "1\n短。\n2\n" + strings.Repeat("长的一行字。\n", 30) + "3\n短。\n",
		"two numbers":       sheetsText(2, func(n int) string { return fmt.Sprint(n) }, false),
		"nothing":           "",
	} {
		if b, ok := FindBorders([]byte(text)); ok {
			t.Errorf("%s: borders %+v", name, b)
		}
	}
}

// Numbers beside different words on left and right pages part sheets of any length; the heads
// of numbered parts do not, nor do lines that repeat a number.
func TestBorders_Words(t *testing.T) {
	t.Parallel()
	turn := func(n int) string {
		return [2]string{fmt.Sprintf("%d　霁川文摘", 40+n), fmt.Sprintf("乡土　%d", 40+n)}[n%2]
	}
	b, ok := FindBorders([]byte(sheetsText(6, turn, true)))
	if !ok || b.first != 41 || b.behind {
		t.Errorf("borders %+v, %t", b, ok)
	}
	for name, mark := range map[string]func(n int) string{
		"parts": func(n int) string {
			return fmt.Sprintf("%d %s", n, []string{"", "渡口", "石桥", "车铺", "灯塔", "水渠"}[n])
		},
		"the same year": func(int) string { return "霁川文摘 2026" },
	} {
		if b, ok := FindBorders([]byte(sheetsText(5, mark, true))); ok {
			t.Errorf("%s: borders %+v", name, b)
		}
	}
}
