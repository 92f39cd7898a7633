package ui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"baolan/editions/memory"
	"baolan/internal/fixture/await"
	"baolan/internal/fixture/sweep"
	"baolan/model"
	"baolan/ui/cells"
)

// The contract of every frame: at any size down to 1×1 nothing panics, there
// are exactly as many rows as the terminal has, and each is exactly as wide.
// Bubble Tea does not crop: an overwide row wraps and breaks every row below.

var (
	sweepWidths  = []int{1, 2, 3, 5, 10, 39, 40, 41, 59, 60, 61, 79, 80, 99, 100, 120, 180, 250}
	sweepHeights = []int{1, 2, 3, 5, 10, 24, 40, 60}
)

// surface is a screen and how hands get there. A new screen is a line here.
type surface struct {
	name string
	keys string // one stroke a field
}

var surfaces = []surface{
	{"list", ""},
	{"next article", "J J"},
	{"last item", "G"},
	{"body", "enter"},
	{"body end", "enter G"},
	{"zoom", "z"},
	{"weather", "w"},
	{"weather twice", "w w"},
	{"raw", "r"},
	{"raw beside", "enter r space G j"},
	{"raw zoomed", "z r k"},
	{"jump", "enter enter enter"},
	{"map", "t"},
	{"map moved", "t j l h k tab ]"},
	{"map opened", "t j enter q"},
	{"contents", "i"},
	{"contents end", "i G enter"},
	{"help", "?"},
	{"help end", "? G"},
	{"palette", ":"},
	{"palette found", ": x y p down down"},
	{"palette none", ": ☃"},
	{"palette greyed", ": 天 down enter"},
	{"palette run", "i : 要 enter"},
	{"undone", "enter m 水 enter U"},
	{"jumped", "enter J ] ctrl+o L"},
	{"second page", "]"},
	{"missing page", "9"},
	{"themes", "T"},
	{"themes end", "T G"},
	{"theme taken", "T j j enter"},
	{"settings", ","},
	{"settings changed", ", j j l l j l G h"},
	{"settings theme", ", enter j esc"},
	{"settings from the shelf", "e , k q"},
	{"columns two", "enter c c"},
	{"columns three", "enter c c c space"},
	{"find", "/ 河"},
	{"find none", "/ ☃ x"},
	{"found", "/ 人 enter n n N"},
	{"found in columns", "z / 水 enter n"},
	{"shelf", "e"},
	{"shelf pages", "e tab j"},
	{"shelf papers", "e h j k G"},
	{"day before", "<"},
	{"desk", "M"},
	{"desk history", "M tab tab j"},
	{"desk filtered", "m 水 enter M / 清 enter j"},
	{"desk filter none", "M / ☃"},
	{"search prompt", "s 河 水"},
	{"search none", "s 河 enter"},
	{"search", "SEARCH j"},
	{"search by relevance", "SEARCH tab"},
	{"hit and back", "SEARCH enter q"},
	{"tags prompt", "enter m"},
	{"favourite", "enter m 水 enter"},
	{"copy", "enter y Y"},
	{"vertical", "enter v"},
	{"vertical end", "enter v G"},
	{"rare characters with Pinyin", "enter P"},
	{"Pinyin over all", "enter P P space j j k G"},
	{"Pinyin in columns", "z c c P P space"},
	{"Pinyin found", "enter P P / 人 enter n n N"},
	{"another script", "x"},
	{"Taiwan", "enter x x space"},
	{"Taiwan with Pinyin", "enter x x P P G"},
	{"found in another script", "enter x x / 人 enter n"},
	{"map in another script", "x x t"},
	{"shelf in another script", "x x e"},
	{"figures", "%"},
	{"figures end", "enter q % G"},
	{"nothing is written over SSH", "o O | R"},
}

// press presses keys and lets everything that they set going come to its end.
func press(m *Model, keys string) {
	for _, k := range strings.Fields(keys) {
		if k == "SEARCH" {
			press(m, "s 河 enter")
			continue
		}
		send(m, keyMsg(k))
	}
}

func send(m *Model, msg tea.Msg) {
	_, cmd := m.Update(msg)
	settle(m, cmd)
}

func settle(m *Model, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		settleAll(m, msg)
	default:
		send(m, msg)
	}
}

// settleAll runs what was batched side by side, as the program does.
func settleAll(m *Model, cmds []tea.Cmd) {
	answers := make(chan tea.Msg, len(cmds))
	for _, c := range cmds {
		go func() { answers <- c() }()
	}
	for range cmds {
		var msg tea.Msg
		select {
		case msg = <-answers:
		case <-time.After(await.Patience):
			panic("a command does not end")
		}
		switch msg := msg.(type) {
		case nil:
		case tea.BatchMsg:
			settleAll(m, msg)
		default:
			send(m, msg)
		}
	}
}

// keyMsg makes the message of a key named as bindings name it.
func keyMsg(name string) tea.KeyPressMsg {
	named := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "space": ' ', "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd, "pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp,
		"backspace": tea.KeyBackspace,
	}
	if c, ok := named[name]; ok {
		k := tea.KeyPressMsg{Code: c}
		if name == "space" {
			k.Text = " "
		}
		return k
	}
	if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: []rune(rest)[0], Mod: tea.ModCtrl}
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Code: r, Text: name}
}

