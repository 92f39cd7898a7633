package paint

import (
	"fmt"
	"io"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"

	"baolan/internal/fixture/sweep"
	"baolan/ui/cells"
)

// twin shows the same views on two terminals and compares them after each view. One of
// them gets all rows of every view, the other what a painter sends.
type twin struct {
	plain, ours *vt.Emulator
	painter     *Painter
	sink        counted
	frames      [][2][]byte // what each terminal got, if it is recorded
	keep        bool
	rows, wrong int
	plainBytes  int
	first       string // the first difference
}

type counted struct {
	w io.Writer
	n int
	b []byte // the bytes of the last view
}

func (c *counted) Write(p []byte) (int, error) {
	c.n += len(p)
	c.b = append(c.b, p...)
	return c.w.Write(p)
}

func newTwin(t testing.TB, w, h int) *twin {
	v := &twin{plain: vt.NewEmulator(w, h), ours: vt.NewEmulator(w, h)}
	for _, em := range []*vt.Emulator{v.plain, v.ours} {
		go func() { _, _ = io.Copy(io.Discard, em) }()
		t.Cleanup(func() { _ = em.InputPipe().(io.Closer).Close() })
	}
	v.sink.w = v.ours
	v.painter = New(nil, Options{Width: w, Height: h, Profile: colorprofile.TrueColor})
	v.painter.w = &v.sink // stand-ins are not replaced, because every terminal gives them two cells
	return v
}

// naive writes all rows of a view whole, which is slow and plainly right.
func naive(view tea.View) []byte {
	var b strings.Builder
	b.WriteString("\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[m\x1b[H\x1b[2J")
	for y, row := range strings.Split(view.Content, "\n") {
		fmt.Fprintf(&b, "\x1b[%dH%s\x1b[m", y+1, row)
	}
	b.WriteString("\x1b[?7h")
	if view.Cursor != nil {
		fmt.Fprintf(&b, "\x1b[%d;%dH\x1b[?25h", view.Cursor.Y+1, view.Cursor.X+1)
	}
	return []byte(b.String())
}

func (v *twin) show(view tea.View) {
	whole := naive(view)
	v.plainBytes += len(whole)
	_, _ = v.plain.Write(whole)
	v.sink.b = nil
	v.painter.Show(view)
	v.painter.paint()
	if v.keep {
		v.frames = append(v.frames, [2][]byte{whole, v.sink.b})
	}
	v.compare(view)
}

func (v *twin) compare(view tea.View) {
	w, h := v.plain.Width(), v.plain.Height()
	for y := range h {
		v.rows++
		for x := range w {
			a, b := look(v.plain.CellAt(x, y)), look(v.ours.CellAt(x, y))
			if a != b {
				v.wrong++
				if v.first == "" {
					v.first = fmt.Sprintf("row %d column %d: %s, want %s\nrow %q\nsent %q", y, x, b, a, strings.Split(view.Content, "\n")[y], v.sink.b)
				}
				break
			}
		}
	}
	if c := view.Cursor; c != nil {
		if at := v.ours.CursorPosition(); at.X != c.X || at.Y != c.Y {
			v.wrong++
			v.first = fmt.Sprintf("the cursor is at %v, want %v; sent %q", at, c.Position, v.sink.b)
		}
	}
}

// look describes what can be seen of a cell. The ink of a blank cannot be seen.
func look(c *uv.Cell) string {
	if c == nil {
		return "nothing"
	}
	s := c.Style
	if c.Content == " " || c.Content == "" && c.Width == 1 {
		if s.Underline == uv.UnderlineNone && s.Attrs&(uv.AttrReverse|uv.AttrStrikethrough) == 0 {
			return fmt.Sprintf("blank on %v", s.Bg)
		}
	}
	return fmt.Sprintf("%q %d %v", c.Content, c.Width, s)
}

func (v *twin) check(t testing.TB) {
	t.Helper()
	if v.wrong > 0 {
		t.Errorf("%d wrong rows of %d; first: %s", v.wrong, v.rows, v.first)
	}
}

func (v *twin) resize(w, h int) {
	v.plain.Resize(w, h)
	v.ours.Resize(w, h)
	v.painter.Resize(w, h)
}

// play shows random views of a reader.
func play(v *twin, f *frames, steps int, resize bool) {
	var at *tea.Cursor
	for i := range steps {
		f.step()
		switch i % 23 {
		case 5:
			at = tea.NewCursor(i%f.w, i%f.h)
		case 9:
			at = nil
		case 14:
			v.painter.Repaint()
		case 17:
			v.painter.Leave()
			v.painter.Repaint()
		case 20:
			if resize {
				f.w, f.h = 60+(i*7)%61, 16+(i*5)%25
				v.resize(f.w, f.h)
				at = nil
			}
		}
		view := tea.NewView(f.String())
		view.Cursor = at
		view.WindowTitle = fmt.Sprintf("第%d帧", i)
		v.show(view)
	}
}

// Whatever views follow each other, the terminal shows the newest.
func TestPainter_ShowsTheNewestView(t *testing.T) {
	t.Parallel()
	steps := max(200/sweep.Stride(), 50)
	for i, size := range [][2]int{{60, 16}, {80, 24}, {100, 30}, {120, 40}, {121, 33}} {
		if testing.Short() && i > 1 { // what is shared does not depend on the size
			continue
		}
		for j, policy := range []cells.Policy{cells.Narrow, cells.Wide, cells.Pin} {
			t.Run(fmt.Sprintf("%dx%d/%v", size[0], size[1], policy), func(t *testing.T) {
				t.Parallel()
				v := newTwin(t, size[0], size[1])
				f := newFrames(uint64(10*i+j), size[0], size[1], i == 4)
				f.policy = policy
				v.painter.screen.still = true // scrolls are tested in another terminal
				play(v, f, steps, i%2 == 1)
				v.check(t)
				t.Logf("%d rows compared; %d bytes for %d", v.rows, v.sink.n, v.plainBytes)
			})
		}
	}
}
