// Package prompt is the line of input in the footer. The terminal's own cursor
// stands in it, so that an input method opens its candidates there.
//
// It promises that what is typed reaches the screen as clean text only. It does not
// know what the text is for.
package prompt

import (
	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"baolan/editions/clean"
	"baolan/ui/cells"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// Kind tells what a line of input is for.
type Kind uint8

// The kinds of prompt.
const (
	None      Kind = iota
	Find           // in the article
	Tags           // of a favourite
	Search         // in the library
	Filter         // of the reader's own list
	Command        // of all commands
	Write          // where to write
	Overwrite      // whether a file is replaced
	Pipe           // a command for the article
)

// Prompt is a line of input. The zero Prompt is not open.
type Prompt struct {
	Kind  Kind
	Label string
	Tip   string // what can be typed, shown until something is
	input textinput.Model
}

// most bounds what can be typed or pasted, in characters: longer than any headline,
// short enough to search at every key.
const most = 200

// New opens a prompt.
func New(kind Kind, label, tip string) Prompt {
	in := textinput.New()
	in.SetVirtualCursor(false)
	in.CharLimit = most
	// Its paste key reads the clipboard of the machine the program runs on,
	// which over SSH is not the reader's. Pasting into the terminal works.
	in.KeyMap.Paste = key.NewBinding(key.WithDisabled())
	in.Focus()
	return Prompt{Kind: kind, Label: label, Tip: tip, input: in}
}

// With opens a prompt in which something stands already.
func With(kind Kind, label, value string) Prompt {
	p := New(kind, label, "")
	p.input.SetValue(value)
	p.input.CursorEnd()
	return p
}

// IsOpen reports whether there is a line of input.
func (p *Prompt) IsOpen() bool { return p.Kind != None }

// Value is what stands in the prompt, made fit for the screen.
func (p *Prompt) Value() string { return cells.Fold(clean.Line(p.input.Value())) }

// Update passes a message to the line; changed tells whether its text is another.
func (p *Prompt) Update(msg tea.Msg) (changed bool, cmd tea.Cmd) {
	before := p.input.Value()
	p.input, cmd = p.input.Update(msg)
	return p.input.Value() != before, cmd
}

// Row draws the prompt in a row of width cells, with a word at its right end, and
// tells the cell of its cursor. Where the text is longer than the row, its end is
// shown.
func (p *Prompt) Row(s *session.Session, width int, right string) (string, int) {
	r := s.Row(width).Gap(1).Put(s.Of(theme.Key), p.Label)
	value := []rune(p.input.Value())
	at := min(p.input.Position(), len(value))
	before := cells.Fold(clean.Line(string(value[:at])))
	after := cells.Fold(clean.Line(string(value[at:])))
	for s.Ruler.Width(before) >= r.Free() && before != "" {
		c, _ := s.Ruler.Next(before)
		before = before[len(c):]
	}
	r.Put(s.Of(theme.Strong), before)
	x := width - r.Free()
	r.Put(s.Of(theme.Strong), after)
	if len(value) == 0 {
		// Behind the cursor's own cell, so that it does not stand on the tip.
		r.Gap(1).Put(s.Of(theme.Muted), s.Ruler.Truncate(cells.Fold(p.Tip), r.Free()))
	}
	if right != "" {
		r.Right(s.Of(theme.Muted), right+" ")
	}
	return r.String(), min(x, max(width-1, 0))
}
