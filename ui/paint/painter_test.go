package paint

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"baolan/internal/fixture/await"
	"baolan/ui/cells"
)

// output is a terminal that keeps what it is sent. While it is held, a write
// waits.
type output struct {
	mu     sync.Mutex
	held   sync.Mutex
	b      bytes.Buffer
	writes int
	err    error
}

func (o *output) Write(p []byte) (int, error) {
	o.held.Lock()
	defer o.held.Unlock()
	o.mu.Lock()
	defer o.mu.Unlock()
	o.writes++
	if o.err != nil {
		return 0, o.err
	}
	return o.b.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.String()
}

func (o *output) take() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	s := o.b.String()
	o.b.Reset()
	return s
}

// until waits for a condition.
func until(t testing.TB, what string, ok func() bool) {
	t.Helper()
	await.True(t, what, ok)
}

func viewOf(rows ...string) tea.View { return tea.View{Content: strings.Join(rows, "\n")} }

// sent gives what a painter of 40×5 cells sends for the last of some views.
func sent(views ...tea.View) string {
	o := &output{}
	p := New(o, Options{Width: 40, Height: 5, Profile: colorprofile.TrueColor})
	for _, v := range views {
		o.take()
		p.Show(v)
		p.paint()
		p.modes.keyboard = true
	}
	return o.take()
}

func TestPainter_SendsTheDifference(t *testing.T) {
	t.Parallel()
	page := viewOf("报栏  晴", "标题一│正文正文正文")
	at := func(x, y int) tea.View {
		v := page
		v.Cursor = tea.NewCursor(x, y)
		return v
	}
	for _, tt := range []struct {
		name  string
		views []tea.View
		want  string
	}{
		{"the same rows again", []tea.View{page, page}, ""},
		{"one word", []tea.View{page, viewOf("报栏  雨", "标题一│正文正文正文")}, "\x1b[?7l\x1b[;7H雨\x1b[?7h"},
		{"the middle of a row", []tea.View{page, viewOf("报栏  晴", "标题一│别的正文正文")}, "\x1b[?7l\x1b[2;8H别的\x1b[?7h"},
		{"half a character's place", []tea.View{page, viewOf("报栏  晴", "标题一│a正文正文正")}, "\x1b[?7l\x1b[2;8Ha正文正文正\x1b[K\x1b[?7h"},
		{"a shorter row", []tea.View{page, viewOf("报栏  晴", "标题一")}, "\x1b[?7l\x1b[2;7H\x1b[K\x1b[?7h"},
		{"a row less", []tea.View{page, viewOf("报栏  晴")}, "\x1b[?7l\x1b[2H\x1b[K\x1b[?7h"},
		{"a character of uncertain width", []tea.View{page, viewOf("报栏  晴", "标题☀│正文正文正文")}, "\x1b[?7l\x1b[2H\x1b[K标题☀│正文正文正文\x1b[?7h"},
		{"a style", []tea.View{page, viewOf("报栏  晴", "标题一│\x1b[31m正文\x1b[m正文正文")}, "\x1b[?7l\x1b[2;8H\x1b[31m正文\x1b[?7h\x1b[m"},
		{"the cursor", []tea.View{page, at(3, 1)}, "\x1b[2;4H\x1b[?25h"},
		{"no cursor again", []tea.View{page, at(3, 1), page}, "\x1b[?25l"},
		{"what is no text and no style", []tea.View{page, viewOf("报\x1b[2J\x1b]0;x\a\x1bc\r\x07栏  \x9b31m晴", "标题一│正文正文正文")}, "\x1b[?7l\x1b[;7H31m晴\x1b[?7h"},
		{"what is wider than the terminal", []tea.View{page, viewOf("报栏  晴"+strings.Repeat("字", 40), "标题一│正文正文正文")}, "\x1b[?7l\x1b[;9H" + strings.Repeat("字", 16) + "\x1b[?7h"},
	} {
		if got := sent(tt.views...); got != tt.want {
			t.Errorf("%s: sent %q, want %q", tt.name, got, tt.want)
		}
	}
}

// The first view is one write: the screen is entered, cleared once and painted.
func TestPainter_FirstViewIsOneWrite(t *testing.T) {
	t.Parallel()
	o := &output{}
	p := New(o, Options{Width: 40, Height: 5})
	p.Show(tea.View{Content: "报栏", WindowTitle: "霁川晚报", MouseMode: tea.MouseModeCellMotion})
	p.paint()
	got := o.take()
	if o.writes != 1 || strings.Count(got, "\x1b[2J") != 1 || strings.Count(got, "\x1b[?1049h") != 1 || !strings.Contains(got, "报栏") {
		t.Errorf("%d writes: %q", o.writes, got)
	}
	select {
	case <-p.Begun():
	default:
		t.Error("the first view has not begun the screen")
	}
}

