package library

import (
	"context"

	"baolan/editions/rebuild/explain"
	"baolan/model"
)

// Progress is called from long work; total is 0 while it is not known.
type Progress func(done, total int)

// EditionInfo is an edition of a library by what its names tell, before it is read.
type EditionInfo struct {
	Paper string
	Date  model.Date
	Pages []model.Page // Number, Label and Name only
	Ref   any          // the library's own name of it
}

// Edition is an edition to be read. The pages of a large one need not be in
// memory all at once.
type Edition struct {
	model.Edition
	// LoadPage gives a page whole, or its context's error. Where it is nil the pages are
	// whole; else they have their numbers, names and weather only.
	LoadPage func(ctx context.Context, page int) (model.Page, error)
	// Articles counts those of each page where LoadPage is set; nil where it is not known.
	Articles []int
	// Nth are the places of the pages in their file, from 1; 0 where its format does
	// not tell.
	Nth []int
	// Explain weighs the lines of a page once more and says why each is what it is;
	// p is the page, whole. It may be nil. Its error is ErrNotWeighed for a page whose
	// lines were not weighed.
	Explain func(ctx context.Context, page int, p *model.Page) (explain.Page, error)
	// Rest gives the edition once it was read to its end; nil where it is.
	Rest Rest
}

// Order is an order of what a search finds.
type Order uint8

// The orders.
const (
	NewestFirst Order = iota
	ByRelevance
)

// Hit is an article that a search of the library found.
type Hit struct {
	Paper         string
	Date          model.Date
	Page          model.Page // Number, Label and Name only
	Article       int        // index among the page's articles; -1 for the page's other lines
	Headline      string
	Snippet       string
	HeadlineMarks [][2]int // bytes
	SnippetMarks  [][2]int
}

// Found is what a search found.
type Found struct {
	Hits  []Hit
	Total int
	More  bool // there are more than Total
	// IsBare says that the library has no edition in which to look.
	IsBare bool
}
