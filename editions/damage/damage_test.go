package damage

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"baolan/editions/clean"
)

func TestMend_Doubled(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		{"青青石石桥桥镇镇的的早早市市抬抬高高了了", "青石桥镇的早市抬高了"},
		{"青青 石石 桥桥 镇镇", "青 石 桥 镇"},
		{"青青青石石石桥桥桥镇镇镇", "青石桥镇"},
		{"加加高高了了2200厘厘米米", "加高了20厘米"},
		{"谢谢谢谢青青石石桥桥", "谢谢青石桥"},
		{"本报讯 青青石石桥桥镇镇的早市", "本报讯 青石桥镇的早市"},
		{"星星点点", "星星点点"},
		{"高高兴兴", "高高兴兴"},
		{"谢谢", "谢谢"},
		{"爷爷奶奶爸爸妈妈", "爷爷奶奶爸爸妈妈"},
		{"爷爷奶奶爸爸妈妈都来了", "爷爷奶奶爸爸妈妈都来了"},
		{"点点滴滴年年月月", "点点滴滴年年月月"},
		{"商商量量着着", "商量着"},
		{"热热闹闹的一条街", "热热闹闹的一条街"},
		{"11223344", "11223344"},
		{"……————", "……————"},
		{"甲甲\n乙乙\n丙丙", "甲甲\n乙乙\n丙丙"},
	} {
		got, r := Mend(c.text, &clean.Report{})
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.text, got, c.want)
		}
		if n := utf8.RuneCountInString(c.text) - utf8.RuneCountInString(got); n != r.Doubled.Count {
			t.Errorf("%s: %d taken out, %d told", c.text, n, r.Doubled.Count)
		}
	}
}

func TestMend_Counts(t *testing.T) {
	t.Parallel()
	_, r := Mend("早市（cid:1204）\n(cid:3377)(cid:912)站\n好\uFFFD\uFFFD的 cid: 无", &clean.Report{})
	if r.CID.Count != 3 || len(r.CID.Lines) != 2 || r.Lost.Count != 2 || r.Unread() != 5 {
		t.Errorf("%+v", r)
	}
	s, cleaned := clean.Text("私用\uE123字")
	if _, r := Mend(s, &cleaned); r.Lost.Count != 0 {
		t.Errorf("what cleaning replaced is counted twice: %+v", r)
	}
}

func TestRecode(t *testing.T) {
	t.Parallel()
	want := "本报讯 青石桥镇的早市，比太阳起得还早。\n镇里今年做了一件小事：把早市的水泥台面加高了20厘米。\n"
	wrong, _ := simplifiedchinese.GB18030.NewDecoder().String(want)
	got, ok := Recode(wrong)
	if !ok || !strings.Contains(got, "青石桥镇的早市，比太阳起得还") {
		t.Errorf("%v %s", ok, got)
	}
	var latin strings.Builder
	for _, b := range []byte(want) {
		latin.WriteRune(rune(b))
	}
	if got, ok := Recode(latin.String()); !ok || got != want {
		t.Errorf("%v %s", ok, got)
	}
	for _, s := range []string{want, "浜名湖のうなぎ", "鄭鐨先生在鏈條廠。他說，錶鏈是鐨做的。", "Größe, café, naïve, señor", "", "abc"} {
		if got, ok := Recode(s); ok || got != s {
			t.Errorf("%q became %q", s, got)
		}
	}
}
