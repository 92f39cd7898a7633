package ui

import (
	"encoding/base64"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// through is what stands between the reader and the terminal and takes escape
// sequences for itself.
type through uint8

const (
	throughNothing through = iota
	throughTmux
	throughScreen
)

// throughOf tells it from the session's environment. Over SSH only TERM comes
// along; there screen may be an old tmux too, which drops what is for screen.
func throughOf(e tea.EnvMsg) through {
	switch term := e.Getenv("TERM"); {
	case e.Getenv("TMUX") != "" || strings.HasPrefix(term, "tmux"):
		return throughTmux
	case strings.HasPrefix(term, "screen"):
		return throughScreen
	}
	return throughNothing
}

// screenMost is how long a string GNU screen hands on at once (its MAXSTR is
// 768 bytes).
const screenMost = 700

// wrap gives the OSC 52 for a text as what stands between hands it on; "" for
// what needs no wrapping.
//
// tmux takes a plain OSC 52 with set-clipboard on, and hands on a wrapped one
// with allow-passthrough on; by default (set-clipboard external) it drops both
// and says nothing, so the reader is told what to set. GNU screen knows no OSC
// 52 and hands on what is wrapped.
func (t through) wrap(text string) string {
	seq := "\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte(text)) + "\a"
	switch t {
	case throughTmux:
		return "\x1bPtmux;" + strings.ReplaceAll(seq, "\x1b", "\x1b\x1b") + "\x1b\\"
	case throughScreen:
		var b strings.Builder
		for seq != "" {
			n := min(screenMost, len(seq))
			b.WriteString("\x1bP" + seq[:n] + "\x1b\\")
			seq = seq[n:]
		}
		return b.String()
	}
	return ""
}
