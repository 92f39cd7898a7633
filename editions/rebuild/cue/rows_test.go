package cue

import (
	"strings"
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
		"the page first":         {[]string{"二版 丢了的", "老照片回家了", "五版 高考志", "愿怎么填"}, true},
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

// The first date behind a paper's name is the dateline's, whatever days the line names further on.
func TestCutDateline_Dated(t *testing.T) {
	for text, want := range map[string]string{
		"望潮时报四月五日讯（记者 林雅）石桥通车":        "望潮时报四月五日讯",
		"望潮时报四月五日讯（记者 林雅）据外地3日电，石桥通车": "望潮时报四月五日讯",
		"望潮时报四月的一个下午，5日讯":             "",
	} {
		if got, _ := CutDateline(text); !strings.HasPrefix(got, want) || (got == "") != (want == "") {
			t.Errorf("%s: %q", text, got)
		}
	}
}

// A line of brackets alone takes no more than its length in time and nothing of the stack.
func TestEntryNumber(t *testing.T) {
	for text, want := range map[string]struct {
		n    int
		mark rune
	}{
		"3、石桥": {3, '、'}, "三、石桥": {3, '、'}, "（三）石桥": {3, '）'}, "(12)石桥": {12, ')'}, "1.5万人": {1, '.'},
		"（三、石桥": {}, "石桥": {}, "2026.石桥": {}, "": {}, "（": {}, strings.Repeat("（", 1<<20) + "3）": {},
	} {
		if n, mark := EntryNumber(text); n != want.n || mark != want.mark {
			t.Errorf("%.30s: %d %c", text, n, mark)
		}
	}
}
