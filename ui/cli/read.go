package cli

import (
	"cmp"
	"context"
	"errors"
	"os"
	"slices"
	"sync"
	"time"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/editions/source"
	"baolan/ui"
	_ "baolan/ui/ahead" // while the libraries are initialised
	"baolan/ui/catalog"
	"baolan/ui/heap"
	"baolan/ui/lean"
	"baolan/ui/player"
	"baolan/ui/store"
	"baolan/ui/tty"
)

// isDumb reports whether the terminal has no control sequences, or TERM does not say of
// which kind it is.
func (a *app) isDumb() bool {
	term := a.getenv("TERM")
	return term == "" || term == "dumb"
}

// read opens the reader. It prints instead if standard output is no terminal, or one
// on which no screen can be drawn.
func (a *app) read(ctx context.Context, s settings, path string) error {
	defer a.notes.finish()
	if a.isLinear() {
		return a.linear(ctx, s, path)
	}
	if !a.out.IsTerminal() || a.isDumb() || !a.charset.IsUTF8() {
		heap.Collect()
		return a.print(ctx, s, path, printFlags{format: "text"})
	}
	a.attended = true
	lean.Heap()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	// What the first screen needs is prepared at the same time: the memory is opened
	// while the pages are read and rebuilt.
	keep := sync.OnceValue(a.keep)
	go keep()
	defer func() { keep().close() }()
	o := ui.Options{
		Preparing: source.IsPreparing,
		Context:   ctx, Lang: a.lang, Policy: s.policy, Probe: s.probe,
		Kinsoku: s.level, Justify: a.flags.justify, Theme: s.theme, NoMouse: a.flags.noMouse, Script: s.script, Pinyin: s.pinyin, Local: local{a, s}, Shell: tty.CanSuspend(), Keys: a.keymap,
		Themes: a.themes(), Measure: s.measure, Spacing: a.flags.spacing, Words: func(err error) string { return a.words(err).String() },
	}
	if a.settingsFile != nil {
		o.Settings = keeper{a, a.settingsFile}
	}
	n := library.NewNews()
	begin := a.begin(ctx, path, func() memory.Memory { return keep().memory })
	o.Memory, o.Notice, o.Changes = keep().memory, cmp.Or(keep().notice, a.notice), n.Follow(ctx)
	// take prepares the library behind the editions, once these have been read.
	take := func() store.Library {
		if begin.shelf == nil {
			return nil
		}
		go begin.shelf.Watch(ctx, n)
		return begin.shelf
	}
	select {
	case <-begin.done:
		if begin.err != nil {
			return begin.err
		}
	case <-time.After(patience):
		heap.Collect()
		o.Title = a.titleOf(path)
	}
	if es, whole := begin.whole(); whole {
		o.Editions, o.Library = es, take()
	} else {
		o.Arrive = func(ctx context.Context, p library.Progress) (store.Arrival, error) {
			if err := begin.wait(ctx, p); err != nil {
				return store.Arrival{}, err
			}
			return store.Arrival{Editions: begin.editions, Library: take()}, nil
		}
	}
	o.Skipped = a.skippedWords
	err := player.Run(ctx, player.Terminal{
		In: a.in, Out: a.out, Err: a.errs, Environ: a.environ, Getenv: a.getenv, Lang: a.lang, Patience: patience,
	}, a.withPictures(o, s))
	if errors.Is(err, player.ErrFault) {
		err = a.say(catalog.FaultHere)
	}
	a.skipped.unreported() // the screen has shown them already
	select {
	case <-begin.done:
		if begin.shelf != nil {
			begin.shelf.Close()
		}
		if err == nil {
			err = begin.err
		}
	default: // the reader has left before the editions were read, which is no error
	}
	return err
}

// keeping is the place of the reader's memory: a file or, if there can be none,
// nothing, with a notice to the reader. The paper can be read in both cases.
type keeping struct {
	memory memory.Memory
	notice string
	close  func()
}

func (a *app) keep() keeping {
	store, notice, err := a.openMemory()
	if err != nil {
		return keeping{memory.None(), a.lang.Say(catalog.NotKept, a.words(err)), func() {}}
	}
	return keeping{store, notice, func() { store.Close() }}
}

