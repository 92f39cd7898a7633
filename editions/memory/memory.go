package memory

import (
	"context"
	"io"
	"time"

	"baolan/model"
)

// Memory is what a reader did. Its methods may be called from several
// goroutines. A change is durable when its method returns nil. A method ends
// with the context's error when the context ends, however long another process
// holds the file.
type Memory interface {
	// Article gives what is known of an article; the zero State for nothing.
	Article(ctx context.Context, k Key) (State, error)
	// Edition gives what is known of the articles of an edition.
	Edition(ctx context.Context, paper string, date model.Date) (map[Key]State, error)
	// SetPlace keeps the place that the reader reached; see PlaceAt.
	SetPlace(ctx context.Context, a Article, place int) error
	// SetRead marks an article as read or as unread.
	SetRead(ctx context.Context, a Article, read bool) error
	// Mark keeps an article with tags, or lets it go.
	Mark(ctx context.Context, a Article, c Change) error
	// Lasts reports whether anything is kept beyond the session.
	Lasts() bool
	// Visit notes in the history that an article was opened.
	Visit(ctx context.Context, a Article) error
	// Last gives the place where the reader was; ok is false for none.
	Last(ctx context.Context) (last Last, ok bool, err error)
	// SetLast keeps the place where the reader is.
	SetLast(ctx context.Context, l Last) error
	// Favourites lists favourites, the newest first; with a tag those that have it.
	Favourites(ctx context.Context, tag string) ([]Item, error)
	// Tags lists the tags of favourites, the most used first.
	Tags(ctx context.Context) ([]Tag, error)
	// History lists articles by their last visit, the newest first, at most
	// limit of them; all for a negative limit.
	History(ctx context.Context, limit int) ([]Item, error)
	// Export writes the memory as JSON.
	Export(ctx context.Context, w io.Writer) error
	// Import merges what Export wrote into the memory; all of it or nothing.
	// It gives the number of articles it read.
	Import(ctx context.Context, r io.Reader) (articles int, err error)
	// Close ends the use of the memory.
	Close() error
}

// State is what is known of one article.
type State struct {
	Place     int
	Read      bool
	Favourite bool
	Tags      []string // sorted
	Visited   time.Time
	ReadAt    time.Time // when it was marked as read; zero for what is unread
}

// Item is an article of a list.
type Item struct {
	Article
	State
	At time.Time // when it became a favourite, or was visited last
}

// Tag is a tag with the number of favourites that have it.
type Tag struct {
	Name  string
	Count int
}

// Last is where the reader was: an edition's page and, unless its key is zero,
// an article on it.
type Last struct {
	Paper   string
	Date    model.Date
	Page    string
	Article Key
}

// Unread gives those of the articles that were not read. Articles that memory
// does not know are unread.
func Unread(ctx context.Context, m Memory, articles []Article) ([]Article, error) {
	type edition struct {
		paper string
		date  model.Date
	}
	known := map[edition]map[Key]State{}
	var unread []Article
	for _, a := range articles {
		e := edition{a.Paper, a.Date}
		states, ok := known[e]
		if !ok {
			var err error
			if states, err = m.Edition(ctx, a.Paper, a.Date); err != nil {
				return nil, err
			}
			known[e] = states
		}
		if !states[a.Key].Read {
			unread = append(unread, a)
		}
	}
	return unread, nil
}
