package ui

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/export/speech"
	"baolan/editions/script"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/prompt"
	"baolan/ui/session"
)

// Local is what can be done on the reader's own machine. Over SSH it is nil, because
// files would be written on the server and commands run there.
type Local interface {
	// Write writes an edition to a file, in the format that the ending of its name
	// means. If the file exists the error is fs.ErrExist, unless over is set.
	Write(ctx context.Context, path string, over bool, e *model.Edition, s script.Script) error
	// Speak reads a text aloud. It returns when the text is read or the context ends.
	Speak(ctx context.Context, text string) error
}

// Pipe asks whoever runs the program to give its terminal to a command with a text as
// its input, and to draw the screen again when the command has ended. The answer is a
// Piped.
type Pipe struct{ Command, Text string }

// Piped is the message that such a command has ended.
type Piped struct{ Err error }

// output is what the reader wants to have written.
type output struct {
	scope scope
	path  string
}

// scope says how much is written.
type scope uint8

const (
	oneArticle scope = iota
	onePage
	wholeEdition
)

// wrote is the message that a file was written, or the error.
type wrote struct {
	path string
	err  error
}

// spoke is the message that reading aloud has ended.
type spoke struct {
	turn int
	err  error
}

// takesOut reports whether a command takes something out of the program.
func takesOut(c keymap.Command) bool {
	return c == keymap.WriteArticle || c == keymap.WriteEdition || c == keymap.PipeArticle || c == keymap.Speak
}

// takeOut carries out the commands that take something out of the program.
func (m *Model) takeOut(c keymap.Command) tea.Cmd {
	switch c {
	case keymap.WriteArticle:
		m.askWrite(oneArticle)
	case keymap.WriteEdition:
		m.askWrite(wholeEdition)
	case keymap.PipeArticle:
		m.prompt = prompt.New(prompt.Pipe, m.s.Say(catalog.PipePrompt), m.s.Say(catalog.PipeTip))
	case keymap.Speak:
		return m.speak()
	}
	return nil
}

// refusesOut says why nothing can be taken out; it is empty if something can.
func (m *Model) refusesOut(c keymap.Command) string {
	switch {
	case !takesOut(c):
		return ""
	case m.local == nil && c == keymap.Speak:
		return m.s.Say(catalog.NoSpeechHere)
	case m.local == nil:
		return m.s.Say(catalog.NoFilesHere)
	case m.read.ArticleAt(m.chosen()) == nil:
		return m.s.Say(catalog.NothingToCopy)
	}
	return ""
}

// tookOut takes in how such a command has ended.
func (m *Model) tookOut(msg tea.Msg) {
	switch msg := msg.(type) {
	case wrote:
		m.wroteFile(msg)
	case spoke:
		m.spokeArticle(msg)
	case Piped:
		if msg.Err != nil {
			m.notice = m.s.Words(msg.Err)
		}
	}
}

// askWrite asks for a file, and offers a name that describes the content.
func (m *Model) askWrite(s scope) {
	label := map[scope]catalog.Key{oneArticle: catalog.WriteArticlePrompt, onePage: catalog.WritePagePrompt, wholeEdition: catalog.WriteEditionPrompt}[s]
	m.writing = output{scope: s}
	m.prompt = prompt.With(prompt.Write, m.s.Say(label), m.fileName(s))
}

// otherScope switches between the edition and the page while the name is asked for.
func (m *Model) otherScope() {
	switch m.writing.scope {
	case wholeEdition:
		m.askWrite(onePage)
	case onePage:
		m.askWrite(wholeEdition)
	}
}

// fileName gives the name that is offered: 霁川晚报-2026-03-11-第1版.html.
func (m *Model) fileName(s scope) string {
	e, p := m.read.Edition(), m.read.Page()
	words := []string{e.Paper}
	if e.Paper == "" {
		words[0] = m.s.Say(catalog.UnknownPaper)
	}
	if !e.Date.IsZero() {
		words = append(words, e.Date.String())
	}
	ending := ".html"
	if s != wholeEdition {
		words = append(words, session.PageNumber(m.s.Lang, p, m.read.PageIndex()))
	}
	if s == oneArticle {
		ending = ".md"
		if a := m.read.ArticleAt(m.chosen()); a.Title() != "" {
			words = append(words, a.Title())
		}
	}
	return fileWord(strings.Join(words, "-")) + ending
}

