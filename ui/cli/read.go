package cli

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"sync"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"baolan/editions/fold"
	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/editions/source"
	"baolan/ui"
	"baolan/ui/catalog"
	"baolan/ui/lean"
	"baolan/ui/wire"
)

// localFPS is twice what most terminals are drawn at: the answer to a key waits
// for a tick of this clock, and 60 would make that wait 8 ms longer at most.
const localFPS = 120

// read opens the reader, or prints where standard output is no terminal.
func (a *app) read(ctx context.Context, s settings, path string) error {
	if !term.IsTerminal(a.Stdout.Fd()) {
		return a.print(ctx, s, path, printFlags{format: "text"})
	}
	releaseCode()
	lean.Heap()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	// What the first screen needs is made ready side by side: the memory and the
	// tables of the folding while the pages are read and rebuilt.
	keep := sync.OnceValue(a.keep)
	go keep()
	go fold.Fold("")
	defer func() { keep().close() }()
	o := ui.Options{
		Context: ctx, Lang: a.lang, Policy: s.policy, Probe: s.probe,
		Kinsoku: s.level, Theme: s.theme, NoMouse: a.flags.noMouse, Words: a.words,
	}
	n := newNews()
	begin := a.begin(ctx, path, func() memory.Memory { return keep().memory })
	o.Memory, o.Notice, o.Changes = keep().memory, keep().notice, n.follow(ctx)
	// take makes ready what stands behind the editions, once they are there.
	take := func() ui.Library {
		if begin.shelf == nil {
			return nil
		}
		go begin.shelf.watch(ctx, n)
		return begin.shelf
	}
	select {
	case <-begin.done:
		if begin.err != nil {
			return begin.err
		}
	case <-time.After(patience):
		o.Title = a.titleOf(path)
	}
	if es, whole := begin.whole(); whole {
		o.Editions, o.Library = es, take()
	} else {
		o.Arrive = func(ctx context.Context, p ui.Progress) (ui.Arrival, error) {
			if err := begin.wait(ctx, p); err != nil {
				return ui.Arrival{}, err
			}
			return ui.Arrival{Editions: begin.editions, Library: take()}, nil
		}
	}
	err := a.play(ctx, o)
	select {
	case <-begin.done:
		if begin.shelf != nil {
			begin.shelf.Close()
		}
		if err == nil {
			err = begin.err
		}
	default: // given up before it was there, which is no error
	}
	return err
}

// keeping is what a reader's doings are kept in: a file or, where there can be
// none, nothing, with a word to the reader. A paper can be read all the same.
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

// nobody is the memory of a board in the street.
func nobody() memory.Memory { return memory.None() }

// stocked is what a reader opens with.
type stocked struct {
	editions []ui.Edition
	shelf    *shelf // the folder that stands behind; nil for none
}

// stock finds what opens first. A file is read whole; of a folder one edition is,
// the one where the reader was or the newest, the others when they are wanted.
func (a *app) stock(ctx context.Context, path string, who func() memory.Memory, p ui.Progress) (stocked, error) {
	dir, err := a.libraryDir()
	state, stateErr := a.stateDir()
	if info, statErr := os.Stat(path); path != "" && statErr == nil && info.IsDir() {
		dir, err = path, nil
	}
	var s *shelf
	if err == nil && stateErr == nil {
		s = newShelf(dir, state, a.sourceOptions())
	}
	o := a.sourceOptions()
	o.Progress = p
	if path != "" && (s == nil || s.dir != path) {
		es, err := bind(ctx, sizeOf(path), o, func(ctx context.Context, o source.Options) ([]source.Loaded, error) {
			return source.OpenWithOrigins(ctx, path, o)
		})
		return stocked{es, s}, err
	}
	if s != nil {
		list, err := library.List(ctx, s.dir, s.options)
		if err != nil {
			return stocked{}, err
		}
		if entries := list.All(); len(entries) > 0 {
			e, err := firstRead(ctx, wanted(entries, who()), o, s.load)
			return stocked{[]ui.Edition{e}, s}, err
		}
	}
	// Nothing there yet, or a folder without a page, which is an error.
	ls, err := a.open(ctx, path, o)
	return stocked{wholeOf(ls), s}, err
}

// firstRead reads the first entry that can be read; one bad file must not close
// the library. The error is the first one's.
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

// wanted puts the edition where the reader was before the rest, which are
// ordered from the newest.
func wanted(entries []source.Entry, m memory.Memory) []source.Entry {
	if last, ok, err := m.Last(); ok && err == nil {
		i := slices.IndexFunc(entries, func(e source.Entry) bool { return e.Paper == last.Paper && e.Date == last.Date })
		if i >= 0 {
			return append([]source.Entry{entries[i]}, entries...)
		}
	}
	return entries
}

// The reader names the terminal's window. XTWINOPS 22 and 23 keep the name it
// had, where the terminal can.
const (
	keepTitle  = "\x1b[22;2t"
	titleAgain = "\x1b[23;2t"
)

// play runs the reader in this terminal until it ends. A terminal that is
// closed (SIGHUP) ends it as q does, so that what it knows is written.
func (a *app) play(ctx context.Context, o ui.Options) error {
	out := wire.NewFile(a.Stdout)
	o.Begun = out.Begun()
	if w, h, err := term.GetSize(a.Stdout.Fd()); err == nil {
		o.Width, o.Height = w, h
	}
	m := ui.New(o)
	p := tea.NewProgram(m, tea.WithContext(ctx), tea.WithFPS(localFPS), tea.WithOutput(out), tea.WithEnvironment(a.Environ))
	hangup := make(chan os.Signal, 1)
	signal.Notify(hangup, syscall.SIGHUP)
	ctx, cancel := context.WithCancel(ctx)
	go func() {
		select {
		case <-hangup:
			p.Quit()
		case <-ctx.Done():
		}
	}()
	defer rawKeys(a.Stdin)()
	// A terminal that is gone has no title to be kept.
	_, _ = a.Stdout.WriteString(keepTitle)
	a.show(out, m.FirstRows())
	_, err := p.Run()
	_ = out.Leave() // the error of a program that did not run is the one to tell
	_, _ = a.Stdout.WriteString(titleAgain)
	cancel()
	if closing := m.Close(); err == nil && closing != nil {
		return closing
	}
	if err != nil && !errors.Is(err, tea.ErrInterrupted) {
		return fmt.Errorf("terminal: %w", err)
	}
	return nil
}

// rawKeys takes the keys as they are from before the first frame on: who sees a
// paper presses keys, and those would be echoed over it, with Enter as a line
// feed, until the program has set itself up.
func rawKeys(tty *os.File) (again func()) {
	if !term.IsTerminal(tty.Fd()) {
		return func() {}
	}
	before, err := term.MakeRaw(tty.Fd())
	if err != nil {
		return func() {}
	}
	return func() { _ = term.Restore(tty.Fd(), before) } // a terminal that is gone needs none
}

// show puts the first frame on the terminal while the program that will keep
// it up to date is still being set up. What goes wrong there goes wrong again
// when the program runs, which then says so.
func (a *app) show(out *wire.File, rows []string) {
	if len(rows) == 0 {
		return
	}
	var b bytes.Buffer
	colours := colorprofile.Writer{Forward: &b, Profile: colorprofile.Detect(out, a.Environ)}
	for i, row := range rows {
		b.Reset()
		if _, err := colours.WriteString(row); err != nil {
			return
		}
		rows[i] = b.String()
	}
	_ = out.Open(rows)
}
