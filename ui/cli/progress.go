package cli

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/term"

	"baolan/editions/clean"
	"baolan/editions/source"
	"baolan/ui/catalog"
)

// progressBar is one line on standard error while something takes long. Nothing is
// written if standard error is no terminal. While the bar is shown, Esc gives up.
type progressBar struct {
	a      *app
	live   bool
	mu     sync.Mutex
	begun  time.Time     // work that is done within patience shows no bar and takes no keys
	shown  int           // permille last drawn, -1 for none
	text   string        // what is drawn, without the seconds
	beat   chan struct{} // closed to end the drawing of the seconds; nil while nothing is drawn
	giveUp context.CancelFunc
	stop   func() // ends the listening for Esc; nil while nothing listens
}

// bar makes the progress bar of some work, and the context that ends when the reader
// gives the work up.
func (a *app) bar(ctx context.Context) (*progressBar, context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	return &progressBar{a: a, live: a.errs.IsTerminal() && !a.isDumb(), begun: time.Now(), shown: -1, giveUp: cancel}, ctx
}

// keysAreOurs reports whether Esc can be listened for. A program that reads our output
// from a pipe, such as a pager, may itself read the terminal's keys and set its modes.
func (a *app) keysAreOurs() bool {
	return term.IsTerminal(a.in.Fd()) && !a.out.IsPipe()
}

const barCells = 30

// show draws how many of all parts of the work are done.
func (b *progressBar) show(done, total int) {
	b.fill(done, total, catalog.IndexProgress, done, total)
}

// bytes draws how much of the text has been read.
func (b *progressBar) bytes(done, total int) {
	b.fill(done, total, catalog.BytesProgress, megabytes(done), megabytes(total))
}

// megabytes gives a size in millions of bytes, the unit in which files are usually
// measured.
func megabytes(n int) float64 { return float64(n) / 1e6 }

// fill draws the bar with words beside it, and says which key ends the work, if one
// does.
func (b *progressBar) fill(done, total int, words catalog.Key, args ...any) {
	if !b.live || total <= 0 || time.Since(b.begun) < patience {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
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
	b.text = fmt.Sprintf("[%s%s] %s", strings.Repeat("#", full), strings.Repeat("-", barCells-full), b.a.lang.Say(words, args...))
	b.draw()
	if b.beat == nil {
		b.beat = make(chan struct{})
		go b.count(b.beat)
	}
}

// draw draws the bar with the seconds that the work has taken, which show that it goes on.
func (b *progressBar) draw() {
	text := b.text + "  " + b.a.lang.Say(catalog.SecondsTaken, int(time.Since(b.begun)/time.Second))
	if source.IsPreparing() {
		text += "  " + b.a.lang.Say(catalog.FirstPDF)
	}
	if b.stop != nil {
		text += b.a.lang.Say(catalog.EscapeHint)
	}
	_ = b.a.errs.Erase()
	_ = b.a.errs.Draw(clean.Show(text)) // a bar that cannot be drawn is left out
}

// count draws the bar anew every second until the channel is closed.
func (b *progressBar) count(end <-chan struct{}) {
	second := time.NewTicker(time.Second)
	defer second.Stop()
	for {
		select {
		case <-second.C:
			b.mu.Lock()
			if b.beat != nil && b.shown >= 0 {
				b.draw()
			}
			b.mu.Unlock()
		case <-end:
			return
		}
	}
}

// clear removes the line and gives the terminal its keys back.
func (b *progressBar) clear() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.beat != nil {
		close(b.beat)
		b.beat = nil
	}
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
