package cue

import (
	"testing"

	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
)

// What stands beside the date or the number of a page, over all other lines, is of its head. A
// headline under it is not, nor is one beside lines that are no folio.
func TestAll_HeadRow(t *testing.T) {
	t.Parallel()
	type at struct {
		text      string
		left, top float32
	}
	for name, c := range map[string]struct {
		lines []at
		folio bool // of the second line
	}{
		"beside a date":      {[]at{{"2026年6月7日 星期日 第12版", 400, 20}, {"沿河行走", 50, 18}, {"旧纱厂变身纺织博物馆", 70, 60}}, true},
		"beside a number":    {[]at{{"第12版", 400, 20}, {"沿河行走", 50, 22}, {"旧纱厂变身纺织博物馆", 70, 60}}, true},
		"under it":           {[]at{{"2026年6月7日 星期日 第12版", 400, 20}, {"沿河行走", 50, 60}, {"旧纱厂变身纺织博物馆", 70, 90}}, false},
		"beside a headline":  {[]at{{"山里稻田养出娃娃鱼", 400, 20}, {"沿河行走", 50, 20}, {"旧纱厂变身纺织博物馆", 70, 60}}, false},
		"of many characters": {[]at{{"第12版", 400, 20}, {"药店夜间窗口覆盖全城", 50, 20}, {"旧纱厂变身纺织博物馆", 70, 60}}, false},
	} {
		lines := make([]line.Line, len(c.lines))
		for i, l := range c.lines {
			lines[i] = line.Line{Text: l.text, Place: line.Place{Known: true, Left: l.left, Right: l.left + 100, Top: l.top, Bottom: l.top + 12, Size: 12, Base: l.top + 10}}
		}
		read := measure.OfPlaced(lines)
		if got := All(read)[1]&Folio != 0; got != c.folio {
			t.Errorf("%s: %t", name, got)
		}
		page := ""
		if ReadName(&read[1], &page); c.folio && page != "沿河行走" {
			t.Errorf("%s: the page's name is %q", name, page)
		}
	}
}
