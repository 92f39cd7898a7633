package form

import (
	"fmt"
	"strings"
	"testing"

	"baolan/editions/form/flow"
	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
)

// typed writes a sheet of lines in sizes: each line is its size and its text.
func typed(lines ...string) flow.Sheet {
	var s flow.Sheet
	var text strings.Builder
	for i, l := range lines {
		var size float32
		_, t, _ := strings.Cut(l, " ")
		fmt.Sscan(l, &size)
		text.WriteString(t + "\n")
		p := line.Place{Known: true, Left: 70, Base: 80 + 24*float32(i), Size: size, Font: 1, Room: 12}
		if len(t) > 90 {
			p.Room = 0
		}
		s.Places = append(s.Places, p)
	}
	s.Text = text.String()
	return s
}

// The numbered heads of an outline are sub-heads of the article under the larger title; those of
// one level alone are titles of articles.
func TestPlaced_Outline(t *testing.T) {
	body := "10 " + strings.Repeat("老船家把修桥的事又说了一遍，", 3) + "大家都记下。"
	outline := []string{"16 河口修桥的来龙去脉", body}
	for _, part := range []string{"一", "二", "三"} {
		outline = append(outline, "14 "+part+"、第"+part+"个时期怎样过河", "14 1.船家怎么说", body, "14 2.官员怎么说", body)
	}
	list := []string{"16 河口通讯", body}
	for _, part := range []string{"一", "二", "三"} {
		list = append(list, "14 "+part+"、第"+part+"个码头的消息", body)
	}
	for _, c := range []struct {
		what  string
		lines []string
		want  int
	}{{"outline", outline, 1}, {"articles with numbers", list, 4}} {
		parts := new(Sample).Sheets(36 * measure.OneEm).Placed([]flow.Sheet{typed(c.lines...)})
		n := 0
		for i := range parts {
			n += len(parts[i].Page.Articles)
		}
		if n != c.want {
			t.Errorf("%s: %d articles, want %d", c.what, n, c.want)
		}
	}
}

// A row of signs that fills the column stands in no paragraph.
func TestPlaced_Rules(t *testing.T) {
	body := "10 " + strings.Repeat("老船家把修桥的事又说了一遍，", 3) + "大家都记下。"
	for _, rule := range []string{"~", "*", "=", "-", "～"} {
		row := "10 " + strings.Repeat(rule, 96)
		parts := new(Sample).Sheets(36 * measure.OneEm).Placed([]flow.Sheet{typed("16 河口修桥的来龙去脉", row, body, row, body)})
		if len(parts) != 1 || len(parts[0].Page.Articles) != 1 {
			t.Fatalf("%s: %d parts", rule, len(parts))
		}
		for _, p := range parts[0].Page.Articles[0].Paragraphs {
			if strings.Contains(p.Text, rule) {
				t.Errorf("%s: a paragraph %q", rule, p.Text)
			}
		}
	}
}