// noMemory is the memory of readers without a name: it is lost when they leave.
func noMemory() memory.Memory { return memory.None() }

// firstEditions is what a reader opens with.
type firstEditions struct {
	editions []library.Edition
	shelf    *library.Collection // the library's folder; nil if there is none
}

// openFirst finds what opens first. A file is read whole. Of a folder one edition is
// read, the one that was open last or the newest; the others are read when they are
// wanted. If early is set, an edition that takes long is given as soon as its first
// page has been read.
func (a *app) openFirst(ctx context.Context, path string, who func() memory.Memory, p library.Progress, early bool) (firstEditions, error) {
	if path == "" && a.store == nil {
		path = a.lastPath(ctx, who())
	}
	found, err := a.openPath(ctx, path, who, p, early)
	if err == nil && path != "" && path != stdinPath && who().IsPersistent() {
		a.noteOpened(path, found.editions)
		for i := range found.editions {
			if e := &found.editions[i]; e.Rest != nil {
				e.Rest = a.notingRest(path, e.Rest)
			}
		}
	}
	return found, err
}

// notingRest notes a path again once all editions under it are known.
func (a *app) notingRest(path string, rest library.Rest) library.Rest {
	return func(ctx context.Context, told library.Progress) ([]library.Edition, error) {
		es, err := rest(ctx, told)
		if err == nil {
			a.noteOpened(path, es)
		}
		return es, err
	}
}

func (a *app) openPath(ctx context.Context, path string, who func() memory.Memory, p library.Progress, early bool) (firstEditions, error) {
	bind, load := library.Bind, (*library.Collection).Load
	if early {
		bind, load = library.Begin, (*library.Collection).Begin
	}
	dir, err := a.libraryDir()
	state, stateErr := a.indexPlace()
	store := a.store
	if info, statErr := os.Stat(path); path != "" && statErr == nil && info.IsDir() {
		dir, err, store = path, nil, nil
	}
	var s *library.Collection
	if err == nil && stateErr == nil {
		s = a.collection(dir, store, state)
	}
	o := a.sourceOptions()
	o.Progress = p
	if path != "" && (s == nil || dir != path || store != nil) {
		es, err := bind(ctx, sizeOf(path), o, func(ctx context.Context, o source.Options) ([]source.Loaded, error) {
			return source.Open(ctx, path, o)
		})
		return firstEditions{es, s}, err
	}
	if s != nil {
		list, err := s.List(ctx)
		if err != nil {
			return firstEditions{}, err
		}
		if entries := list.All(); len(entries) > 0 {
			e, err := firstRead(ctx, wanted(ctx, entries, who()), o, func(ctx context.Context, e source.Entry, o source.Options) (library.Edition, error) {
				return load(s, ctx, e, o)
			})
			return firstEditions{[]library.Edition{e}, s}, err
		}
	}
	// The folder has no edition yet, or it has no page at all, which is an error.
	ls, err := a.open(ctx, path, o)
	return firstEditions{library.Whole(ls), s}, err
}

// sizeOf gives the size of a file. What is no file, such as a pipe, has no known size.
func sizeOf(path string) int64 {
	if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
		return info.Size()
	}
	return -1
}

// firstRead reads the first entry that can be read, so that one bad file does not keep
// the library shut. If none can be read, the error is that of the first.
func firstRead[E any](ctx context.Context, entries []source.Entry, o source.Options, read func(context.Context, source.Entry, source.Options) (E, error)) (E, error) {
	var first error
	for _, entry := range entries {
		e, err := read(ctx, entry, o)
		if err == nil || ctx.Err() != nil {
			return e, err
		}
		first = cmp.Or(first, err)
	}
	var none E
	return none, first
}

// wanted moves the edition that was open last to the front of the entries, which come
// with the newest first.
func wanted(ctx context.Context, entries []source.Entry, m memory.Memory) []source.Entry {
	if last, ok, err := m.Last(ctx); ok && err == nil {
		i := slices.IndexFunc(entries, func(e source.Entry) bool { return e.Paper == last.Paper && e.Date == last.Date })
		if i >= 0 {
			return append([]source.Entry{entries[i]}, entries...)
		}
	}
	return entries
}
