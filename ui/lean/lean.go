// Package lean keeps the start of the program short, by two means.
//
// The first is for the heap, see [Heap]. The second: Glamour brings a
// highlighter of program listings along, whose two packages parse 240 grammars
// and 70 colour schemes while they are initialised, in every process, before
// main: half of the time to the first screen, and 4 MB. A newspaper has no
// program listings. This package exchanges the folders that those files are
// read from before they are read: the grammars for the seven that the
// highlighter asks for by name, which here know plain text alone, the schemes
// for none. The reader's style sheet for Markdown never asks for a highlighted
// listing, so nothing that is seen changes.
//
// Where the highlighter renames these two variables one day, the linkname names
// nothing and the start is as long as before; where it asks for an eighth grammar by
// name, no test of the program passes. The package knows nothing of baolan.
package lean

import (
	"embed"
	_ "unsafe" // for go:linkname
)

//go:embed embedded
var plain embed.FS

//go:linkname grammars github.com/alecthomas/chroma/v2/lexers.embedded
var grammars embed.FS

//go:linkname schemes github.com/alecthomas/chroma/v2/styles.embedded
var schemes embed.FS

// Packages whose imports are ready are initialised in the order of their paths:
// "baolan/…" before "github.com/…". This holds as long as nothing is imported
// here that the highlighter does not import too.
func init() {
	grammars, schemes = plain, embed.FS{}
}
