package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/clean"
	"baolan/ui/paint"
)

// multiplexer is what stands between the reader and the terminal and takes escape
// sequences for itself.
type multiplexer uint8

const (
	noMultiplexer multiplexer = iota
	inTmux
	inScreen
)

// multiplexerOf finds it by the session's environment. Over SSH only TERM comes
// along; there screen may be an old tmux too, which drops what is for screen.
func multiplexerOf(e tea.EnvMsg) multiplexer {
	switch term := e.Getenv("TERM"); {
	case e.Getenv("TMUX") != "" || strings.HasPrefix(term, "tmux"):
		return inTmux
	case strings.HasPrefix(term, "screen"):
		return inScreen
	}
	return noMultiplexer
}

// clipboard gives what puts a text on the clipboard of the terminal behind what
// stands between, beside the plain OSC 52; ok is false where nothing does.
func (t multiplexer) clipboard(text clean.Shown) (s paint.Sequence, ok bool) {
	switch t {
	case inTmux:
		return paint.ClipboardTmux(text), true
	case inScreen:
		return paint.ClipboardScreen(text), true
	}
	return paint.Sequence{}, false
}
