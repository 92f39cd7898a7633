package join

import (
	"slices"
	"strings"
	"testing"
)

func TestCloseWords(t *testing.T) {
	t.Parallel()
	text := []string{"迈向  新  的  渡口  ——  记  砚湖  大桥", "清晨  六  时  ，  最后  一  段  钢梁  落位  ，  误差  不  到  三  毫米  。", "Go  语言  和  machine  learning  课  ，  用  MPA  、  GPU  三  套  设备  。  他  说  ，  好  。"}
	if !AreWordsApart(text) {
		t.Error("the words stand apart")
	}
	want := []string{"迈向新的渡口——记砚湖大桥", "清晨六时，最后一段钢梁落位，误差不到三毫米。", "Go语言和machine learning课，用MPA、GPU三套设备。他说，好。"}
	for i := range text {
		text[i] = CloseWords(text[i])
	}
	if !slices.Equal(text, want) {
		t.Errorf("%q", text)
	}
	for _, printed := range []string{"立意  高远  不  忘  初心", "清晨六时，最后一段钢梁落位，误差不到三毫米。他说，好，就好，真好。", "姓名得分：张三九十，李四八十。\n张三  90  ，\n李四  80"} {
		if AreWordsApart(strings.Split(printed, "\n")) {
			t.Errorf("%q has printed gaps", printed)
		}
	}
}
