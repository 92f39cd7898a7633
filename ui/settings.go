package ui

import (
	"context"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/pinyin"
	"baolan/editions/script"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/pictures"
	"baolan/ui/screen/settings"
	"baolan/ui/screen/themes"
	"baolan/ui/theme"
)

// Settings keeps what a reader sets. Its methods are called outside of Update.
type Settings interface {
	// Keep keeps a value for later sessions. said is what the reader should be told
	// about it; it may be empty.
	Keep(ctx context.Context, name, value string) (said string, err error)
	// Where says where values are kept.
	Where() string
}

// auto is the value of a setting that is found out by the program.
const auto = "auto"

// setting is something that a reader can set while reading.
type setting struct {
	name        string // its name in the settings file
	title, note catalog.Key
	values      []string
	now         string
	words       func(value string) string
	set         func(value string) tea.Cmd
}

// settings gives what can be set, with the current values.
func (m *Model) settings() []setting {
	all := []setting{
		{"theme", catalog.SetTheme, catalog.SetThemeNote, theme.Names(m.themes), m.s.Theme.Name, m.themeWords, m.setTheme},
		{"lang", catalog.SetLang, catalog.SetLangNote, []string{"zh", "en"}, m.s.Say(catalog.LangTag), m.worded(catalog.LangZh, "zh", "en"), m.setLang},
		{"measure", catalog.SetMeasure, catalog.SetMeasureNote, measures(m.s.Measure), measureName(m.s.Measure), m.measureWords, m.setMeasure},
		{"spacing", catalog.SetSpacing, catalog.SetSpacingNote, []string{"0", "1"}, strconv.Itoa(m.s.Spacing), m.worded(catalog.Spacing0, "0", "1"), m.setSpacing},
		{"justify", catalog.SetJustify, catalog.SetJustifyNote, []string{"false", "true"}, strconv.FormatBool(m.s.Justify), m.worded(catalog.JustifyOff, "false", "true"), m.setJustify},
		{"script", catalog.SetScript, catalog.SetScriptNote, script.Names(), m.s.Script.String(), m.worded(catalog.ScriptPrintedValue, script.Names()...), m.setScript},
		{"pinyin", catalog.SetPinyin, catalog.SetPinyinNote, pinyin.Names(), m.s.Pinyin.String(), m.worded(catalog.PinyinOffValue, pinyin.Names()...), m.setPinyin},
		{"ambiguous", catalog.SetAmbiguous, catalog.SetAmbiguousNote, []string{auto, "narrow", "wide", "pin"}, m.ambiguous, m.worded(catalog.AmbiguousAuto, auto, "narrow", "wide", "pin"), m.setAmbiguous},
		{"pictures", catalog.SetPictures, catalog.SetPicturesNote, pictures.Modes(), pictures.Modes()[m.pics.Mode], m.worded(catalog.PicturesModeAuto, pictures.Modes()...), m.setPictures},
		{"no-mouse", catalog.SetMouse, catalog.SetMouseNote, []string{"false", "true"}, strconv.FormatBool(!m.mouse), m.worded(catalog.MouseYes, "false", "true"), m.setMouse},
	}
	return all
}

// worded gives a function that words values by consecutive messages.
func (m *Model) worded(first catalog.Key, values ...string) func(string) string {
	return func(value string) string {
		if i := slices.Index(values, value); i >= 0 {
			return m.s.Say(first + catalog.Key(i))
		}
		return value
	}
}

// themeWords gives the name of a theme: built-in themes have words, others only their
// name.
func (m *Model) themeWords(name string) string {
	i := slices.Index(theme.Names(theme.All()), name)
	if i < 0 {
		return cells.Fold(name)
	}
	return m.s.Say(catalog.ThemePaper + catalog.Key(i))
}

func (m *Model) setTheme(name string) tea.Cmd {
	if t, ok := theme.Find(m.themes, name); ok {
		m.s.SetTheme(t)
	}
	return nil
}

func (m *Model) setLang(value string) tea.Cmd {
	if l, err := catalog.ParseLang(value); err == nil {
		m.s.Lang = l
		m.read.SetLang(l)
	}
	return nil
}