func checkFrame(t *testing.T, m *Model, w, h int, what string) {
	t.Helper()
	v := m.View()
	rows := strings.Split(v.Content, "\n")
	if len(rows) != h {
		t.Fatalf("%s at %d×%d: %d rows", what, w, h, len(rows))
	}
	for y, r := range rows {
		if got := ansi.StringWidth(r); got != w {
			t.Fatalf("%s at %d×%d: row %d is %d cells: %q", what, w, h, y, got, ansi.Strip(r))
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.X >= w || c.Y < 0 || c.Y >= h) {
		t.Fatalf("%s at %d×%d: cursor at %d,%d", what, w, h, c.X, c.Y)
	}
}

// swept reports whether a sweep looks at its n-th case where a whole sweep looks at one in a
// few.
func swept(n, oneIn int) bool { return n%(oneIn*sweep.Stride()) == 0 }

func TestGeometry(t *testing.T) {
	t.Parallel()
	for _, policy := range []cells.Policy{cells.Narrow, cells.Wide, cells.Pin} {
		for k, s := range surfaces {
			t.Run(fmt.Sprintf("%s %s", policy, s.name), func(t *testing.T) {
				t.Parallel()
				for i, w := range sweepWidths {
					for j, h := range sweepHeights {
						if !swept(i+j+k+int(policy), 3) {
							continue // in a whole sweep each surface has each size, with one of the policies
						}
						m := testReader(policy)
						send(m, tea.WindowSizeMsg{Width: w, Height: h})
						press(m, s.keys)
						checkFrame(t, m, w, h, s.name)
						// The same screen after the window changed under it.
						send(m, tea.WindowSizeMsg{Width: 101 - min(w, 100), Height: h})
						checkFrame(t, m, 101-min(w, 100), h, s.name+" resized")
					}
				}
			})
		}
	}
}

// Before a size is known, and at sizes that a broken terminal reports, there
// is a frame, if an empty one.
func TestGeometry_NoSize(t *testing.T) {
	m := testReader(cells.Narrow)
	if c := m.View().Content; c != "" {
		t.Errorf("frame before the size is known: %q", c)
	}
	for _, size := range [][2]int{{0, 0}, {-1, 5}, {80, 0}, {0, 24}} {
		send(m, tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		press(m, "j enter space G g ? q w")
		if c := m.View().Content; c != "" {
			t.Errorf("frame at %v: %q", size, c)
		}
	}
}

// An edition without pages, a page without articles, an article without text.
func TestGeometry_Nothing(t *testing.T) {
	for name, o := range emptyReaders() {
		for i, w := range sweepWidths {
			for k, s := range surfaces {
				if !swept(i+k, 3) {
					continue
				}
				m := newReader(o)
				send(m, tea.WindowSizeMsg{Width: w, Height: 24})
				press(m, s.keys)
				checkFrame(t, m, w, 24, name+" "+s.name)
			}
		}
	}
}

// Line breaks in any text of an edition end no row: files may have them in the names of
// papers and pages and in headlines, and a table, whose rows they part, may stand first in
// an article without a headline.
func TestGeometry_LineBreaks(t *testing.T) {
	t.Parallel()
	e := testEdition()
	broken := func(texts ...*string) {
		for _, s := range texts {
			*s = "一\n" + *s + "\r\n二"
		}
	}
	broken(&e.Paper)
	for i := range e.Pages {
		p := &e.Pages[i]
		broken(&p.Name, &p.Weather.Forecast, &p.Weather.Detail, &p.Weather.Warning)
		for j := range p.Articles {
			a := &p.Articles[j]
			broken(&a.Label, &a.Kicker, &a.Deck, &a.Byline, &a.Dateline)
			for k := range a.Headline {
				broken(&a.Headline[k])
			}
		}
		for j := range p.Other {
			broken(&p.Other[j].Lines[0])
		}
		p.Articles = append(p.Articles,
			model.Article{Paragraphs: []model.Paragraph{{Kind: model.Table, Text: "17 深读\n主编 侯成明远", Rows: [][]string{{"17", "深读"}, {"主编", "侯成明远"}}}}},
			model.Article{Paragraphs: []model.Paragraph{{Text: "\n \n"}, {Kind: model.Verse, Text: "江水涨到\n第三级台阶"}}},
			model.Article{Paragraphs: []model.Paragraph{{Kind: model.Caption, Text: "桥上。\n谭振宇 摄"}}},
		)
	}
	for i, w := range sweepWidths {
		for j, h := range sweepHeights {
			for k, s := range surfaces {
				if !swept(i+j+k, 24) {
					continue
				}
				m := newReader(Options{Editions: held([]model.Edition{e}), Policy: cells.Policy(k % 3), Library: testLibrary{}, Memory: lasting{memory.None()}}) //nolint:gosec // below 3
				settle(m, m.store.ListEditions(""))
				send(m, tea.WindowSizeMsg{Width: w, Height: h})
				press(m, s.keys)
				checkFrame(t, m, w, h, s.name)
			}
		}
	}
}
