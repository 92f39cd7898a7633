package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/term"

	"baolan/ui/catalog"
)

// progressBar is one line on standard error while something takes long. Where
// that is no terminal nothing is written. While it shows, Esc gives up.
type progressBar struct {
	a      *app
	live   bool
	shown  int // permille last drawn, -1 for none
	giveUp context.CancelFunc
	stop   func() // listening for Esc; nil while nobody listens
}

// bar gives the bar of some work, and the context that ends when the reader
// gives it up.
func (a *app) bar(ctx context.Context) (*progressBar, context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	return &progressBar{a: a, live: term.IsTerminal(a.Stderr.Fd()), shown: -1, giveUp: cancel}, ctx
}

const barCells = 30

func (b *progressBar) show(done, total int) {
	if !b.live || total <= 0 {
		return
	}
	permille := 1000 * done / total
	if permille == b.shown {
		return
	}
	full := min(barCells, barCells*done/total)
	b.draw(permille, fmt.Sprintf("[%s%s] %s", strings.Repeat("#", full), strings.Repeat("-", barCells-full), b.a.lang.Say(catalog.IndexProgress, done, total)))
}

// say shows a word where there is nothing to count.
func (b *progressBar) say(text string) {
	if b.live {
		b.draw(0, text)
	}
}

// draw writes the line, with how to end it where a key does.
func (b *progressBar) draw(permille int, text string) {
	if b.stop == nil && term.IsTerminal(b.a.Stdin.Fd()) {
		b.stop = listenForEscape(b.a.Stdin, b.giveUp)
	}
	b.shown = permille
	if b.stop != nil {
		text += b.a.lang.Say(catalog.EscapeHint)
	}
	fmt.Fprint(b.a.Stderr, "\r"+text)
}

// clear takes the line away; the keys are the terminal's again.
func (b *progressBar) clear() {
	if b.shown >= 0 {
		fmt.Fprint(b.a.Stderr, "\r\x1b[2K")
		b.shown = -1
	}
	if b.stop != nil {
		b.stop()
		b.stop = nil
	}
}
