package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/pinyin"
	"baolan/ui/catalog"
	"baolan/ui/galley"
	"baolan/ui/keymap"
	"baolan/ui/layout"
)

// changeView carries out the commands that change how the paper is shown.
func (m *Model) changeView(c keymap.Command) tea.Cmd {
	switch c {
	case keymap.Zoom:
		m.ask.Zoom = !m.ask.Zoom
		m.ask.Focus = layout.Body
	case keymap.Weather:
		m.toggleWeather()
	case keymap.Raw:
		m.ask.Raw = !m.ask.Raw
		m.ask.Focus = layout.Body
	case keymap.Photos:
		m.pressPhotos()
	case keymap.Columns:
		m.columns = (m.columns + 1) % (galley.ColumnsMost + 1)
		m.say(catalog.ColumnsNow, m.s.Say(catalog.ColumnsAuto+catalog.Key(m.columns)))
	case keymap.Vertical:
		m.vertical = !m.vertical
		m.say(catalog.VerticalOff)
		if m.vertical {
			m.say(catalog.VerticalOn)
		}
	case keymap.Script:
		m.s.Script = m.s.Script.Next()
		m.s.Looks++
		m.say(catalog.ScriptPrinted + catalog.Key(m.s.Script))
	case keymap.Pinyin:
		m.s.Pinyin = m.s.Pinyin.Next()
		m.say(catalog.PinyinOff + catalog.Key(m.s.Pinyin))
		if m.vertical && m.s.Pinyin != pinyin.Off {
			m.say(catalog.PinyinVertical)
		}
	case keymap.Theme:
		m.openThemes()
	case keymap.Ambiguous:
		return m.nextAmbiguous()
	case keymap.Mouse:
		m.mouse = !m.mouse
		m.say(catalog.MouseOff)
		if m.mouse {
			m.say(catalog.MouseOn)
		}
	}
	m.relayout()
	return nil
}

// nextAmbiguous sets the next width of ambiguous characters for this session.
func (m *Model) nextAmbiguous() tea.Cmd {
	for _, s := range m.settings() {
		if s.name == "ambiguous" {
			next := s.values[(slices.Index(s.values, s.now)+1)%len(s.values)]
			cmd := s.set(next)
			m.relayout()
			m.say(catalog.WidthNow, s.words(next))
			return cmd
		}
	}
	return nil
}

func (m *Model) toggleWeather() {
	if m.lay.Form == layout.Triple && !m.ask.Zoom {
		m.ask.Weather = !m.ask.Weather
		return
	}
	// A narrow window has no room beside the text: the weather takes the whole window
	// until the key is pressed again.
	m.ask.Zoom = false
	if m.ask.Focus == layout.Weather {
		m.ask.Focus = layout.List
	} else {
		m.ask.Focus = layout.Weather
	}
}
