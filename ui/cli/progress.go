package cli

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/term"

	"baolan/editions/clean"
	"baolan/ui/catalog"
)

// progressBar is one line on standard error while something takes long. Where
// that is no terminal nothing is written. While it shows, Esc gives up.
type progressBar struct {
	a      *app
	live   bool
	begun  time.Time // what is done within patience shows no bar and takes no keys
	shown  int       // permille last drawn, -1 for none
	giveUp context.CancelFunc
	stop   func() // listening for Esc; nil while nobody listens
}

// bar gives the bar of some work, and the context that ends when the reader
// gives it up.
func (a *app) bar(ctx context.Context) (*progressBar, context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	return &progressBar{a: a, live: a.errs.IsTerminal() && !a.isDumb(), begun: time.Now(), shown: -1, giveUp: cancel}, ctx
}

// keysAreOurs reports whether Esc can be listened for. Whoever reads our output
// from a pipe may read the terminal's keys, as pagers do, and set its modes.
func (a *app) keysAreOurs() bool {
	return term.IsTerminal(a.in.Fd()) && !a.out.IsPipe()
}

const barCells = 30

// show draws how many of all things are done.
func (b *progressBar) show(done, total int) {
	b.fill(done, total, catalog.IndexProgress, done, total)
}

// bytes draws how much text is done.
func (b *progressBar) bytes(done, total int) {
	b.fill(done, total, catalog.BytesProgress, megabytes(done), megabytes(total))
}

// megabytes is how files are spoken of: in thousands of thousands.
func megabytes(n int) float64 { return float64(n) / 1e6 }

// fill draws the bar and the words beside it, with how to end it where a key does.
func (b *progressBar) fill(done, total int, words catalog.Key, args ...any) {
	if !b.live || total <= 0 || time.Since(b.begun) < patience {
		return
	}
	permille := 1000 * done / total
	if permille == b.shown {
		return
	}
	if b.stop == nil && b.a.keysAreOurs() {
		b.stop = sync.OnceFunc(listenForEscape(b.a.in, func() { b.a.given.signal(); b.giveUp() }))
		b.a.given.hold(b.stop)
	}
	b.shown = permille
	full := min(barCells, barCells*done/total)
	text := fmt.Sprintf("[%s%s] %s", strings.Repeat("#", full), strings.Repeat("-", barCells-full), b.a.lang.Say(words, args...))
	if b.stop != nil {
		text += b.a.lang.Say(catalog.EscapeHint)
	}
	_ = b.a.errs.Draw(clean.Show(text)) // a bar that is not seen is none
}

// clear takes the line away; the keys are the terminal's again.
func (b *progressBar) clear() {
	if b.shown >= 0 {
		_ = b.a.errs.Erase()
		b.shown = -1
	}
	if b.stop != nil {
		b.a.given.hold(nil)
		b.stop()
		b.stop = nil
	}
}
