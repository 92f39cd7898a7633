package ui

import (
	tea "charm.land/bubbletea/v2"

	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/store"
)

// fetch is what the store was asked for and has not yet given.
type fetch struct {
	edition *model.Edition // whose page is being fetched
	page    int
	recall  memory.Key // paper and date of the edition about which memory was asked
}

// follow starts what the state of the reading needs: it fetches the page that is not
// in memory and what memory has of the edition, and keeps what is to be remembered.
func (m *Model) follow() tea.Cmd {
	m.complete()
	if m.shown.turn != m.read.Turn() {
		m.relayout()
	}
	var cmds []tea.Cmd
	if miss, ok := m.read.Missing(); ok && (m.fetch.edition != miss.Edition || m.fetch.page != miss.Page) {
		m.fetch.edition, m.fetch.page = miss.Edition, miss.Page
		cmds = append(cmds, m.store.FetchPage(miss))
	}
	if paper, date, ok := m.read.Unknown(); ok {
		if k := (memory.Key{Paper: paper, Date: date}); k != m.fetch.recall {
			m.fetch.recall = k
			cmds = append(cmds, m.store.Recall(paper, date))
		}
	}
	m.keepPlace()
	if m.acted {
		m.noteSpot()
	}
	if m.readingTurn == m.read.Turn() && m.readingTurn > 0 && !m.lay.Body.Empty() && m.body.Percent() == 100 {
		if !m.read.State(m.read.ArticleIndex()).Read {
			m.read.SetRead()
			m.relayout()
		}
	}
	m.store.Keep(m.read.Marks())
	return tea.Batch(append(cmds, m.followPictures(), m.askWhy(), m.awaitRest(), m.store.Flush())...)
}

// keepPlace notes which part of the open article is visible.
func (m *Model) keepPlace() {
	if at, ok := m.body.Place(); ok && m.shown.turn == m.read.Turn() {
		m.read.SetPlace(at)
	}
}

// recalled takes in what memory has of an edition.
func (m *Model) recalled(msg store.Recalled) {
	m.fetch.recall = memory.Key{}
	if msg.Err != nil {
		m.say(catalog.NotKept, m.s.Words(msg.Err))
	}
	m.read.Recall(msg.Paper, msg.Date, msg.States)
	m.relayout()
}

// pageFetched takes in a page that was fetched.
func (m *Model) pageFetched(msg store.FetchedPage) {
	m.fetch.edition = nil
	if msg.Err != nil {
		m.say(catalog.CannotOpen, m.s.PageName(&msg.Edition.Pages[msg.Page], msg.Page), m.s.Words(msg.Err))
	}
	m.read.Fetched(msg.Edition, msg.Page, msg.Whole)
	m.relayout()
	m.reach()
}

// resume goes to where the reader was, unless the reader has moved since.
func (m *Model) resume(msg store.Last) {
	if msg.Err != nil {
		m.say(catalog.NotKept, m.s.Words(msg.Err))
	}
	if msg.OK && msg.Err == nil && !m.acted && m.read.Resume(msg.Last) {
		m.fetch.recall = memory.Key{}
		m.relayout()
	}
}
