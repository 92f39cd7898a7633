package ui

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/clean"
	"baolan/editions/script"
	"baolan/ui/catalog"
	"baolan/ui/keymap"
	"baolan/ui/paint"
	"baolan/ui/prompt"
	"baolan/ui/session"
	"baolan/ui/store"
)

// copyMost is how many bytes are copied to the clipboard at once. Terminals cut or
// refuse an OSC 52 of more than 100,000 bytes, and base64 makes four bytes of three.
const copyMost = 72_000

// keepOrCopy carries out the commands that take something out of the paper or keep it.
func (m *Model) keepOrCopy(c keymap.Command) tea.Cmd {
	switch c {
	case keymap.CopyParagraph:
		return m.copyText(m.paragraphText())
	case keymap.CopyArticle:
		return m.copyText(m.articleText())
	case keymap.Favourite:
		return m.toggleFavourite()
	case keymap.Undo:
		m.undo()
	}
	return nil
}

// copyText sends text to the clipboard of the reader's terminal (OSC 52), which is the
// right one over SSH too.
func (m *Model) copyText(text string) tea.Cmd {
	if text == "" {
		return nil
	}
	if len(text) > copyMost {
		m.say(catalog.TooMuchToCopy, session.Thousands(len(text)/1024), session.Thousands(copyMost/1024))
		return nil
	}
	m.say(catalog.Copied, session.Thousands(utf8.RuneCountInString(text)))
	if m.multiplexer == inTmux {
		m.say(catalog.CopiedTmux, m.notice)
	}
	shown := clean.ShowText(text)
	cmds := []tea.Cmd{tea.Raw(paint.Clipboard(shown))}
	if s, ok := m.multiplexer.clipboard(shown); ok {
		cmds = append(cmds, tea.Raw(s))
	}
	return tea.Batch(cmds...)
}

// paragraphText gives the paragraph of the hit at which the reader is, or else the
// first visible one.
func (m *Model) paragraphText() string {
	a := m.read.Article()
	if a == nil {
		return ""
	}
	if para := m.body.Paragraph(); para >= 0 && para < len(a.Paragraphs) {
		return cleanText(m.inScript(a.Paragraphs[para].Text))
	}
	return ""
}

// articleText is the whole of the chosen article, with what goes on on another
// page, and where it was printed:
//
//	一河清水“流”出好日子
//	本报记者 林知远
//
//	3月6日清晨，……
//
//	《清河日报》2024-03-07 第1版 要闻
func (m *Model) articleText() string {
	a, page := m.read.Whole(m.chosen())
	if a == nil {
		return ""
	}
	printed := m.citation()
	if page >= 0 {
		printed += " " + session.PageNumber(m.s.Lang, &m.read.Edition().Pages[page], page)
	}
	var b strings.Builder
	for _, s := range append([]string{a.Kicker, a.Title(), a.Deck, a.Byline}, "") {
		if s != "" {
			b.WriteString(s + "\n")
		}
	}
	for i, p := range a.Paragraphs {
		b.WriteString("\n")
		if i == 0 && a.Dateline != "" {
			b.WriteString(a.Dateline + " ")
		}
		b.WriteString(p.Text + "\n")
	}
	b.WriteString("\n" + printed + "\n")
	return cleanText(m.inScript(b.String()))
}

// citation gives paper, date and page as one cites them.
func (m *Model) citation() string {
	e, p := m.read.Edition(), m.read.Page()
	name := e.Paper
	if name == "" {
		name = m.s.Say(catalog.UnknownPaper)
	}
	words := []string{"《" + name + "》" + e.Date.String(), session.PageNumber(m.s.Lang, p, m.read.PageIndex()), p.Name}
	return strings.TrimSpace(strings.Join(words, " "))
}

// toggleFavourite makes the chosen article a favourite and asks for tags, or ends that
// it is one.
func (m *Model) toggleFavourite() tea.Cmd {
	if _, ok := m.read.Name(m.chosen()); !ok {
		return nil
	}
	if m.read.State(m.chosen()).Favourite {
		m.read.Unfavour(m.chosen())
		m.keep(catalog.LetGo)
		return nil
	}
	m.read.Favour(m.chosen(), nil)
	m.keepSilently()
	m.prompt = prompt.New(prompt.Tags, m.s.Say(catalog.TagsPrompt), "")
	return m.store.Tags()
}

// offerTags shows the reader's tags while a tag is asked for.
func (m *Model) offerTags(t store.Tags) {
	if m.prompt.Kind == prompt.Tags && len(t.Names) > 0 {
		m.prompt.Tip = m.s.Say(catalog.TagsKnown, strings.Join(t.Names, " "))
	}
}

// keep has the marks written, and says what was done when they are. If nothing is kept
// after the session, it says that each time.
func (m *Model) keep(done catalog.Key) {
	m.keepSilently()
	words := m.s.Say(done)
	if !m.store.IsPersistent() {
		words = m.s.Say(catalog.OnlyNow, words)
	}
	m.store.SayWhenKept(words)
}

func (m *Model) keepSilently() {
	m.store.Keep(m.read.Marks())
	m.relayout()
}

// inScript converts text that is copied or written to the script that is shown.
func (m *Model) inScript(text string) string {
	return script.Convert(text, script.Guess(text), m.s.Script).String
}

// cleanText makes sure that only clean text goes to the clipboard, wherever the
// article came from.
func cleanText(s string) string {
	s, _ = clean.Text(s)
	return strings.TrimSuffix(s, "\n")
}
