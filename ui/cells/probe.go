package cells

import (
	"fmt"
	"strings"
)

// probed are the characters the terminal is asked about. Several, because a
// setting can widen one range and leave another: quotes and dash and ellipsis
// of Chinese text, the interpunct of Latin-1, an enclosed number, a box line.
var probed = [...]rune{'“', '—', '…', '·', '①', '─'}

// probeStride is how far apart the questions stand: two cells that a
// character can take, its answer's column, and one free.
const probeStride = 4

// Probe asks a terminal how wide it draws Ambiguous characters and judges the
// answers. It is a value; the session sends and receives:
//
//	p := cells.NewProbe(width)
//	send p.Sequence(), after the first frame is on the alternate screen
//	  (about 100 ms after start: earlier it would be left in the shell), and
//	  row 2 again behind it
//	on each tea.CursorPositionMsg m: if q, ok := p.Answer(m.X, m.Y); ok { p = q }
//	when p.Done(), or after about 200 ms (1 s over SSH): policy := p.Policy(),
//	  and where that is another, tea.ClearScreen
//
// Every question stands in columns of its own on row 2, so an answer says by
// its column which question it belongs to, whatever the order; one that says
// another row or column was nobody's. Row 1 would be ambiguous itself: its
// answer CSI 1;2R is also Shift+F3. A late answer after the time-out is still
// a tea.CursorPositionMsg and no key, so nothing reaches the reader.
type Probe struct {
	asked  int
	narrow uint8 // bit i: character i was answered with one cell
	wide   uint8
}

// NewProbe makes a probe for a terminal of so many columns. Where not all
// questions fit side by side it asks fewer.
func NewProbe(columns int) Probe {
	return Probe{asked: max(min(columns/probeStride, len(probed)), 0)}
}

// Sequence is what to send, in one write so that nothing comes between. It
// saves and restores the cursor and leaves row 2 blank.
func (p Probe) Sequence() string {
	if p.asked == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("\x1b7")
	for i := range p.asked {
		fmt.Fprintf(&b, "\x1b[2;%dH%c\x1b[6n", i*probeStride+1, probed[i])
	}
	b.WriteString("\x1b[2;1H\x1b[2K\x1b8")
	return b.String()
}

// Answer takes a cursor position, both from 0 as tea.CursorPositionMsg has
// them. It reports false if the position answers no question of this probe.
func (p Probe) Answer(x, y int) (Probe, bool) {
	i := x / probeStride
	if y != 1 || x < 0 || i >= p.asked {
		return p, false
	}
	switch x % probeStride {
	case 1:
		p.narrow |= 1 << i
	case 2:
		p.wide |= 1 << i
	default:
		return p, false
	}
	return p, true
}

// IsDone reports whether every question is answered.
func (p Probe) IsDone() bool { return p.narrow|p.wide == 1<<p.asked-1 }

// Policy judges what was answered. Characters that differ, or a terminal that
// began to say "wide" and broke off, are pinned, which is right on any
// terminal; without an answer the policy is Narrow, as nearly all terminals
// are.
func (p Probe) Policy() Policy {
	switch {
	case p.wide == 0:
		return Narrow
	case p.narrow == 0 && p.IsDone():
		return Wide
	default:
		return Pin
	}
}
