package blanks

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"baolan/editions/form/linekind"
	"baolan/editions/line"
)

var proseLines = []string{
	"城南新桥昨天上午合龙，市民踏上桥面", "走了一个来回。桥长三公里，双向六车", "道，两侧各有一条步道，年底可以通车。", "新桥的护栏用旧桥的石料做成，上面刻",
	"着建桥工人的名字。老人们说，旧桥他们", "走了一辈子，新桥要让孙子辈接着走。", "桥头的小卖部换了招牌，老板把旧招牌", "挂在屋里，说是给客人看看从前的样子。",
}

func linesOfTexts(texts []string) []line.Line {
	lines := make([]line.Line, len(texts))
	for i, s := range texts {
		lines[i].Text = s
	}
	return lines
}

// blanked puts a blank between two Chinese characters, one time in so many.
func blanked(r *rand.Rand, s string, one int) string {
	var b strings.Builder
	var last rune
	for _, c := range s {
		if linekind.IsHan(last) && linekind.IsHan(c) && r.IntN(one) == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(c)
		last = c
	}
	return b.String()
}

// Blanks between all letters and stray ones go, wherever they stand.
func TestCloseLines(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		for _, one := range []int{1, 4, 6, 8} {
			r := rand.New(rand.NewPCG(seed, 1)) //nolint:gosec // a case is made again from its seed
			var texts []string
			for _, s := range slices.Concat(proseLines, proseLines, proseLines) {
				texts = append(texts, blanked(r, s, one))
			}
			lines := linesOfTexts(append(texts, "本报记者 郑拾一"))
			b := Close(lines)
			for i, s := range proseLines {
				if lines[i].Text != s && b != Printed {
					t.Errorf("one in %d, seed %d: %q", one, seed, lines[i].Text)
				}
			}
			if b == Printed && one < 8 || lines[len(lines)-1].Text != "本报记者 郑拾一" {
				t.Errorf("one in %d, seed %d: %d, %q", one, seed, b, lines[len(lines)-1].Text)
			}
		}
	}
}

// Blanks that were printed stay: between names, cells, halves of headlines, and in lines that
// were letter-spaced to fill the measure.
func TestCloseLines_Printed(t *testing.T) {
	t.Parallel()
	for name, texts := range map[string][]string{
		"names":     {"王立新 郑拾一 何七七 桂小河 秦三更 葛长河", "林知远 周子墨 温以宁 宋知夏 阮三江 詹大年", "鲍望舒 明月梅 易水寒 端木晴 郝一帆 常小河", "裘山岚 其木格 柳如眉 褚立新 计海涛 葛怀仁"},
		"cells":     {"青石桥镇 多云转晴 偏北风三级", "问渠古镇 阵雨转阴 东南风二级", "霁川新城 晴间多云 西北风四级", "城南片区 小雨转晴 微风转静风", "城北片区 晴转多云 偏南风三级", "湖西片区 阴转小雨 东北风五级"},
		"headlines": append([]string{"城南新桥合龙 年底可以通车", "旧桥石料刻名 老人讲述往事"}, proseLines...),
		"stretched": append([]string{"城 南 新 桥 昨 天 上 午 合 龙", "走 了 一 个 来 回 之 后 回 家"}, proseLines...),
	} {
		lines := linesOfTexts(texts)
		Close(lines)
		for i := range texts {
			if lines[i].Text != texts[i] {
				t.Errorf("%s: %q became %q", name, texts[i], lines[i].Text)
			}
		}
	}
}
