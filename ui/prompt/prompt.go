// Package prompt is the line of input in the footer. The terminal's own cursor
// stands in it, so that an input method opens its candidates there.
//
// It promises that what is typed reaches the screen as clean text only. It does not
// know what the text is for.
package prompt

import (
	tea "charm.land/bubbletea/v2"

	"baolan/editions/clean"
	"baolan/ui/cells"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// Kind is what a line of input is for.
type Kind uint8

// The kinds of prompt. None is no prompt.
const (
	None      Kind = iota
	Find           // what to find in the article
	Tags           // the tags of a favourite
	Search         // what to search for in the library
	Filter         // words by which one of the reader's own lists is filtered
	Command        // the name of a command of the program
	Write          // the file to write to
	Overwrite      // whether a file is to be replaced
	Pipe           // a shell command that the article is given to
)

// Prompt is a line of input. The zero Prompt is not open.
type Prompt struct {
	Kind  Kind
	Label string
	Tip   string // what can be typed; shown while the line is empty
	line  line
}

// most is how many characters can be typed or pasted: more than any headline has, and
// few enough to search at every key.
const most = 200

// New opens a prompt.
func New(kind Kind, label, tip string) Prompt { return Prompt{Kind: kind, Label: label, Tip: tip} }

// With opens a prompt that holds a value already.
func With(kind Kind, label, value string) Prompt {
	p := New(kind, label, "")
	p.line.insert(value)
	return p
}

// IsOpen reports whether there is a line of input.
func (p *Prompt) IsOpen() bool { return p.Kind != None }

// Value gives the text in the prompt, cleaned for the screen.
func (p *Prompt) Value() string { return cells.Fold(clean.Line(string(p.line.text))) }

// Update passes a key or a paste to the line of input, and reports whether its text has
// changed. What the terminal pastes is taken; no key reads a clipboard, which over SSH
// would be that of the server.
func (p *Prompt) Update(msg tea.Msg) (changed bool) {
	before := string(p.line.text)
	switch msg := msg.(type) {
	case tea.PasteMsg:
		p.line.insert(msg.Content)
	case tea.KeyPressMsg:
		if msg.Text != "" {
			p.line.insert(msg.Text)
		} else {
			p.line.press(msg.Keystroke())
		}
	}
	return string(p.line.text) != before
}

// Row draws the prompt in a row of width cells, with right at its right end, and gives
// the cell of the cursor. If the text is longer than the row, its end is shown.
func (p *Prompt) Row(s *session.Session, width int, right string) (string, int) {
	r := s.Row(width).Gap(1).Put(s.Of(theme.Key), p.Label)
	value, at := p.line.text, p.line.at
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
		// The gap is the cursor's own cell, so that the cursor does not cover the tip.
		r.Gap(1).Put(s.Of(theme.Muted), s.Ruler.Truncate(cells.Fold(p.Tip), r.Free()))
	}
	if right != "" {
		r.Right(s.Of(theme.Muted), right+" ")
	}
	return r.String(), min(x, max(width-1, 0))
}
