package mend

import (
	"slices"
	"strings"
	"testing"

	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// down writes printed lines as an extractor gives vertical ones: a character a line,
// a blank line between printed lines and, as | says, round a number or dashes that were turned
// and round a line of spaces.
func down(lines ...string) string {
	var out strings.Builder
	for _, l := range lines {
		for part := range strings.SplitSeq(l, "|") {
			if part[0] >= '0' && part[0] <= '9' || part == "——" || part == " " {
				out.WriteString(part + "\n")
			} else {
				for _, r := range part {
					out.WriteString(string(r) + "\n")
				}
			}
			out.WriteString("\n")
		}
	}
	return out.String()
}

func TestReunite_CharactersApart(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a page of vertical lines", down("老街修好了", "石板全部編號，", "取自同一座山。"), []string{"老街修好了", "石板全部編號，", "取自同一座山。"}},
		{"kana and marks", down("「こんなに", "うれしい。」"), []string{"「こんなに", "うれしい。」"}},
		{"a turned number inside a line", down("全長|360|公尺。", "老街的石板路修好了。"), []string{"全長360公尺。", "老街的石板路修好了。"}},
		{"a turned number begins a line", down("老街修好了今年", "12|月還要修一橋", "石板全部編上號", "取自同一座山。"), []string{"老街修好了今年", "12月還要修一橋", "石板全部編上號", "取自同一座山。"}},
		{"two numbers", down("自|3|月到|12|月止", "老街的石板路全部修好了。"), []string{"自3月到12月止", "老街的石板路全部修好了。"}},
		{"a spread headline between lines", "市政府今天召开会议\n\n老\n桥\n通\n车\n\n桥长三十二米\n", []string{"市政府今天召开会议", "老桥通车", "桥长三十二米"}},
		{"a vertical headline with a title in marks", "市政府今天召开会议\n\n《\n\n灯\n塔\n\n》\n\n开\n拍\n\n桥长三十二米\n桥宽三十米\n桥高三米\n桥上有灯\n灯下有人\n人在桥上\n桥在河上\n河在城边\n城在海边\n海上有船\n船上有灯\n", []string{"市政府今天召开会议", "《灯塔》开拍", "桥长三十二米", "桥宽三十米", "桥高三米", "桥上有灯", "灯下有人", "人在桥上", "桥在河上", "河在城边", "城在海边", "海上有船", "船上有灯"}},
		{"a vertical headline and a turned number", "市政府今天召开会议\n\n夜\n航\n开\n通\n\n2137\n\n个\n夜\n晚\n\n桥长三十二米\n桥宽三十米\n桥高三米\n桥上有灯\n灯下有人\n人在桥上\n桥在河上\n河在城边\n城在海边\n海上有船\n船上有灯\n", []string{"市政府今天召开会议", "夜航开通", "2137个夜晚", "桥长三十二米", "桥宽三十米", "桥高三米", "桥上有灯", "灯下有人", "人在桥上", "桥在河上", "河在城边", "城在海边", "海上有船", "船上有灯"}},
		{"a page's number over a vertical headline", "市政府今天召开会议\n\n7\n\n夜\n航\n开\n通\n\n桥长三十二米\n桥宽三十米\n桥高三米\n桥上有灯\n灯下有人\n人在桥上\n桥在河上\n河在城边\n城在海边\n海上有船\n船上有灯\n", []string{"市政府今天召开会议", "7", "夜航开通", "桥长三十二米", "桥宽三十米", "桥高三米", "桥上有灯", "灯下有人", "人在桥上", "桥在河上", "河在城边", "城在海边", "海上有船", "船上有灯"}},
		{"a gap in a line", down("居民憂噪音| |盼妥善規劃", "記者林小明| |白河報導", "老街的石板路全部修好了，"), []string{"居民憂噪音 盼妥善規劃", "記者林小明 白河報導", "老街的石板路全部修好了，"}},
		{"a gap and a number", down("浜の橋| |完成", "20|日、浜の橋の式がありました", "人々は橋を渡り、次の百年へと"), []string{"浜の橋 完成", "20日、浜の橋の式がありました", "人々は橋を渡り、次の百年へと"}},
		{"dashes in a vertical line", down("他說|——|橋修好了。", "老街的石板路全部修好了。"), []string{"他說——橋修好了。", "老街的石板路全部修好了。"}},
		{"a vertical headline and one behind dashes", "市政府今天召开会议\n\n把\n灯\n塔\n写\n进\n书\n\n——\n\n守\n塔\n人\n侧\n记\n\n桥长三十二米\n桥宽三十米\n桥高三米\n桥上有灯\n灯下有人\n人在桥上\n桥在河上\n河在城边\n城在海边\n海上有船\n船上有灯\n", []string{"市政府今天召开会议", "把灯塔写进书", "——守塔人侧记", "桥长三十二米", "桥宽三十米", "桥高三米", "桥上有灯", "灯下有人", "人在桥上", "桥在河上", "河在城边", "城在海边", "海上有船", "船上有灯"}},
		{"no blank lines", "市政府今天召开会议\n老\n桥\n通\n车\n桥长三十二米\n", []string{"市政府今天召开会议", "老桥通车", "桥长三十二米"}},
		{"figures of a table", "3\n1\n0\n4\n\n2\n胜\n5\n6\n", []string{"3", "1", "0", "4", "2", "胜", "5", "6"}},
		{"one character alone", "桥\n\n桥长三十二米\n", []string{"桥", "桥长三十二米"}},
	} {
		lines := measuredParts(scan.Text(c.text).Lines)
		if got := texts(reunite(joinedApart(lines), measure.MaxWidth)); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// Every character comes out once, in its order, however the lines are mixed.
func TestReunite_LosesNothing(t *testing.T) {
	t.Parallel()
	parts := []string{"桥", "12", "3", "，", "桥长三十二米", "。」", "A", "360", "の", "——", " "}
	for n := range 6000 {
		var in strings.Builder
		for k := n; k > 0; k /= 12 {
			if d := k % 12; d < len(parts) {
				in.WriteString(parts[d] + "\n")
			} else {
				in.WriteString("\n")
			}
		}
		before := measuredParts(scan.Text(in.String()).Lines)
		want := strings.Join(texts(before), "")
		after := reunite(joinedApart(before), measure.MaxWidth)
		if got := strings.ReplaceAll(strings.Join(texts(after), ""), " ", ""); got != want { // a gap is a line of spaces
			t.Fatalf("%q: got %q", in.String(), got)
		}
		for i := 1; i < len(after); i++ {
			if after[i].From <= after[i-1].To {
				t.Fatalf("%q: line %d names source lines of the one before", in.String(), i)
			}
		}
	}
}

// The lines of a vertical page end where blank lines say so: they are not cut elsewhere, however
// many marks stand at the ends of lines that are characters.
func TestRepair_VerticalPage(t *testing.T) {
	t.Parallel()
	want := []string{"月島で式典", "橋の公開", "「橋は町の顔。次の百年」と", "長井茂さん。（五十二）が、", "思い出を、語った。【岡田】", "浜で式典", "「水車、再開」", "「橋は町の顔。次の百年」と", "千葉さん。（五十三）が、も", "うれしい。【千葉】"}
	lines, _ := Lines(scan.Lines(down(want...)))
	var got []string
	for i := range lines {
		got = append(got, lines[i].Text)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
