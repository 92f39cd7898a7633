package prompt

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// line is a text that is being written, with the cursor before one of its characters or
// behind the last. It is written here because the text input of Bubbles looks for programs
// of a clipboard in all of PATH before main, and panics where a word is deleted before
// blanks that end the text.
type line struct {
	text []rune
	at   int
}

// insert writes what was typed or pasted before the cursor, as far as there is room. Line
// breaks and tabs become blanks, and other control characters are left out.
func (l *line) insert(s string) {
	var added []rune
	for _, r := range s {
		switch {
		case r == '\n', r == '\r', r == '\t':
			r = ' '
		case r == utf8.RuneError, unicode.IsControl(r):
			continue
		}
		if len(l.text)+len(added) == most {
			break
		}
		added = append(added, r)
	}
	l.text = slices.Insert(l.text, l.at, added...)
	l.at += len(added)
}

// press carries out a key that moves the cursor or deletes something; other keys do
// nothing. They are those of readline.
func (l *line) press(key string) {
	switch key {
	case "left", "ctrl+b":
		l.at = max(l.at-1, 0)
	case "right", "ctrl+f":
		l.at = min(l.at+1, len(l.text))
	case "alt+left", "ctrl+left", "alt+b":
		l.at = l.wordBefore()
	case "alt+right", "ctrl+right", "alt+f":
		l.at = l.wordBehind()
	case "home", "ctrl+a":
		l.at = 0
	case "end", "ctrl+e":
		l.at = len(l.text)
	default:
		l.pressDelete(key)
	}
}

func (l *line) pressDelete(key string) {
	switch key {
	case "backspace", "ctrl+h":
		l.delete(max(l.at-1, 0), l.at)
	case "delete", "ctrl+d":
		l.delete(l.at, min(l.at+1, len(l.text)))
	case "alt+backspace", "ctrl+backspace", "ctrl+w":
		l.delete(l.wordBefore(), l.at)
	case "alt+delete", "ctrl+delete", "alt+d":
		l.delete(l.at, l.wordBehind())
	case "ctrl+u":
		l.delete(0, l.at)
	case "ctrl+k":
		l.delete(l.at, len(l.text))
	}
}

// delete removes the characters from one up to another; the cursor stands there then.
func (l *line) delete(from, to int) { l.text, l.at = slices.Delete(l.text, from, to), from }

// wordBefore gives where the word before the cursor begins.
func (l *line) wordBefore() int {
	at := l.at
	for at > 0 && unicode.IsSpace(l.text[at-1]) {
		at--
	}
	for at > 0 && !unicode.IsSpace(l.text[at-1]) {
		at--
	}
	return at
}

// wordBehind gives where the word behind the cursor ends.
func (l *line) wordBehind() int {
	at := l.at
	for at < len(l.text) && unicode.IsSpace(l.text[at]) {
		at++
	}
	for at < len(l.text) && !unicode.IsSpace(l.text[at]) {
		at++
	}
	return at
}
