package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/clean"
	"baolan/model"
)

// Paths that were passed over are reported in one line and listed by a key, and nothing in
// their names reaches the screen but text.
func TestLeft(t *testing.T) {
	t.Parallel()
	lines := []clean.Shown{clean.Show("报.jpg: 不是报纸的文件"), clean.Show("a\x1b]52;c;AAAA\a\u202eb: 链接指到文件夹外面")}
	m := New(Options{Skipped: func() []clean.Shown { return lines }, Width: 80, Height: 24})
	if s := m.View().Content; !strings.Contains(s, "略去 2 个文件") {
		t.Errorf("the first screen says nothing of it:\n%s", s)
	}
	m.Update(tea.KeyPressMsg{Code: '!', Text: "!"})
	s := m.View().Content
	for _, want := range []string{"略去的文件", "报.jpg", "文件夹外面"} {
		if !strings.Contains(s, want) {
			t.Errorf("no %q on the list:\n%s", want, s)
		}
	}
	if strings.ContainsAny(s, "\a\u202e") || strings.Contains(s, "]52") && strings.Contains(s, "\x1b]52") {
		t.Errorf("a control on the list: %q", s)
	}
	m.Update(tea.KeyPressMsg{Code: 'q', Text: "q"})
	if s := m.View().Content; strings.Contains(s, "略去的文件") {
		t.Errorf("q does not leave the list:\n%s", s)
	}
}

// Whoever pages through a text that is longer than the screen sees every row of it,
// and sees it again on the way back: title and footer stand above and under it, not in it.
func TestPaging_ShowsAll(t *testing.T) {
	t.Parallel()
	var lines []clean.Shown
	for i := range 90 {
		lines = append(lines, clean.Show(fmt.Sprintf("报%02d.jpg: 不是报纸的文件", i)))
	}
	for _, key := range []string{"!", "?"} {
		rows := func(m *Model) []string {
			all := strings.Split(text(m), "\n")
			for i := range all {
				all[i] = strings.TrimRight(all[i], " ")
			}
			return all[2 : len(all)-1] // without the title, the rule below it and the footer
		}
		tall := New(Options{Editions: held([]model.Edition{testEdition()}), Skipped: func() []clean.Shown { return lines }, Width: 80, Height: 400})
		press(tall, key)
		want := rows(tall)
		for last := len(want) - 1; want[last] == ""; last-- {
			want = want[:last]
		}
		m := New(Options{Editions: held([]model.Edition{testEdition()}), Skipped: func() []clean.Shown { return lines }, Width: 80, Height: 20})
		press(m, key)
		for _, to := range []string{"pgdown", "pgup", "j", "ctrl+d"} {
			for at, was := 0, -1; at != was; press(m, to) {
				got := rows(m)
				was, at = at, indexOf(want, got)
				if at < 0 {
					t.Fatalf("%s: after %s the screen shows\n%s", key, to, strings.Join(got, "\n"))
				}
				if was > at && to != "pgup" || at-was > len(got) {
					t.Fatalf("%s: %s goes from row %d to %d", key, to, was, at)
				}
				if was == 0 && at == 0 && to == "pgup" {
					break
				}
			}
		}
	}
}

// indexOf gives where rows stand one behind the other in all of them.
func indexOf(all, rows []string) int {
	for i := range len(all) - len(rows) + 1 {
		if slices.Equal(all[i:i+len(rows)], rows) {
			return i
		}
	}
	return -1
}
