package index

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"io"
	"os"
	"runtime"
	"slices"
	"sync"
	"time"

	"baolan/editions/database"
	"baolan/editions/objects"
	"baolan/model"
)

// Progress is how far an update is with what is new.
type Progress struct {
	Entries, AllEntries int // sets of files, mostly editions
	Pages               int
}

// Report is what an update did.
type Report struct {
	Entries   int // read anew
	Pages     int // of those
	Unchanged int // entries
	Removed   int // entries whose files are gone
	Problems  []Problem
	Elsewhere bool // another process updates the index, so this one did nothing
}

// Problem is an entry that could not be read. It is tried again when one of
// its files changes.
type Problem struct {
	Path string
	Err  error
}

// Update makes the index agree with a library: it reads what is new or has
// changed and forgets what is gone. Work is kept in batches; an update that
// ends early, by its context or by a kill, is taken up by the next. progress,
// where not nil, is called now and then from one goroutine. Two processes may
// update at once; of an index that machines share one does it.
func (x *Index) Update(ctx context.Context, s Source, progress func(Progress)) (Report, error) {
	r, err := x.update(ctx, s, progress)
	if database.IsDamaged(err) {
		_ = x.fail(err) // notes it
	}
	x.mu.RLock()
	damaged := x.damaged
	x.mu.RUnlock()
	if damaged {
		if err := x.repair(ctx); err != nil {
			return Report{}, err
		}
		r, err = x.update(ctx, s, progress)
	}
	return r, x.fail(err)
}

// batchPages is how many pages one transaction holds: some 1 s of work, all
// that a kill can cost, and another process may have to wait. Larger batches
// make fewer segments to be merged.
const batchPages = 400

func (x *Index) update(ctx context.Context, s Source, progress func(Progress)) (r Report, err error) {
	did, err := x.store().alone(ctx, func(ctx context.Context, to store) (err error) {
		r, err = updateIn(ctx, to, s, cmp.Or(x.batch, batchPages), progress)
		return err
	})
	r.Elsewhere = err == nil && !did
	return r, err
}

// updateIn updates a store in transactions of batchSize pages.
func updateIn(ctx context.Context, to store, s Source, batchSize int, progress func(Progress)) (Report, error) {
	entries, err := s.Scan(ctx)
	if err != nil {
		return Report{}, err
	}
	old, err := to.files(ctx)
	if err != nil {
		return Report{}, err
	}
	var report Report
	var fresh []Entry
	for _, e := range entries {
		if old.areCurrent(e) {
			report.Unchanged++
		} else {
			fresh = append(fresh, e)
		}
	}
	// From the oldest: a scan gives the newest first, and numbers grow with the
	// date.
	slices.Reverse(fresh)
	// First what is gone: a file that moved would else be found twice.
	if report.Removed, err = old.removeGone(ctx, to, entries); err != nil {
		return report, err
	}
	p := Progress{AllEntries: len(fresh)}
	var batch []loaded
	pages := 0
	flush := func() error {
		if err := write(ctx, to, batch); err != nil {
			return err
		}
		for i := range batch {
			l := &batch[i]
			report.Entries++
			report.Pages += l.pages()
			if l.err != nil {
				report.Problems = append(report.Problems, Problem{l.entry.Files[0].Path, l.err})
			}
		}
		p.Entries, p.Pages = report.Entries, report.Pages
		if progress != nil {
			progress(p)
		}
		batch, pages = nil, 0
		return nil
	}
	// A canceled load is no broken edition: it must not be written as one.
	work, stop := context.WithCancel(ctx)
	defer stop()
	for l := range loadAll(work, s, fresh) {
		if objects.IsAway(l.err) { // which says nothing of the edition
			return report, l.err
		}
		batch = append(batch, l)
		if pages += l.pages() + 1; pages >= batchSize {
			if err := flush(); err != nil {
				return report, err
			}
		}
	}
	if err := ctx.Err(); err != nil {
		return report, err
	}
	if len(batch) > 0 {
		err = flush()
	}
	return report, err
}

// loaded is an entry that was read, or could not be.
type loaded struct {
	entry    Entry
	editions []prepared
	hashes   [][]byte // by file
	at       time.Time
	err      error
}

// prepared is an edition made ready to be written.
type prepared struct {
	paper  string
	date   model.Date
	pages  int
	rows   []row
	texts  []string // by row, joined
	tokens []string // by row
	last   int64    // the number of the first row; those of the others lie below
}

func (l *loaded) pages() int {
	n := 0
	for i := range l.editions {
		n += l.editions[i].pages
	}
	return n
}

// loadAll reads entries on every core, which is most of an update's work, in
// no order. It ends when the context does.
func loadAll(ctx context.Context, s Source, entries []Entry) <-chan loaded {
	queue := make(chan Entry)
	out := make(chan loaded)
	go func() {
		defer close(queue)
		for _, e := range entries {
			select {
			case queue <- e:
			case <-ctx.Done():
				return
			}
		}
	}()
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			seen := new(characters)
			for e := range queue {
				l := load(ctx, s, e, seen)
				if ctx.Err() != nil {
					return
				}
				select {
				case out <- l:
				case <-ctx.Done():
					return
				}
			}
		})
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

func load(ctx context.Context, s Source, e Entry, seen *characters) loaded {
	l := loaded{entry: e, at: time.Now()}
	// The hashes before the text: a file that changes between is read again.
	for _, f := range e.Files {
		l.hashes = append(l.hashes, hash(f))
	}
	editions, err := s.Load(ctx, e)
	if err != nil {
		l.err = err
		return l
	}
	for i := range editions {
		l.editions = append(l.editions, prepare(&editions[i], seen))
	}
	return l
}

func prepare(e *model.Edition, seen *characters) prepared {
	p := prepared{paper: e.Paper, date: e.Date, pages: len(e.Pages)}
	for i := range e.Pages {
		p.rows = append(p.rows, rows(&e.Pages[i])...)
	}
	for i := range p.rows {
		p.texts = append(p.texts, p.rows[i].joined())
		p.tokens = append(p.tokens, p.rows[i].tokens(seen))
	}
	return p
}

// hash gives what tells a file's content: its digest where that is known, else its
// SHA-256, or nothing where it cannot be read: then its size and time alone tell that
// it changed.
func hash(of File) []byte {
	if of.Digest != nil {
		return of.Digest
	}
	f, err := os.Open(of.Path)
	if err != nil {
		return []byte{}
	}
	defer func() { _ = f.Close() }()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return []byte{}
	}
	return h.Sum(nil)
}

func sameHash(a, b []byte) bool { return len(a) > 0 && bytes.Equal(a, b) }
