package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"sync"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/index"
	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/editions/objects"
	"baolan/editions/picture"
	"baolan/editions/postgres"
	"baolan/editions/source"
	"baolan/ui"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/console"
	"baolan/ui/paint"
	"baolan/ui/pictures"
	"baolan/ui/serve"
	"baolan/ui/store"
)

// sshHost holds what all readers of a server share, and makes the reader of each
// connection.
type sshHost struct {
	a        *app
	settings settings
	state    string
	states   int // how many readers' memories are kept
	path     string
	shelf    *library.Shared // nil if there is no library
	news     *library.News
	log      console.Log
	readers  *memory.Database // nil if each memory is a file
	pictures *picture.Maker   // for the pictures of all readers

	mu       sync.RWMutex
	editions []library.Edition // never changed, only replaced; a large edition is bound once for all readers
}

func (a *app) newSSHHost(ctx context.Context, s settings, path, state string, log console.Log) (*sshHost, error) {
	// This is a copy, because reading the configuration again writes to the flags
	// while sessions read them.
	own := *a
	a = &own
	t := &sshHost{a: a, settings: s, state: state, path: path, news: library.NewNews(), log: log, pictures: a.pictureMaker()}
	stock, err := a.openFirst(ctx, path, noMemory, nil, true)
	if err != nil {
		return nil, err
	}
	t.editions = stock.editions
	began := t.editions
	for i := range began {
		if began[i].Rest != nil {
			go t.tend("rest", func() { t.await(ctx, i, began) })
		}
	}
	if shelf := stock.shelf; shelf != nil {
		t.shelf = &library.Shared{Collection: shelf}
		go t.tend("watch", func() { shelf.Watch(ctx, t.news) })
		changes := t.news.Follow(ctx)
		go func() {
			for {
				select {
				case <-ctx.Done():
					return
				case c := <-changes:
					if c.Store == library.StoreSame {
						t.refresh(ctx)
					}
				}
			}
		}()
	}
	return t, nil
}

// await waits until the edition at index i of those that the server began with was
// read to its end, and gives the whole edition to readers who come later. Those who
// read it already receive the rest in their own sessions.
func (t *sshHost) await(ctx context.Context, i int, began []library.Edition) {
	es, err := began[i].Rest(ctx, func(int, int) {})
	if err != nil {
		if ctx.Err() == nil {
			t.log.Error("edition", "error", err)
		}
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.editions) == len(began) && &t.editions[0] == &began[0] {
		t.editions = slices.Concat(began[:i], es, began[i+1:])
	}
}

// tend runs work that belongs to no session. A panic in it must not end the readers'
// sessions.
func (t *sshHost) tend(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			t.log.Error("fault", "in", what, "panic", fmt.Sprint(r), "stack", string(debug.Stack()))
		}
	}()
	f()
}

// refresh reads the editions that open first again. Readers keep what they have open.
// A folder that is gone for the moment changes nothing.
func (t *sshHost) refresh(ctx context.Context) { t.tend("refresh", func() { t.reread(ctx) }) }

func (t *sshHost) reread(ctx context.Context) {
	stock, err := t.a.openFirst(ctx, t.path, noMemory, nil, false)
	if err != nil || len(stock.editions) == 0 {
		return
	}
	if t.shelf != nil {
		t.shelf.Forget()
	}
	t.mu.Lock()
	t.editions = stock.editions
	t.mu.Unlock()
}

func (t *sshHost) current() []library.Edition {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.editions
}

func (t *sshHost) close() {
	if t.shelf != nil {
		_ = t.shelf.Close() // if the index lacks something, it will be made again from the files
	}
}

// readerPictures is how many bytes of pictures are cached for each reader of a server.
const readerPictures = 1 << 20

