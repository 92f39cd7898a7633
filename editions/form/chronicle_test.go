package form

import (
	"strings"
	"testing"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// Days between the paragraphs of a chronicle are its sub-heads; below the title and behind the
// end they say when it was printed.
func TestSheets_Chronicle(t *testing.T) {
	prose := "　　" + strings.Repeat("老船家把桥的事说了一遍，", 4) + "大家都记了下来。\n"
	text := "河口修桥大事记\n1967年7月7日\n" + prose + "1967年1月22日\n" + prose + "2月13日\n" + prose + "1968年3月2日\n" + prose
	parts := new(Sample).Sheets(36 * measure.OneEm).Sheets([]string{text})
	if len(parts) != 1 || len(parts[0].Page.Articles) != 1 {
		t.Fatalf("%d parts", len(parts))
	}
	if got := parts[0].Edition.Date; got != (model.Date{Year: 1967, Month: 7, Day: 7}) {
		t.Errorf("the edition is of %v", got)
	}
	var days []string
	for _, p := range parts[0].Page.Articles[0].Paragraphs {
		if utf8.RuneCountInString(p.Text) < 12 {
			days = append(days, p.Text)
		}
	}
	if got := strings.Join(days, " "); got != "1967年1月22日 2月13日 1968年3月2日" {
		t.Errorf("days %q", got)
	}
}
