package ui

import (
	"encoding/base64"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/clean"
)

// wrapped gives what puts a text on the clipboard behind what stands between.
func wrapped(t multiplexer, text string) string {
	s, _ := t.clipboard(clean.ShowText(text))
	return s.String()
}

func TestThrough(t *testing.T) {
	t.Parallel()
	cases := map[string]multiplexer{
		"TERM=xterm-256color":            noMultiplexer,
		"TERM=tmux-256color":             inTmux,
		"TERM=screen-256color":           inScreen,
		"TERM=screen TMUX=/tmp/tmux-0/x": inTmux,
		"":                               noMultiplexer,
	}
	for env, want := range cases {
		if got := multiplexerOf(tea.EnvMsg(strings.Fields(env))); got != want {
			t.Errorf("%q: %d, want %d", env, got, want)
		}
	}
	// What the wrapping hands on is the sequence itself.
	text := strings.Repeat("一河清水“流”出好日子。", 200)
	want := "\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte(text)) + "\a"
	tmux := strings.TrimSuffix(strings.TrimPrefix(wrapped(inTmux, text), "\x1bPtmux;"), "\x1b\\")
	if strings.ReplaceAll(tmux, "\x1b\x1b", "\x1b") != want {
		t.Error("tmux hands on another sequence")
	}
	var screen strings.Builder
	for _, s := range strings.SplitAfter(wrapped(inScreen, text), "\x1b\\") {
		if len(s) > 768 {
			t.Errorf("a string of %d bytes", len(s))
		}
		screen.WriteString(strings.TrimSuffix(strings.TrimPrefix(s, "\x1bP"), "\x1b\\"))
	}
	if screen.String() != want {
		t.Error("screen hands on another sequence")
	}
}
