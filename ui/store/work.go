package store

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/reading"
)

// Work is long work that is going on and that a reader can give up.
type Work struct {
	What        string
	Done, Total int           // Total is 0 if it is not known
	Taken       time.Duration // how long it has been going on, by the last Progress

	begun    time.Time
	cancel   context.CancelFunc
	progress chan Progress
}

// Progress says how much of the work is done, or only that it is still going on.
type Progress struct {
	asked, done, total int
	still              bool // done and total are as they were
}

// Work gives the work that is going on, or nil.
func (s *Store) Work() *Work { return s.work }

// GiveUp ends the work that is going on. If its answer comes nevertheless, it is
// dropped.
func (s *Store) GiveUp() {
	if s.work != nil {
		s.work.cancel()
		s.work = nil
		s.asked++
	}
}

// isEnded reports whether an answer is that of the current work, which it then ends.
func (s *Store) isEnded(asked int) bool {
	if asked != s.asked || s.work == nil {
		return false
	}
	s.GiveUp()
	return true
}

// Progressed takes in a Progress, and waits for the next one.
func (s *Store) Progressed(p Progress) tea.Cmd {
	if s.work == nil || p.asked != s.asked {
		return nil
	}
	if !p.still {
		s.work.Done, s.work.Total = p.done, p.total
	}
	s.work.Taken = time.Since(s.work.begun)
	return nextProgress(p.asked, s.work.progress)
}

// start starts long work, and ends what is going on.
func (s *Store) start(what string, f func(ctx context.Context, asked int, p library.Progress) tea.Msg) tea.Cmd {
	s.GiveUp()
	ctx, cancel := context.WithCancel(s.ctx)
	s.asked++
	asked := s.asked
	// Only the newest report waits, because a bar can show no other.
	ch := make(chan Progress, 1)
	s.work = &Work{What: what, begun: time.Now(), cancel: cancel, progress: ch}
	report := func(done, total int) {
		msg := Progress{asked: asked, done: done, total: total}
		select {
		case ch <- msg:
		default:
			select {
			case <-ch:
			default:
			}
			select {
			case ch <- msg:
			default:
			}
		}
	}
	run := func() tea.Msg {
		defer close(ch)
		return f(ctx, asked, report)
	}
	return tea.Batch(run, nextProgress(asked, ch))
}

// beat is the longest time without a Progress, so that a reader sees that the work goes on.
const beat = time.Second

// nextProgress waits for the next report of the work, for its end, or for a beat.
func nextProgress(asked int, ch chan Progress) tea.Cmd {
	return func() tea.Msg {
		still := time.NewTimer(beat)
		defer still.Stop()
		select {
		case msg, ok := <-ch:
			if !ok {
				return nil
			}
			return msg
		case <-still.C:
			return Progress{asked: asked, still: true}
		}
	}
}

// Opened is an edition that was read, and where to go in it.
type Opened struct {
	Info    library.EditionInfo
	Edition library.Edition
	Want    any // what was given to Open
	Err     error

	asked int
}

// Open reads an edition.
func (s *Store) Open(what string, v library.EditionInfo, want any) tea.Cmd {
	lib := s.library
	return s.start(what, func(ctx context.Context, asked int, p library.Progress) tea.Msg {
		e, err := lib.Open(ctx, v, p)
		return Opened{v, e, want, err, asked}
	})
}

// Arrival is what a session opens with.
type Arrival struct {
	Editions []library.Edition // newest first
	Library  Library
}

// Arrived is an arrival, or the error.
type Arrived struct {
	Arrival Arrival
	Last    Last
	Err     error

	asked int
}

// Arrive waits for what the session opens with, and for where the reader was in it.
func (s *Store) Arrive(what string, arrive func(context.Context, library.Progress) (Arrival, error)) tea.Cmd {
	mem := s.memory
	return s.start(what, func(ctx context.Context, asked int, p library.Progress) tea.Msg {
		a, err := arrive(ctx, p)
		var last Last
		if err == nil {
			last.Last, last.OK, last.Err = mem.Last(ctx)
		}
		return Arrived{a, last, err, asked}
	})
}

// Found is the result of a search.
type Found struct {
	Query string
	Order library.Order
	Found library.Found
	Err   error

	asked int
}

// Search searches the library.
func (s *Store) Search(what, query string, order library.Order) tea.Cmd {
	lib := s.library
	return s.start(what, func(ctx context.Context, asked int, p library.Progress) tea.Msg {
		found, err := lib.Search(ctx, query, order, p)
		return Found{query, order, found, err, asked}
	})
}

// historyMost is how many articles the history on the screen has: a few months of
// daily reading.
const historyMost = 500

// Lists are the reader's own lists over all editions.
type Lists struct {
	Favourites, Unread, History []memory.Item
	Err                         error

	asked   int
	pending *pendingBatch
}

// Lists reads the lists. What waits to be written is written first, so that the lists
// have it.
func (s *Store) Lists(what string, shelf []reading.ShelfEdition) tea.Cmd {
	mem, lib, pending, writing := s.memory, s.library, s.journal.nextBatch(), s.writing
	all, open := named(shelf)
	return s.start(what, func(ctx context.Context, asked int, p library.Progress) tea.Msg {
		l := Lists{asked: asked, pending: pending}
		keep := func(err error) {
			if err != nil && l.Err == nil {
				l.Err = err
			}
		}
		keep(pending.write(writing, mem).Err)
		var err error
		l.Favourites, err = mem.Favourites(ctx, "")
		keep(err)
		l.History, err = mem.History(ctx, historyMost)
		keep(err)
		if lib != nil {
			known, err := lib.Articles(ctx, p)
			keep(err)
			for _, a := range known {
				if !open[day{a.Paper, a.Date}] { // of what is open the session knows more
					all = append(all, a)
				}
			}
		}
		all = unique(all)
		slices.SortStableFunc(all, func(a, b memory.Article) int { return b.Date.Compare(a.Date) })
		unread, err := memory.Unread(ctx, mem, all)
		keep(err)
		for _, a := range unread {
			l.Unread = append(l.Unread, memory.Item{Article: a})
		}
		return l
	})
}

// day names an edition.
type day struct {
	paper string
	date  model.Date
}

// named gives the articles of the editions that are whole in memory.
func named(shelf []reading.ShelfEdition) (all []memory.Article, open map[day]bool) {
	open = map[day]bool{}
	for i := range shelf {
		// For pages that are not in memory the library gives the articles.
		if e := shelf[i].Edition(); shelf[i].IsWhole() {
			open[day{e.Paper, e.Date}] = true
			for j := range e.Pages {
				all = append(all, memory.Articles(e.Paper, e.Date, &e.Pages[j])...)
			}
		}
	}
	return all, open
}

// Ends reports whether a message is the answer of the current work, which then has
// ended. The answer of earlier work is to be dropped.
func (s *Store) Ends(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case Opened:
		return s.isEnded(msg.asked)
	case Arrived:
		return s.isEnded(msg.asked)
	case Found:
		return s.isEnded(msg.asked)
	case Lists:
		s.journal.remove(msg.pending)
		return s.isEnded(msg.asked)
	}
	return false
}