// A question that is sent with the first view comes behind it in the same write, and the
// row that it leaves blank is painted again.
func TestPainter_FirstViewAsks(t *testing.T) {
	t.Parallel()
	o := &output{}
	p := New(o, Options{Width: 40, Height: 5})
	p.ShowAsking(tea.View{Content: "报栏\n第1版\n要闻"}, Over{Widths(cells.NewProbe(40)), 1})
	p.paint()
	got := o.take()
	entered, asked := strings.Index(got, "\x1b[?1049h"), strings.Index(got, "\x1b[6n")
	if o.writes != 1 || entered < 0 || asked < entered || strings.LastIndex(got, "第1版") < strings.LastIndex(got, "\x1b[2K") {
		t.Errorf("%d writes: %q", o.writes, got)
	}
}

// Close switches off every mode that was switched on, once, and a second Close sends
// nothing.
func TestPainter_Close(t *testing.T) {
	t.Parallel()
	o := &output{}
	p := New(o, Options{Width: 40, Height: 5, Ask: true})
	p.Start()
	p.Show(tea.View{Content: "报栏", MouseMode: tea.MouseModeAllMotion})
	await.From(t, "the first view is painted", p.Begun())
	p.Send(Sequence{"\x1b]52;c;eA==\a"})
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	got := o.take()
	for on, off := range map[string]string{
		"\x1b[?1049h": "\x1b[?1049l", "\x1b[?2004h": "\x1b[?2004l", "\x1b[?1003h": "\x1b[?1003l", "\x1b[?25l": "\x1b[?25h",
		"\x1b[>1u": "\x1b[<1u", "\x1b[>4;2m": "\x1b[>4m", "\x1b[22;2t": "\x1b[23;2t", "\x1b]52;": "",
	} {
		if !strings.Contains(got, on) || strings.LastIndex(got, off) < strings.LastIndex(got, on) {
			t.Errorf("%q is not taken back by %q: %q", on, off, got)
		}
	}
	if err := p.Close(); err != nil || o.take() != "" {
		t.Error("a second Close sends something")
	}
	p.Show(viewOf("后来"))
	p.Start()
	if o.take() != "" {
		t.Error("a closed painter paints")
	}
}

// A terminal that is slow gets the newest view and not those between.
func TestPainter_SlowTerminalSkips(t *testing.T) {
	t.Parallel()
	o := &output{}
	p := New(o, Options{Width: 40, Height: 5})
	p.Start()
	p.Show(viewOf("第0行"))
	await.From(t, "the first view is painted", p.Begun())
	o.held.Lock()
	for i := range 1000 {
		p.Show(viewOf(fmt.Sprintf("第%d行", i+1)))
	}
	o.held.Unlock()
	until(t, "the newest view", func() bool { return strings.Contains(o.String(), "1000") })
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	if o.writes > 5 {
		t.Errorf("%d writes for 1000 views while the terminal took none", o.writes)
	}
}

// The error of a terminal that is gone is reported once, and nothing more is written to
// the terminal.
func TestPainter_TerminalIsGone(t *testing.T) {
	t.Parallel()
	o := &output{err: errors.New("gone")}
	failed := make(chan error, 10)
	p := New(o, Options{Width: 40, Height: 5, Failed: func(err error) { failed <- err }})
	p.Start()
	p.Show(viewOf("一"))
	if err := await.From(t, "the failure is told", failed); !errors.Is(err, o.err) {
		t.Errorf("failed with %v", err)
	}
	p.Show(viewOf("二"))
	if err := p.Close(); !errors.Is(err, o.err) || len(failed) > 0 {
		t.Errorf("closed with %v, told again %d times", err, len(failed))
	}
}

// breaks is a terminal whose writing panics once.
type breaks struct {
	output
	done bool
}

func (b *breaks) Write(p []byte) (int, error) {
	if !b.done {
		b.done = true
		panic("a fault")
	}
	return b.output.Write(p)
}

// A panic of the painter is reported and ends the painting, and the terminal is given
// back all the same.
func TestPainter_Panics(t *testing.T) {
	t.Parallel()
	o := &breaks{}
	told, failed := make(chan string, 9), make(chan error, 9)
	p := New(o, Options{Width: 40, Height: 5, Fault: func(what, _ string) { told <- what }, Failed: func(err error) { failed <- err }})
	p.Start()
	p.Show(viewOf("一"))
	if await.From(t, "the failure is told", failed) == nil || await.From(t, "the panic is told", told) != "painting" {
		t.Error("the panic is not told")
	}
	p.Show(viewOf("二"))
	if err := p.Close(); err == nil || !strings.Contains(o.take(), "\x1b[?1049l") {
		t.Errorf("closed with %v, the screen not left", err)
	}
}

