package ui

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/catalog"
	"baolan/ui/theme"
)

// waiting is long work outside of Update that a reader can give up with Esc.
type waiting struct {
	cancel      context.CancelFunc
	what        string
	done, total int
	progress    chan progressMsg
}

// progressMsg is how far the work is.
type progressMsg struct{ asked, done, total int }

// work starts long work in place of any that is under way. Only the answer to
// the last question asked counts.
func (m *Model) work(what string, f func(ctx context.Context, asked int, p Progress) tea.Msg) tea.Cmd {
	m.stopWaiting()
	ctx, cancel := context.WithCancel(m.ctx)
	m.asked++
	asked := m.asked
	// One report waits at most: the newest is all that a bar can show.
	ch := make(chan progressMsg, 1)
	m.waiting = &waiting{cancel: cancel, what: what, progress: ch}
	report := func(done, total int) {
		msg := progressMsg{asked, done, total}
		select {
		case ch <- msg:
		default:
			select {
			case <-ch:
			default:
			}
			select {
			case ch <- msg:
			default:
			}
		}
	}
	run := func() tea.Msg {
		defer close(ch)
		return f(ctx, asked, report)
	}
	return tea.Batch(run, nextProgress(ch))
}

// nextProgress waits for the next report of the work, or for its end.
func nextProgress(ch chan progressMsg) tea.Cmd {
	return func() tea.Msg {
		msg, ok := <-ch
		if !ok {
			return nil
		}
		return msg
	}
}

func (m *Model) progressed(msg progressMsg) tea.Cmd {
	if m.waiting == nil || msg.asked != m.asked {
		return nil
	}
	m.waiting.done, m.waiting.total = msg.done, msg.total
	return nextProgress(m.waiting.progress)
}

// stopWaiting gives up the work under way; an answer that comes all the same
// is to an older question.
func (m *Model) stopWaiting() {
	if m.waiting != nil {
		m.waiting.cancel()
		m.waiting = nil
		m.asked++
	}
}

// putBar draws the work under way with its bar:
//
//	opening …  [######--------------] 31%
func (m *Model) putBar(r *row, room int) {
	text := m.ruler.Truncate(plainText(m.waiting.what), max(room, 1))
	r.put(m.styles.Of(theme.Strong), text)
	if bar := m.bar(room - m.ruler.Width(text) - 2); bar != "" {
		r.gap(2).put(m.styles.Of(theme.Muted), bar)
	}
}

// bar is how far the work under way is, in so much room; nothing where nobody
// knows.
func (m *Model) bar(room int) string {
	w := m.waiting
	if w.total <= 0 {
		// A pipe does not say how much is to come.
		if text := m.lang.Say(catalog.ReadSoFar, float64(w.done)/1e6); w.done > 0 && m.ruler.Width(text) <= room {
			return text
		}
		return ""
	}
	const around = 7 // two brackets, a blank and 100%
	cells := min(barMost, room-around)
	if cells < barLeast {
		return ""
	}
	full := min(cells, cells*w.done/w.total)
	return "[" + strings.Repeat("#", full) + strings.Repeat("-", cells-full) + "] " + thousands(min(100, 100*w.done/w.total)) + "%"
}

// A bar of so many cells shows a step of one in twenty; one of fewer than the
// least shows nothing that the percentage does not.
const (
	barMost  = 20
	barLeast = 5
)
