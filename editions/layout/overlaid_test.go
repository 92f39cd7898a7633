package layout

import (
	"strings"
	"testing"
)

// What is printed over the text and between its lines is in no line, and counted; what only
// looks like it is read.
func TestArrange_Overlaid(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		what             string
		draw             func(s *sheet)
		readings, across int
		has, hasNot      string
	}{
		{"nothing", func(*sheet) {}, 0, 0, "", "样"},
		{"pinyin", func(s *sheet) { s.set("chá", 62, 89.5, 4.5, 0); s.set("shuāng", 92, 104.5, 4.5, 0) }, 9, 0, "", "chá"},
		{"kana", func(s *sheet) { s.set("はる", 70, 89.5, 5, 0) }, 2, 0, "", "はる"},
		{"a watermark", func(s *sheet) { s.set("内部存样", 40, 140, 40, 0) }, 0, 4, "", "存样"},
		{"a headline above", func(s *sheet) { s.set("内部存样", 40, 80, 40, 0) }, 0, 0, "内部存样", ""},
		{"a line in small type", func(s *sheet) { s.set("小字一行", 40, 89.5, 5, 0) }, 0, 0, "小字一行", ""},
		{"an English kicker", func(s *sheet) { s.set("内部存样", 40, 80, 40, 0); s.set("NEWS OF THE DAY", 40, 30, 14, 0) }, 0, 0, "NEWS OF THE DAY", ""},
	} {
		s := newSheet()
		s.column(40, 100, spring...)
		c.draw(s)
		read := Arrange(&s.Page)
		var text strings.Builder
		for _, l := range read.Lines {
			text.WriteString(l.Text + "\n")
		}
		if read.Readings != c.readings || read.Across != c.across || !strings.Contains(text.String(), c.has) || c.hasNot != "" && strings.Contains(text.String(), c.hasNot) {
			t.Errorf("%s: %d readings, %d across:\n%s", c.what, read.Readings, read.Across, text.String())
		}
	}
}
