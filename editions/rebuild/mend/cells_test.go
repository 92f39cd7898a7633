package mend

import (
	"slices"
	"strings"
	"testing"

	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
)

// apartBlocks measures the lines of a text; a blank line stands between its blocks.
func apartBlocks(blocks ...string) []measure.Line {
	var out []line.Line
	for _, b := range blocks {
		for k, s := range strings.Split(b, "|") {
			n := int32(len(out)) //nolint:gosec // a handful of lines
			out = append(out, line.Line{Text: s, Blank: k == 0, From: n, To: n})
		}
	}
	return measure.Of(out)
}

func TestJoinRows(t *testing.T) {
	for _, c := range []struct {
		name         string
		blocks, want []string
	}{
		{
			"cells, some of which one line has two of",
			[]string{"列车时刻", "车次|始发|到达", "石桥|7:48|18:50", "柳河 9|东塘", "无人机|20:45|西塘"},
			[]string{"列车时刻", "车次 始发 到达", "石桥 7:48 18:50", "柳河 9 东塘", "无人机 20:45 西塘"},
		},
		{
			"a gap behind the point of a figure",
			[]string{"品名|规格|价格", "梨|大号|18. 64", "桃|小号|9.50", "杏|中号|7.20"},
			[]string{"品名 规格 价格", "梨 大号 18. 64", "桃 小号 9.50", "杏 中号 7.20"},
		},
		{
			"a title of two lines between two tables",
			[]string{"甲队|4:0|乙队", "丙队|2:2|丁队", "戊队|5:1|己队", "第二轮|结果", "甲队|1:1|丙队", "乙队|0:3|丁队", "戊队|2:1|丙队"},
			[]string{"甲队 4:0 乙队", "丙队 2:2 丁队", "戊队 5:1 己队", "第二轮", "结果", "甲队 1:1 丙队", "乙队 0:3 丁队", "戊队 2:1 丙队"},
		},
		{
			"two rows are no table",
			[]string{"甲队|4:0|乙队", "丙队|2:2|丁队"},
			[]string{"甲队", "4:0", "乙队", "丙队", "2:2", "丁队"},
		},
		{
			"stanzas",
			[]string{"河水流过石桥|灯亮在对岸|有人走来", "雪落在瓦上|炉火未熄|有人说话", "春天到了|柳枝发芽|有人唱歌"},
			[]string{"河水流过石桥", "灯亮在对岸", "有人走来", "雪落在瓦上", "炉火未熄", "有人说话", "春天到了", "柳枝发芽", "有人唱歌"},
		},
		{
			"prose in a narrow column",
			[]string{"老城区的|石桥在 10|月重新通", "行，这座|桥建于 18|世纪，长", "三十二米|，去年的|5 月受损"},
			[]string{"老城区的", "石桥在 10", "月重新通", "行，这座", "桥建于 18", "世纪，长", "三十二米", "，去年的", "5 月受损"},
		},
	} {
		given := apartBlocks(c.blocks...)
		n := int32(len(given)) //nolint:gosec // a handful of lines
		got := joinRows(given)
		if s := texts(got); !slices.Equal(s, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, s, c.want)
		}
		at := int32(0)
		for i := range got {
			if got[i].From != at {
				t.Errorf("%s: line %d is from source line %d, want %d", c.name, i, got[i].From, at)
			}
			at = got[i].To + 1
		}
		if at != n {
			t.Errorf("%s: the lines end at source line %d, want %d", c.name, at, n)
		}
	}
}
