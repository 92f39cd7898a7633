package cli

import (
	"context"
	"errors"
	"slices"
	"sync"

	"baolan/editions/fold"
	"baolan/editions/index"
	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/editions/source"
	"baolan/model"
	"baolan/ui"
)

// shelf is a folder of editions as the reader's screens see it.
type shelf struct {
	dir     string
	state   string // the folder of the index
	options source.Options

	mu    sync.Mutex
	index *index.Index
	names map[string]name // what the text of an entry said, by its first file
}

// name is what an edition is called.
type name struct {
	paper string
	date  model.Date
}

var _ ui.Library = (*shelf)(nil)

func newShelf(dir, state string, o source.Options) *shelf {
	return &shelf{dir: dir, state: state, options: o, names: map[string]name{}}
}

// Volumes implements ui.Library.
func (s *shelf) Volumes(ctx context.Context) ([]ui.Volume, error) {
	list, err := library.List(ctx, s.dir, s.options)
	if err != nil {
		return nil, err
	}
	vs := make([]ui.Volume, 0, list.Len())
	for _, e := range list.All() {
		vs = append(vs, s.volume(e))
	}
	return vs, nil
}

func (s *shelf) volume(e source.Entry) ui.Volume {
	s.mu.Lock()
	defer s.mu.Unlock()
	v := ui.Volume{Paper: e.Paper, Date: e.Date, Ref: e}
	if known, ok := s.names[entryKey(e)]; ok {
		v.Paper, v.Date = known.paper, known.date
	}
	for _, f := range e.Files {
		v.Pages = append(v.Pages, model.Page{Number: f.Number, Label: f.Label, Name: f.Name})
	}
	return v
}

func entryKey(e source.Entry) string {
	if len(e.Files) == 0 {
		return ""
	}
	return e.Files[0].Path
}

// Open implements ui.Library.
func (s *shelf) Open(ctx context.Context, v ui.Volume, progress ui.Progress) (ui.Edition, error) {
	entry, ok := v.Ref.(source.Entry)
	if !ok {
		return ui.Edition{}, &source.Error{Path: s.dir, Kind: source.NoEditions}
	}
	o := s.options
	o.Progress = progress
	return s.load(ctx, entry, o)
}

// loaded reads an entry. Where its text tells of several days, the one that the
// entry is of is meant, or else the first.
func (s *shelf) loaded(ctx context.Context, entry source.Entry, o source.Options) (source.Loaded, error) {
	ls, err := source.LoadWithOrigins(ctx, entry, o)
	if err != nil {
		return source.Loaded{}, err
	}
	if len(ls) == 0 {
		return source.Loaded{}, &source.Error{Path: entryKey(entry), Kind: source.Empty}
	}
	i := max(0, slices.IndexFunc(ls, func(l source.Loaded) bool { return l.Edition.Date == entry.Date }))
	s.mu.Lock()
	s.names[entryKey(entry)] = name{ls[i].Edition.Paper, ls[i].Edition.Date}
	s.mu.Unlock()
	return ls[i], nil
}

// load reads an entry for the reader.
func (s *shelf) load(ctx context.Context, entry source.Entry, o source.Options) (ui.Edition, error) {
	es, err := bind(ctx, entry.Bytes(), o, func(ctx context.Context, o source.Options) ([]source.Loaded, error) {
		l, err := s.loaded(ctx, entry, o)
		return []source.Loaded{l}, err
	})
	if err != nil {
		return ui.Edition{}, err
	}
	return es[0], nil
}

// peekMost is how many bytes of text are read for the names of an edition's
// pages: a daily of some seventy pages, which takes a tenth of a second.
const peekMost = 1 << 20

// Peek implements ui.Library.
func (s *shelf) Peek(ctx context.Context, v ui.Volume) (*ui.Edition, error) {
	return peek(ctx, v, s.Open)
}

