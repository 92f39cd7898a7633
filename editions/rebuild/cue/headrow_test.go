package cue

import (
	"testing"

	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
	"baolan/model"
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
		var page model.Page
		if ReadHeadRow(&read[1], &page); c.folio && page.Name != "沿河行走" {
			t.Errorf("%s: the page's name is %q", name, page.Name)
		}
	}
}

func TestReadHeadRow_Numbers(t *testing.T) {
	for text, want := range map[string]model.Page{
		"14双语": {Number: 14, Name: "双语"}, "10版 公告": {Number: 10, Name: "公告"}, "地域　18": {Number: 18, Name: "地域"}, "A7·乡村": {Number: 7, Name: "乡村"},
		"2026年6月": {}, "第8213期": {}, "24": {}, "路过": {Name: "路过"},
	} {
		l := measure.OfPlaced([]line.Line{{Text: text, Place: line.Place{Known: true, Right: 100, Bottom: 10, Size: 9}}})
		var p model.Page
		if ReadHeadRow(&l[0], &p); p.Number != want.Number || p.Name != want.Name {
			t.Errorf("%s: %d %q", text, p.Number, p.Name)
		}
	}
}
