package ui

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"baolan/editions/clean"
	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/catalog"
)

// copyMost is how much goes to the clipboard at once, in bytes: terminals cut
// or refuse an OSC 52 of more than 100,000 bytes, and base64 makes four of
// three.
const copyMost = 72_000

// pressKeep handles the keys that take something out of the paper or keep it.
func (m *Model) pressKeep(s stroke) (tea.Cmd, bool) {
	switch {
	case key.Matches(s, m.keys.CopyParagraph):
		return m.copyText(m.paragraphText()), true
	case key.Matches(s, m.keys.CopyArticle):
		return m.copyText(m.articleText()), true
	case key.Matches(s, m.keys.Favourite):
		m.toggleFavourite()
		return nil, true
	}
	return nil, false
}

// copyText sends text to the clipboard of the terminal the reader sits at
// (OSC 52), which is the right one over SSH too.
func (m *Model) copyText(text string) tea.Cmd {
	if text == "" {
		return nil
	}
	if len(text) > copyMost {
		m.notice = m.lang.Say(catalog.TooMuchToCopy, thousands(len(text)/1024), thousands(copyMost/1024))
		return nil
	}
	m.notice = m.lang.Say(catalog.Copied, thousands(utf8.RuneCountInString(text)))
	if m.through == throughTmux {
		m.notice = m.lang.Say(catalog.CopiedTmux, m.notice)
	}
	cmds := []tea.Cmd{tea.SetClipboard(text)}
	if s := m.through.wrap(text); s != "" {
		cmds = append(cmds, tea.Raw(s))
	}
	return tea.Batch(cmds...)
}

// paragraphText is the paragraph of the hit the reader stands on, else the
// first that is in sight.
func (m *Model) paragraphText() string {
	a := m.currentArticle()
	if a == nil {
		return ""
	}
	at := m.body.top.part
	if f := &m.finder; len(f.hits) > 0 {
		at = f.hits[f.at].Paragraph
	}
	parts := m.body.galley.parts
	for ; at < len(parts); at++ {
		if para := parts[at].para; para >= 0 {
			return cleanText(a.Paragraphs[para].Text)
		}
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
	a := m.articleAt(m.chosen())
	if a == nil {
		return ""
	}
	printed := m.citation()
	if whole, page, ok := m.continued(m.chosen()); ok {
		a = &whole
		printed += " " + m.lang.Say(catalog.PageNamed, pageLabel(&m.current().Pages[page], page))
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
	return cleanText(b.String())
}

// continued gives an article of the page with its other half and the page of
// that, if it has one. Pages that are not in memory have none.
func (m *Model) continued(article int) (whole model.Article, page int, ok bool) {
	pages := m.current().Pages
	for _, j := range model.Joins(pages) {
		if j.FromPage == m.page && j.FromArticle == article {
			return model.Whole(pages, j), j.ToPage, true
		}
	}
	return model.Article{}, 0, false
}

// citation names paper, date and page as a quotation does.
func (m *Model) citation() string {
	e, p := m.current(), m.currentPage()
	name := e.Paper
	if name == "" {
		name = m.lang.Say(catalog.UnknownPaper)
	}
	words := []string{"《" + name + "》" + e.Date.String(), m.lang.Say(catalog.PageNamed, pageLabel(p, m.page)), p.Name}
	return strings.TrimSpace(strings.Join(words, " "))
}

// pageLabel is the printed folio, or the page's number, or its place.
func pageLabel(p *model.Page, i int) string {
	switch {
	case p.Label != "":
		return p.Label
	case p.Number > 0:
		return thousands(p.Number)
	}
	return thousands(i + 1)
}

// toggleFavourite keeps the chosen article and asks for tags, or lets it go.
func (m *Model) toggleFavourite() {
	if _, ok := m.name(m.chosen()); !ok {
		return
	}
	if m.state(m.chosen()).Favourite {
		m.setFavourite(false, nil)
		m.sayWritten(catalog.LetGo)
		return
	}
	m.setFavourite(true, nil)
	m.openPrompt(promptTags, m.lang.Say(catalog.TagsPrompt))
	if tags, err := m.memory.Tags(); err == nil && len(tags) > 0 {
		var names []string
		for _, t := range tags {
			names = append(names, t.Name)
		}
		m.prompt.tip = m.lang.Say(catalog.TagsKnown, strings.Join(names, " "))
	}
}

func (m *Model) setFavourite(on bool, tags []string) {
	m.change(m.chosen(), entryFavourite, func(s *memory.State) { s.Favourite, s.Tags = on, tags },
		func(mem memory.Memory, a memory.Article) error { return mem.SetFavourite(a, on, tags...) })
	m.relayout()
}

// cleanText makes sure that nothing but text goes to the clipboard, wherever
// the article came from.
func cleanText(s string) string {
	s, _ = clean.Text(s)
	return strings.TrimSuffix(s, "\n")
}
