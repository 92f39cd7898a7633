package source

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"baolan/editions/clean"
)

// Kind says what is wrong with a path.
type Kind uint8

// The kinds of error.
const (
	Missing     Kind = iota // no such file or folder
	Unreadable              // the system refused; Err says why
	NoEditions              // a folder without a page
	Empty                   // a file without a character
	Binary                  // no text; Detail says what it is where that is known
	TooLarge                // an edition above the limit; Detail gives it
	FrontMatter             // its YAML block cannot be read; Detail says why
	Encoding                // the name of an encoding that is none; Detail lists the names
	IsFolder                // a folder where a file is needed
)

// Error is what Scan, Load and Open return for an input that cannot be read.
// Its fields let a caller word it; Error words it in English.
type Error struct {
	Path   string // as given; "-" for standard input
	Line   int    // from 1; 0 where it is about the whole file
	Kind   Kind
	Detail string
	Err    error
}

func (e *Error) Error() string {
	at := clean.Line(e.Path)
	if e.Path == stdin {
		at = "standard input"
	}
	if e.Line > 0 {
		at = fmt.Sprintf("%s:%d", at, e.Line)
	}
	what := [...]string{
		Missing:     "no such file or folder; check the path",
		Unreadable:  "cannot be read; check its permissions",
		NoEditions:  "folder has no page; put .txt or .md files in it",
		Empty:       "file is empty; extract the page's text again",
		Binary:      "binary file; give a text file",
		TooLarge:    "edition is too large; split it by page",
		FrontMatter: "front matter cannot be read; mend or remove it",
		Encoding:    "unknown encoding; choose another name",
		IsFolder:    "folder, not a file; name a file in it",
	}
	text := "cannot be read"
	if int(e.Kind) < len(what) {
		text = what[e.Kind]
	}
	if e.Detail != "" {
		problem, remedy, _ := strings.Cut(text, "; ")
		text = fmt.Sprintf("%s (%s); %s", problem, clean.Line(e.Detail), remedy)
	}
	return at + ": " + text
}

func (e *Error) Unwrap() error { return e.Err }

// fileError gives an error of the file system a path and a kind.
func fileError(path string, err error) error {
	e := &Error{Path: path, Kind: Unreadable, Err: err}
	var pe *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.Kind = Missing
	case errors.As(err, &pe):
		e.Detail = pe.Err.Error()
	default:
		e.Detail = err.Error()
	}
	return e
}
