package ui

import (
	"context"
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/catalog"
)

// settingKept is the message that settings were written.
type settingKept struct {
	values map[string]string
	said   string
	err    error
}

// keepSetting has a value kept. Values are written one after the other; of a setting
// that is changed meanwhile only the last value is written.
func (m *Model) keepSetting(name, value string) tea.Cmd {
	if m.keeper == nil {
		return nil
	}
	if m.unkept == nil {
		m.unkept = map[string]string{}
	}
	m.unkept[name] = value
	return m.keepSettings()
}

// keepSettings starts to write what waits, unless something is being written.
func (m *Model) keepSettings() tea.Cmd {
	if m.keeping != nil || len(m.unkept) == 0 {
		return nil
	}
	m.keeping, m.unkept = m.unkept, nil
	keeper, ctx, values := m.keeper, m.ctx, m.keeping
	return func() tea.Msg { return writeSettings(ctx, keeper, values) }
}

// writeSettings writes values and gives the first error.
func writeSettings(ctx context.Context, keeper Settings, values map[string]string) settingKept {
	done := settingKept{values: values}
	for _, name := range slices.Sorted(maps.Keys(values)) {
		said, err := keeper.Keep(ctx, name, values[name])
		if done.said == "" {
			done.said = said
		}
		if done.err == nil {
			done.err = err
		}
	}
	return done
}

// settingsKept takes in that settings were written.
func (m *Model) settingsKept(msg settingKept) tea.Cmd {
	m.keeping = nil
	switch {
	case msg.err != nil:
		m.say(catalog.NotKept, m.s.Words(msg.err))
	case msg.said != "":
		m.notice = msg.said
	}
	return m.keepSettings()
}

// closeSettings writes what was not written when the session ends. What is being
// written at the time may be written twice.
func (m *Model) closeSettings(ctx context.Context) error {
	values := maps.Clone(m.keeping)
	if values == nil {
		values = map[string]string{}
	}
	maps.Copy(values, m.unkept)
	if m.keeper == nil || len(values) == 0 {
		return nil
	}
	return writeSettings(ctx, m.keeper, values).err
}
