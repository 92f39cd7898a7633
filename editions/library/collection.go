package library

import (
	"context"
	"errors"
	"slices"
	"sync"

	"baolan/editions/fold"
	"baolan/editions/index"
	"baolan/editions/memory"
	"baolan/editions/objects"
	"baolan/editions/source"
	"baolan/model"
)

// Collection is a folder or store of editions: the list of them, and the index in
// which they are searched. Its methods may be called from several goroutines.
type Collection struct {
	dir     string         // or the address of the store
	store   *objects.Store // nil for a folder
	state   string         // the folder of the index, or the address of its database
	options source.Options
	life    context.Context //nolint:containedctx // of the readings that outlive their first page
	end     context.CancelFunc

	mu    sync.Mutex
	index *index.Index    // opened at its first use
	names map[string]name // what the text of an entry says it is called, by the entry's first file
	list  *Listing        // of the store; nil until it was first listed
	as    int64           // the number of the store's list from which list was made
}

// name is what an edition is called.
type name struct {
	paper string
	date  model.Date
}

// NewCollection gives the library in dir. Its index is in the folder state, or in a
// database if state is a postgres:// address.
func NewCollection(dir, state string, o source.Options) *Collection {
	s := &Collection{dir: dir, state: state, options: o, names: map[string]name{}}
	s.life, s.end = context.WithCancel(context.Background())
	return s
}

// Editions lists the editions by the names of their files, the newest first, without
// reading texts.
func (s *Collection) Editions(ctx context.Context) ([]EditionInfo, error) {
	list, err := s.List(ctx)
	if err != nil {
		return nil, err
	}
	vs := make([]EditionInfo, 0, list.Len())
	for _, e := range list.All() {
		vs = append(vs, s.info(e))
	}
	return vs, nil
}

