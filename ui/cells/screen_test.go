package cells

import (
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"baolan/internal/fixture/await"
)

// The size of the screens of the tests below.
const (
	screenWidth  = 60
	screenHeight = 16
)

// wideEnv makes the emulator a terminal whose Ambiguous characters take two
// cells. Its library reads it once at start, so the test runs itself again.
const wideEnv = "RUNEWIDTH_EASTASIAN"

// Random Chinese frames through Bubble Tea, the stand-ins and the writer into
// a terminal: every row shows what it should, in the columns it should.
func TestScreen(t *testing.T) {
	wide := ansi.StringWidth("“") == 2
	policies := []Policy{Narrow, Pin}
	if wide {
		policies = []Policy{Wide, Pin}
	}
	for _, p := range policies {
		t.Run(p.String(), func(t *testing.T) {
			frames := 160
			if testing.Short() {
				frames = 20
			}
			show := newShow(t)
			rng := rand.New(rand.NewPCG(uint64(p), 9))
			rows := blankScreen()
			wrong := 0
			for range frames {
				change(rng, rows, NewRuler(p))
				want := make([]string, len(rows))
				for i, row := range rows {
					want[i] = onTerminal(row, p, wide)
				}
				wrong += show.frame(StandIn(strings.Join(rows, "\n"), p), want)
			}
			t.Logf("%d of %d rows wrong on a terminal with wide ambiguous characters = %v", wrong, frames*screenHeight, wide)
		})
	}
}

// TestScreen_WideTerminal is TestScreen in a terminal that is wide.
func TestScreen_WideTerminal(t *testing.T) {
	if os.Getenv(wideEnv) != "" {
		t.Skip("is the terminal that is wide")
	}
	args := []string{"-test.run=^TestScreen$", "-test.v"}
	if testing.Short() {
		args = append(args, "-test.short")
	}
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), wideEnv+"=1")
	out, err := cmd.CombinedOutput()
	if err != nil || !bytes.Contains(out, []byte("wide ambiguous characters = true")) {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Logf("%s", out)
}

func blankScreen() []string {
	rows := make([]string, screenHeight)
	for i := range rows {
		rows[i] = strings.Repeat(" ", screenWidth)
	}
	return rows
}

// change draws some rows anew, as scrolling and a cursor in a list do.
func change(rng *rand.Rand, rows []string, r Ruler) {
	alphabet := []rune("中文报栏今天气晴，。“”‘’—…·①②℃─│┌┐×é★abc 12 ")
	for range 1 + rng.IntN(len(rows)) {
		runes := make([]rune, rng.IntN(screenWidth))
		for i := range runes {
			runes[i] = alphabet[rng.IntN(len(alphabet))]
		}
		rows[rng.IntN(len(rows))] = r.Fit(string(runes), screenWidth)
	}
}

// onTerminal gives the text of a row as it is read from the screen: behind a pinned
// character that the terminal draws in one cell there is a blank.
func onTerminal(row string, p Policy, wide bool) string {
	if p != Pin || wide {
		return strings.TrimRight(row, " ")
	}
	var b strings.Builder
	for _, c := range row {
		b.WriteRune(c)
		if classOf(c) == classAmbiguous {
			b.WriteByte(' ')
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// show is a Bubble Tea program before an emulated terminal.
type show struct {
	t       *testing.T
	program *tea.Program
	drawn   chan struct{} // receives a value after every write

	mu sync.Mutex
	em *vt.Emulator
}

func newShow(t *testing.T) *show {
	t.Helper()
	s := &show{t: t, em: vt.NewEmulator(screenWidth, screenHeight), drawn: make(chan struct{}, 1)}
	go func() { _, _ = io.Copy(io.Discard, s.em) }() // unread answers would block the emulator
	s.program = tea.NewProgram(picture(""), tea.WithInput(nil), tea.WithOutput(NewWriter(s)), tea.WithoutSignals(), tea.WithFPS(120),
		tea.WithWindowSize(screenWidth, screenHeight), tea.WithEnvironment([]string{"TERM=xterm-256color"}))
	done := make(chan error, 1)
	go func() {
		_, err := s.program.Run()
		done <- err
	}()
	t.Cleanup(func() {
		s.program.Quit()
		if err := await.From(t, "the program ends", done); err != nil {
			t.Error(err)
		}
	})
	return s
}

// Write does what the line discipline of a terminal does: \n becomes \r\n.
func (s *show) Write(p []byte) (int, error) {
	s.mu.Lock()
	_, err := s.em.Write(bytes.ReplaceAll(p, []byte("\n"), []byte("\r\n")))
	s.mu.Unlock()
	select {
	case s.drawn <- struct{}{}:
	default:
	}
	return len(p), err
}

// frame shows a frame and gives the number of rows that stay wrong.
func (s *show) frame(content string, want []string) (wrong int) {
	s.t.Helper()
	s.program.Send(picture(content))
	for late := time.After(await.Patience); ; {
		got := s.rows()
		wrong = 0
		for i := range want {
			if got[i] != want[i] {
				wrong++
			}
		}
		if wrong == 0 {
			return 0
		}
		select {
		case <-s.drawn:
		case <-late:
			for i := range want {
				if got[i] != want[i] {
					s.t.Errorf("row %d:\n got %q\nwant %q", i, got[i], want[i])
				}
			}
			return wrong
		}
	}
}

func (s *show) rows() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	rows := strings.Split(s.em.String(), "\n")
	for i := range rows {
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	for len(rows) < screenHeight {
		rows = append(rows, "")
	}
	return rows
}

// picture is a model that shows itself and becomes every picture it is sent.
type picture string

func (p picture) Init() tea.Cmd { return nil }

func (p picture) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if next, ok := msg.(picture); ok {
		return next, nil
	}
	return p, nil
}

func (p picture) View() tea.View {
	v := tea.NewView(string(p))
	v.AltScreen = true
	return v
}
