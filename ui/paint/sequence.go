package paint

import (
	"encoding/base64"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"baolan/editions/clean"
	"baolan/ui/cells"
)

// Sequence is a control sequence that a program may send to its terminal besides its
// views, by tea.Raw. Only this package can make one.
type Sequence struct{ text string }

// String gives the bytes, for a program without a painter.
func (s Sequence) String() string { return s.text }

// Clipboard puts a text on the clipboard of the terminal (OSC 52).
func Clipboard(text clean.Shown) Sequence { return Sequence{ansi.SetSystemClipboard(text.String())} }

// Widths asks how wide the terminal draws some characters.
func Widths(p cells.Probe) Sequence { return Sequence{p.Sequence()} }

// Graphics asks what pictures the terminal shows. If questions holds anything but
// sequences that a terminal answers without drawing, nothing is sent.
func Graphics(questions string) Sequence {
	s := scanner{in: []byte(questions)}
	for t := (token{}); s.next(&t); {
		switch {
		case t.kind == tokenCSI && (t.char == 'c' || t.char == 'S'):
		case t.kind == tokenCSI && t.char == 't' && len(t.params) == 1 && t.params[0].n >= 14 && t.params[0].n <= 19:
		case t.kind == tokenString && t.char == '_' && strings.Contains(string(t.bytes), "a=q"):
		default:
			return Sequence{}
		}
	}
	return Sequence{questions}
}

// screenMost is the number of bytes of a string that GNU screen is given at once to pass
// to its terminal. Its own bound, MAXSTR, is 768.
const screenMost = 700

// ClipboardTmux is Clipboard for the terminal that tmux runs in. tmux takes a plain OSC 52
// if set-clipboard is on, and passes a wrapped one to its terminal if allow-passthrough is
// on. By default (set-clipboard external) it drops both without an error.
func ClipboardTmux(text clean.Shown) Sequence {
	return Sequence{"\x1bPtmux;" + strings.ReplaceAll(clipboard(text), "\x1b", "\x1b\x1b") + "\x1b\\"}
}

// ClipboardScreen is Clipboard for the terminal that GNU screen runs in. screen itself
// does not know OSC 52, but passes a wrapped sequence to its terminal.
func ClipboardScreen(text clean.Shown) Sequence {
	var b strings.Builder
	for seq := clipboard(text); seq != ""; {
		n := min(screenMost, len(seq))
		b.WriteString("\x1bP" + seq[:n] + "\x1b\\")
		seq = seq[n:]
	}
	return Sequence{b.String()}
}

// clipboard gives OSC 52 in its shortest form.
func clipboard(text clean.Shown) string {
	return "\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte(text.String())) + "\a"
}
