package keymap

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Stroke is one press of a key as bindings name it: the character that it types, or
// its name, after the keys that are held down (ctrl+l, shift+tab, space).
type Stroke string

// StrokeOf names a key press. What a Chinese input method makes of a key is undone:
// full-width forms (ｊ ？ ／), the ideographic space, and the punctuation that is on the
// same keys in Chinese mode.
func StrokeOf(msg tea.KeyPressMsg) Stroke {
	if s, ok := folded(msg.Text); ok {
		return s
	}
	return Stroke(msg.String())
}

// marks gives the key of a Latin keyboard for what a Chinese input method types with
// it.
var marks = map[string]Stroke{
	"　": "space", "、": "/", "【": "[", "】": "]", "「": "[", "」": "]", "《": "<", "》": ">", "。": ".",
	"￥": "$", "·": "`", "“": `"`, "”": `"`, "‘": "'", "’": "'", "……": "^", "——": "_",
}

// folded gives the key with which an input method has typed a text; ok is false for
// any other text.
func folded(text string) (Stroke, bool) {
	if s, ok := marks[text]; ok {
		return s, true
	}
	if r, n := utf8.DecodeRuneInString(text); n == len(text) && r >= '！' && r <= '～' {
		return Stroke(r - '！' + '!'), true
	}
	return "", false
}

// named are the keys that type no character.
var named = []string{
	"enter", "tab", "esc", "space", "backspace", "delete", "insert", "up", "down", "left", "right",
	"home", "end", "pgup", "pgdown", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12",
}

// held are the keys that can be held down, in the order in which the terminal's
// decoder names them.
var held = []string{"ctrl", "alt", "shift", "meta", "hyper", "super"}

// parseStroke reads one stroke of a binding.
func parseStroke(s string) (Stroke, bool) {
	if k, ok := folded(s); ok {
		return k, true
	}
	if r, n := utf8.DecodeRuneInString(s); n > 0 && n == len(s) {
		return Stroke(s), unicode.IsGraphic(r) && r != ' '
	}
	parts := strings.Split(s, "+")
	if strings.HasSuffix(s, "++") { // the key + itself
		parts = append(parts[:len(parts)-2], "+")
	}
	key, with := parts[len(parts)-1], parts[:len(parts)-1]
	if lower := strings.ToLower(key); slices.Contains(named, lower) {
		key = lower
	} else if utf8.RuneCountInString(key) != 1 || len(with) == 0 {
		return "", false
	} else {
		key = lower // ctrl+L and ctrl+l are the same key
	}
	var order []string
	for _, h := range held {
		if slices.ContainsFunc(with, func(w string) bool { return strings.EqualFold(w, h) }) {
			order = append(order, h)
		}
	}
	if len(order) != len(with) {
		return "", false
	}
	return Stroke(strings.Join(append(order, key), "+")), true
}

// parseKeys reads a binding: strokes separated by blanks, which are typed one after
// the other.
func parseKeys(s string) (string, bool) {
	words := strings.Fields(s)
	if s == " " {
		words = []string{"space"}
	}
	if len(words) == 0 {
		return "", false
	}
	for i, w := range words {
		k, ok := parseStroke(w)
		if !ok {
			return "", false
		}
		words[i] = string(k)
	}
	return strings.Join(words, " "), true
}

// shown are the names of keys as a reader knows them.
var shown = map[string]string{
	"enter": "Enter", "tab": "Tab", "esc": "Esc", "space": "Space", "backspace": "Backspace", "delete": "Delete", "insert": "Insert",
	"up": "↑", "down": "↓", "left": "←", "right": "→", "home": "Home", "end": "End", "pgup": "PgUp", "pgdown": "PgDn",
	"ctrl": "Ctrl", "alt": "Alt", "shift": "Shift", "meta": "Meta", "hyper": "Hyper", "super": "Super",
}

// Show gives a binding as a reader knows it: Ctrl-L, Shift-Tab, g g.
func Show(binding string) string {
	words := strings.Fields(binding)
	for i, w := range words {
		if w == "+" {
			continue
		}
		parts := strings.Split(w, "+")
		if strings.HasSuffix(w, "++") {
			parts = append(parts[:len(parts)-2], "+")
		}
		for j, p := range parts {
			if s, ok := shown[p]; ok {
				parts[j] = s
			} else if len(parts) > 1 || len(p) > 1 {
				parts[j] = strings.ToUpper(p)
			}
		}
		words[i] = strings.Join(parts, "-")
	}
	return strings.Join(words, " ")
}