// peek opens a volume that is read soon, and no other.
func peek(ctx context.Context, v ui.Volume, open func(context.Context, ui.Volume, ui.Progress) (ui.Edition, error)) (*ui.Edition, error) {
	if entry, ok := v.Ref.(source.Entry); ok && entry.Bytes() > peekMost {
		return nil, nil //nolint:nilnil // what the interface gives for an edition that takes long
	}
	e, err := open(ctx, v, nil)
	return &e, err
}

// opened gives the index, made and opened at the first use.
func (s *shelf) opened(ctx context.Context) (*index.Index, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.index != nil {
		return s.index, nil
	}
	x, err := index.Open(ctx, index.Path(s.state, s.dir))
	if err != nil {
		return nil, err
	}
	s.index = x
	return x, nil
}

// update makes the index agree with the folder.
func (s *shelf) update(ctx context.Context, progress func(index.Progress)) (*index.Index, index.Report, error) {
	x, err := s.opened(ctx)
	if err != nil {
		return nil, index.Report{}, err
	}
	r, err := x.Update(ctx, index.Folder(s.dir, s.options), progress)
	return x, r, err
}

// fresh is update for the screens. Who has no library yet, or whose disk is away
// for the moment, sees what the index holds.
func (s *shelf) fresh(ctx context.Context, progress func(index.Progress)) (*index.Index, error) {
	x, _, err := s.update(ctx, progress)
	var e *source.Error
	if errors.As(err, &e) && e.Kind == source.Missing {
		err = nil
	}
	return x, err
}

// indexing tells a screen how far an update of the index is.
func indexing(progress ui.Progress) func(index.Progress) {
	return func(p index.Progress) {
		if progress != nil {
			progress(p.Entries, p.AllEntries)
		}
	}
}

// screenHits is how many hits a screen lists: a few minutes of leafing.
const screenHits = 200

// Search implements ui.Library.
func (s *shelf) Search(ctx context.Context, query string, order ui.Order, progress ui.Progress) (ui.Found, error) {
	q, err := index.Parse(query)
	if err != nil {
		return ui.Found{}, err
	}
	q.Limit = screenHits
	if order == ui.ByRelevance {
		q.Order = index.Relevance
	}
	x, err := s.fresh(ctx, indexing(progress))
	if err != nil {
		return ui.Found{}, err
	}
	found, total, err := x.Search(ctx, q)
	hits := make([]ui.Hit, len(found))
	for i, h := range found {
		hits[i] = ui.Hit{
			Paper: h.Paper, Date: h.Date, Page: h.Page, Article: h.Article, Headline: h.Headline,
			Snippet: h.Snippet, HeadlineMarks: h.HeadlineMarks, SnippetMarks: h.SnippetMarks,
		}
	}
	return ui.Found{Hits: hits, Total: total, More: total == index.Many}, err
}

// listed is how many articles the reader's own list looks through for unread
// ones: several months of a daily.
const listed = 2000

// Articles implements ui.Library.
func (s *shelf) Articles(ctx context.Context, progress ui.Progress) ([]memory.Article, error) {
	x, err := s.fresh(ctx, indexing(progress))
	if err != nil {
		return nil, err
	}
	hits, _, err := x.Search(ctx, index.Query{Limit: listed})
	if err != nil {
		return nil, err
	}
	seen := map[memory.Key]int{}
	var all []memory.Article
	for _, h := range hits {
		if h.Article < 0 {
			continue
		}
		title := h.Headline
		if title == h.Page.Name {
			// The index names what has no headline by its page, memory by its
			// first words; without words asked for, a hit shows those.
			title = memory.Opening(h.Snippet)
		}
		k := memory.Key{Paper: h.Paper, Date: h.Date, Page: memory.PageName(&h.Page), Headline: fold.Fold(title).Text}
		n := seen[k]
		seen[k] = n + 1
		k.Ordinal = n
		all = append(all, memory.Article{Key: k, Title: title})
	}
	return all, nil
}

// Close ends the use of the index.
func (s *shelf) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.index == nil {
		return nil
	}
	return s.index.Close()
}
