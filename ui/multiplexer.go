package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/clean"
	"baolan/ui/paint"
)

// multiplexer is a program between the reader and the terminal that takes escape
// sequences for itself.
type multiplexer uint8

const (
	noMultiplexer multiplexer = iota
	inTmux
	inScreen
)

// multiplexerOf finds the multiplexer by the session's environment. Over SSH only TERM
// is known; if that says screen, it may be an old tmux too, which ignores what is
// meant for screen.
func multiplexerOf(e tea.EnvMsg) multiplexer {
	switch term := e.Getenv("TERM"); {
	case e.Getenv("TMUX") != "" || strings.HasPrefix(term, "tmux"):
		return inTmux
	case strings.HasPrefix(term, "screen"):
		return inScreen
	}
	return noMultiplexer
}

// clipboard gives the sequence that puts a text on the clipboard of the terminal
// behind a multiplexer, to be sent in addition to the plain OSC 52; ok is false if
// there is no multiplexer.
func (t multiplexer) clipboard(text clean.Shown) (s paint.Sequence, ok bool) {
	switch t {
	case inTmux:
		return paint.ClipboardTmux(text), true
	case inScreen:
		return paint.ClipboardScreen(text), true
	}
	return paint.Sequence{}, false
}