// nameMost is the most bytes of a file name that is offered; file systems allow 255.
const nameMost = 150

// fileWord makes a text usable in the name of a file.
func fileWord(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ':
			return '_'
		case r == ' ' || r == '　':
			return '_'
		}
		return r
	}, session.PlainText(s))
	for len(s) > nameMost {
		r := []rune(s)
		s = string(r[:len(r)-1])
	}
	return strings.TrimLeft(s, "-.")
}

// write writes what was asked for, outside of Update.
func (m *Model) write(path string, over bool) tea.Cmd {
	path = strings.TrimSpace(path)
	if path == "" {
		return nil
	}
	m.writing.path = path
	local, ctx, gather, in := m.local, m.ctx, m.gather(m.writing.scope), m.s.Script
	return func() tea.Msg {
		e, err := gather(ctx)
		if err == nil {
			err = local.Write(ctx, path, over, &e, in)
		}
		return wrote{path, err}
	}
}

// gather gives a function that fetches what is to be written.
func (m *Model) gather(s scope) func(ctx context.Context) (model.Edition, error) {
	e := *m.read.Edition()
	if s == wholeEdition {
		return m.read.Gather()
	}
	page := *m.read.Page()
	if s == oneArticle {
		a, _ := m.read.Whole(m.chosen())
		page = page.Alone(*a)
	}
	e.Pages = []model.Page{page}
	return func(context.Context) (model.Edition, error) { return e, nil }
}

// wroteFile says where something was written, or asks whether a file may be
// overwritten.
func (m *Model) wroteFile(msg wrote) {
	switch {
	case errors.Is(msg.err, fs.ErrExist):
		m.prompt = prompt.New(prompt.Overwrite, m.s.Say(catalog.OverwritePrompt, session.PlainText(filepath.Base(msg.path))), m.s.Say(catalog.OverwriteTip))
	case msg.err != nil:
		m.notice = m.s.Words(msg.err)
	default:
		m.say(catalog.WroteFile, session.PlainText(msg.path))
	}
}

// pipe has a command run on the chosen article.
func (m *Model) pipe(command string) tea.Cmd {
	if strings.TrimSpace(command) == "" {
		return nil
	}
	text := m.articleText() + "\n"
	return func() tea.Msg { return Pipe{Command: command, Text: text} }
}

// speak reads the chosen article aloud, or stops reading.
func (m *Model) speak() tea.Cmd {
	if m.stopSpeech() {
		m.say(catalog.SpeechStopped)
		return nil
	}
	a, _ := m.read.Whole(m.chosen())
	var b strings.Builder
	if err := speech.Article(&b, a); err != nil {
		m.notice = m.s.Words(err)
		return nil
	}
	ctx, stop := context.WithCancel(m.ctx)
	m.speechStop = stop
	m.speechTurn++
	m.say(catalog.Speaking, m.s.Keys.Show(keymap.Speak))
	local, turn, text := m.local, m.speechTurn, cleanText(b.String())
	return func() tea.Msg {
		defer stop()
		return spoke{turn, local.Speak(ctx, text)}
	}
}

// stopSpeech stops reading aloud, and reports whether something was being read.
func (m *Model) stopSpeech() bool {
	if m.speechStop == nil {
		return false
	}
	m.speechStop()
	m.speechStop = nil
	m.speechTurn++
	return true
}

// spokeArticle takes in that reading aloud has ended. If it was stopped, nothing is
// said.
func (m *Model) spokeArticle(msg spoke) {
	if msg.turn != m.speechTurn {
		return
	}
	m.speechStop = nil
	if msg.err != nil {
		m.notice = m.s.Words(msg.err)
		return
	}
	m.say(catalog.SpeechOver)
}
