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
	if bar := m.bar(); bar != "" && room-m.ruler.Width(text) >= m.ruler.Width(bar)+3 {
		r.gap(2).put(m.styles.Of(theme.Muted), bar)
	}
}

// bar is how far the work under way is, nothing where nobody knows.
func (m *Model) bar() string {
	w := m.waiting
	const cells = 20
	switch {
	case w.total > 0:
		full := min(cells, cells*w.done/w.total)
		return "[" + strings.Repeat("#", full) + strings.Repeat("-", cells-full) + "] " + thousands(min(100, 100*w.done/w.total)) + "%"
	case w.done > 0: // a pipe does not say how much is to come
		return m.lang.Say(catalog.ReadSoFar, float64(w.done)/1e6)
	}
	return ""
}
