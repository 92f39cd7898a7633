package record

import (
	"fmt"
	"strings"
	"testing"

	"baolan/editions/format"
	"baolan/internal/fixture/onefile"
)

// A line above the heading row that names the delimiter is no row, and the delimiter is used
// whatever else the heading has. The lines of faults count it.
func TestCSV_Separator(t *testing.T) {
	t.Parallel()
	for _, mark := range []string{",", ";", "\t", "|", "^", "~"} {
		for _, line := range []string{"sep=" + mark, "SEP=" + mark, `"sep=` + mark + `"`, "sep=" + mark + ";;"} {
			for _, end := range []string{"\n", "\r\n"} {
				for _, begin := range []string{"", "\ufeff"} {
					rows := [][]string{{"日期", "版次", "标题", "正文"}, {"2026-03-11", "2", "一", prose(1)}, {"2026-03-11", "2", "二", prose(2)}, {"2026-03-11", "2"}}
					text := begin + line + end
					for _, r := range rows {
						text += strings.Join(r, mark) + end
					}
					if (CSV{}).Match(format.Head{Name: "a.txt", Text: text, Whole: true}) != format.ByBytes {
						t.Errorf("%q is no table", text)
					}
					in, told, titles := onefile.Input("a", []byte(text)), "", ""
					in.Left = func(e *format.Error) { told += fmt.Sprint(e.Line) }
					err := (CSV{}).Read(t.Context(), in, func(p *format.Page) error {
						for i := range p.Articles {
							titles += fmt.Sprint(p.Stated.Date, p.Number, p.Articles[i].Title(), p.Articles[i].Paragraphs[0].Text)
						}
						return nil
					})
					if want := "2026-03-11 2一" + prose(1) + "2026-03-11 2二" + prose(2); err != nil || titles != want || told != "5" {
						t.Errorf("%q: %v, %q, told %q", text, err, titles, told)
					}
				}
			}
		}
	}
	for _, text := range []string{"sep=甲\n标题,正文\n", "sep=\n标题,正文\n", "separator\n标题,正文\n"} {
		if n, _ := separator(text); n != 0 {
			t.Errorf("%q names a delimiter", text)
		}
	}
}
