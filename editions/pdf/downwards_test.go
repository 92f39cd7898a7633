package pdf

import (
	"os"
	"slices"
	"strings"
	"testing"

	"baolan/editions/format"
	"baolan/internal/fixture/onefile"
)

// Pages that a browser printed downwards (writing-mode: vertical-rl, Noto Serif CJK): it
// draws glyph by glyph, with boxes of the ink where the font has no width, and lays
// Latin letters into the line.
func TestRead_Downwards(t *testing.T) {
	t.Parallel()
	for name, want := range map[string][]string{
		"downwards-cn": {
			"石桥重新通行", "老城的石桥昨天重新通行。这座桥长三十二米，去年汛期桥墩受损，修了六十天。", "“走了一辈子的桥，总算又能走了。”桥头的老人说。",
			"夜里也开门", "从本周五起，老城书屋夜里也开门，一楼有座位四十个。老人、学生不必预约，A4大小的证件也不用带。",
		},
		"downwards-tw": {
			"老橋重新通行", "舊城的老橋昨天重新通行。這座橋長三十二米，去年橋墩受損，修了六十天。", "「走了一輩子的橋，總算又能走了。」橋頭的老人說。",
			"夜裡也開門", "從本週五起，舊城書屋夜裡也開門，一樓有座位四十個。老人、學生不必預約。",
		},
		"downwards-ja": {
			"橋を架け替え", "新浜市は十七日、大川の橋を架け替えると発表した。橋は三十二メートルで、来年九月の完成を目指す。", "「こんなにうれしいことはない」。橋の近くの老人は目を細めた。",
			"夜も開く書店", "新浜の書店が十日から夜も開く。一日に四十人までで、予約は要らない。老人や学生に「町の居間」と呼ばれたいという。",
		},
	} {
		b, err := os.ReadFile("testdata/" + name + ".pdf")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		err = (Format{}).Read(t.Context(), onefile.Input(name+".pdf", b), func(p *format.Page) error {
			for i := range p.Articles {
				got = append(got, strings.Join(p.Articles[i].Headline, ""))
				for _, q := range p.Articles[i].Paragraphs {
					got = append(got, q.Text)
				}
			}
			return nil
		})
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}
