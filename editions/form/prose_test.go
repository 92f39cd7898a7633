package form

import (
	"strings"
	"testing"
	"unicode/utf8"

	"baolan/editions/line"
	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// A line of a sentence that has a day in it says nothing of the edition, wherever an extractor
// breaks the sentence; lines that do are still read.
func TestReadMeta_Prose(t *testing.T) {
	sentences := []string{
		"河口的会议（译注，源自三岸会议，1966年1月3日至15日）以后，船家重新组织起来，",
		"1967年4月1日，我写了一首歌，抄成大字报，贴在老码头的门口，反映我当时的心情，",
		"6月6日，两岸的纠纷又起，中央的通令（《河口通令》）三天以后才到，一九七一年三月十二日傍晚，",
		"1967年12月24日河口区船民联合发出通告，晚报在第二天转载，第3版也有照片，",
	}
	for _, s := range sentences {
		chars := []rune(s)
		for from := range chars {
			for _, n := range []int{18, 24, 31} {
				if from+n > len(chars) {
					continue
				}
				piece := string(chars[from : from+n])
				if m, ok := readMeta(piece); ok && strings.ContainsAny(piece, "，、") {
					t.Errorf("%q says %+v", piece, m)
				}
			}
		}
	}
	for _, s := range []string{
		"清河日报 2026年11月5日 第3版", "2026年11月5日星期四", "2026年11月5日 星期四 农历九月廿七", "2026年11月5日第1234期", "清河日报，2026年11月5日，第3版",
		"2026-11-05 08:00 来源：清河日报", "2026年11月5日出版", "林知远 2026年11月5日",
	} {
		if m, ok := readMeta(s); !ok || m.date != (model.Date{Year: 2026, Month: 11, Day: 5}) {
			t.Errorf("%q says %+v", s, m)
		}
	}
}

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

// What ends a sentence at the top of a sheet, or stands there as the text does, is no running line.
func TestStopsASentence(t *testing.T) {
	place := func(base float32) line.Place {
		return line.Place{Known: true, Left: 70, Right: 500, Base: base, Size: 12}
	}
	long := strings.Repeat("水", 36)
	sheet := func(head string, gap float32) scanned {
		return scanned{lines: []line.Line{
			{Text: head, Place: place(80)}, {Text: long, Place: place(80 + gap)}, {Text: long, Place: place(98 + gap)},
		}}
	}
	last := scanned{lines: []line.Line{{Text: long, Place: place(700)}}}
	for _, c := range []struct {
		head string
		gap  float32
		want bool
	}{
		{"河口的桥", 30, true}, {"河口的桥", 18, false}, {"么样呢？", 30, false}, {"人还在。", 30, false},
	} {
		s := sheet(c.head, c.gap)
		if got := s.stopsASentence(&last); got != c.want {
			t.Errorf("%s, %g points above the text: %v", c.head, c.gap, got)
		}
	}
}