// model makes the reader for one connection. Size, language, theme and widths are the
// connection's own, the editions are shared.
func (t *sshHost) model(ctx context.Context, r serve.Reader) (tea.Model, error) {
	o := ui.Options{
		Preparing: source.IsPreparing,
		Context:   ctx, Lang: langOf(func(name string) string { return r.Env[name] }),
		Width: r.Width, Height: r.Height, Begun: r.Begun,
		Policy: t.settings.policy, Probe: t.settings.probe, Kinsoku: t.settings.level, Justify: t.a.flags.justify, Theme: t.settings.theme,
		Themes: t.a.themes(), Measure: t.settings.measure, Spacing: t.a.flags.spacing, Keys: t.a.keymap,
		NoMouse: t.a.flags.noMouse, Script: t.settings.script, Pinyin: t.settings.pinyin, Changes: t.news.Follow(ctx),
	}
	o.Pictures, o.PictureMode, o.PicturesRemote, o.PictureBytes = t.pictures, t.settings.pictures, true, readerPictures
	if !paint.IsAskable(func(name string) string { return r.Env[name] }) {
		o.PictureMode = pictures.Never
	}
	if r.Fingerprint != "" {
		t.adopt(ctx, &o, r)
	}
	o.Words = t.wordsForGuest(o.Lang, r.Remote)
	if p, err := cells.ParsePolicy(r.Env["BAOLAN_AMBIGUOUS"]); err == nil {
		o.Policy, o.Probe = p, false
	}
	if t.shelf != nil {
		o.Library = t.shelf
	}
	es, whole := inMemory(t.current())
	if o.Editions = es; !whole { // the first frame is shown before its page is read from the spill
		o.Title = o.Lang.Say(catalog.Titled, cmp.Or(t.current()[0].Paper, o.Lang.Say(catalog.UnknownPaper)))
		o.Arrive = func(context.Context, library.Progress) (store.Arrival, error) {
			return store.Arrival{Editions: t.current()}, nil
		}
	}
	if r.Fingerprint == "" {
		return &visitor{Model: ui.New(o)}, nil
	}
	marks, err := t.marks(r)
	if err != nil {
		// With a full disk one can still read.
		o.Notice = o.Lang.Say(catalog.NotKept, o.Words(err))
		o.Settings = nil
		return &visitor{Model: ui.New(o)}, nil
	}
	o.Memory = marks
	m := ui.New(o)
	soon, enough := context.WithTimeout(ctx, patience)
	defer enough()
	m.Prime(soon)
	return &visitor{Model: m, marks: marks}, nil
}

// leaving gives the message that tells a reader that the server will stop soon. Only a
// reader with a key has a memory that the next server knows.
func (t *sshHost) leaving(r serve.Reader) tea.Msg {
	if r.Fingerprint == "" {
		return ui.Announcement{Key: catalog.ServerLeaves}
	}
	return ui.Announcement{Key: catalog.ServerLeavesKept}
}

// marks gives the memory of a reader who has a key.
func (t *sshHost) marks(r serve.Reader) (memory.Memory, error) {
	if t.readers != nil {
		return t.readers.Reader(r.Fingerprint, t.states), nil
	}
	return memory.OpenGuest(memory.UserPath(t.state, r.Fingerprint), t.states)
}

// wordsForGuest gives a function that words errors for a reader over SSH: what is
// wrong, without any path of the server. The log has the details.
func (t *sshHost) wordsForGuest(lang catalog.Lang, remote string) func(error) string {
	a := *t.a
	a.lang = lang
	return func(err error) string {
		var e *source.Error
		var query *index.QueryError
		var said message
		switch {
		case errors.As(err, &said), errors.As(err, &query), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
			return a.words(err).String() // an error of what the reader has typed
		case objects.IsAway(err):
			t.log.Warn("store", "remote", remote, "error", err)
			return lang.Say(catalog.StoreIsAway)
		case errors.As(err, &e):
			t.log.Warn("edition", "remote", remote, "error", err)
			return lang.Say(sourceWords[e.Kind])
		case postgres.IsAway(err):
			t.log.Warn("database", "remote", remote, "error", err)
			return lang.Say(catalog.ToldAway)
		case errors.Is(err, memory.ErrFull), errors.Is(err, index.ErrFull):
			t.log.Error("disk", "remote", remote, "error", err)
			return lang.Say(catalog.ErrDiskFull)
		}
		t.log.Error("reader", "remote", remote, "error", err)
		return lang.Say(catalog.EndError)
	}
}

// visitor is a reader's model that closes, at the end of its session, what it has
// opened.
type visitor struct {
	*ui.Model
	marks memory.Memory
}

// Update implements tea.Model, so that visitor stays the program's model.
func (v *visitor) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	_, cmd := v.Model.Update(msg)
	return v, cmd
}

// Close writes the changes that wait and closes the memory.
func (v *visitor) Close() error {
	err := v.Model.Close()
	if v.marks != nil {
		if closing := v.marks.Close(); err == nil {
			err = closing
		}
	}
	return err
}
