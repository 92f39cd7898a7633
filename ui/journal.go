package ui

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
)

// journal writes to the reader's memory outside of Update, one write after
// the other in the order they were made, so that a slow disk delays no key.
type journal struct {
	waiting []entry
	busy    bool
}

// entry is one write. Writes of the same kind to the same article that still
// wait are one write, the last.
type entry struct {
	kind  entryKind
	key   memory.Key
	write func(memory.Memory) error
	said  string // once it is written, and not before: what is said must outlive a crash
}

type entryKind uint8

const (
	entryPlace entryKind = iota
	entryRead
	entryVisit
	entryFavourite
	entryLast
)

// writtenMsg is the end of a write.
type writtenMsg struct {
	said string
	err  error
}

func (m *Model) note(kind entryKind, key memory.Key, write func(memory.Memory) error) {
	j := &m.journal
	for i := range j.waiting {
		if j.waiting[i].kind == kind && j.waiting[i].key == key {
			j.waiting[i].write, j.waiting[i].said = write, ""
			return
		}
	}
	j.waiting = append(j.waiting, entry{kind: kind, key: key, write: write})
}

// sayWritten says something once the last favourite that was noted is written.
func (m *Model) sayWritten(key catalog.Key) {
	for i := range slices.Backward(m.journal.waiting) {
		if e := &m.journal.waiting[i]; e.kind == entryFavourite {
			e.said = m.lang.Say(key)
			return
		}
	}
}

// flush starts writing what waits. Update calls it after every message.
func (m *Model) flush() tea.Cmd {
	j := &m.journal
	if j.busy || len(j.waiting) == 0 {
		return nil
	}
	batch, mem := j.waiting, m.memory
	j.waiting, j.busy = nil, true
	return func() tea.Msg {
		var done writtenMsg
		for _, e := range batch {
			switch err := e.write(mem); {
			case err == nil:
				done.said = cmp.Or(e.said, done.said)
			case done.err == nil:
				done.err = err
			}
		}
		return done
	}
}

// Close writes what still waits; a session that ends calls it after its
// program returned. It gives the first error.
func (m *Model) Close() error {
	m.leaveArticle()
	var first error
	for _, e := range m.journal.waiting {
		if err := e.write(m.memory); err != nil && first == nil {
			first = err
		}
	}
	m.journal.waiting = nil
	return first
}

func (m *Model) written(msg writtenMsg) {
	m.journal.busy = false
	if msg.err != nil {
		m.notice = m.lang.Say(catalog.NotKept, m.words(msg.err))
	} else if msg.said != "" && m.notice == "" {
		m.notice = msg.said
	}
}

// recall reads what memory has of the open edition.
func (m *Model) recall() {
	m.states = map[memory.Key]memory.State{}
	if e := m.current(); e != nil {
		if states, err := m.memory.Edition(e.Paper, e.Date); err == nil {
			m.states = states
		} else {
			m.notice = m.lang.Say(catalog.NotKept, m.words(err))
		}
	}
}

// name gives the article's name in memory; ok is false for what is none.
func (m *Model) name(article int) (memory.Article, bool) {
	e, p := m.current(), m.currentPage()
	if p == nil || article < 0 || article >= len(p.Articles) {
		return memory.Article{}, false
	}
	if m.named != p {
		m.names, m.named = memory.Articles(e.Paper, e.Date, p), p
	}
	return m.names[article], true
}

// state is what memory has of an article of the open page.
func (m *Model) state(article int) memory.State {
	a, ok := m.name(article)
	if !ok {
		return memory.State{}
	}
	return m.states[a.Key]
}

// change alters what is known of an article of the open page, at once for the
// screen.
func (m *Model) change(article int, kind entryKind, alter func(*memory.State), write func(memory.Memory, memory.Article) error) {
	a, ok := m.name(article)
	if !ok {
		return
	}
	s := m.states[a.Key]
	alter(&s)
	m.states[a.Key] = s
	m.note(kind, a.Key, func(mem memory.Memory) error { return write(mem, a) })
}

// markRead notes that the open article is being read.
func (m *Model) markRead() {
	if a, ok := m.name(m.article); ok && m.visited != a.Key {
		m.visited = a.Key
		m.change(m.article, entryVisit, func(*memory.State) {}, memory.Memory.Visit)
		m.last = memory.Last{}
		m.keepLast()
	}
	if !m.state(m.article).Read {
		m.change(m.article, entryRead, func(s *memory.State) { s.Read = true },
			func(mem memory.Memory, a memory.Article) error { return mem.SetRead(a, true) })
	}
}

// here is what is open: edition, page and article.
func (m *Model) here() (memory.Last, bool) {
	e, p := m.current(), m.currentPage()
	if p == nil {
		return memory.Last{}, false
	}
	last := memory.Last{Paper: e.Paper, Date: e.Date, Page: memory.PageName(p)}
	if a, ok := m.name(m.article); ok {
		last.Article = a.Key
	}
	return last, true
}

// keepLast notes what is open if it is another than was noted. What a session
// began with is noted once it is read: who only looks in finds the newest
// edition the next time.
func (m *Model) keepLast() {
	last, ok := m.here()
	if !ok || last == m.last {
		return
	}
	m.last = last
	m.note(entryLast, memory.Key{}, func(mem memory.Memory) error { return mem.SetLast(last) })
}

// keepPlace notes the place in the open article if it is another than memory
// has.
func (m *Model) keepPlace() {
	a := m.currentArticle()
	if a == nil || m.body.rect.Empty() {
		return
	}
	at := m.memoryPlace(a, m.body.top)
	if m.state(m.article).Place == at {
		return
	}
	m.change(m.article, entryPlace, func(s *memory.State) { s.Place = at },
		func(mem memory.Memory, art memory.Article) error { return mem.SetPlace(art, at) })
}

// leaveArticle keeps the place before something else is opened.
func (m *Model) leaveArticle() { m.keepPlace() }

// memoryPlace counts the characters of the body before a place.
func (m *Model) memoryPlace(a *model.Article, p place) int {
	parts := m.body.galley.parts
	if p.part >= len(parts) || parts[p.part].para < 0 {
		return 0
	}
	para, at := parts[p.part].para, p.at
	for i := p.part - 1; i >= 0 && parts[i].para == para; i-- {
		at += len(parts[i].text) // Markdown sets one paragraph in several parts
	}
	if para == 0 {
		at -= datelineBytes(a)
	}
	// Set text may be longer than the paragraph it is of (a dateline, a list's
	// signs); the place stays one of the body's characters.
	return min(memory.PlaceAt(a, para, max(at, 0)), max(a.Characters()-1, 0))
}

// screenPlace finds the place that memory has.
func (m *Model) screenPlace(a *model.Article, parts []part, at int) place {
	if at <= 0 {
		return place{}
	}
	para, bytes := memory.Locate(a, at)
	if para == 0 {
		bytes += datelineBytes(a)
	}
	found := place{}
	for i := range parts {
		if parts[i].para != para {
			continue
		}
		found = place{i, min(bytes, max(len(parts[i].text)-1, 0))}
		if bytes < len(parts[i].text) {
			break
		}
		bytes -= len(parts[i].text)
	}
	return found
}

// datelineBytes is how much the dateline puts before the first paragraph.
func datelineBytes(a *model.Article) int {
	if a.Dateline == "" {
		return 0
	}
	return len(cells.Fold(a.Dateline)) + 1
}
