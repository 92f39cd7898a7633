package wire

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"baolan/ui/cells"
)

// show is a program that shows what it is told.
type show struct {
	f      *frames
	w, h   int
	step   int
	cursor *tea.Cursor
}

// title makes every frame one that is written, and known when it comes.
func (s *show) title() string { return fmt.Sprintf("第%d帧", s.step) }

type (
	stepMsg   struct{ done chan string }
	cursorMsg struct{ at *tea.Cursor }
	askMsg    struct{}
)

func (s *show) Init() tea.Cmd { return nil }

func (s *show) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		if s.w, s.h = msg.Width, msg.Height; s.f != nil {
			s.f.w, s.f.h = s.w, s.h
		}
	case stepMsg:
		s.f.step()
		s.step++
		msg.done <- s.title()
	case cursorMsg:
		s.cursor = msg.at
	case askMsg:
		return s, tea.Batch(tea.RequestBackgroundColor, tea.Raw(cells.NewProbe(s.w).Sequence()), tea.ClearScreen)
	}
	return s, nil
}

func (s *show) View() tea.View {
	v := tea.NewView(s.f.String())
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.WindowTitle = s.title()
	v.Cursor = s.cursor
	return v
}

// play runs a real program of random frames into a twin.
func play(t testing.TB, v *twin, f *frames, steps int, resize bool) {
	t.Helper()
	p := tea.NewProgram(&show{f: f},
		tea.WithInput(nil), tea.WithOutput(v), tea.WithWindowSize(f.w, f.h), tea.WithFPS(120),
		tea.WithEnvironment([]string{"TERM=xterm-256color", "COLORTERM=truecolor"}),
		tea.WithColorProfile(colorprofile.TrueColor), tea.WithoutSignalHandler())
	ended := make(chan error, 1)
	go func() {
		_, err := p.Run()
		ended <- err
	}()
	for i := range steps {
		done := make(chan string, 1)
		p.Send(stepMsg{done})
		v.shows(t, <-done)
		switch i % 23 {
		case 5:
			p.Send(cursorMsg{tea.NewCursor(i%f.w, i%f.h)})
		case 9:
			p.Send(cursorMsg{})
		case 14:
			p.Send(askMsg{})
		case 20:
			if resize {
				w, h := 60+(i*7)%61, 16+(i*5)%25
				v.resize(w, h)
				p.Send(tea.WindowSizeMsg{Width: w, Height: h})
			}
		}
	}
	p.Quit()
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
	v.check(t)
}

// The proof: what a real Bubble Tea program shows is the same with the writer
// and without, row by row, frame by frame.
func TestProgram(t *testing.T) {
	steps := 150
	if testing.Short() {
		steps = 40
	}
	rows, ours, theirs := 0, 0, 0
	for i, size := range [][2]int{{60, 16}, {80, 24}, {100, 30}, {120, 40}, {121, 33}} {
		for j, policy := range []cells.Policy{cells.Narrow, cells.Wide, cells.Pin} {
			t.Run(fmt.Sprintf("%dx%d/%v", size[0], size[1], policy), func(t *testing.T) {
				v := newTwin(t, size[0], size[1])
				f := newFrames(uint64(10*i+j), size[0], size[1], i == 4)
				f.policy = policy
				play(t, v, f, steps, i%2 == 1)
				rows += v.rows
				ours += v.sink.n
				theirs += v.plainBytes
			})
		}
	}
	t.Logf("%d rows compared; %d bytes for %d", rows, ours, theirs)
	if rows < 5000 && !testing.Short() {
		t.Errorf("%d rows compared, want at least 5000", rows)
	}
}
