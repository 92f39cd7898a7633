// Package format says what a file format has to give so that package source can
// read it.
//
// It owns the contract between the formats (one package each: PDF, HTML, JSON,
// the folders of crawlers) and the code that opens editions: what a format
// is asked, what it is given, what it gives back, and the errors that it may
// return. It knows no format and no folder.
//
// A format is registered in package source (formats.go), which asks each in turn. The bytes
// of a file count before its name: a PDF named page.txt is a PDF. A file that no format takes
// is text or Markdown.
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
	// Read calls give for the pages of an input in reading order, and ends at its
	// first error. Its memory is bounded by one page and by what the input's limits
	// allow. It asks the context at least once a page. Parts that cannot be read of
	// an input that can are reported to Input.Left. The errors
	// are *Error, whose Path may be empty for the first file of the input, those
	// of the context, and those of give as they are.
	Read(ctx context.Context, in *Input, give func(*Page) error) error
}

// Folder is a Format of which several files together are an edition, as the linked pages of a
// web site are.
type Folder interface {
	Format
	// Claim reports for each file of a folder, by names alone, whether this format
	// reads it. All claimed files of one paper and date are one Input.
	Claim(dir string, names []string) []bool
	// Companion reports whether a file or folder belongs to claimed ones and has no
	// edition itself, as a picture or a style sheet. If the tree has claimed files, it
	// is passed over without a message.
	Companion(name string, isDir bool) bool
}

// Match says how certain a format is that a file is of it.
type Match uint8

// The matches, from the weakest to the strongest.
const (
	No      Match = iota
	ByName        // only the name says so
	ByBytes       // the bytes say so, whatever the name is
)

// HeadBytes is the greatest number of bytes of a file that a format sees before it is chosen.
const HeadBytes = 64 << 10

// Head is the beginning of a file.
type Head struct {
	Name  string // base name; "" for a pipe
	Bytes []byte // at most HeadBytes
	Whole bool   // Bytes is all of the file
	Text  string // Bytes decoded, "" where they are binary; not cleaned

	Article bool // the file's path says that it is one article of a page
}

// File is one file of an input.
type File struct {
	Name  string // the file's path in Input.FS; "" for a pipe
	Path  string // the path that messages show
	Bytes int64  // the file's size; 0 if it is not known
}

// Input is what a format reads: a file, a pipe, or the files that it claimed.
type Input struct {
	Files    []File // at least one; in order of page number, then name
	FS       fs.FS  // holds the files and those near them, which they may link to; nil for a pipe
	Encoding string // a name of package decode that the user gave; "" to guess
	MaxBytes int64  // the greatest sum of bytes that may be read; 0 for no limit
	Password string // the password for files that ask for one
	// Recognise says that the text of pages that are pictures is wanted.
	Recognise bool

	// Open opens one of Files, once: a second time is an error where the file was opened by its
	// own name, because it can be a pipe. Reads fail once the context has ended.
	Open func(ctx context.Context, f File) (io.ReadCloser, error)
	// Progress is called with the number of bytes of Files that are done. It may be nil.
	Progress func(done int64)
	// Left is called for what could not be read while the rest was: a linked file that
	// is not there, a damaged record. It may be nil.
	Left func(*Error)
}

// Each reads the files one after the other. It returns the first error of read and reads no
// further.
func (in *Input) Each(read func(File) error) error {
	for _, f := range in.Files {
		if err := read(f); err != nil {
			return err
		}
	}
	return nil
}

// Page is one page that a format gives.
type Page struct {
	model.Page
	Stated  Imprint // what the file's own data say; it counts before the file's name
	Printed Imprint // what the page's folio says; the file's name counts before it
	IsFixed bool    // Number, Label and Name are the file's own data and are not changed
	// IsCounted says that Number is not printed on the page: it is that of the file's own list of
	// pages, or the page's place in the file. A file's name counts before it.
	IsCounted bool
	IsPart    bool   // this is a part of a page; parts with one number are joined in the order of their files
	Origin    Origin // its Path may be "", which stands for the first file of the input
}

// Imprint says of which edition a page is. Fields are zero where unknown.
type Imprint struct {
	Paper string
	Date  model.Date
}

// FileImprint is what a file itself says of a page, without the names of the file and its folders.
type FileImprint struct {
	Imprint
	Number int
	Label  string
}

// Origin is the text of one page, and how it was got.
type Origin struct {
	Path        string
	Form        string        // what the page was read from: "text", "markdown", or a format's name
	Setting     form.Kind     // how the lines of a text stand, where Form is Text
	Evidence    form.Evidence // by what that was found
	Text        string        // decoded and clean, without front matter: what the page was made of; "" where the file is no text
	Line        int           // the line of the file that Text begins on, from 1
	Sheet       *line.Sheet   // the lines with their places, where Text was made of them; nil for bare text
	Structured  bool          // the file marks the parts of the page, so the page has no Source
	Decoded     decode.Report // of the whole file; of a large one of this page
	Damage      damage.Report // what extraction did to the text; Text is mended
	Cleaned     clean.Report  // of the text, its front matter included, by the lines of the file; of small Markdown of all pages
	Losses      []Loss        // parts of this page in the file that could not be read
	Unseen      []Loss        // parts of this page in the file that its readers do not see
	Nth, Of     int           // the page's number among those of its file, counted from 1, and their number; 0 if the format does not give them
	FileImprint FileImprint   // set by package source
	Made        any           // what source's Options.Made returned; then Text, Decoded and Cleaned are zero
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

// The kinds of losses of a page.
const (
	LostText    = model.LostText
	LostMeaning = model.LostMeaning
	LostPicture = model.LostPicture
	LostPage    = model.LostPage
	LostArticle = model.LostArticle
	LostField   = model.LostField
)

// The kinds of what readers of a page of a PDF do not see, or see across the text.
const (
	UnseenHidden  = "hidden"     // characters that are white, invisible or on a layer that is off
	UnseenOutside = "outside"    // characters beyond the page's visible box
	UnseenSlanted = "slanted"    // characters of stamps across the page
	UnseenAcross  = "across"     // level characters of a watermark over the text
	UnseenReading = "reading"    // characters that say how those under them are read
	Recognised    = "recognised" // characters that text recognition read from a picture
)
