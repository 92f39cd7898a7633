package cue

import (
	"strings"
	"testing"

	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// TestAll_BrokenByline breaks bylines at every place where a narrow column may.
func TestAll_BrokenByline(t *testing.T) {
	t.Parallel()
	for _, byline := range []string{
		"（本报记者 林知远）", "（清河人民医院主任医师 沈知秋）", "〔记者 周子墨〕", "（记者 林知远 通讯员 沈知秋）",
		"本报记者 林知远 周|子墨", "□记者 林知远 沈|知秋", "全媒体记者| 沈知秋 袁泉",
		"清河人民医院主任医师 林知|远", "全媒体记者 林知远 实习|生 沈知秋", "□记者 林知远 通讯|员 袁泉", "本报记|者 林知远", "記者 林知遠 通訊|員 袁泉",
	} {
		cuts := []string{byline}
		if !strings.Contains(byline, "|") {
			cuts = nil
			for i := range byline {
				rest := []rune(byline[i:])
				if n := len([]rune(byline[:i])); n >= 3 && len(rest) >= 2 && len(rest) <= 12 && byline[i-1] != ' ' {
					cuts = append(cuts, byline[:i]+"|"+byline[i:])
				}
			}
		}
		for _, cut := range cuts {
			a, b, _ := strings.Cut(cut, "|")
			for i, c := range All(measure.Of(scan.Text(a + "\n" + strings.TrimSpace(b)).Lines)) {
				if c&Byline == 0 {
					t.Errorf("%q: line %d of it is no byline", cut, i+1)
				}
			}
		}
	}
	for _, other := range []string{
		"本报记者 袁 泉|春回大地万物生", "（记者 林知远|昨天从市政府了解到）", "（今日谈|夜读）", "林知远 周|子墨", "昨天 桥|通车了", "本报记者 林知远 摄|影像", "本报记者 林知远 实习|生活", "本报记者 林知远 沈知秋|摄",
	} {
		a, b, _ := strings.Cut(other, "|")
		if c := All(measure.Of(scan.Text(a + "\n" + b).Lines)); c[1]&Byline != 0 {
			t.Errorf("%q: its second line is a byline", other)
		}
	}
}

// TestAll_Framed has the names of columns in every pair of signs that sets off nothing
// else, and what stands in such signs and is none.
func TestAll_Framed(t *testing.T) {
	t.Parallel()
	for _, frame := range []string{"〖〗", "［］", "「」", "【】", "（）", "〔〕"} {
		r := []rune(frame)
		for _, name := range []string{"热评", "都市记忆", "今日谈"} {
			s := string(r[0]) + name + string(r[1])
			if c := All(measure.Of(scan.Text(s).Lines)); c[0]&Column == 0 {
				t.Errorf("%q is no column's name", s)
			}
		}
		for _, other := range []string{"桥，通车了", "2024年", "みんなの力で", "他说桥通车了大家都高兴极了"} {
			if frame == "【】" || frame == "（）" || frame == "〔〕" {
				continue
			}
			s := string(r[0]) + other + string(r[1])
			if c := All(measure.Of(scan.Text(s).Lines)); c[0]&Column != 0 {
				t.Errorf("%q is a column's name", s)
			}
		}
	}
	for _, aside := range []string{"（文中人物为化名）", "（作者系教师）", "（图片由市档案馆提供）"} {
		if c := All(measure.Of(scan.Text(aside).Lines)); c[0]&Column != 0 {
			t.Errorf("%q is a column's name", aside)
		}
	}
}

func TestIsFolio_PageOf(t *testing.T) {
	t.Parallel()
	for text, is := range map[string]bool{"40 / 96": true, "3/8": false, "第3页": true, "96/40": false, "12/": false, "1/2/3": false, "定价：3元": true} {
		l := measure.Of(scan.Text(text).Lines)
		if got := IsFolio(&l[0]); got != is {
			t.Errorf("%q is a folio: %v", text, got)
		}
	}
}
