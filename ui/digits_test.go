package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/cells"
)

// Every page of an edition is reached by typing its number, however the pages are
// numbered; a number of none is said to be one, at the latest when no digit follows.
func TestDigits(t *testing.T) {
	for _, numbers := range [][]int{{1, 2, 3}, {1, 2, 4, 10, 11, 12}, {22, 24, 27}, {1, 12, 120, 121, 228}} {
		e := model.Edition{Paper: "海客文摘"}
		for _, n := range numbers {
			e.Pages = append(e.Pages, model.Page{Number: n, InBook: true, Articles: []model.Article{{Headline: []string{"潮汐表"}}}})
		}
		m := newReader(Options{Editions: held([]model.Edition{e}), Policy: cells.Narrow, Library: testLibrary{}, Memory: lasting{memory.None()}})
		settle(m, m.store.ListEditions(""))
		send(m, tea.WindowSizeMsg{Width: 80, Height: 24})
		is := map[int]bool{}
		for i, n := range numbers {
			is[n] = true
			m.typedNumber = 0
			typeNumber(m, n)
			if m.read.PageIndex() != i {
				t.Errorf("%v: %d opens page %d", numbers, n, e.Pages[m.read.PageIndex()].Number)
			}
		}
		for n := 1; n < 300; n++ {
			if is[n] {
				continue
			}
			m.typedNumber, m.notice = 0, ""
			typeNumber(m, n)
			m.Update(digitsOver{m.typedNumber})
			if m.notice == "" && !is[n/10] && !is[n%10] && !is[n/100] && !is[n%100] {
				t.Errorf("%v: nothing is said of page %d", numbers, n)
			}
		}
	}
}

func typeNumber(m *Model, n int) {
	var digits []string
	for ; n > 0; n /= 10 {
		digits = append([]string{string(rune('0' + n%10))}, digits...)
	}
	for _, d := range digits {
		m.Update(keyMsg(strings.TrimSpace(d)))
	}
}

// The pages of a digest are called 页 wherever they are named.
func TestInBook(t *testing.T) {
	e := model.Edition{}
	for _, n := range []int{12, 24} {
		e.Pages = append(e.Pages, model.Page{Number: n, InBook: true, Articles: []model.Article{{Headline: []string{"潮汐表"}}}})
	}
	for keys, nth := range map[string]string{"": "第1/2篇", "i": "", "t": "", "e": "", "M tab": "", "m 海 enter M": "", "]": "第2/2篇"} {
		m := newReader(Options{Editions: held([]model.Edition{e}), Policy: cells.Narrow, Library: testLibrary{}, Memory: lasting{memory.None()}})
		settle(m, m.store.ListEditions(""))
		send(m, tea.WindowSizeMsg{Width: 120, Height: 24})
		press(m, keys)
		shown := strings.ReplaceAll(text(m), "翻版", "")
		if !strings.Contains(shown, "第12页") && !strings.Contains(shown, "第24页") {
			t.Errorf("%q names no page:\n%s", keys, shown)
		}
		if !strings.Contains(shown, nth) {
			t.Errorf("%q does not say %s:\n%s", keys, nth, shown)
		}
		for _, wrong := range []string{"12版", "24版", "第12 版", "《》"} { // and no paper without a name
			if strings.Contains(shown, wrong) {
				t.Errorf("%q says %s:\n%s", keys, wrong, shown)
			}
		}
	}
}