// Nothing is painted while another program has the terminal, and everything after
// Repaint.
func TestPainter_Leave(t *testing.T) {
	t.Parallel()
	o := &output{}
	p := New(o, Options{Width: 40, Height: 5})
	p.Show(viewOf("一"))
	p.paint()
	p.Leave()
	if got := o.take(); !strings.HasSuffix(got, leave) {
		t.Errorf("leaves with %q", got)
	}
	p.Show(viewOf("二"))
	p.Send(Sequence{"\x1b[5n"})
	if p.paint(); o.take() != "" {
		t.Error("something is painted while the terminal is another's")
	}
	p.Repaint()
	if p.paint(); !strings.Contains(o.take(), "二") {
		t.Error("nothing is painted when it is back")
	}
	p.Halt()
	p.Show(viewOf("三"))
	if p.paint(); p.Close() != nil || o.take() != "" {
		t.Error("a halted painter writes")
	}
}

// On a terminal that can scroll, a scroll sends only the rows that come into sight.
func TestPainter_Scrolls(t *testing.T) {
	t.Parallel()
	page := func(top int, list string) tea.View {
		var rows []string
		for y := range 20 {
			rows = append(rows, list+strings.Repeat(fmt.Sprintf("第%02d行的正文", top+y), 4))
		}
		return viewOf(rows...)
	}
	for _, tt := range []struct {
		name    string
		list    string
		margins bool
		most    int
	}{
		{"the whole width", "", false, 200},
		{"one pane, margins", "目录│", true, 250},
	} {
		o := &output{}
		p := New(o, Options{Width: 70, Height: 20, Profile: colorprofile.TrueColor})
		p.margins = tt.margins
		p.Show(page(0, tt.list))
		p.paint()
		p.modes.keyboard = true
		o.take()
		p.Show(page(1, tt.list))
		p.paint()
		if got := o.take(); len(got) > tt.most || !strings.Contains(got, "S") {
			t.Errorf("%s: %d bytes: %q", tt.name, len(got), got)
		}
	}
}

// asks is a program that writes to its terminal by commands.
type asks struct{}

func (a asks) Init() tea.Cmd { return nil }

func (a asks) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return a, tea.Batch(tea.RequestBackgroundColor, tea.Raw(Sequence{"\x1b[5n"}), tea.ClearScreen)
	case tea.KeyPressMsg:
		if msg.String() == "q" {
			return a, tea.Quit
		}
	}
	return a, nil
}

func (a asks) View() tea.View { return viewOf("报栏") }

// A Bubble Tea program without a renderer paints through the painter, and what
// it sends by commands does not wait for a clock.
func TestPainter_Program(t *testing.T) {
	t.Parallel()
	o := &output{}
	p := New(o, Options{Width: 40, Height: 5})
	p.Start()
	program := tea.NewProgram(p.Program(asks{}), tea.WithInput(nil), tea.WithOutput(&bytes.Buffer{}), tea.WithoutRenderer(),
		tea.WithWindowSize(40, 5), tea.WithFPS(1), tea.WithoutSignalHandler(), tea.WithFilter(p.Filter))
	ended := make(chan error, 1)
	go func() {
		_, err := program.Run()
		ended <- err
	}()
	await.From(t, "the first view is painted", p.Begun()) // a view that is shown before the first is painted would replace it
	program.Send(tea.WindowSizeMsg{Width: 40, Height: 5})
	until(t, "the questions and the second picture", func() bool {
		s := o.String()
		return strings.Contains(s, ansi.RequestBackgroundColor) && strings.Contains(s, "\x1b[5n") && strings.Count(s, "报栏") >= 2
	})
	program.Send(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset})
	program.Send(tea.WindowSizeMsg{Width: 30, Height: 4})
	until(t, "a synchronized view", func() bool { return strings.Contains(o.String(), "\x1b[?2026h") })
	program.Quit()
	if err := await.From(t, "the program ends", ended); err != nil {
		t.Fatal(err)
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
}

func abs(n int) int { return max(n, -(n + 1)) }

// A question that leaves a row blank is sent with that row again, in one write and
// without a clear of the screen.
func TestPainter_Over(t *testing.T) {
	var w output
	p := New(&w, Options{Width: 20, Height: 4})
	p.Start()
	p.Show(tea.NewView("报头\n第1版 第2版\n正文\n页脚"))
	await.From(t, "the first view is painted", p.Begun())
	p.Filter(nil, Over{Sequence: Sequence{"\x1b7\x1b[2;1H\x1b[6n\x1b[2K\x1b8"}, Row: 1})
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	all := w.String()
	question := all[max(strings.Index(all, "\x1b[6n"), 0):]
	behind := question[max(strings.Index(question, "\x1b8"), 0):]
	if !strings.Contains(behind, "第1版 第2版") || strings.Contains(behind, "正文") {
		t.Errorf("the question and its row are written as %q", question)
	}
	if w.writes > 3 { // a write each for the view, the question with its row, and the end
		t.Errorf("%d writes, want the question and its row in one", w.writes)
	}
	if n := strings.Count(all, "\x1b[2J"); n != 1 {
		t.Errorf("the screen is cleared %d times, want once", n)
	}
}
