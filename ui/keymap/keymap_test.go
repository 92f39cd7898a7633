package keymap

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"baolan/ui/catalog"
)

// Every command has a name of its own, a place, a key and words in both languages.
func TestCommands(t *testing.T) {
	t.Parallel()
	form := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	names := map[string]bool{}
	m := Default()
	for _, c := range All() {
		if !form.MatchString(c.String()) || names[c.String()] {
			t.Errorf("command %d is named %q", c, c)
		}
		names[c.String()] = true
		if Named(c.String()) != c {
			t.Errorf("%s is not found by its name", c)
		}
		if !slices.ContainsFunc(Places(), c.IsIn) || len(m.Of(c)) == 0 {
			t.Errorf("%s has no place or no key", c)
		}
		for _, p := range Places() {
			for _, l := range []catalog.Lang{catalog.Chinese, catalog.English} {
				if l.Say(c.Does(p)) == "" {
					t.Errorf("%s has no words", c)
				}
			}
		}
	}
}

// The keys that come are named as they are parsed, and none means two things in
// one place.
func TestDefault(t *testing.T) {
	t.Parallel()
	m, faults := New(nil)
	if len(faults) > 0 {
		t.Errorf("the keys that come have faults: %+v", faults)
	}
	for _, c := range All() {
		for i, k := range m.Of(c) {
			if got, ok := parseKeys(k); !ok || got != k {
				t.Errorf("%s: %q is parsed as %q, %v", c, k, got, ok)
			}
			for _, p := range Places() {
				if press, _ := m.Look(p, "", Stroke(k)); c.IsIn(p) && press != (Press{c, i}) {
					t.Errorf("%s does not give %s in place %d but %+v", k, c, p, press)
				}
			}
		}
	}
}

func TestStrokeOf(t *testing.T) {
	t.Parallel()
	for full, half := range map[string]string{"ｊ": "j", "？": "?", "／": "/", "、": "/", "】": "]", "【": "[", "　": "space", "Ｊ": "J", "》": ">", "：": ":", "，": ",", "￥": "$", "……": "^", "天": "天"} {
		if got := StrokeOf(tea.KeyPressMsg{Code: []rune(full)[0], Text: full}); string(got) != half {
			t.Errorf("%s is %q, want %q", full, got, half)
		}
		if got, ok := parseKeys(full); full != "　" && (!ok || got != half) {
			t.Errorf("%s is read as %q, %v, want %q", full, got, ok, half)
		}
	}
}

func TestNew_Own(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		own  []Binding
		keys map[string]string // what they give on the paper
		want []Fault
	}{
		{"another key", []Binding{{"zoom", []string{"Z"}, 3}}, map[string]string{"Z": "zoom", "z": ""}, nil},
		{"several", []Binding{{"zoom", []string{"Z", "Ctrl+G", "ctrl+alt+F5"}, 3}}, map[string]string{"Z": "zoom", "ctrl+g": "zoom", "ctrl+alt+f5": "zoom"}, nil},
		{"none", []Binding{{"zoom", nil, 3}}, map[string]string{"z": ""}, nil},
		{"of an input method", []Binding{{"zoom", []string{"；"}, 3}}, map[string]string{";": "zoom"}, nil},
		{"a sequence", []Binding{{"top", []string{"g g"}, 3}}, map[string]string{"g g": "top", "g": ""}, nil},
		{
			"no command",
			[]Binding{{"next-artcle", []string{"x"}, 4}, {"完全", nil, 5}, {"zoom", []string{"Z"}, 6}},
			map[string]string{"Z": "zoom"},
			[]Fault{{Kind: UnknownCommand, Line: 4, Name: "next-artcle", Other: "next-article"}, {Kind: UnknownCommand, Line: 5, Name: "完全"}},
		},
		{
			"no key",
			[]Binding{{"zoom", []string{"Z", "hyperspace", "ctrl+", "", "<C-x>"}, 4}},
			map[string]string{"Z": "zoom"},
			[]Fault{{Kind: UnknownKey, Line: 4, Name: "zoom", Key: "hyperspace"}, {Kind: UnknownKey, Line: 4, Name: "zoom", Key: "ctrl+"}, {Kind: UnknownKey, Line: 4, Name: "zoom"}, {Kind: UnknownKey, Line: 4, Name: "zoom", Key: "<C-x>"}},
		},
		{
			"one key for two",
			[]Binding{{"zoom", []string{"Z"}, 4}, {"weather", []string{"Z", "W"}, 5}},
			map[string]string{"Z": "zoom", "W": "weather"},
			[]Fault{{Kind: TakenKey, Line: 5, Before: 4, Name: "weather", Key: "Z", Other: "zoom"}},
		},
		{
			"a key that comes",
			[]Binding{{"next-article", []string{"n"}, 2}},
			map[string]string{"n": "next-article", "N": "previous-hit", "J": ""},
			[]Fault{{Kind: TakenDefault, Line: 2, Name: "next-article", Key: "n", Other: "next-hit"}},
		},
		{"a key that comes, and it is meant", []Binding{{"next-article", []string{"n"}, 2}, {"next-hit", nil, 3}}, map[string]string{"n": "next-article"}, nil},
		{
			"a key that begins another",
			[]Binding{{"top", []string{"t t"}, 2}, {"bottom", []string{"t"}, 3}},
			map[string]string{"t t": "top", "t": ""},
			[]Fault{{Kind: HiddenKey, Line: 3, Before: 2, Name: "bottom", Key: "t", Other: "top"}, {Kind: TakenDefault, Line: 2, Name: "top", Key: "t", Other: "page-map"}},
		},
		{
			"no way out",
			[]Binding{{"quit", nil, 2}, {"leave", nil, 3}, {"zoom", []string{"ctrl+c"}, 4}},
			map[string]string{"ctrl+c": "quit", "q": ""},
			[]Fault{{Kind: NoWayOut, Line: 3, Name: "quit", Key: "ctrl+c"}},
		},
	} {
		m, faults := New(tt.own)
		if !slices.Equal(faults, tt.want) {
			t.Errorf("%s: faults %+v, want %+v", tt.name, faults, tt.want)
		}
		for keys, want := range tt.keys {
			var p Press
			before := ""
			for _, k := range strings.Fields(keys) {
				p, before = m.Look(OnPaper, before, Stroke(k))
			}
			got := ""
			if p.Command != None {
				got = p.Command.String()
			}
			if got != want {
				t.Errorf("%s: %s gives %q, want %q", tt.name, keys, got, want)
			}
		}
	}
}

