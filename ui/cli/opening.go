package cli

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"baolan/editions/clean"
	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/editions/source"
	"baolan/model"
	"baolan/ui/catalog"
)

// patience is how long a reader looks at a shell that says nothing: what opens
// sooner opens without a word.
const patience = 400 * time.Millisecond

// tick is how often the word says how long it has been.
const tick = time.Second

// unhurried runs what opens before there is a screen. What takes long is said
// on the shell's line, and Esc gives it up: its answer is not waited for then,
// as one large file cannot be stopped halfway, and the program ends.
func (a *app) unhurried(ctx context.Context, what string, open func(context.Context) error) error {
	bar, ctx := a.bar(ctx)
	defer bar.giveUp()
	ended := make(chan error, 1)
	go func() { ended <- open(ctx) }()
	next := time.NewTimer(patience)
	defer next.Stop()
	defer bar.clear()
	for begun := time.Now(); ; {
		select {
		case err := <-ended:
			return err
		case <-ctx.Done():
			return ctx.Err()
		case <-next.C:
			bar.say(a.lang.Say(catalog.OpeningFor, what, int(time.Since(begun).Seconds())))
			next.Reset(tick)
		}
	}
}

// toPrint gives the editions that print writes: those of a path, or else what
// the reader would open, where --edition looks through the whole library.
func (a *app) toPrint(ctx context.Context, path, edition string) ([]model.Edition, error) {
	dir, err := a.libraryDir()
	if path != "" || err != nil {
		return a.open(ctx, path)
	}
	list, err := library.List(ctx, dir, a.sourceOptions())
	if err != nil {
		return nil, err
	}
	entries := list.All()
	if len(entries) == 0 {
		return a.open(ctx, "")
	}
	s := newShelf(dir, "", a.sourceOptions())
	if edition == "" {
		e, err := s.first(ctx, a.wantedHere(entries))
		return []model.Edition{e}, err
	}
	var es []model.Edition
	for _, entry := range entries {
		if !mayBe(entry, edition) {
			continue
		}
		e, err := s.load(ctx, entry, s.options)
		if err != nil {
			return nil, err
		}
		es = append(es, e)
	}
	return es, nil
}

// mayBe tells whether an entry can be the edition that somebody names; one
// whose name tells nothing can be any.
func mayBe(e source.Entry, edition string) bool {
	return e.Paper == "" || e.Date.IsZero() || e.Date.String() == edition || strings.Contains(e.Paper, edition)
}

// wantedHere is wanted by the memory of this reader, if there is one: printing
// makes none.
func (a *app) wantedHere(entries []source.Entry) []source.Entry {
	dir, err := a.stateDir()
	if err != nil {
		return entries
	}
	path := filepath.Join(dir, memoryFile)
	if _, err := os.Stat(path); err != nil {
		return entries
	}
	m, err := memory.Open(path)
	if err != nil {
		return entries
	}
	defer m.Close()
	return wanted(slices.Clone(entries), m)
}

// openingWhat names what is opened, short enough for a line.
func (a *app) openingWhat(path string) string {
	switch path {
	case "":
		return a.lang.Say(catalog.FromLibrary)
	case "-":
		return a.lang.Say(catalog.StandardInput)
	}
	return clean.Line(filepath.Base(path))
}
