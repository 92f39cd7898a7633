package ui

import (
	"context"
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"baolan/ui/catalog"
	"baolan/ui/pictures"
	"baolan/ui/theme"
)

// kept is a place for settings that remembers them.
type kept struct {
	values map[string]string
	order  []string
	said   string
	err    error
}

func (k *kept) Keep(_ context.Context, name, value string) (string, error) {
	if k.values == nil {
		k.values = map[string]string{}
	}
	k.values[name] = value
	k.order = append(k.order, name)
	return k.said, k.err
}
func (*kept) Where() string { return "在一个地方" }

// What is set holds at once and is kept.
func TestSettings(t *testing.T) {
	k := &kept{}
	m := open(t, 100, 30, Options{Settings: k})
	down := func(n int) string { return ", " + strings.Repeat("j ", n) }
	for _, step := range []struct {
		keys, name, value string
		holds             func() bool
	}{
		{down(0) + "l", "theme", "rice", func() bool { return m.s.Theme.Name == "rice" }},
		{down(0) + "h", "theme", "paper", func() bool { return m.s.Theme.Name == "paper" }},
		{down(1) + "l", "lang", "en", func() bool { return m.s.Lang == catalog.English && strings.Contains(text(m), "Language") }},
		{down(1) + "l", "lang", "zh", func() bool { return m.s.Lang == catalog.Chinese }},
		{down(2) + "l", "measure", "20", func() bool { return m.s.Measure == 20 }},
		{down(2) + "h", "measure", "auto", func() bool { return m.s.Measure == 0 }},
		{down(3) + "enter", "spacing", "1", func() bool { return m.s.Spacing == 1 }},
		{down(4) + "l", "justify", "true", func() bool { return m.s.Justify }},
		{down(5) + "l", "script", "simplified", func() bool { return m.s.Script.String() == "simplified" }},
		{down(6) + "h", "pinyin", "all", func() bool { return m.s.Pinyin.String() == "all" }},
		{down(7) + "l l", "ambiguous", "wide", func() bool { return m.s.Ruler.Policy().String() == "wide" }},
		{down(8) + "l", "pictures", "never", func() bool { return m.pics.Mode == pictures.Never }},
		{down(9) + "l", "no-mouse", "true", func() bool { return !m.mouse }},
	} {
		press(m, step.keys)
		if !step.holds() {
			t.Errorf("%s: %s does not hold:\n%s", step.keys, step.name, text(m))
		}
		if k.values[step.name] != step.value {
			t.Errorf("%s: %s is kept as %q, want %q", step.keys, step.name, k.values[step.name], step.value)
		}
		checkFrame(t, m, 100, 30, step.keys)
		press(m, "q")
		if m.cover() != nil {
			t.Fatal("the settings cannot be left")
		}
	}
	m = open(t, 100, 30, Options{Settings: &kept{err: errors.New("disk full")}})
	press(m, ", l")
	if got := text(m); !strings.Contains(got, "没能记住：disk full") || m.s.Theme.Name != "rice" {
		t.Errorf("of what could not be kept is said:\n%s", got)
	}
	m = open(t, 100, 30, Options{})
	if press(m, ","); !strings.Contains(text(m), "只在这一次有效") {
		t.Errorf("nowhere to keep settings, and it is not said:\n%s", text(m))
	}
}

// A write that is under way does not lose the values of meanwhile, nor does the end
// of the session.
func TestSettings_Order(t *testing.T) {
	k := &kept{}
	m := open(t, 100, 30, Options{Settings: k})
	press(m, ",")
	_, first := m.Update(keyMsg("l"))
	m.Update(keyMsg("l"))
	m.Update(keyMsg("l"))
	settle(m, first)
	if k.values["theme"] != "high-contrast" || len(k.order) != 2 {
		t.Errorf("kept are %v in %d writes", k.values, len(k.order))
	}
	m.Update(keyMsg("l"))
	if err := m.Close(); err != nil || k.values["theme"] != "monochrome" {
		t.Errorf("at the end is kept %v: %v", k.values, err)
	}
}

// The chooser shows each theme as it is chosen, takes it or leaves all as before;
// the frame has the theme's ground in every cell.
func TestThemes(t *testing.T) {
	k := &kept{}
	m := open(t, 100, 30, Options{Settings: k})
	send(m, tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	press(m, "T j j")
	if m.s.Theme.Name != "e-ink" || len(k.values) > 0 {
		t.Errorf("shown is %s, kept %v", m.s.Theme.Name, k.values)
	}
	for y, r := range strings.Split(m.View().Content, "\n") {
		if !strings.HasPrefix(r, "\x1b[") || !strings.Contains(r[:40], "48;2;255;255;255") {
			t.Errorf("row %d has not the ground: %.60q", y, r)
		}
	}
	press(m, "esc")
	if m.s.Theme.Name != "paper" || m.cover() != nil {
		t.Errorf("Esc leaves %s", m.s.Theme.Name)
	}
	press(m, "T T T enter")
	if m.s.Theme.Name != "e-ink" || k.values["theme"] != "e-ink" || m.cover() != nil {
		t.Errorf("taken is %s, kept %v", m.s.Theme.Name, k.values)
	}
	m = open(t, 100, 30, Options{})
	if press(m, "T"); !strings.Contains(text(m), "没有 256 色") {
		t.Errorf("of few colours nothing is said:\n%s", text(m))
	}
	own, _ := theme.Parse("月白", []byte(`accent = "#2f6fd6"`))
	m = open(t, 100, 30, Options{Themes: append(theme.All(), own)})
	press(m, "T G enter")
	if m.s.Theme.Name != "月白" || !strings.Contains(text(m), "月白") {
		t.Errorf("one's own theme is not taken but %s", m.s.Theme.Name)
	}
}

// Line spacing puts a blank row between all lines, and the place stays.
func TestSpacing(t *testing.T) {
	m := open(t, 80, 30, Options{})
	press(m, "enter d d")
	want := m.body.Top()
	press(m, ", j j j l q")
	if !m.body.IsInSight(want) {
		t.Errorf("the place %v is not in sight", want)
	}
	press(m, "g")
	rows := strings.Split(text(m), "\n")
	full := 0
	for y := 10; y+1 < len(rows)-1; y++ {
		body := func(y int) bool { return strings.TrimSpace(string([]rune(rows[y])[25:])) != "" }
		if len([]rune(rows[y])) > 25 && len([]rune(rows[y+1])) > 25 && body(y) && body(y+1) {
			t.Errorf("rows %d and %d touch:\n%s", y, y+1, text(m))
			break
		}
		full++
	}
	if full == 0 {
		t.Error("nothing was looked at")
	}
}
