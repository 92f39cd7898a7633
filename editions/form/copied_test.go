package form

import (
	"strings"
	"testing"

	"baolan/editions/rebuild/measure"
)

// What a copy leaves where a picture was is no title, and parts no article in two.
func TestSheets_PicturePlace(t *testing.T) {
	prose := "　　" + strings.Repeat("老船家把桥的事说了一遍，", 4) + "大家都记了下来。\n"
	for _, word := range []string{"图片", "【图片】", "[图片]", "点击查看大图"} {
		text := "河口修桥的人\n" + prose + "\n" + word + "\n\n" + prose + prose
		parts := new(Sample).Sheets(36 * measure.OneEm).Sheets([]string{text})
		if len(parts) != 1 || len(parts[0].Page.Articles) != 1 {
			t.Errorf("%s: %+v", word, parts)
			continue
		}
		for _, p := range parts[0].Page.Articles[0].Paragraphs {
			if strings.Contains(p.Text, word) {
				t.Errorf("%s is in %q", word, p.Text)
			}
		}
	}
}