// Whatever a file says, a key gives one command in a place, no key begins another,
// every command that the file does not bind and that lost nothing has its keys, and
// there is a way out.
func TestNew_Sound(t *testing.T) {
	t.Parallel()
	name := rapid.SampledFrom(append([]string{"nonsense", ""}, func() (all []string) {
		for _, c := range All() {
			all = append(all, c.String())
		}
		return all
	}()...))
	key := rapid.SampledFrom([]string{"j", "J", "g", "g g", "g h", "1", "1 2", "ctrl+c", "esc", "q", "／", "天", "nonsense", "", "space", "+", "ctrl++", "f1 f2 f3"})
	rapid.Check(t, func(r *rapid.T) {
		var own []Binding
		for i := range rapid.IntRange(0, 12).Draw(r, "bindings") {
			own = append(own, Binding{name.Draw(r, "name"), rapid.SliceOfN(key, 0, 4).Draw(r, "keys"), i + 1})
		}
		m, faults := New(own)
		for _, f := range faults {
			if f.Line < 1 {
				r.Errorf("%+v has no line", f)
			}
		}
		for _, p := range Places() {
			owner := map[string]Command{}
			for _, c := range All() {
				if !c.IsIn(p) {
					continue
				}
				for _, k := range m.Of(c) {
					if o, taken := owner[k]; taken {
						r.Errorf("%q is %s and %s", k, o, c)
					}
					owner[k] = c
				}
			}
			for k, c := range owner {
				if m.begins[p][k] {
					r.Errorf("%q of %s begins another", k, c)
				}
				if m.gives[p][k].Command != c {
					r.Errorf("%q gives %s and not %s", k, m.gives[p][k].Command, c)
				}
			}
			for k, press := range m.gives[p] {
				if owner[k] != press.Command {
					r.Errorf("%q gives %s in place %d, which has not that key", k, press.Command, p)
				}
			}
		}
		if len(m.Of(Quit))+len(m.Of(Leave)) == 0 {
			r.Error("there is no way out")
		}
	})
}

func TestShow(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{"j": "j", "J": "J", "ctrl+l": "Ctrl-L", "shift+tab": "Shift-Tab", "g g": "g g", "pgdown": "PgDn", "+": "+", "ctrl++": "Ctrl-+", "f1": "F1", "alt+left": "Alt-←", "天": "天"} {
		if got := Show(in); got != want {
			t.Errorf("%q is shown as %q, want %q", in, got, want)
		}
	}
	if got, want := Default().Show(Down, Up, NextPage), "j k ]"; got != want {
		t.Errorf("Show gives %q, want %q", got, want)
	}
}
