// Package format says what a file format has to give so that package source can
// read it.
//
// It owns the contract between the formats (one package each: PDF, HTML, JSON,
// the folders of crawlers) and the code that opens editions: what a format
// is asked, what it is given, what it gives back, and the errors that it may
// return. It knows no format and no folder.
//
// A format is registered in package source (formats.go), which asks each in
// turn. What a file is, its bytes decide before its name: a PDF named page.txt
// is a PDF. A file that no format takes is text or Markdown.
package format

import (
	"context"
	"io"
	"io/fs"

	"baolan/editions/clean"
	"baolan/editions/damage"
	"baolan/editions/decode"
	"baolan/editions/form"
	"baolan/editions/line"
	"baolan/model"
)

// Format reads one kind of file.
type Format interface {
	// Name is a lower-case word for the format that messages and check print:
	// "pdf", "html".
	Name() string
	// Match reports whether a file is of this format.
	Match(Head) Match
	// Read gives the pages of an input in reading order to give, and ends at
	// its first error. Its memory is bounded by one page and by what the
	// input's limits allow; it looks at the context at least once a page. What
	// can't be read of an input that can is reported by Input.Left. The errors
	// are *Error, whose Path may be empty for the first file of the input, those
	// of the context, and those of give as they are.
	Read(ctx context.Context, in *Input, give func(*Page) error) error
}

// Folder is a Format whose files tell an edition only together, as the linked
// pages of a web site do.
type Folder interface {
	Format
	// Claim tells for each file of a folder, by names alone, whether this
	// format reads it. All claimed files of one paper and date are one Input.
	Claim(dir string, names []string) []bool
	// Companion recognises a file or folder that belongs to claimed ones and holds
	// no edition itself: a picture, a style sheet. It is passed over in silence
	// where the tree has claimed files.
	Companion(name string, isDir bool) bool
}

// Match is how sure a format is that a file is its own.
type Match uint8

// The matches, weak to strong.
const (
	No      Match = iota
	ByName        // only the name says so
	ByBytes       // the bytes say so, whatever the name is
)

// HeadBytes is how much of a file a format is shown before it is chosen.
const HeadBytes = 64 << 10

// Head is the beginning of a file.
type Head struct {
	Name  string // base name; "" for a pipe
	Bytes []byte // at most HeadBytes
	Whole bool   // Bytes is all of the file
	Text  string // Bytes decoded, "" where they are binary; not cleaned

	Article bool // the file's path tells that it is one article of a page
}

// File is one file of an input.
type File struct {
	Name  string // in Input.FS; for a pipe ""
	Path  string // as messages name it
	Bytes int64  // its size; 0 where it is not known
}

// Input is what a format reads: a file, a pipe, or the files that it claimed.
type Input struct {
	Files    []File // at least one; in order of page number, then name
	FS       fs.FS  // holds the files and those near them, which they may link to; nil for a pipe
	Encoding string // a name of package decode that the user gave; "" to guess
	MaxBytes int64  // of all that is read; 0 for no limit
	Password string // of files that ask for one
	// Recognise asks for the text of pages that are pictures.
	Recognise bool

	// Open opens one of Files. Reading ends with the context.
	Open func(ctx context.Context, f File) (io.ReadCloser, error)
	// Progress receives how many bytes of Files are done. It may be nil.
	Progress func(done int64)
	// Left receives what could not be read while the rest was: a linked file that
	// is not there, a damaged record. It may be nil.
	Left func(*Error)
}

// Page is one page that a format gives.
type Page struct {
	model.Page
	Told    Imprint // by the file's own data, which go before its name
	Printed Imprint // by the page's folio, before which the name goes
	Sure    bool    // Number, Label and Name are the file's own data and stay
	Part    bool    // of a page: parts of one number are put together, in the order of their files
	Origin  Origin  // Path "" stands for the first file of the input
}

// Imprint says of which edition a page is. Fields are zero where unknown.
type Imprint struct {
	Paper string
	Date  model.Date
}

// Saying is what a file says of a page itself, whatever the file and its folders are
// called.
type Saying struct {
	Imprint
	Number int
	Label  string
}

// Origin is the text of one page, and what was done to get it.
type Origin struct {
	Path       string
	Form       string        // what the page was read from: "text", "markdown", or a format's name
	Setting    form.Kind     // how the lines of a text stand, where Form is Text
	Text       string        // decoded and clean, without front matter: what the page was made of; "" where the file is no text
	Line       int           // the line of the file that Text begins on, from 1
	Sheet      *line.Sheet   // the lines with their places, where Text was made of them; nil for bare text
	Structured bool          // the file marked the page's parts, so that the page has no Source
	Decoded    decode.Report // of the whole file; of a large one of this page
	Damage     damage.Report // what extraction did to the text; Text is mended
	Cleaned    clean.Report  // of the text, its front matter included, by the lines of the file; of small Markdown of all pages
	Losses     []Loss        // what the file has of this page and could not be read
	Unseen     []Loss        // what the file has of this page and its readers do not see
	Nth, Of    int           // the page's place among those of its file, from 1, and their number; 0 where the format does not tell
	Says       Saying        // by package source
	Made       any           // by source's Options.Made; then Text, Decoded and Cleaned are gone
}

// The forms that package source reads itself.
const (
	Text     = "text"
	Markdown = "markdown"
	Archive  = "archive" // Markdown as others write it
)

// Loss is a part of a page that could not be read. A page with losses is not
// wholly accounted for.
type Loss = model.Loss

// What is lost of a page.
const (
	LostText    = model.LostText
	LostMeaning = model.LostMeaning
	LostPicture = model.LostPicture
	LostPage    = model.LostPage
	LostArticle = model.LostArticle
	LostField   = model.LostField
)

// What is not seen of a page of a PDF.
const (
	UnseenHidden  = "hidden"     // characters that are white, invisible or on a layer that is off
	UnseenOutside = "outside"    // characters beyond the page's visible box
	Recognised    = "recognised" // characters that text recognition read from a picture
)
