package wire

import (
	"bytes"
	"fmt"
	"io"
	"sync"
	"testing"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
)

// twin shows the same frames on two terminals, one without the writer and one
// with it, and compares them after each.
type twin struct {
	mu          sync.Mutex
	plain, ours *vt.Emulator
	writer      *Writer
	sink        counted
	frames      [][2][]byte // what each got, where kept
	keep        bool
	rows, wrong int
	title       string
	plainBytes  int
	first       string // the first difference
}

type counted struct {
	w io.Writer
	n int
	b []byte // of the last frame
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
	v.writer = NewWriter(&v.sink, w, h)
	return v
}

func (v *twin) Write(p []byte) (int, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	mapped := bytes.ReplaceAll(p, []byte{'\n'}, []byte("\r\n"))
	v.plainBytes += len(mapped)
	_, _ = v.plain.Write(mapped)
	v.sink.b = nil
	_, _ = v.writer.Write(p)
	if v.keep {
		v.frames = append(v.frames, [2][]byte{mapped, v.sink.b})
	}
	v.compare(p)
	if _, rest, ok := bytes.Cut(p, []byte("\x1b]2;")); ok {
		title, _, _ := bytes.Cut(rest, []byte("\a"))
		v.title = string(title)
	}
	return len(p), nil
}

func (v *twin) compare(frame []byte) {
	w, h := v.plain.Width(), v.plain.Height()
	for y := range h {
		v.rows++
		for x := range w {
			a, b := look(v.plain.CellAt(x, y)), look(v.ours.CellAt(x, y))
			if a != b {
				v.wrong++
				if v.first == "" {
					v.first = fmt.Sprintf("row %d column %d: %s, want %s\nframe %q\nsent %q", y, x, b, a, frame, v.sink.b)
				}
				break
			}
		}
	}
	if v.plain.IsAltScreen() != v.ours.IsAltScreen() && v.first == "" {
		v.first = "one is in the alternate screen"
		v.wrong++
	}
}

// look gives what can be seen of a cell: of a blank, its ink cannot.
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

// shows waits for the frame with a title.
func (v *twin) shows(t testing.TB, title string) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); ; time.Sleep(time.Millisecond) {
		v.mu.Lock()
		seen := v.title
		v.mu.Unlock()
		if seen == title {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("the frame %s did not come", title)
		}
	}
}

func (v *twin) check(t testing.TB) {
	t.Helper()
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.wrong > 0 {
		t.Errorf("%d wrong rows of %d; first: %s", v.wrong, v.rows, v.first)
	}
}

func (v *twin) resize(w, h int) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.plain.Resize(w, h)
	v.ours.Resize(w, h)
	v.writer.Resize(w, h)
}
