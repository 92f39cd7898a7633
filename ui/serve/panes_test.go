package serve

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"
)

// panes is a reader in small: a list, a text and the weather, side by side.
// j moves in the list, space scrolls the text, q leaves; P, V and C panic in
// Update, View and a command, U and W are stuck in Update and View until the test
// lets go.
type panes struct {
	r        Reader
	w, h     int
	at, top  int
	pasted   int
	viewsBad bool
	stuck    bool
	stub     *stub
}

func (m *panes) Close() error {
	m.stub.closes.Add(1)
	return nil
}

func (m *panes) Init() tea.Cmd { return tea.RequestBackgroundColor }

func (m *panes) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m.stub.updates.Add(1)
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.w, m.h = msg.Width, msg.Height
	case tea.PasteMsg:
		m.pasted += len(msg.Content)
	case tea.KeyPressMsg:
		switch msg.String() {
		case "j":
			m.at++
		case "space":
			m.top++
		case "q":
			return m, tea.Quit
		case "P":
			panic("update")
		case "V":
			m.viewsBad = true
		case "U":
			m.stub.hold()
		case "W":
			m.stuck = true
		case "C":
			return m, func() tea.Msg { panic("command") }
		}
	}
	return m, nil
}

func (m *panes) View() tea.View {
	if m.viewsBad {
		panic("view")
	}
	if m.stuck {
		m.stub.hold()
	}
	var b strings.Builder
	for y := range m.h {
		if y > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(m.row(y))
	}
	v := tea.NewView(b.String())
	v.AltScreen = true
	v.WindowTitle = "报栏"
	v.MouseMode = tea.MouseModeCellMotion
	return v
}

const fill = "港口今晨雾散之后恢复通航，首班客轮准时离岸；渔民说：“不急，等风小些再走。”"

func (m *panes) row(y int) string {
	if y == 0 {
		return fit(fmt.Sprintf("报栏 %dx%d 第%d条 粘贴%d", m.w, m.h, m.at, m.pasted), m.w)
	}
	mark := "  "
	if y-1 == m.at%max(m.h-1, 1) {
		mark = "> "
	}
	list := mark + fit(fmt.Sprintf("标题%02d", y), 10)
	text := []rune(strings.Repeat(fill, 3))
	n := (y + m.top) % len([]rune(fill))
	return fit(list+"│"+string(text[n:n+40]), max(m.w-12, 0)) + fit("│晴 12～18度", min(m.w, 12))
}

// fit cuts and pads to cells, where every character beyond ASCII and the lines
// is two cells wide.
func fit(s string, cells int) string {
	var b strings.Builder
	for _, c := range s {
		w := 1
		if c >= 0x2E80 {
			w = 2
		}
		if cells < w {
			break
		}
		b.WriteRune(c)
		cells -= w
	}
	return b.String() + strings.Repeat(" ", max(cells, 0))
}

// stub is the Program of the tests.
type stub struct {
	updates atomic.Int64
	opened  atomic.Int64
	closed  atomic.Int64 // contexts of models
	closes  atomic.Int64 // models
	seen    chan Reader  // each reader, where room is
	holding atomic.Int64
	held    context.Context // what is stuck is so until it ends
	release func()
}

func newStub() *stub {
	s := &stub{seen: make(chan Reader, 64)}
	s.held, s.release = context.WithCancel(context.Background())
	return s
}

// hold is what is stuck.
func (s *stub) hold() {
	s.holding.Add(1)
	defer s.holding.Add(-1)
	<-s.held.Done()
}

func (s *stub) program() Program {
	return Program{
		NewModel: func(ctx context.Context, r Reader) (tea.Model, error) {
			select {
			case s.seen <- r:
			default:
			}
			if r.User == "broken" {
				return nil, errors.New("no edition")
			}
			if r.User == "panics" {
				panic("new model")
			}
			s.opened.Add(1)
			context.AfterFunc(ctx, func() { s.closed.Add(1) })
			return &panes{r: r, stub: s}, nil
		},
		Command: func(ctx context.Context, r Reader, args []string, out Output) error {
			if strings.Contains(strings.Join(args, " "), "--page 99") {
				return errors.New("第 99 版不存在\x1b[31m")
			}
			if strings.Contains(strings.Join(args, " "), "--page 1000") {
				for ctx.Err() == nil {
					if _, err := io.WriteString(out.Text(), fill+"\n"); err != nil {
						return err
					}
				}
				return ctx.Err()
			}
			_, err := fmt.Fprintf(out.Text(), "%s\n", strings.Join(args, " "))
			return err
		},
	}
}
