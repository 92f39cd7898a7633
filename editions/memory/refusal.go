package memory

import (
	"fmt"

	"baolan/editions/clean"
)

// Refusal says why an import was refused.
type Refusal uint8

// These are the reasons for which an import is refused.
const (
	NoJSON    Refusal = iota // Err says what is wrong in Line
	NoExport                 // the format, which is Value, is another one
	TooNew                   // it was written by a later version of the program
	TooLarge                 // it has more than Value MiB
	NoArticle                // an article is null
	LongText                 // a text is longer than Value bytes
	BadNumber                // Value is not an ordinal
	BadDate                  // Value is not a date
)

// ImportError is the error of Import for a document that it refuses. Nothing of the
// document was taken in.
type ImportError struct {
	Why     Refusal
	Line    int // from 1; 0 if it is not known
	Article int // from 1; 0 if the error is of no article
	Value   string
	Err     error
}

func (e *ImportError) Error() string {
	at := ""
	switch {
	case e.Line > 0:
		at = fmt.Sprintf("line %d: ", e.Line)
	case e.Article > 0:
		at = fmt.Sprintf("article %d: ", e.Article)
	}
	value := clean.Line(e.Value)
	switch e.Why {
	case NoExport:
		return fmt.Sprintf("%sformat is %q, not %q; give a file that export-state wrote", at, value, documentFormat)
	case TooNew:
		return at + "version " + value + " is newer than this program; update baolan"
	case TooLarge:
		return at + "more than " + value + " MiB; no export is so large"
	case NoArticle:
		return at + "null; remove it"
	case LongText:
		return at + "a text is longer than " + value + " bytes; shorten it"
	case BadNumber:
		return at + "ordinal " + value + " is negative; count from 0"
	case BadDate:
		return fmt.Sprintf("%s%q is no day; write 2020-12-29", at, value)
	}
	return fmt.Sprintf("%sno JSON (%v); give a file that export-state wrote", at, e.Err)
}

func (e *ImportError) Unwrap() error { return e.Err }
