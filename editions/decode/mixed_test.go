package decode

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// Whichever lines of a text are in the other encoding, each is read in its own, and the
// encoding is that of most.
func TestBytes_MixedLines(t *testing.T) {
	t.Parallel()
	lines := []string{
		"临河日报 2026年4月8日", "老铁桥换上新枕木", "停运二十三年的老铁桥昨天开始更换枕木，一百四十六根樟木要在雨季前全部铺好。",
		"工程队长介绍，铁轨不再走车，改成步道，两侧加一米二高的栏杆，夜里亮灯到十点。", "“桥上风大。”他说，COVID-19那几年桥上没有人。",
		"附近居民常从桥上去对岸买菜，施工期间可以走下游三百米的便桥。", "步道在七月一日开放。",
	}
	want := strings.Join(lines, "\n") + "\n"
	for _, most := range [...]string{"GB18030", "UTF-8"} {
		for other := range 1 << len(lines) {
			var b strings.Builder
			n := 0
			for i, l := range lines {
				gb, err := simplifiedchinese.GB18030.NewEncoder().String(l)
				if err != nil {
					t.Fatal(err)
				}
				isOther := other>>i&1 == 1
				if isOther {
					n += len(l)
				}
				if isOther == (most == "UTF-8") {
					b.WriteString(gb + "\n")
				} else {
					b.WriteString(l + "\n")
				}
			}
			if n*3 > len(want) {
				continue
			}
			got, rep, err := Bytes([]byte(b.String()), "")
			if err != nil || got != want || rep.Encoding != most || rep.Invalid > 0 {
				t.Errorf("%s, other lines %b: %q, %+v, %v", most, other, got, rep, err)
			}
		}
	}
}

// A line with one damaged character stays in the encoding of the text.
func TestBytes_DamagedLine(t *testing.T) {
	t.Parallel()
	text := "停运二十三年的老铁桥昨天开始更换枕木。\n步道在七月一日开放。\n"
	for i := range len(text) {
		b := []byte(text)
		if b[i] < 0x80 {
			continue
		}
		b[i] = 0xFF
		got, rep, err := Bytes(b, "")
		if err != nil || rep.Encoding != "UTF-8" || rep.Invalid == 0 || strings.Count(got, "\n") != 2 {
			t.Errorf("byte %d: %q, %+v, %v", i, got, rep, err)
		}
	}
}
