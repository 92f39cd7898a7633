package wire

import (
	"os"

	"github.com/charmbracelet/x/term"

	"baolan/ui/cells"
)

// File is a terminal's file whose writes go through a [Curtain], a [Writer] and
// a cells.Writer. It keeps Fd, by which Bubble Tea knows a terminal, its size
// and its colours.
type File struct {
	*os.File

	w       *Writer
	curtain *Curtain
	past    *cells.Writer // in place of both, after a fault of one
}

// NewFile makes the File of f. The terminal is asked for its size before every
// frame, so a resize needs no word.
func NewFile(f *os.File) *File {
	w, h := sizeOf(f)
	v := newWriter(cells.NewWriter(f), w, h, false)
	return &File{File: f, w: v, curtain: NewCurtain(v)}
}

// Begun is the curtain's.
func (f *File) Begun() <-chan struct{} { return f.curtain.Begun() }

// Open is the curtain's.
func (f *File) Open(rows []string) error { return f.curtain.Open(rows) }

// Leave is the curtain's.
func (f *File) Leave() error { return f.curtain.Leave() }

// Write takes one frame. It is called on the renderer's goroutine, whose panics
// nobody catches and which would leave the terminal raw: after one of ours,
// frames go through as they are.
func (f *File) Write(p []byte) (n int, err error) {
	if f.past != nil {
		return f.past.Write(p) //nolint:wrapcheck // it names itself
	}
	defer func() {
		if recover() != nil {
			f.past = cells.NewWriter(f.File)
			n, err = f.past.Write(p)
		}
	}()
	f.w.Resize(sizeOf(f.File))
	return f.curtain.Write(p)
}

// WriteString is Write.
func (f *File) WriteString(s string) (int, error) { return f.Write([]byte(s)) }

// sizeOf gives 0×0 for what is no terminal.
func sizeOf(f *os.File) (w, h int) {
	w, h, err := term.GetSize(f.Fd())
	if err != nil {
		return 0, 0
	}
	return w, h
}
