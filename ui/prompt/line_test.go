package prompt

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"
)

// write presses keys that are named, and types whatever is no name of a key; ‸ is the
// cursor of what it gives.
func write(keys ...string) string {
	var l line
	for _, k := range keys {
		if slices.Contains(known, k) {
			l.press(k)
		} else {
			l.insert(k)
		}
	}
	return string(l.text[:l.at]) + "‸" + string(l.text[l.at:])
}

var known = []string{
	"left", "ctrl+b", "right", "ctrl+f", "alt+left", "ctrl+left", "alt+b", "alt+right", "ctrl+right", "alt+f", "home", "ctrl+a", "end", "ctrl+e",
	"backspace", "ctrl+h", "delete", "ctrl+d", "alt+backspace", "ctrl+backspace", "ctrl+w", "alt+delete", "ctrl+delete", "alt+d", "ctrl+u", "ctrl+k",
	"ctrl+v", "tab", "up", "f1",
}

func TestLine(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ keys, want string }{
		{"浮桥", "浮桥‸"},
		{"浮桥 left left left 东津", "东津‸浮桥"},
		{"浮桥 left backspace", "‸桥"},
		{"浮桥 home backspace delete", "‸桥"},
		{"浮桥 end delete", "浮桥‸"},
		{"水_利_桥 alt+b ctrl+left", "水 ‸利 桥"},
		{"水_利_桥 home alt+f", "水‸ 利 桥"},
		{"水_利_桥 home alt+f alt+f", "水 利‸ 桥"},
		{"水_利__ ctrl+w", "水 ‸"},
		{"水_利__ left alt+d", "水 利 ‸"}, // blanks that end the text are deleted, and nothing behind them is looked at
		{"水_利 ctrl+a alt+d", "‸ 利"},
		{"水_利 left ctrl+u", "‸利"},
		{"水_利 ctrl+a ctrl+k", "‸"},
		{"水 ctrl+v tab up f1", "水‸"},
	} {
		var keys []string
		for _, k := range strings.Fields(c.keys) {
			keys = append(keys, strings.ReplaceAll(k, "_", " "))
		}
		if got := write(keys...); got != c.want {
			t.Errorf("%s: %q, want %q", c.keys, got, c.want)
		}
	}
	if got := write("一\n二\t三\x1b[31m\ufffd\u0085"); got != "一 二 三[31m‸" {
		t.Errorf("a paste gives %q", got)
	}
	if got := write(strings.Repeat("水", 2*most), "home", "火"); got != "‸"+strings.Repeat("水", most) {
		t.Errorf("%d bytes are written", len(got))
	}
}

// No key brings the cursor out of the text, changes the text before it and behind it at once,
// or writes anything.
func TestLine_Keys(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var l line
		l.insert(rapid.StringOfN(rapid.RuneFrom([]rune(" 　水a")), 0, 12, -1).Draw(t, "text"))
		for range 12 {
			k := rapid.SampledFrom(known).Draw(t, "key")
			was, at := string(l.text), l.at
			l.press(k)
			if l.at < 0 || l.at > len(l.text) {
				t.Fatalf("%s: the cursor is at %d of %d", k, l.at, len(l.text))
			}
			before, behind := string([]rune(was)[:at]), string([]rune(was)[at:])
			now := string(l.text)
			if now != was && !(strings.HasPrefix(now, before) && strings.HasSuffix(behind, now[len(before):])) &&
				!(strings.HasSuffix(now, behind) && strings.HasPrefix(before, now[:len(now)-len(behind)])) {
				t.Fatalf("%s makes %q of %q", k, now, was)
			}
		}
	})
}

// A typed character is text, whatever its name; a key with a modifier is not.
func TestUpdate(t *testing.T) {
	t.Parallel()
	p := New(Find, "/", "")
	for _, msg := range []tea.Msg{
		tea.KeyPressMsg{Code: 'f', Text: "f"},
		tea.KeyPressMsg{Code: tea.KeySpace, Text: " "},
		tea.KeyPressMsg{Code: tea.KeyExtended, Text: "home"},
		tea.KeyPressMsg{Code: 'a', Mod: tea.ModCtrl},
		tea.PasteMsg{Content: "桥"},
		tea.KeyPressMsg{Code: tea.KeyEnd},
		tea.KeyPressMsg{Code: tea.KeyBackspace},
	} {
		p.Update(msg)
	}
	if got := p.Value(); got != "桥f hom" {
		t.Errorf("the line is %q", got)
	}
}
