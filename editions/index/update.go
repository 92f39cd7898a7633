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

// Progress says how much of what is new an update has indexed.
type Progress struct {
	Entries, AllEntries int // sets of files, which are mostly editions
	Pages               int
}

// Report says what an update has done.
type Report struct {
	Entries   int // that were read again
	Pages     int // the pages of these entries
	Unchanged int // entries that have not changed
	Removed   int // entries whose files are gone
	Problems  []Problem
	Elsewhere bool // another process is updating the index, so this one did nothing
}

// Problem is an entry that could not be read. It is tried again when one of its files
// changes.
type Problem struct {
	Path string
	Err  error
}

// Update brings the index up to date with a library: it reads what is new or has
// changed and removes what is gone. Work is written in batches; if an update ends
// early, by its context or by a kill, the next one continues from there. progress, if
// not nil, is called now and then from one goroutine. Two processes may update an
// index file at once; an index that machines share is updated by one of them.
func (x *Index) Update(ctx context.Context, s Source, progress func(Progress)) (Report, error) {
	r, err := x.update(ctx, s, progress)
	if database.IsDamaged(err) {
		_ = x.fail(err) // fail is called because it notes damage
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

// batchPages is how many pages are written in one transaction. That is some 1 s of
// work, which is all that a kill can cost and all that another process has to wait.
// With larger batches fewer segments would have to be merged.
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
	// The oldest come first, because numbers grow with the date; a scan gives the
	// newest first.
	slices.Reverse(fresh)
	// What is gone is removed first: otherwise a file that was moved would be found
	// twice.
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
	// A load that was cancelled must not be written as an entry that cannot be read.
	work, stop := context.WithCancel(ctx)
	defer stop()
	for l := range loadAll(work, s, fresh) {
		if objects.IsAway(l.err) { // the store being away says nothing of the edition
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
	hashes   [][]byte // one for each file
	at       time.Time
	err      error
}

// prepared is an edition prepared for writing.
type prepared struct {
	paper  string
	date   model.Date
	pages  int
	rows   []row
	texts  []string // the joined text of each row
	tokens []string // the tokens of each row
	last   int64    // the number of the first row; the other rows have lower numbers
}

func (l *loaded) pages() int {
	n := 0
	for i := range l.editions {
		n += l.editions[i].pages
	}
	return n
}

// loadAll reads entries on all cores, because reading is most of an update's work.
// They come in no particular order. It ends when the context does.
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
	// The hashes are made before the text is read, so that a file which changes in
	// between is read again.
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

// hash gives what identifies a file's content: its digest if one is known, otherwise
// its SHA-256. If the file cannot be read it gives nothing, and a change is seen by
// size and time alone.
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
