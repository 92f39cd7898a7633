package serve

import (
	"bytes"
	"io"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// breaks is a writer with a fault.
type breaks struct{ io.Writer }

func (breaks) Write([]byte) (int, error) { panic("frame") }

// A fault in what we do on the renderer's goroutine ends its session, not the
// server, and what leaves the screen still gets through.
func TestFrames_Fault(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	p := &player{session: &session{s: r.srv}, program: tea.NewProgram(nil)}
	var past bytes.Buffer
	f := &frames{w: breaks{}, past: &past, watch: newStopwatch(func(float64) {}), p: p}
	for _, frame := range []string{"one", "two"} {
		if n, err := f.Write([]byte(frame)); n != len(frame) || err != nil {
			t.Errorf("%q: %d, %v", frame, n, err)
		}
	}
	if past.String() != "two" {
		t.Errorf("past the fault came %q", past.String())
	}
	if p.reason() != reasonFault || r.metric(t, "baolan_faults_total") != 1 {
		t.Errorf("the session goes on: %q", p.reason())
	}
}
