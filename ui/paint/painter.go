// Package paint puts the views of a program on a terminal: a view at once if the terminal
// is not being written to, otherwise the newest of those that have come when it is free
// again, and nothing while nothing changes.
//
// It replaces Bubble Tea's renderer, whose clock makes a key wait for the
// next tick and wakes the process when nothing changes, and which rewrites every
// row that holds a wide character. A [Painter] has one goroutine that sleeps
// until a view is shown to it.
//
//	Update ─▶ View ─▶ Show ─▶ rows that changed ─▶ cells ─▶ difference ─▶ terminal
//
// It promises that a terminal of the given size shows the rows of the newest view,
// whatever was shown before. Of a view's content only SGR and characters that may be
// shown reach the terminal, of its title only such characters, and besides these only a
// [Sequence]; so a pane that does not clean its text does no harm. Each view is one
// write, of the difference to what is shown or of a scroll and the rest, whichever is
// shorter. A row with a character to which terminals give different widths is sent
// whole.
//
// It owns the modes of the terminal that a view asks for (the alternate screen,
// the mouse, pasting, the keyboard, the cursor, the window's title) and takes
// each of them back when it leaves. Sequences that are no view (a question to
// the terminal, the clipboard) go through [Painter.Send], behind the view that
// was shown before them. It knows no pane and no session.
package paint

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"baolan/ui/cells"
	"baolan/ui/graphics"
	"baolan/ui/guard"
)

// Options are how a Painter paints. The zero value paints in black and white,
// without a pause.
type Options struct {
	Width, Height int                  // the size of the terminal in cells
	Profile       colorprofile.Profile // the colours that the terminal has
	Pause         time.Duration        // the least time between the beginnings of two writes
	Painted       func()               // called after each view that was taken, from the painter's goroutine; may be nil
	Failed        func(error)          // called once, when the terminal is gone or the painter has panicked; may be nil
	Fault         guard.Fault          // receives a panic of the painter; may be nil
	Ask           bool                 // whether to ask the terminal what it can do after the first view; its answers come as input
}

// Painter paints the views of one program on one terminal. Its methods are safe
// for concurrent use.
type Painter struct {
	w       io.Writer // the terminal, behind a cells.Writer
	o       Options
	begun   chan struct{} // closed when the first view is on the terminal
	wake    chan struct{} // holds one value while something waits to be written
	stop    chan struct{} // closed by Close
	stopped chan struct{} // closed when the goroutine has ended

	mu            sync.Mutex
	last          *tea.View            // the newest view; nil before the first
	pictures      []graphics.Placement // the pictures of the newest view
	fresh         bool                 // whether the newest view waits to be painted
	raw           []byte               // sequences to be sent behind the newest view
	blanked       []int                // the rows of the screen that these sequences leave blank
	width, height int                  // the terminal's size in cells
	anew          bool                 // whether it is not known what the terminal shows
	synchronized  bool                 // whether the terminal has synchronized output (mode 2026)
	margins       bool                 // whether the terminal has left and right margins (mode 69)
	running, gone bool                 // whether the goroutine was started, and whether the painter has ended
	away          bool                 // whether another program has the terminal, until Repaint
	err           error                // the error of the terminal; nothing is written after it

	writing sync.Mutex // held while the terminal is written to; guards what follows
	modes   modes
	screen  screen
	buf     []byte
}

// New makes a painter of the terminal behind w.
func New(w io.Writer, o Options) *Painter {
	p := &Painter{
		w: cells.NewWriter(w), o: o, width: o.Width, height: o.Height, anew: true,
		begun: make(chan struct{}), wake: make(chan struct{}, 1), stop: make(chan struct{}), stopped: make(chan struct{}),
	}
	return p
}

// Begun gives a channel that is closed when the first view is on the terminal. A question
// about the screen that is sent earlier would be about the shell's screen.
func (p *Painter) Begun() <-chan struct{} { return p.begun }

// Start starts the painter's goroutine, which paints the views given to Show, one that
// was given before too. Close ends it.
func (p *Painter) Start() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.running && !p.gone {
		p.running = true
		go p.run()
	}
}

// Show takes the newest view, and the pictures over its cells. It does not wait for
// the terminal.
func (p *Painter) Show(v tea.View, pictures ...graphics.Placement) {
	p.mu.Lock()
	p.last, p.pictures, p.fresh = &v, pictures, true
	p.mu.Unlock()
	p.signal()
}

// ShowAsking is Show for a view with a question to the terminal, which is sent in the
// same write. The row that the question leaves blank is written again behind it, so
// that the question cannot be seen.
func (p *Painter) ShowAsking(v tea.View, o Over) {
	p.mu.Lock()
	p.last, p.pictures, p.fresh = &v, nil, true
	p.raw, p.blanked = append(p.raw, o.Sequence.text...), append(p.blanked, o.Row)
	p.mu.Unlock()
	p.signal()
}

// Send writes a sequence behind the newest view.
func (p *Painter) Send(s Sequence) {
	p.mu.Lock()
	p.raw = append(p.raw, s.text...)
	p.mu.Unlock()
	p.signal()
}

// over writes a sequence behind the newest view, and writes the row that the sequence
// leaves blank again.
func (p *Painter) over(o Over) {
	p.mu.Lock()
	p.raw = append(p.raw, o.Sequence.text...)
	p.blanked = append(p.blanked, o.Row)
	p.mu.Unlock()
	p.signal()
}

// Resize takes the terminal's new size in cells. The next view is painted anew.
func (p *Painter) Resize(width, height int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if width != p.width || height != p.height {
		p.width, p.height, p.anew = width, height, true
	}
}

