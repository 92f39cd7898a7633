package mend

import (
	"strings"
	"testing"

	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// Mending loses no character and makes none, and its lines name the source
// lines in their order.
func FuzzLines(f *testing.F) {
	f.Add("工作的\n“压舱石”\n，\n也是稳增长的\n“硬支\n撑”。\n")
	f.Add("八旬老人喜迁新居 本市昨日起试行路边停\n车预约，首批开放一千二百个泊位，车主可\n在手机上预约车位，到时入场即可。\n")
	f.Add("老\n街\n新\n生\n。\n")
	f.Fuzz(func(t *testing.T, text string) {
		lines := scan.Text(strings.ToValidUTF8(text, "\uFFFD")).Lines
		var want, got strings.Builder
		for i := range lines {
			want.WriteString(measure.Squeezed(lines[i].Text))
		}
		out, _ := Lines(lines)
		last := int32(0)
		for i := range out {
			got.WriteString(measure.Squeezed(out[i].Text))
			if out[i].From < last || out[i].To < out[i].From || int(out[i].To) >= strings.Count(text, "\n")+1 {
				t.Fatalf("line %q is of source lines %d to %d behind %d", out[i].Text, out[i].From, out[i].To, last)
			}
			last = out[i].From
		}
		if got.String() != want.String() {
			t.Fatalf("%q was mended to %q", want.String(), got.String())
		}
	})
}
