package segment

import (
	"context"
	"strings"
	"testing"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/scan"
)

// Lines of notices and mastheads, some of them with one word of the sky, are no weather where no
// forecast stands beside them, whatever their form.
func TestWeather_IsEarned(t *testing.T) {
	t.Parallel()
	lines := []string{
		"请有关用户做好准备。如遇雨天顺延。热线：55598",
		"如遇大雨，本次活动改期举行。",
		"中共清溪市委主管主办",
		"有意者请于11月30日前报名，电话：0512-55598",
		"额满为止。咨询：55598123",
		"活动时间：9:00至17:00，风雨无阻",
		"值班：55598",
	}
	around := []string{"", "停电预告\n", "清溪日报\n2024年3月7日 星期四\n"}
	var texts []string
	for i, text := range pages(t) {
		if i%16 == 0 && !strings.Contains(text, "天气") && !strings.Contains(text, "℃") {
			texts = append(texts, text)
		}
	}
	texts = append(texts, "", "\n河边的树\n\n    桥头的灯亮了，两岸的人家都开了窗。\n")
	for _, own := range lines {
		for _, before := range around {
			for _, text := range texts {
				r := read(t, before+own+"\n"+text)
				for i := range r.Lines {
					if r.Lines[i].Text == own && r.Decisions[i].Label == label.Weather {
						t.Errorf("%q under %q is weather", own, before)
					}
				}
			}
		}
	}
}

// What is taken for weather on any page has words of a forecast or a warning, or stands beside a line that has.
func TestWeather_Everywhere(t *testing.T) {
	t.Parallel()
	n := 0
	for _, text := range pages(t) {
		r := read(t, text)
		speaks := func(i int) bool { return i >= 0 && i < len(r.Cues) && r.Cues[i]&(cue.Weather|cue.Box) != 0 }
		for i := range r.Lines {
			if r.Decisions[i].Label != label.Weather {
				continue
			}
			n++
			if !speaks(i-1) && !speaks(i) && !speaks(i+1) && r.Cues[i]&cue.Advice == 0 {
				t.Errorf("%q is weather", r.Lines[i].Text)
			}
		}
	}
	if n == 0 {
		t.Error("no page has weather")
	}
}

func read(t *testing.T, text string) Result {
	t.Helper()
	r, err := Page(context.Background(), scan.Text(text).Lines, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}
