package memory

import (
	"context"
	"io"
	"time"

	"baolan/model"
)

// Memory is what a reader has done. Its methods may be called from several goroutines.
// When a method that changes something returns nil, the change is kept for as long as
// IsPersistent says. A method returns the context's error when the context ends, even while
// another process holds the file.
type Memory interface {
	// Article gives what is known of an article; the zero State means nothing.
	Article(ctx context.Context, k Key) (State, error)
	// Edition gives what is known of the articles of an edition.
	Edition(ctx context.Context, paper string, date model.Date) (map[Key]State, error)
	// SetPlace keeps the place that the reader has reached; see PlaceAt.
	SetPlace(ctx context.Context, a Article, place int) error
	// SetRead marks an article as read or as unread.
	SetRead(ctx context.Context, a Article, read bool) error
	// Mark changes whether an article is a favourite, and its tags.
	Mark(ctx context.Context, a Article, c Change) error
	// IsPersistent reports whether anything is kept after the session.
	IsPersistent() bool
	// Visit adds a visit of an article to the history.
	Visit(ctx context.Context, a Article) error
	// Last gives the place where the reader was last; ok is false if there is none.
	Last(ctx context.Context) (last Last, ok bool, err error)
	// SetLast keeps the place where the reader is now.
	SetLast(ctx context.Context, l Last) error
	// Favourites lists the favourites, the newest first. If a tag is given, it lists
	// those with this tag.
	Favourites(ctx context.Context, tag string) ([]Item, error)
	// Tags lists the tags of favourites, the most used first.
	Tags(ctx context.Context) ([]Tag, error)
	// History lists articles by their last visit, the newest first. It lists at most
	// limit of them, or all if limit is negative.
	History(ctx context.Context, limit int) ([]Item, error)
	// Export writes the memory as JSON.
	Export(ctx context.Context, w io.Writer) error
	// Import merges a document that Export has written into the memory. It takes in
	// all of it or, with an error, nothing, and gives the number of articles in it.
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
	ReadAt    time.Time // when it was marked as read; zero if it is unread
}

// Item is an article of a list.
type Item struct {
	Article
	State
	At time.Time // when it became a favourite, or when it was visited last
}

// Tag is a tag and the number of favourites that have it.
type Tag struct {
	Name  string
	Count int
}

// Last is where the reader was: on a page of an edition and, unless the key is zero,
// at an article of the page.
type Last struct {
	Paper   string
	Date    model.Date
	Page    string
	Article Key
}

// Unread gives those of the articles that are unread. An article that is not in memory
// is unread.
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
