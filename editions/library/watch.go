package library

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"

	"baolan/editions/source"
)

// Event is news of a library.
type Event struct {
	Listing *Listing       // what stands there now; nil with an error
	New     []source.Entry // editions that came or grew or changed, newest first
	Err     error          // the folder cannot be listed, or not watched any more
}

const (
	// settle is how long a folder must be quiet: a paper is copied page by page,
	// and news of half of it is no news.
	settle = 300 * time.Millisecond
	// patience is how long news may be held back by a folder that is never quiet.
	patience = 3 * time.Second
	// rounds is how often the folder is looked at without news of it: network
	// file systems do not tell, and a folder whose parent was moved cannot.
	rounds = 10 * time.Second
)

// Watch tells of changes in a library until the context ends, and then closes
// the channel. The folder may be missing, be removed and come back. old is the
// listing that the receiver has.
func Watch(ctx context.Context, dir string, old *Listing, o source.Options) (<-chan Event, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	events := make(chan Event)
	n := &watcher{dir: filepath.Clean(dir), options: o, listing: old, notify: w, events: events}
	if n.listing == nil {
		n.listing = newListing(nil)
	}
	n.follow()
	go n.run(ctx)
	return events, nil
}

type watcher struct {
	dir     string
	options source.Options
	listing *Listing
	notify  *fsnotify.Watcher
	events  chan<- Event
	root    fs.FileInfo // of the folder that is being watched, nil for none
}

// follow watches each folder of the library, and the one above it, where it
// would come back. Folders already watched stay so.
func (w *watcher) follow() {
	if info, err := os.Stat(w.dir); err != nil {
		w.root = nil
	} else if w.root == nil || !os.SameFile(w.root, info) {
		// Another folder stands at the path: the system goes on watching the old one.
		for _, path := range w.notify.WatchList() {
			_ = w.notify.Remove(path) // it may be gone
		}
		w.root = info
	}
	_ = w.notify.Add(filepath.Dir(w.dir)) // it may be missing too; the rounds will see
	_ = filepath.WalkDir(w.dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && e.IsDir() {
			_ = w.notify.Add(path) // beyond the system's limit, the rounds will see
		}
		return nil
	})
}

func (w *watcher) run(ctx context.Context) {
	defer close(w.events)
	defer func() { _ = w.notify.Close() }()
	round := time.NewTicker(rounds)
	defer round.Stop()
	quiet := time.NewTimer(settle)
	defer quiet.Stop()
	var since time.Time // of the first change that was not sent yet
	for {
		select {
		case <-ctx.Done():
			return
		case e, ok := <-w.notify.Events:
			if !ok {
				return
			}
			if !w.isOfLibrary(e) {
				continue
			}
			if since.IsZero() {
				since = time.Now()
			}
			quiet.Reset(max(0, min(settle, patience-time.Since(since))))
			continue
		case <-w.notify.Errors: //nolint:errcheck // too many at once: look for oneself
		case <-round.C:
		case <-quiet.C:
		}
		since = time.Time{}
		if !w.report(ctx) {
			return
		}
	}
}

// isOfLibrary leaves out what happens beside the library's folder, and changes of
// rights alone.
func (w *watcher) isOfLibrary(e fsnotify.Event) bool {
	rel, err := filepath.Rel(w.dir, e.Name)
	inside := err == nil && rel != ".." && !filepath.IsAbs(rel) && (len(rel) < 3 || rel[:3] != ".."+string(filepath.Separator))
	return inside && e.Op != fsnotify.Chmod
}

// report lists the library and sends what is new; false when the context ended.
func (w *watcher) report(ctx context.Context) bool {
	w.follow()
	listing, err := List(ctx, w.dir, w.options)
	e := Event{Listing: listing, Err: err}
	if err == nil {
		e.New = listing.news(w.listing)
		if len(e.New) == 0 && len(w.listing.news(listing)) == 0 {
			return true
		}
		w.listing = listing
	}
	select {
	case w.events <- e:
		return true
	case <-ctx.Done():
		return false
	}
}
