package ui

import (
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
)

// readingSpeed is 字 a minute: what adults read of Chinese prose in silence
// lies between 250 and 400.
const readingSpeed = 300

// drawFooter is one row: at the right where the reader stands, at the left
// what a key would do, or the last thing that happened.
func (m *Model) drawFooter() string { return m.footerRow(m.hints(), m.position()) }

// footerRow is the last row of every screen.
func (m *Model) footerRow(hints []hint, where string) string {
	room := m.w - m.ruler.Width(where) - 3
	// What is under way and, once, what happened matter more than where the
	// reader stands.
	if m.waiting != nil || m.ruler.Width(cells.Fold(m.notice)) > max(room, 0) {
		where, room = "", m.w-2
	}
	r := newRow(m.ruler, m.w).gap(1)
	switch {
	case m.waiting != nil:
		m.putBar(r, max(room, m.w/2))
	case m.notice != "":
		r.put(m.styles.Of(theme.Strong), m.ruler.Truncate(cells.Fold(m.notice), max(room, m.w/2)))
	default:
		m.putHints(r, hints, room)
	}
	return r.right(m.styles.Of(theme.Muted), where+" ").String()
}

// hint is a key and what it does.
type hint struct {
	keys string
	does catalog.Key
}

// putHints writes as many hints as fit into room cells, the most needed first.
func (m *Model) putHints(r *row, hints []hint, room int) {
	for i, h := range hints {
		word := m.lang.Say(h.does)
		need := m.ruler.Width(h.keys) + 1 + m.ruler.Width(word)
		if i > 0 {
			need += 2
		}
		if need > room {
			return
		}
		if i > 0 {
			r.gap(2)
		}
		r.put(m.styles.Of(theme.Key), h.keys).gap(1).put(m.styles.Of(theme.Muted), word)
		room -= need
	}
}

func (m *Model) hints() []hint {
	if m.listHasKeys() {
		return []hint{{"?", catalog.HintHelp}, {"Enter", catalog.HintOpen}, {"j k", catalog.HintChoose}, {"[ ]", catalog.HintPages}, {"Space", catalog.HintScroll}, {"q", catalog.HintQuit}}
	}
	return []hint{{"?", catalog.HintHelp}, {"j k", catalog.HintScroll}, {"J K", catalog.HintArticles}, {"[ ]", catalog.HintPages}, {"q", catalog.HintBack}}
}

// position says which article of how many, its 字数, the minutes it takes and
// how much of it has been seen; the parts that matter least go first where
// the window is narrow.
func (m *Model) position() string {
	a := m.currentArticle()
	if a == nil {
		return ""
	}
	dot := " " + m.glyphs.dot + " "
	seen := m.lang.Say(catalog.Percent, m.body.percent())
	if m.lay.body.Empty() {
		return m.lang.Say(catalog.ArticleOf, m.chosen()+1, m.items())
	}
	n := m.body.characters
	s := m.lang.Say(catalog.Characters, thousands(n)) + dot + seen
	if m.w >= doubleFrom {
		s = m.lang.Say(catalog.ArticleOf, m.article+1, m.items()) + dot + m.lang.Say(catalog.Characters, thousands(n)) + dot +
			m.lang.Say(catalog.Minutes, minutes(n)) + dot + seen
	}
	return s
}

// minutes rounds up: nobody reads an article in no time.
func minutes(characters int) int { return max(1, (characters+readingSpeed-1)/readingSpeed) }
