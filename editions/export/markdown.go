package export

import (
	"io"

	"baolan/editions/markdown"
	"baolan/model"
)

// Markdown writes an edition as Markdown that can be read back to the same edition;
// package markdown documents the form. One file holds one edition.
func Markdown(w io.Writer, e model.Edition) error { return markdown.Write(w, e) }
