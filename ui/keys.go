package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// keyMap is every key of the reader; help is generated from it.
type keyMap struct {
	Down, Up, PageDown, PageUp, HalfDown, HalfUp, Top, Bottom key.Binding
	Open, Into, Back, Quit, NextPane, PrevPane                key.Binding
	NextArticle, PrevArticle, NextPage, PrevPage, GoPage      key.Binding
	Zoom, Weather, Raw, Columns, Vertical                     key.Binding
	Find, NextHit, PrevHit                                    key.Binding
	CopyParagraph, CopyArticle, Favourite                     key.Binding
	Shelf, NextDay, PrevDay, Search, Desk                     key.Binding
	Theme, Ambiguous, Mouse, Help, Redraw                     key.Binding
}

func newKeyMap() keyMap {
	on := func(keys ...string) key.Binding { return key.NewBinding(key.WithKeys(keys...)) }
	return keyMap{
		Down: on("j", "down", "ctrl+n"), Up: on("k", "up", "ctrl+p"),
		PageDown: on("space", "f", "pgdown", "ctrl+f"), PageUp: on("b", "pgup", "ctrl+b", "shift+space"),
		HalfDown: on("d", "ctrl+d"), HalfUp: on("u", "ctrl+u"),
		Top: on("g", "home"), Bottom: on("G", "end"),
		Open: on("enter", "ctrl+j"), Into: on("l", "right"), Back: on("esc", "q"), Quit: on("ctrl+c", "ctrl+q"),
		NextPane: on("tab"), PrevPane: on("shift+tab", "h", "left"),
		NextArticle: on("J"), PrevArticle: on("K"),
		NextPage: on("]"), PrevPage: on("["), GoPage: on("1", "2", "3", "4", "5", "6", "7", "8", "9"),
		Zoom: on("z"), Weather: on("w"), Raw: on("r"), Columns: on("c"), Vertical: on("v"),
		CopyParagraph: on("y"), CopyArticle: on("Y"), Favourite: on("m"),
		Shelf: on("e"), NextDay: on(">"), PrevDay: on("<"), Search: on("s"), Desk: on("M"),
		Find: on("/"), NextHit: on("n"), PrevHit: on("N"),
		Theme: on("T"), Ambiguous: on("a"), Mouse: on("X"), Help: on("?", "f1"), Redraw: on("ctrl+l"),
	}
}

// stroke is a key press as bindings name it.
type stroke string

func (s stroke) String() string { return string(s) }

// strokeOf names a key press, with what a Chinese input method makes of a key
// folded back: full-width forms (ｊ ？ ／), the ideographic space, and the marks
// that stand on the same keys in Chinese mode.
func strokeOf(msg tea.KeyPressMsg) stroke {
	text := []rune(msg.Text)
	if len(text) != 1 {
		return stroke(msg.String())
	}
	switch r := text[0]; {
	case r == '　':
		return "space"
	case r >= '！' && r <= '～':
		return stroke(r - '！' + '!')
	case r == '、':
		return "/"
	case r == '【' || r == '「':
		return "["
	case r == '】' || r == '」':
		return "]"
	case r == '《':
		return "<"
	case r == '》':
		return ">"
	case r == '。':
		return "."
	}
	return stroke(msg.String())
}
