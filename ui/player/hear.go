package player

import (
	"fmt"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/muesli/cancelreader"

	"baolan/ui/input"
)

// listen sends the program what comes from the terminal until deaf is called. A
// terminal that is gone ends the program.
func (p *player) listen() error {
	src, err := cancelreader.NewReader(p.keys)
	if err != nil {
		return fmt.Errorf("terminal: %w", err)
	}
	ctx := p.ctx
	var asked atomic.Bool // to end
	over := make(chan struct{})
	events := make(chan typed, eventsHeld)
	p.guarded("events", func() {
		select {
		case <-p.ready:
		case <-ctx.Done():
			return
		}
		for e := range events {
			p.program.Send(e.event) // nothing happens once the program has ended
			e.taken.Store(true)
		}
		if !asked.Load() {
			p.program.Quit()
		}
	})
	p.guarded("input", func() {
		defer close(over)
		defer close(events)
		// A decoder that panics is replaced, and nobody need know.
		input.Listen(ctx, src, input.Options{Term: p.t.Getenv("TERM")}, func(e uv.Event) {
			switch e := e.(type) {
			case uv.PrimaryDeviceAttributesEvent:
				select {
				case p.fence <- struct{}{}:
				default: // nobody has asked, or the model has
				}
			case uv.BackgroundColorEvent:
				p.hear(tea.BackgroundColorMsg(e))
			case uv.ForegroundColorEvent:
				p.hear(tea.ForegroundColorMsg(e))
			}
			t := typed{e, &atomic.Bool{}}
			if isLeaving(e) {
				time.AfterFunc(stuck, func() {
					if !t.taken.Load() && !p.away.Load() {
						p.insist(syscall.SIGTERM)
					}
				})
			}
			select {
			case events <- t:
			case <-ctx.Done():
			}
		})
	})
	p.deaf = func() {
		asked.Store(true)
		if src.Cancel() {
			<-over
		}
	}
	return nil
}

// typed is an event, and whether the program has taken it.
type typed struct {
	event uv.Event
	taken *atomic.Bool
}

// isLeaving recognises a key by which readers leave a program.
func isLeaving(e uv.Event) bool {
	k, ok := e.(uv.KeyPressEvent)
	return ok && (k.Code == 'q' && k.Mod == 0 || k.Code == 'c' && k.Mod == uv.ModCtrl)
}

// A terminal is asked for the colours of its text and of its ground. It answers within
// a millisecond or not for long: a picture that waits for so many is in its colours,
// and is not late for a reader whose terminal says nothing.
const (
	colourAnswers = 2
	hearing       = 3 * time.Millisecond
)

// hear notes what the terminal says before the first picture.
func (p *player) hear(msg tea.Msg) {
	select {
	case p.said <- msg:
	default: // the first picture is drawn long since
	}
}

// heard gives what is known of the terminal when the first picture is drawn: what the
// environment says, and what the terminal has.
func (p *player) heard(known ...tea.Msg) []tea.Msg {
	all := known
	late := time.After(hearing)
	for range colourAnswers {
		select {
		case msg := <-p.said:
			all = append(all, msg)
		case <-late:
			return all
		}
	}
	return all
}

// eventsHeld may wait while the program is being suspended.
const eventsHeld = 1 << 10