// Repaint clears the terminal and paints the newest view anew. It is called after
// another program has written to the terminal, and after Leave.
func (p *Painter) Repaint() {
	p.mu.Lock()
	p.away, p.anew, p.fresh = false, true, p.last != nil
	p.mu.Unlock()
	p.signal()
}

// answered notes what the terminal answered that it has. What it once had it keeps.
func (p *Painter) answered(synchronized, margins bool) {
	p.mu.Lock()
	p.synchronized = p.synchronized || synchronized
	p.margins = p.margins || margins
	p.mu.Unlock()
}

// Halt ends all writing, the taking back of the terminal's modes too: another part of
// the program gives the terminal back and ends the process.
func (p *Painter) Halt() {
	p.mu.Lock()
	p.away, p.gone = true, true
	p.mu.Unlock()
}

// Leave takes the terminal's modes back, for a program that is suspended for instance,
// and returns when that is written. Nothing is painted until Repaint is called.
func (p *Painter) Leave() {
	p.writing.Lock()
	defer p.writing.Unlock()
	p.mu.Lock()
	p.away, p.anew = true, true
	p.mu.Unlock()
	p.send(p.modes.takeBack(p.screen.pictures.lost(p.buf[:0])))
}

// Close paints what still waits, leaves the terminal and ends the painter. It
// gives the terminal's error, if it had one. A second call does nothing more.
func (p *Painter) Close() error {
	p.mu.Lock()
	running, halted := p.running, p.gone && p.away
	p.running, p.gone = false, true
	p.mu.Unlock()
	if running {
		close(p.stop)
		<-p.stopped
	}
	if !halted {
		p.Leave()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.err
}

func (p *Painter) signal() {
	select {
	case p.wake <- struct{}{}:
	default: // the channel holds a value already
	}
}

func (p *Painter) run() {
	defer close(p.stopped)
	for {
		select {
		case <-p.stop:
			p.paint()
			return
		case <-p.wake:
		}
		began := time.Now()
		if !p.paint() {
			continue // sequences alone are followed by no pause
		}
		if rest := p.o.Pause - time.Since(began); rest > 0 {
			select {
			case <-p.stop:
			case <-time.After(rest):
			}
		}
	}
}

// paint writes what waits, in one write, and reports whether a view was among it.
func (p *Painter) paint() (viewed bool) {
	p.writing.Lock()
	defer p.writing.Unlock()
	defer func() {
		if v := recover(); v != nil {
			if p.o.Fault != nil {
				p.o.Fault.Tell("painting", v, nil)
			}
			p.fail(fmt.Errorf("painting: %v", v)) //nolint:err113 // the panic's value need not be an error
		}
	}()
	p.mu.Lock()
	if p.away {
		p.mu.Unlock()
		return false
	}
	v, pictures, raw, blanked, anew, w, h := p.last, p.pictures, p.raw, p.blanked, p.anew, p.width, p.height
	synchronized, margins, dead := p.synchronized, p.margins, p.err != nil
	if !p.fresh {
		v = nil
	} else {
		p.anew = false
	}
	p.raw, p.blanked, p.fresh = nil, nil, false
	p.mu.Unlock()
	if dead {
		return false
	}
	b := p.buf[:0]
	if v != nil && w > 0 && h > 0 {
		p.screen.wanted = fitting(pictures, w, h)
		b = p.view(b, v, anew, w, h, synchronized, margins)
	}
	b = append(b, raw...)
	if len(blanked) > 0 {
		b = p.screen.again(b, blanked, p.o.Profile)
	}
	p.buf = b
	p.send(p.buf)
	if v != nil {
		p.begin()
		if p.o.Painted != nil {
			p.o.Painted()
		}
	}
	return v != nil
}

// view appends what sets the modes that a view asks for, then what changes cells. anew says
// that it is not known what the terminal shows; w and h are its size in cells.
func (p *Painter) view(b []byte, v *tea.View, anew bool, w, h int, synchronized, margins bool) []byte {
	b = p.modes.ask(b, v, p.isBegun())
	if p.screen.want.w != w || p.screen.want.h != h {
		p.screen.resize(w, h)
		anew = true
	}
	p.screen.margins = margins
	begin := len(b)
	if synchronized {
		b = append(b, "\x1b[?2026h"...)
	}
	drawn := len(b)
	b = p.screen.frame(b, rowsOf(v), v.Cursor, p.o.Profile, anew)
	switch {
	case len(b) == drawn:
		return b[:begin]
	case synchronized:
		b = append(b, "\x1b[?2026l"...)
	}
	return b
}

// isBegun reports whether the first view is on the terminal.
func (p *Painter) isBegun() bool {
	select {
	case <-p.begun:
		return true
	default:
		return false
	}
}

// begin notes that the first view is on the terminal, and asks what the
// terminal can do.
func (p *Painter) begin() {
	if p.isBegun() {
		return
	}
	close(p.begun)
	if p.o.Ask {
		p.send([]byte(distinct + questions))
		p.modes.keyboard = true
	}
}

func (p *Painter) send(b []byte) {
	if len(b) == 0 {
		return
	}
	if _, err := p.w.Write(b); err != nil {
		p.fail(fmt.Errorf("terminal: %w", err))
	}
}

func (p *Painter) fail(err error) {
	p.mu.Lock()
	first := p.err == nil
	if first {
		p.err = err
	}
	p.mu.Unlock()
	if first && p.o.Failed != nil {
		p.o.Failed(err)
	}
}

// rowsOf splits a view's content into its rows.
func rowsOf(v *tea.View) []string {
	if v.Content == "" {
		return nil
	}
	return strings.Split(v.Content, "\n")
}
