package keymap

import (
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/ui/catalog"
)

// Row is a line of the help: one command, or two that belong together.
type Row struct {
	Commands []Command
	Keys     string // the keys of all of them, as a reader knows keys
}

// These are how many keys of a command the help shows, and how long they may be
// together.
const (
	keysMost = 2
	lineMost = 16
)

// Rows gives the lines of the help for the commands for which a function gives true.
func (m *Keys) Rows(which func(Command) bool) []Row {
	var rows []Row
	for _, c := range All() {
		switch {
		case !which(c):
		case c.IsPaired() && len(rows) > 0 && slices.Contains(rows[len(rows)-1].Commands, c-1):
			last := &rows[len(rows)-1]
			last.Commands = append(last.Commands, c)
		default:
			rows = append(rows, Row{Commands: []Command{c}})
		}
	}
	for i := range rows {
		rows[i].Keys = m.together(rows[i].Commands)
	}
	return slices.DeleteFunc(rows, func(r Row) bool { return r.Keys == "" })
}

// together gives the keys of several commands in turn: j k ↓ ↑.
func (m *Keys) together(all []Command) string {
	if digits := m.keys[GoPage]; len(all) == 1 && all[0] == GoPage && len(digits) > keysMost {
		return Show(digits[1]) + "…" + Show(digits[len(digits)-1])
	}
	line := ""
	for i := range keysMost {
		turn := line
		for _, c := range all {
			if i < len(m.keys[c]) {
				turn += " " + Show(m.keys[c][i])
			}
		}
		if i == 0 || utf8.RuneCountInString(turn) <= lineMost {
			line = turn
		}
	}
	return strings.TrimPrefix(line, " ")
}

// Some gives the first keys of a command.
func (m *Keys) Some(c Command) string { return m.together([]Command{c}) }

// Words gives what the commands of a row do in a place.
func (r Row) Words(l catalog.Lang, p Place) string {
	words := make([]string, len(r.Commands))
	for i, c := range r.Commands {
		words[i] = l.Say(c.Does(p))
	}
	return strings.Join(slices.Compact(words), l.Say(catalog.AndAlso))
}

// Table gives all keys of the paper as a table in Markdown, by groups.
func (m *Keys) Table(l catalog.Lang) string {
	var b strings.Builder
	b.WriteString("| " + l.Say(catalog.TableKeys) + " | " + l.Say(catalog.TableDoes) + " |\n|---|---|\n")
	for _, g := range Groups() {
		for _, r := range m.Rows(func(c Command) bool { return c.IsIn(OnPaper) && c.Group() == g }) {
			b.WriteString("| `" + strings.ReplaceAll(r.Keys, "|", `\|`) + "` | " + r.Words(l, OnPaper) + " |\n")
		}
	}
	return b.String()
}
