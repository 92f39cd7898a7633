package facts

import (
	"strings"
	"testing"

	"baolan/model"
)

// A line of a sentence that has a day in it says nothing of the edition, wherever an extractor
// breaks the sentence; lines that do are still read.
func TestRead_Prose(t *testing.T) {
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
				if m, ok := Read(piece); ok && strings.ContainsAny(piece, "，、") {
					t.Errorf("%q says %+v", piece, m)
				}
			}
		}
	}
	for _, s := range []string{
		"清河日报 2026年11月5日 第3版", "2026年11月5日星期四", "2026年11月5日 星期四 农历九月廿七", "2026年11月5日第1234期", "清河日报，2026年11月5日，第3版",
		"2026-11-05 08:00 来源：清河日报", "2026年11月5日出版", "林知远 2026年11月5日",
	} {
		if m, ok := Read(s); !ok || m.Date != (model.Date{Year: 2026, Month: 11, Day: 5}) {
			t.Errorf("%q says %+v", s, m)
		}
	}
}
