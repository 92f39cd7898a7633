package library

import (
	"context"

	"baolan/editions/rebuild/explain"
	"baolan/model"
)

// Progress is called during long work with how much of it is done. The total is 0 while it
// is not known.
type Progress func(done, total int)

// EditionInfo is what is known of an edition of a library before it is read, from the
// names of its files.
type EditionInfo struct {
	Paper string
	Date  model.Date
	Pages []model.Page // Number, Label and Name only
	Ref   any          // what the library itself knows it by
}

// Edition is an edition to be read. If it is large, its pages need not be in memory
// all at once.
type Edition struct {
	model.Edition
	// LoadPage gives a whole page, or its context's error. If it is nil, all of Pages
	// are whole; otherwise these have only their numbers, names and weather.
	LoadPage func(ctx context.Context, page int) (model.Page, error)
	// Articles is the number of articles of each page if LoadPage is set; it is nil if
	// that is not known.
	Articles []int
	// Nth is the place of each page in its file, from 1. It is 0 if the file's format does
	// not give it.
	Nth []int
	// Explain weighs the lines of a page once more and says why each is what it is; p
	// is the whole page. Explain may be nil. It gives ErrNotWeighed for a page whose
	// lines were not weighed.
	Explain func(ctx context.Context, page int, p *model.Page) (explain.Page, error)
	// Rest gives the whole edition once it was read to its end. It is nil if it has
	// been.
	Rest Rest
}

// Order is an order in which hits are given.
type Order uint8

// These are the orders.
const (
	NewestFirst Order = iota
	ByRelevance
)

// Hit is an article that a search of the library has found.
type Hit struct {
	Paper         string
	Date          model.Date
	Page          model.Page // Number, Label and Name only
	Article       int        // index among the page's articles; -1 for lines that belong to no article
	Headline      string
	Snippet       string
	HeadlineMarks [][2]int // as ranges of bytes
	SnippetMarks  [][2]int
}

// Found is the result of a search.
type Found struct {
	Hits  []Hit
	Total int
	More  bool // there are more hits than Total
	// IsBare is set if the library has no edition that could be searched.
	IsBare bool
}
