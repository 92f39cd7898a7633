package ui

import (
	"encoding/base64"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestThrough(t *testing.T) {
	t.Parallel()
	cases := map[string]through{
		"TERM=xterm-256color":            throughNothing,
		"TERM=tmux-256color":             throughTmux,
		"TERM=screen-256color":           throughScreen,
		"TERM=screen TMUX=/tmp/tmux-0/x": throughTmux,
		"":                               throughNothing,
	}
	for env, want := range cases {
		if got := throughOf(tea.EnvMsg(strings.Fields(env))); got != want {
			t.Errorf("%q: %d, want %d", env, got, want)
		}
	}
	// What the wrapping hands on is the sequence itself.
	text := strings.Repeat("一河清水“流”出好日子。", 200)
	want := "\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte(text)) + "\a"
	tmux := strings.TrimSuffix(strings.TrimPrefix(throughTmux.wrap(text), "\x1bPtmux;"), "\x1b\\")
	if strings.ReplaceAll(tmux, "\x1b\x1b", "\x1b") != want {
		t.Error("tmux hands on another sequence")
	}
	var screen strings.Builder
	for _, s := range strings.SplitAfter(throughScreen.wrap(text), "\x1b\\") {
		if len(s) > 768 {
			t.Errorf("a string of %d bytes", len(s))
		}
		screen.WriteString(strings.TrimSuffix(strings.TrimPrefix(s, "\x1bP"), "\x1b\\"))
	}
	if screen.String() != want {
		t.Error("screen hands on another sequence")
	}
}
