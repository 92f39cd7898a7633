package library

import (
	"fmt"
	"strings"
)

// Kind says why a file was left out of the library.
type Kind uint8

// These are the kinds of error.
const (
	Unclear  Kind = iota // what Subject asks for is not known
	Differ               // name and text of the file say different things of Subject: the two Choices
	Several              // the file holds several editions, Count of them
	Exists               // the file at Value has another content
	BadPaper             // Value cannot be the name of a folder
	BadDate              // Value is not a date
	BadPage              // Value is not a page
	NoPlace              // the folder Value cannot be made; Err says why
)

// Error is why a file was left out. Its fields let a caller word it; Error
// words it in English.
type Error struct {
	Kind    Kind
	Subject Subject
	Choices []string
	Count   int
	Value   string
	Err     error
}

func (e *Error) Error() string {
	what := [...]string{AskPaper: "paper", AskDate: "date", AskPage: "page", AskReplace: "file"}[e.Subject]
	switch e.Kind {
	case Differ:
		return fmt.Sprintf("%s differs by name and text (%s); give --%s", what, strings.Join(e.Choices, ", "), what)
	case Several:
		return fmt.Sprintf("%d editions in one file; split it", e.Count)
	case Exists:
		return e.Value + ": another file has this name; agree to replacing it"
	case BadPaper:
		return fmt.Sprintf("%q cannot be a folder's name; give another --paper", e.Value)
	case BadDate:
		return fmt.Sprintf("%q is no day; write 2020-12-29", e.Value)
	case BadPage:
		return fmt.Sprintf("%q is no page; write 1 or A01", e.Value)
	case NoPlace:
		return fmt.Sprintf("%s: cannot be made: %v", e.Value, e.Err)
	}
	return fmt.Sprintf("%s is not to be told; give --%s", what, what)
}

func (e *Error) Unwrap() error { return e.Err }