func (s *Collection) info(e source.Entry) EditionInfo {
	s.mu.Lock()
	defer s.mu.Unlock()
	v := EditionInfo{Paper: e.Paper, Date: e.Date, Ref: e}
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

// Open begins to read an edition, as Begin does: if that takes long, it gives the
// pages that are there. Until it returns, ctx can end the reading; after that Close
// does.
func (s *Collection) Open(ctx context.Context, v EditionInfo, progress Progress) (Edition, error) {
	entry, ok := v.Ref.(source.Entry)
	if !ok {
		return Edition{}, &source.Error{Path: s.dir, Kind: source.NoEditions}
	}
	o := s.options
	o.Progress = progress
	reading, end := context.WithCancel(s.life)
	given := context.AfterFunc(ctx, end)
	e, err := s.Begin(reading, entry, o)
	if !given() && ctx.Err() != nil {
		end()
		return Edition{}, ctx.Err()
	}
	if err != nil || e.Rest == nil {
		end()
	}
	return e, err
}

// Loaded reads an entry. If its text turns out to be of several days, the edition of
// the entry's day is given, or else the first.
func (s *Collection) Loaded(ctx context.Context, entry source.Entry, o source.Options) (source.Loaded, error) {
	ls, err := loadWhole(ctx, entry, o)
	if err != nil {
		return source.Loaded{}, err
	}
	if len(ls) == 0 {
		return source.Loaded{}, &source.Error{Path: entryKey(entry), Kind: source.Empty}
	}
	i := max(0, slices.IndexFunc(ls, func(l source.Loaded) bool { return l.Date == entry.Date }))
	s.mu.Lock()
	s.names[entryKey(entry)] = name{ls[i].Paper, ls[i].Date}
	s.mu.Unlock()
	return ls[i], nil
}

// Load reads an entry for the reader.
func (s *Collection) Load(ctx context.Context, entry source.Entry, o source.Options) (Edition, error) {
	return s.load(ctx, entry, o, Bind)
}

// Begin reads an entry as Load does. If that takes long, it gives the pages that are
// there, as the function Begin does.
func (s *Collection) Begin(ctx context.Context, entry source.Entry, o source.Options) (Edition, error) {
	return s.load(ctx, entry, o, Begin)
}

// Binding is the type of Bind and of Begin.
type Binding func(ctx context.Context, size int64, o source.Options, read func(context.Context, source.Options) ([]source.Loaded, error)) ([]Edition, error)

func (s *Collection) load(ctx context.Context, entry source.Entry, o source.Options, bind Binding) (Edition, error) {
	es, err := bind(ctx, entry.Bytes(), o, func(ctx context.Context, o source.Options) ([]source.Loaded, error) {
		l, err := s.Loaded(ctx, entry, o)
		return []source.Loaded{l}, err
	})
	if err != nil {
		return Edition{}, err
	}
	return es[0], nil
}

// peekMost is the most text, in bytes, that is read for the names of an edition's
// pages. It is a daily of some seventy pages, which takes a tenth of a second.
const peekMost = 1 << 20

// Peek reads an edition for the names of its pages. It gives nil if that would take
// long.
func (s *Collection) Peek(ctx context.Context, v EditionInfo) (*Edition, error) {
	return peek(ctx, v, s.Open)
}

// peek opens an edition if that does not take long.
func peek(ctx context.Context, v EditionInfo, open func(context.Context, EditionInfo, Progress) (Edition, error)) (*Edition, error) {
	if entry, ok := v.Ref.(source.Entry); ok && entry.Bytes() > peekMost {
		return nil, nil //nolint:nilnil // what the interface gives for an edition that takes long
	}
	e, err := open(ctx, v, nil)
	if e.Rest != nil {
		return nil, err // the names of all pages are needed, and they are known only at the end
	}
	return &e, err
}

// opened gives the index, which is opened at the first use and made if there is none.
func (s *Collection) opened(ctx context.Context) (*index.Index, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.index != nil {
		return s.index, nil
	}
	x, err := index.OpenAt(ctx, s.state, s.dir)
	if err != nil {
		return nil, err
	}
	s.index = x
	return x, nil
}

// Update brings the index up to date with the folder.
func (s *Collection) Update(ctx context.Context, progress func(index.Progress)) (*index.Index, index.Report, error) {
	x, err := s.opened(ctx)
	if err != nil {
		return nil, index.Report{}, err
	}
	r, err := x.Update(ctx, s.source(), progress)
	return x, r, err
}

// fresh does what Update does, before something is read from the index. If there is no
// library yet, or its disk is away for the moment, the index is given as it is.
func (s *Collection) fresh(ctx context.Context, progress func(index.Progress)) (*index.Index, error) {
	x, _, err := s.Update(ctx, progress)
	var e *source.Error
	if errors.As(err, &e) && e.Kind == source.Missing || x != nil && objects.IsAway(err) {
		err = nil
	}
	return x, err
}

// indexing turns a Progress into one for updates of an index.
func indexing(progress Progress) func(index.Progress) {
	return func(p index.Progress) {
		if progress != nil {
			progress(p.Entries, p.AllEntries)
		}
	}
}

// screenHits is how many hits a screen lists, which are more than anybody pages
// through.
const screenHits = 200

// Search looks for a query in all of the library. New editions are indexed first.
func (s *Collection) Search(ctx context.Context, query string, order Order, progress Progress) (Found, error) {
	q, err := index.Parse(query)
	if err != nil {
		return Found{}, err
	}
	q.Limit = screenHits
	if order == ByRelevance {
		q.Order = index.Relevance
	}
	x, err := s.fresh(ctx, indexing(progress))
	if err != nil {
		return Found{}, err
	}
	found, total, err := x.Search(ctx, q)
	hits := make([]Hit, len(found))
	for i, h := range found {
		hits[i] = Hit{
			Paper: h.Paper, Date: h.Date, Page: h.Page, Article: h.Article, Headline: h.Headline,
			Snippet: h.Snippet, HeadlineMarks: h.HeadlineMarks, SnippetMarks: h.SnippetMarks,
		}
	}
	return Found{Hits: hits, Total: total, More: total == index.Many, IsBare: err == nil && total == 0 && s.isBare(ctx)}, err
}

// isBare reports whether the library does not exist yet or has no edition.
func (s *Collection) isBare(ctx context.Context) bool {
	vs, err := s.Editions(ctx)
	var e *source.Error
	if errors.As(err, &e) && (e.Kind == source.Missing || e.Kind == source.NoEditions) {
		return true
	}
	return err == nil && len(vs) == 0
}

// listed is how many articles are looked through for the reader's list of unread ones:
// several months of a daily.
const listed = 2000

// Articles names all articles that the index knows, the newest first. New editions are
// indexed first.
func (s *Collection) Articles(ctx context.Context, progress Progress) ([]memory.Article, error) {
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
			// An article without a headline is called by its page's name in the index
			// and by its first words in memory. A hit of a query without words has
			// these first words as its snippet.
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

// Close closes the index, and ends the reading that is still going on.
func (s *Collection) Close() error {
	s.end()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.index == nil {
		return nil
	}
	return s.index.Close()
}
