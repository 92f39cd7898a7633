package rebuild

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

// What the folio lines say of the page and its edition, however they stand.
func TestRead_Imprint(t *testing.T) {
	const want = "清溪日报 2024-03-08 2 要闻"
	for _, folio := range []string{
		"2\n\n要闻\n\n2024年3月8日 星期五\n\n清溪日报",
		"2 要闻 2024年3月8日 星期五 责任编辑 张丽 版式 王强 校对 李敏 清溪日报",
		"清溪日报 2024 年 3 月 8 日 星期五 要闻 2",
		"清溪日报\n\n二〇二四年三月八日 星期五\n\n第二版\n\n要闻",
		"清溪日报\n\n2024年（农历甲辰年）3月8日\n\n02版\n\n要闻",
	} {
		text := "本报讯 老城区的石板路昨天修\n\n好了，二百米长的小街又能走车，商\n\n户们重新开门迎客。\n\n老街石板路修好了\n\n" + folio + "\n"
		p, im, err := Read(context.Background(), text, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSpace(fmt.Sprint(im.Paper, " ", im.Date, " ", p.Number, " ", p.Name)); got != want {
			t.Errorf("%q: %s, want %s", folio, got, want)
		}
	}
}
