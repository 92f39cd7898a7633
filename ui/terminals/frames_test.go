package terminals

import (
	"fmt"
	"math/rand/v2"
	"strings"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/cells"
	"baolan/ui/theme"
)

// alphabet is the characters of random rows: Han, closing and opening marks, Latin, and
// every kind of ambiguous character.
var alphabet = []rune("中文报栏今日天气晴转多云沿河两岸灯火，。；《》！abcXYZ 0123 5.3% “”‘’—…·①②℃□●○★×éαЖ─→")

// random is a tea.Model of three panes that shows the frame it is sent.
type random struct{ content string }

type frameMsg string

func (random) Init() tea.Cmd { return nil }

func (m random) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if f, ok := msg.(frameMsg); ok {
		m.content = string(f)
	}
	return m, nil
}

func (m random) View() tea.View {
	v := tea.NewView(m.content)
	v.AltScreen = true
	return v
}

// frames makes random frames of exact rows and changes some rows of each.
type frames struct {
	rng    *rand.Rand
	policy cells.Policy
	styles theme.Styles
	w, h   int
	n      int
	rows   []string
}

func newFrames(seed uint64, p cells.Policy, w, h int) *frames {
	f := &frames{rng: rand.New(rand.NewPCG(seed, uint64(p))), policy: p, styles: theme.New(theme.Paper(), theme.Terminal{}), w: w, h: h, rows: make([]string, h)}
	for y := range f.rows {
		f.rows[y] = f.row()
	}
	return f
}

// next gives a frame; its last row, a count, is in no other frame.
func (f *frames) next() string {
	f.n++
	switch f.rng.IntN(4) {
	case 0: // the text scrolls
		copy(f.rows, f.rows[1:])
		f.rows[f.h-2] = f.row()
	case 1: // another article is opened
		for y := range f.rows {
			f.rows[y] = f.row()
		}
	default: // the cursor of a list moves, which changes a few rows
		for range 1 + f.rng.IntN(4) {
			f.rows[f.rng.IntN(f.h)] = f.row()
		}
	}
	f.rows[f.h-1] = cells.NewRuler(f.policy).Fit(fmt.Sprintf("第%d帧", f.n), f.w)
	return cells.StandIn(strings.Join(f.rows, "\n"), f.policy)
}

// row gives a row of three panes with rules between them, exactly w cells wide.
func (f *frames) row() string {
	r, rule := cells.NewRuler(f.policy), "│"
	if f.policy != cells.Narrow {
		rule = "╎"
	}
	rule = f.styles.Of(theme.Rule).Paint(rule)
	left, right := f.w*28/100, f.w/5
	parts := []theme.Part{theme.Title, theme.Body, theme.Muted, theme.TitleChosen, theme.Headline}
	pane := func(w int) string {
		return f.styles.Of(parts[f.rng.IntN(len(parts))]).Paint(r.Fit(f.text(w), w))
	}
	return pane(left) + rule + pane(f.w-left-right-2) + rule + pane(right)
}

// text gives up to n characters, which may take up to two cells each.
func (f *frames) text(n int) string {
	var b strings.Builder
	for range f.rng.IntN(n + 1) {
		b.WriteRune(alphabet[f.rng.IntN(len(alphabet))])
	}
	return b.String()
}
