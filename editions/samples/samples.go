// Package samples owns the editions that the program carries with it, so that
// a reader who starts it without a path has a newspaper to open.
//
// It promises a read-only file system that opens as a folder on disk opens:
// one folder a paper, one folder a day, one file a page, as a PDF extractor
// gives the page's text. The towns and people in it are invented.
// It does not know how a page is rebuilt or shown.
package samples

import (
	"embed"
	"fmt"
	"io/fs"
)

// First is the paper to open before the others: the one that most readers of
// the interface's own language read without effort.
const First = "霁川晚报"

//go:embed data
var data embed.FS

// FS gives the sample editions, rooted at the papers:
//
//	chengjiang/2026-03-11/01.txt
//	chengjiang/2026-03-11/05.md
//	nanyu/2026-03-13/01.txt
func FS() fs.FS {
	root, err := fs.Sub(data, "data")
	if err != nil {
		// Sub fails on a name that is no path; the name stands one line above.
		panic(fmt.Sprintf("samples: %v", err))
	}
	return root
}
