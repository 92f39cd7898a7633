package ui

import (
	tea "charm.land/bubbletea/v2"

	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/store"
)

// coming is what is known of the editions whose pages are still being read.
type coming struct {
	read     map[*model.Edition]pagesRead // how much was read of those that are waited for
	complete []*store.Complete            // editions that wait until the reader sees the paper
	last     store.Last                   // where the reader was, in case it is in an edition whose name is not known yet
}

// pagesRead is how many pages of an edition were read, and of how many.
type pagesRead struct{ done, total int }

// awaitComing waits for the rest of the editions of which only a part is there.
func (m *Model) awaitComing() tea.Cmd {
	var cmds []tea.Cmd
	if m.coming.read == nil {
		m.coming.read = map[*model.Edition]pagesRead{}
	}
	for part, rest := range m.read.Coming() {
		if _, awaited := m.coming.read[part]; awaited {
			continue
		}
		m.coming.read[part] = pagesRead{}
		cmds = append(cmds, m.store.Rest(part, rest))
	}
	return tea.Batch(cmds...)
}

// came takes in how many pages were read.
func (m *Model) came(msg store.Coming) tea.Cmd {
	m.coming.read[msg.Part] = pagesRead{msg.Done, msg.Total}
	if _, missing := m.read.Missing(); missing {
		m.relayout() // the frame shows how much was read
	}
	return m.store.More(msg)
}

// complete replaces parts by whole editions. It waits until the paper is seen, because
// an open list or question is about the parts.
func (m *Model) complete() {
	if len(m.coming.complete) == 0 || m.cover() != nil || m.prompt.IsOpen() {
		return
	}
	all := m.coming.complete
	m.coming.complete = nil
	for _, c := range all {
		m.completeOne(c)
	}
	m.relayout()
	m.reach()
}

func (m *Model) completeOne(c *store.Complete) {
	m.keepPlace()
	m.fetch.edition = nil
	delete(m.coming.read, c.Part)
	if c.Err != nil {
		m.read.Arrived(c.Part)
		m.say(catalog.RestNotRead, m.s.Words(c.Err))
		return
	}
	renamed := m.read.Complete(c.Part, c.Editions)
	m.jumps.Rename(renamed)
	if m.spot.is {
		m.spot.last = renamed(m.spot.last)
	}
	m.fetch.recall = memory.Key{}
	m.reportSkipped()
	m.resume(m.coming.last)
	m.coming.last = store.Last{}
}

// pagesComing gives how many pages of the open edition were read, and whether others
// are still being read.
func (m *Model) pagesComing() (r pagesRead, is bool) {
	if m.read.IsComing() {
		r = m.coming.read[m.read.Edition()]
	}
	return r, r.total > 0
}

// comingSign says how much of the open edition was read; it is empty when all is.
func (m *Model) comingSign() string {
	r, is := m.pagesComing()
	if !is {
		return ""
	}
	return m.s.Say(catalog.PagesRead, r.done, r.total)
}
