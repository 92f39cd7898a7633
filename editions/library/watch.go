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

// Event is a change of a library's folder.
type Event struct {
	Listing *Listing       // the editions there are now; nil with an error
	New     []source.Entry // editions that were added or have changed, newest first
	Err     error          // why the folder cannot be listed or is no longer watched
}

const (
	// settle is how long a folder must not change before an event is sent: a paper is
	// copied page by page, and an event about half of it would be of no use.
	settle = 300 * time.Millisecond
	// patience is how long an event may be held back because the folder keeps
	// changing.
	patience = 3 * time.Second
	// rounds is how often the folder is listed even without a change being reported:
	// network file systems report none, nor does a folder whose parent was moved.
	rounds = 10 * time.Second
)

// Watch sends an event for each change of a library until the context ends, and then
// closes the channel. The folder need not exist, and may be removed and made again.
// old is the listing that the receiver already has.
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
	root    fs.FileInfo // the folder that is being watched; nil for none
}

// follow watches each folder of the library, and the library's parent, in which it
// would appear again if it was removed. Folders that are watched already are not
// changed.
func (w *watcher) follow() {
	if info, err := os.Stat(w.dir); err != nil {
		w.root = nil
	} else if w.root == nil || !os.SameFile(w.root, info) {
		// Another folder has the path now, but the system still watches the old one.
		for _, path := range w.notify.WatchList() {
			_ = w.notify.Remove(path) // the folder may be gone
		}
		w.root = info
	}
	_ = w.notify.Add(filepath.Dir(w.dir)) // the parent may not exist either; the rounds will find the library then
	_ = filepath.WalkDir(w.dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && e.IsDir() {
			_ = w.notify.Add(path) // beyond the system's limit of watches, the rounds find the changes
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
	var since time.Time // when the first change happened that was not sent yet
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

// isOfLibrary reports whether an event is of the library. It leaves out what happens
// to other entries of the parent folder, and changes of rights alone.
func (w *watcher) isOfLibrary(e fsnotify.Event) bool {
	rel, err := filepath.Rel(w.dir, e.Name)
	inside := err == nil && rel != ".." && !filepath.IsAbs(rel) && (len(rel) < 3 || rel[:3] != ".."+string(filepath.Separator))
	return inside && e.Op != fsnotify.Chmod
}

// report lists the library and sends what is new. It reports whether to go on, which
// is false when the context has ended.
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
