package export

import (
	"io"

	"baolan/editions/markdown"
	"baolan/model"
)

// Markdown writes an edition as Markdown that reads back to the same edition
// (package markdown says how it looks). One file holds one edition.
func Markdown(w io.Writer, e model.Edition) error { return markdown.Write(w, e) }
