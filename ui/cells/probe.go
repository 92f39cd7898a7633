package cells

import (
	"fmt"
	"strings"
)

// probed are the characters that the terminal is asked about. There are several,
// because a setting of a terminal can make one range of characters wide and leave
// another: Chinese quotes, dash and ellipsis, the middle dot of Latin-1, an enclosed
// number, a line of a box.
var probed = [...]rune{'“', '—', '…', '·', '①', '─'}

// probeStride is the number of columns between two questions: two cells that a
// character can take, the column of its answer, and a free one.
const probeStride = 4

// Probe has the question how wide a terminal draws Ambiguous characters, and its answers.
// It is a value; the session does the sending and receiving:
//
//	p := cells.NewProbe(width)
//	send p.Sequence() when the alternate screen is on the terminal (earlier it would
//	  write to the shell's screen), and paint row 2 again behind it
//	on each tea.CursorPositionMsg m: if q, ok := p.Answer(m.X, m.Y); ok { p = q }
//	when p.IsDone(), or after a time-out: policy := p.Policy(), and if that has
//	  changed, paint everything again
//
// Every question stands in columns of its own on row 2, so the column of an answer
// says which question it belongs to, in whatever order they come; an answer with
// another row or column belongs to none. Row 1 cannot be used: its answer CSI 1;2R is
// also the sequence of Shift+F3. An answer after the time-out is still a
// tea.CursorPositionMsg and not a key, so it does nothing.
type Probe struct {
	asked  int
	narrow uint8 // bit i is set if the answer for character i was one cell
	wide   uint8 // bit i is set if the answer for character i was two cells
}

// NewProbe makes a probe for a terminal of so many columns. It asks fewer questions if
// not all fit side by side.
func NewProbe(columns int) Probe {
	return Probe{asked: max(min(columns/probeStride, len(probed)), 0)}
}

// Sequence gives the bytes to send, in one write so that nothing else comes between
// them. They save and restore the cursor and leave row 2 blank.
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

// Answer takes a cursor position, counted from 0 as in tea.CursorPositionMsg, and gives
// the probe with that answer. It gives false if the position answers no question.
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

// Policy gives the policy that follows from the answers. It is Pin, which is right on
// any terminal, if the answers differ, or if some are "two cells" and others are
// missing. If no answer is "two cells" it is Narrow, as nearly all terminals are.
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
