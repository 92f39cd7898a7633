package format

import (
	"archive/zip"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/decode"
	"baolan/editions/folder"
)

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Kind says what is wrong with a path.
type Kind uint8

// The kinds of error.
const (
	Missing      Kind = iota // no such file or folder
	Unreadable               // the system refused; Err says why
	NoEditions               // a folder without a page
	Empty                    // a file without a character that is shown
	Binary                   // no text; Detail says what it is where that is known
	TooLarge                 // an edition above the limit; Detail gives it
	FrontMatter              // a YAML block that cannot be read; Detail says why
	Encoding                 // a name that is of no encoding; Detail lists the names
	IsFolder                 // a folder where a file is needed
	NoArticle                // a saved web page without an article; Detail says what it is where that is known
	Gone                     // a page links to a file that is not there or empty; Detail is the headline in the link
	Record                   // a record or row that cannot be read; Detail says why
	Damaged                  // a PDF that is cut short, or is none
	Locked                   // a PDF that asks for a password
	WrongKey                 // a PDF with another password than the given one
	NoPages                  // a PDF without a page
	TooHard                  // a page whose time or memory ran out
	NoReader                 // a reader of a format that does not start; Detail says why
	Packed                   // an archive that cannot be opened, or whose files are needed as files of the system
	IsPicture                // a page that is a picture
	IsBare                   // a page that is a picture in which no text was recognised
	IsBlank                  // a page with neither text nor a picture
	PartUnread               // Count of Of characters of a page gave no text
	FontSilent               // Count of Of characters are of fonts that do not say which characters they draw; Detail names them
	Field                    // Count of Of records have text in a field that is not known; Detail is its name
	TooManyPages             // a PDF with more pages than are read
	FontDoubtful             // a page whose font probably says other characters than it draws; its text was read
	NoRecogniser             // a text recognition that is not installed; Detail is its message
	Bomb                     // packed bytes that unpack to far more than they are; Detail says to how much
	NoBook                   // a book that cannot be read; Detail says why
)

// Error is what an input that cannot be read gives. Its fields let a caller
// word it; Error words it in English.
type Error struct {
	Path   string // as given; "-" for standard input
	Line   int    // counted from 1; 0 if the error is about the whole file
	Page   int    // the page of a PDF, counted from 1; 0 if the error is about the whole file
	Kind   Kind
	Detail string
	Count  int // the number that the comment of the kind names; 0 for other kinds
	Of     int
	Err    error
}

func (e *Error) Error() string {
	at := clean.Line(e.Path)
	if e.Path == Stdin {
		at = "standard input"
	}
	if e.Line > 0 {
		at = fmt.Sprintf("%s:%d", at, e.Line)
	}
	if e.Page > 0 {
		at = fmt.Sprintf("%s: page %d", at, e.Page)
	}
	what := [...]string{
		Missing:     "no such file or folder; check the path",
		Unreadable:  "cannot be read; check its permissions",
		NoEditions:  "folder has no page; put PDFs, web pages or texts in it",
		Empty:       "file is empty; extract the page's text again",
		Binary:      "binary file; give a PDF, a web page or a text",
		TooLarge:    "edition is too large; split it by page",
		FrontMatter: "front matter cannot be read; mend or remove it",
		Encoding:    "unknown encoding; choose another name",
		IsFolder:    "folder, not a file; name a file in it",
		NoArticle:   "web page has no article; save it again",
		Gone:        "linked article was not saved; save it again",
		Record:      "record cannot be read; mend or remove it",
		Damaged:     "damaged or no PDF; download it again",
		Locked:      "PDF needs a password; give a file with it by --password-file",
		WrongKey:    "PDF has another password; mend the file of --password-file",
		NoPages:     "PDF has no pages; download it again",
		TooHard:     "page takes too long or too much memory; print it to a new PDF",
		NoReader:    "PDFs cannot be read here; extract the text with pdftotext -raw",

		Packed: "packed files; unpack them",

		IsPicture:    "page is a picture; --ocr reads it",
		IsBlank:      "page has neither text nor a picture; look at the PDF itself",
		IsBare:       "page is a picture in which no text was recognised; look at the PDF itself",
		PartUnread:   "characters could not be read; look at the PDF itself",
		FontSilent:   "characters of a font that does not tell what they are; look at the PDF itself",
		TooManyPages: "PDF has too many pages; split it",
		FontDoubtful: "text is probably not what is printed; look at the PDF itself",
		Field:        "records have text in a field that is not known; give the field a name that is known, as content",
		NoRecogniser: "text recognition cannot be used; install tesseract with chi_sim",
		Bomb:         "unpacks to far more than it holds; if you trust it, unpack it yourself",
		NoBook:       "book cannot be read; get it again, without protection",
	}
	text := "cannot be read"
	if int(e.Kind) < len(what) {
		text = what[e.Kind]
	}
	if e.Count > 0 {
		text = fmt.Sprintf("%d of %d %s", e.Count, e.Of, text)
	}
	if e.Detail != "" {
		problem, remedy, _ := strings.Cut(text, "; ")
		text = fmt.Sprintf("%s (%s); %s", problem, clean.Line(e.Detail), remedy)
	}
	return at + ": " + text
}

func (e *Error) Unwrap() error { return e.Err }

// FileError gives an error of the file system a path and a kind.
func FileError(path string, err error) error {
	e := &Error{Path: path, Kind: Unreadable, Err: err}
	var pe *fs.PathError
	var bomb *folder.BombError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.Kind = Missing
	case errors.As(err, &bomb):
		e.Kind, e.Detail = Bomb, bomb.Error()
	case errors.Is(err, folder.ErrLocked):
		e.Kind, e.Detail = Packed, folder.ErrLocked.Error()
	case errors.Is(err, zip.ErrAlgorithm), errors.Is(err, zip.ErrFormat), errors.Is(err, zip.ErrChecksum):
		e.Kind, e.Detail = Packed, "damaged, or packed by a method that is not known"
	case errors.As(err, &pe):
		e.Detail = pe.Err.Error()
	default:
		e.Detail = err.Error()
	}
	return e
}

// DecodeError returns an *Error that says why the file with this path has no text. err is an
// error of package decode.
func DecodeError(path string, err error) error {
	var be *decode.BinaryError
	if errors.As(err, &be) {
		return &Error{Path: path, Kind: Binary, Detail: be.What, Err: err}
	}
	return &Error{Path: path, Kind: Encoding, Detail: strings.Join(decode.Names(), ", "), Err: err}
}