// measureChoices are the measures that are offered, in 字; 0 is as wide as can be read
// well.
var measureChoices = []int{0, 20, 24, 28, 32, 36, 40, 44, 48, 56}

func measures(now int) []string {
	choices := measureChoices
	if !slices.Contains(choices, now) {
		choices = append(slices.Clone(choices), now)
		slices.Sort(choices)
	}
	names := make([]string, len(choices))
	for i, n := range choices {
		names[i] = measureName(n)
	}
	return names
}

func measureName(n int) string {
	if n == 0 {
		return auto
	}
	return strconv.Itoa(n)
}

func (m *Model) measureWords(value string) string {
	if value == auto {
		return m.s.Say(catalog.MeasureAuto)
	}
	return m.s.Say(catalog.MeasureOf, value)
}

func (m *Model) setMeasure(value string) tea.Cmd {
	m.s.Measure, _ = strconv.Atoi(value) // auto is 0
	return nil
}

func (m *Model) setSpacing(value string) tea.Cmd {
	m.s.Spacing, _ = strconv.Atoi(value)
	return nil
}

func (m *Model) setJustify(value string) tea.Cmd {
	m.s.Justify = value == "true"
	return nil
}

func (m *Model) setScript(value string) tea.Cmd {
	if s, ok := script.Parse(value); ok {
		m.s.Script = s
		m.s.Looks++
	}
	return nil
}

func (m *Model) setPinyin(value string) tea.Cmd {
	if p, ok := pinyin.Parse(value); ok {
		m.s.Pinyin = p
		m.s.Looks++
	}
	return nil
}

// setAmbiguous sets how wide ambiguous characters are: as the terminal says, or as the
// reader does.
func (m *Model) setAmbiguous(value string) tea.Cmd {
	m.ambiguous = value
	if p, err := cells.ParsePolicy(value); err == nil {
		m.s.SetPolicy(p)
		return nil
	}
	if m.answers.IsDone() {
		m.s.SetPolicy(m.answers.Policy())
		return nil
	}
	return m.probeLater()
}

func (m *Model) setPictures(value string) tea.Cmd {
	if w, ok := pictures.ParseMode(value); ok {
		m.pics.Mode = w
	}
	return nil
}

func (m *Model) setMouse(value string) tea.Cmd {
	m.mouse = value != "true"
	return nil
}

// openSettings shows what can be set.
func (m *Model) openSettings() {
	m.push(settings.New(func() []settings.Row {
		var rows []settings.Row
		for _, s := range m.settings() {
			rows = append(rows, settings.Row{Name: s.name, Title: m.s.Say(s.title), Value: s.words(s.now), Note: m.s.Say(s.note)})
		}
		return rows
	}, m.whereKept))
}

func (m *Model) whereKept() string {
	if m.keeper == nil {
		return m.s.Say(catalog.SettingsNowhere)
	}
	return m.keeper.Where()
}

// turnSetting gives a setting its next value (+1, and 0 for Enter) or the one before
// (-1). This takes effect at once, and the value is kept. Enter on the theme opens the
// chooser.
func (m *Model) turnSetting(name string, by int) tea.Cmd {
	if name == "theme" && by == 0 {
		m.openThemes()
		return nil
	}
	if by == 0 {
		by = 1
	}
	for _, s := range m.settings() {
		if s.name == name {
			at := (slices.Index(s.values, s.now) + by + len(s.values)) % len(s.values)
			cmd := s.set(s.values[at])
			m.relayout()
			return tea.Batch(cmd, m.keepSetting(name, s.values[at]))
		}
	}
	return nil
}

// openThemes shows the themes to choose from.
func (m *Model) openThemes() {
	m.push(themes.New(theme.Names(m.themes), m.s.Theme.Name, m.themeWords))
	if !m.s.Terminal.Many {
		m.say(catalog.FewColours)
	}
}

// tryTheme shows a theme, and keeps it or goes back to the one before.
func (m *Model) tryTheme(name string, keep, back bool) tea.Cmd {
	m.setTheme(name)
	if keep || back {
		m.pop()
	}
	m.relayout()
	if keep {
		m.say(catalog.ThemeNow, m.themeWords(name))
		return m.keepSetting("theme", name)
	}
	return nil
}
