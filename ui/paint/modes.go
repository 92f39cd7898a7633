package paint

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"baolan/editions/clean"
)

// modes records the modes that were set on the terminal and are to be taken back.
type modes struct {
	entered  bool // whether the sequences of enter were sent
	keyboard bool
	mouse    tea.MouseMode
	title    string
}

const (
	// distinct asks for keys that are otherwise sent alike (Tab and Ctrl-I) to be
	// told apart, in xterm's way and in kitty's; alike takes it back.
	distinct = ansi.SetModifyOtherKeys2 + "\x1b[>1u"
	alike    = ansi.ResetModifyOtherKeys + "\x1b[<1u"

	mouseOff = ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseAnyEvent + ansi.ResetModeMouseExtSgr

	// The window's title is put on the terminal's stack and taken from it again
	// (XTWINOPS 22 and 23), where the terminal has one.
	keepTitle  = "\x1b[22;2t"
	titleAgain = "\x1b[23;2t"

	// enter is sent before the first view, leave when the terminal is given back.
	enter = keepTitle + ansi.SetModeAltScreenSaveCursor + ansi.SetModeBracketedPaste
	leave = ansi.ResetModeBracketedPaste + "\x1b[m\x1b[r" + autowrapOn + ansi.ResetModeAltScreenSaveCursor + showCursor + titleAgain

	// questions asks whether the terminal has synchronized output (mode 2026) and
	// left and right margins (mode 69).
	questions = ansi.RequestModeSynchronizedOutput + "\x1b[?69$p"
)

// ask appends what sets the modes that a view asks for and that are not set yet.
func (m *modes) ask(b []byte, v *tea.View, keyboard bool) []byte {
	if !m.entered {
		b = append(b, enter...)
		m.entered = true
	}
	if keyboard && !m.keyboard {
		b = append(b, distinct...)
		m.keyboard = true
	}
	if v.MouseMode != m.mouse {
		if m.mouse != tea.MouseModeNone {
			b = append(b, mouseOff...)
		}
		switch v.MouseMode {
		case tea.MouseModeNone:
		case tea.MouseModeCellMotion:
			b = append(b, ansi.SetModeMouseButtonEvent+ansi.SetModeMouseExtSgr...)
		case tea.MouseModeAllMotion:
			b = append(b, ansi.SetModeMouseAnyEvent+ansi.SetModeMouseExtSgr...)
		}
		m.mouse = v.MouseMode
	}
	if v.WindowTitle != m.title {
		b = append(b, ansi.SetWindowTitle(clean.Show(v.WindowTitle).String())...)
		m.title = v.WindowTitle
	}
	return b
}

// takeBack appends what takes the modes back, if any were set.
func (m *modes) takeBack(b []byte) []byte {
	if !m.entered {
		return b
	}
	if m.keyboard {
		b = append(b, alike...)
	}
	if m.mouse != tea.MouseModeNone {
		b = append(b, mouseOff...)
	}
	*m = modes{}
	return append(b, leave...)
}

// IsAskable reports, by an environment's variables, whether its terminal may be asked
// what it can do. Apple's Terminal may not, because it prints a part of the question,
// nor the console of Linux.
func IsAskable(getenv func(string) string) bool {
	return !strings.Contains(getenv("TERM_PROGRAM"), "Apple") && getenv("TERM") != "linux"
}
