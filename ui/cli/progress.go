package cli

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/term"

	"baolan/ui/catalog"
)

// progressBar is one line on standard error while something takes long. Where
// that is no terminal nothing is written.
type progressBar struct {
	a     *app
	live  bool
	shown int // permille last drawn
}

func (a *app) bar() *progressBar {
	return &progressBar{a: a, live: term.IsTerminal(a.Stderr.Fd()), shown: -1}
}

const barCells = 30

// show draws how many of all things are done.
func (b *progressBar) show(done, total int) {
	b.draw(done, total, catalog.IndexProgress, done, total)
}

// bytes draws how much text is done.
func (b *progressBar) bytes(done, total int) {
	b.draw(done, total, catalog.BytesProgress, megabytes(done), megabytes(total))
}

// megabytes is how files are spoken of: in thousands of thousands.
func megabytes(n int) float64 { return float64(n) / 1e6 }

func (b *progressBar) draw(done, total int, words catalog.Key, args ...any) {
	if !b.live || total <= 0 {
		return
	}
	permille := 1000 * done / total
	if permille == b.shown {
		return
	}
	b.shown = permille
	full := min(barCells, barCells*done/total)
	fmt.Fprintf(b.a.Stderr, "\r[%s%s] %s", strings.Repeat("#", full), strings.Repeat("-", barCells-full), b.a.lang.Say(words, args...))
}

func (b *progressBar) clear() {
	if b.shown >= 0 {
		fmt.Fprint(b.a.Stderr, "\r\x1b[2K")
	}
}
