package ui

import (
	"charm.land/bubbles/v2/key"

	"baolan/ui/catalog"
	"baolan/ui/theme"
)

// helpPane shows the help page: Markdown of the catalogue, styled by Glamour,
// set by the typesetter.
type helpPane struct {
	galley galley
	left   int
	row    int
	height int
}

func (m *Model) toggleHelp() {
	if m.screen == screenHelp {
		m.screen = screenPaper
	} else {
		m.screen, m.help.row = screenHelp, 0
	}
	m.relayout()
}

func (p *helpPane) set(m *Model) {
	measure := max(1, min(m.w-2*bodyMargin, measureMost))
	p.left, p.height = max(0, (m.w-measure)/2), max(m.h, 1)
	parts := []part{{look: theme.Headline, text: m.lang.Say(catalog.HelpTitle), para: -1, head: true}}
	parts = append(parts, markdownParts(m.lang.Say(catalog.HelpPage), 0, &m.styles)...)
	for i := range parts {
		parts[i].tight = i < 2
	}
	p.galley = newGalley(parts, setting{measure: measure, ruler: m.ruler, level: m.level, ragged: true})
	p.scroll(0)
}

func (p *helpPane) scroll(by int) {
	p.row = min(max(p.row+by, 0), max(0, len(p.galley.rows)-p.height))
}

func (p *helpPane) draw(m *Model) []string {
	var rows []string
	for i := p.row; i < len(p.galley.rows) && len(rows) < m.h; i++ {
		r := newRow(m.ruler, m.w).gap(p.left)
		p.galley.paint(r, i, &m.styles, nil)
		rows = append(rows, r.String())
	}
	return rows
}

func (m *Model) pressHelp(s stroke) {
	page := max(1, m.help.height-2)
	switch {
	case key.Matches(s, m.keys.Back):
		m.toggleHelp()
	case key.Matches(s, m.keys.Down):
		m.help.scroll(1)
	case key.Matches(s, m.keys.Up):
		m.help.scroll(-1)
	case key.Matches(s, m.keys.PageDown):
		m.help.scroll(page)
	case key.Matches(s, m.keys.PageUp):
		m.help.scroll(-page)
	case key.Matches(s, m.keys.HalfDown):
		m.help.scroll(page / 2)
	case key.Matches(s, m.keys.HalfUp):
		m.help.scroll(-page / 2)
	case key.Matches(s, m.keys.Top):
		m.help.scroll(-1 << 20)
	case key.Matches(s, m.keys.Bottom):
		m.help.scroll(1 << 20)
	}
}
