package sheets_test

import (
	"fmt"
	"strings"
	"testing"
)

// What stands in front of a document of sheets, and tables among them, make it no newspaper: a
// cover of a few centred lines, a list of contents, figures side by side.
func TestReader_Front(t *testing.T) {
	cover := func() *page {
		p := newPage()
		p.at("《河口通讯》", 260, 120, 14)
		p.at("与老船家的访谈", 240, 180, 22)
		for i, l := range []string{"一九八八年七月", "河口文史组整理", "两岸印刷所承印", "老码头出版社"} {
			p.at(l, 250, 300+60*float32(i), em)
		}
		return p
	}
	contents := func() *page {
		p := newPage()
		for i := range 9 {
			p.at(fmt.Sprintf("%d 第%d段航道的来历", i+1, i+1), left, 100+24*float32(i), em)
		}
		return p
	}
	table := func() *page {
		p := newPage()
		p.prose(3)
		for i := range 12 {
			p.at(fmt.Sprintf("第%d段航道水深", i+1), left, p.y, em)
			p.at("1,204,500", left+220, p.y, em)
			p.at("-1,533,975", left+320, p.y, em)
			p.y += leading
		}
		return p
	}
	for name, front := range map[string]*page{"cover": cover(), "contents": contents(), "table": table()} {
		pages := []*page{front}
		for range 3 {
			p := newPage()
			p.prose(20)
			pages = append(pages, p)
		}
		if _, alone := read(t, pages); len(alone) > 0 {
			t.Errorf("%s: read alone: %v", name, alone)
		}
	}
}

// Titles not much larger than the text are titles where one stands at the top of a sheet, though
// the name of a column stands above it and it has two lines.
func TestReader_UnderLabels(t *testing.T) {
	first, second := newPage(), newPage()
	titled := func(p *page, n int, lines ...string) {
		p.set(fmt.Sprintf("▨ 新闻%d", n), 0, em)
		for _, l := range lines {
			p.set(l, 0, 1.25*em)
		}
		p.prose(9)
	}
	titled(first, 1, "船家的愿望得到“圆满答复”", "河口总算动手修桥了")
	titled(first, 2, "桥修好了也离理想很远")
	titled(second, 3, "两岸的老师怎么看", "“对船家和官员都失望”")
	given, _ := read(t, []*page{first, second})
	var titles []string
	for i := range given {
		for k := range given[i].Articles {
			titles = append(titles, given[i].Articles[k].Title())
		}
	}
	if len(titles) != 3 || !strings.HasPrefix(titles[0], "船家的愿望") || titles[1] != "桥修好了也离理想很远" || !strings.HasPrefix(titles[2], "两岸的老师") {
		t.Errorf("titles %q", titles)
	}
}
