// Package store fetches what a session shows and keeps what its reader does.
//
// It owns all I/O of a session: the library, the reader's memory and the pages of
// large editions. It promises to hand out commands only, which end when the
// session's context ends or when the reader gives them up, so that no key waits
// for a disk. It knows what is fetched and not what is done with it: an answer is
// a message.
package store

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/reading"
)

// Library is where a session finds editions that it has not opened. Its methods may
// take long; they end when the context does.
type Library interface {
	// Editions lists the editions by the names of their files, in any order.
	Editions(ctx context.Context) ([]library.EditionInfo, error)
	// Open reads an edition.
	Open(ctx context.Context, v library.EditionInfo, progress library.Progress) (library.Edition, error)
	// Peek reads an edition for the names of its pages. It gives nil if that would
	// take long.
	Peek(ctx context.Context, v library.EditionInfo) (*library.Edition, error)
	// Search looks through all editions; new ones are indexed first. total is the
	// number of hits up to which they are counted, and more is true if there are
	// further ones.
	Search(ctx context.Context, query string, order library.Order, progress library.Progress) (library.Found, error)
	// Articles names all articles that are known, the newest first; new editions are
	// indexed first.
	Articles(ctx context.Context, progress library.Progress) ([]memory.Article, error)
}

// Store fetches and keeps for one session.
type Store struct {
	ctx         context.Context
	writing     context.Context // the context of what is being written; it ends later than ctx, with Close
	stop        context.CancelFunc
	library     Library // nil if there is none
	memory      memory.Memory
	journal     journal
	work        *Work // nil if nothing long is going on
	asked       int   // the number of the newest long work: only its answer is used
	peeking     bool
	cancelFetch context.CancelFunc // ends the fetching of a page; nil if none is being fetched
}

// New gives the store of a session; lib and mem may be nil. It ends with ctx.
func New(ctx context.Context, lib Library, mem memory.Memory) *Store {
	if mem == nil {
		mem = memory.None()
	}
	s := &Store{ctx: ctx, library: lib, memory: mem}
	s.writing, s.stop = context.WithCancel(context.WithoutCancel(ctx))
	return s
}

// IsPersistent reports whether anything is kept after the session.
func (s *Store) IsPersistent() bool { return s.memory.IsPersistent() }

// HasLibrary reports whether editions can be fetched.
func (s *Store) HasLibrary() bool { return s.library != nil }

// SetLibrary sets a library that was prepared after the session began.
func (s *Store) SetLibrary(lib Library) {
	if lib != nil {
		s.library = lib
	}
}

// EditionList is the list of the library's editions. What describes the newest edition
// that was added.
type EditionList struct {
	Editions []library.EditionInfo
	What     string
	Err      error
}

// ListEditions lists the library's editions; it gives nil if there is no library.
func (s *Store) ListEditions(what string) tea.Cmd {
	if s.library == nil {
		return nil
	}
	lib, ctx := s.library, s.ctx
	return func() tea.Msg {
		vs, err := lib.Editions(ctx)
		return EditionList{vs, what, err}
	}
}

// Peeked is what Peek has found of an edition's pages; Edition is nil if it found
// nothing.
type Peeked struct {
	Paper   string
	Date    model.Date
	Edition *library.Edition
}

// Peek looks into an edition for the names of its pages. Only one look is going on at
// a time: when a reader runs through the days, the day on which the reader stops is
// looked into.
func (s *Store) Peek(v *reading.ShelfEdition) tea.Cmd {
	if s.library == nil || s.peeking || v == nil || v.IsOpen() || v.Peeked {
		return nil
	}
	s.peeking = true
	lib, ctx, info := s.library, s.ctx, v.EditionInfo
	return func() tea.Msg {
		// An error is reported when the edition is opened.
		e, err := lib.Peek(ctx, info)
		if err != nil {
			e = nil
		}
		return Peeked{info.Paper, info.Date, e}
	}
}

// PeekEnded must be called with every Peeked.
func (s *Store) PeekEnded() { s.peeking = false }

// Recalled is what memory has of an edition.
type Recalled struct {
	Paper  string
	Date   model.Date
	States map[memory.Key]memory.State
	Err    error
}

// Recall reads what memory has of an edition.
func (s *Store) Recall(paper string, date model.Date) tea.Cmd {
	mem, ctx := s.memory, s.ctx
	return func() tea.Msg {
		states, err := mem.Edition(ctx, paper, date)
		return Recalled{paper, date, states, err}
	}
}

// Last is where the reader was at the end of the session before.
type Last struct {
	Last memory.Last
	OK   bool
	Err  error
}

// Last reads where the reader was.
func (s *Store) Last() tea.Cmd {
	mem, ctx := s.memory, s.ctx
	return func() tea.Msg {
		last, ok, err := mem.Last(ctx)
		return Last{last, ok, err}
	}
}

// Tags are the tags that the reader has used, the most used first.
type Tags struct{ Names []string }

// Tags reads the tags. If they cannot be read, there are none to choose from.
func (s *Store) Tags() tea.Cmd {
	mem, ctx := s.memory, s.ctx
	return func() tea.Msg {
		var t Tags
		tags, err := mem.Tags(ctx)
		if err != nil {
			return t
		}
		for _, tag := range tags {
			t.Names = append(t.Names, tag.Name)
		}
		return t
	}
}

// FetchedPage is a page of an edition whose pages are not in memory.
type FetchedPage struct {
	Edition *model.Edition
	Page    int
	Whole   *model.Page // nil if it could not be read
	Err     error
}

// FetchPage fetches the page for which the reader waits. If another page is being
// fetched, that is given up and sends no message.
func (s *Store) FetchPage(miss reading.Missing) tea.Cmd {
	if s.cancelFetch != nil {
		s.cancelFetch()
	}
	ctx, cancel := context.WithCancel(s.ctx)
	s.cancelFetch = cancel
	get := miss.Get
	return func() tea.Msg {
		defer cancel()
		p, err := get(ctx, miss.Page)
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return FetchedPage{miss.Edition, miss.Page, nil, err}
		}
		return FetchedPage{miss.Edition, miss.Page, &p, nil}
	}
}

// Await waits for the next change of the library, or for the end of the session.
func (s *Store) Await(changes <-chan library.Change) tea.Cmd {
	if changes == nil {
		return nil
	}
	ctx := s.ctx
	return func() tea.Msg {
		select {
		case c, ok := <-changes:
			if ok {
				return c
			}
		case <-ctx.Done():
		}
		return nil
	}
}

// unique removes the articles that are in the list before.
func unique(all []memory.Article) []memory.Article {
	seen := make(map[memory.Key]bool, len(all))
	return slices.DeleteFunc(all, func(a memory.Article) bool {
		was := seen[a.Key]
		seen[a.Key] = true
		return was
	})
}
