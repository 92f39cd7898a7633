package ui

import (
	"flag"
	"fmt"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/vt"

	"baolan/ui/cells"
)

var update = flag.Bool("update", false, "write the golden screens")

// screenText is what a terminal shows of a frame, and below it the style of each
// cell: a letter of the legend, a dot for none.
func screenText(m *Model, w, h int) string {
	em := vt.NewEmulator(w, h)
	frame := restored(m.View().Content)
	fmt.Fprint(em, strings.ReplaceAll(frame, "\n", "\r\n"))
	lines := strings.Split(em.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \r")
	}
	return strings.Join(lines, "\n") + "\n\n" + stylesOf(em, w, h)
}

// restored is a frame as it leaves the program: without stand-ins.
func restored(frame string) string {
	var b strings.Builder
	if _, err := cells.NewWriter(&b).Write([]byte(frame)); err != nil {
		panic(err) // a Builder takes everything
	}
	return b.String()
}

// stylesOf draws the styles of a screen and the legend of their letters.
func stylesOf(em *vt.Emulator, w, h int) string {
	letters := map[string]byte{"\x1b[m": '.'}
	var legend, out strings.Builder
	for y := range h {
		row := make([]byte, 0, w)
		for x := range w {
			c := em.CellAt(x, y)
			if c == nil || c.Width == 0 { // the second half of a wide character
				row = append(row, row[len(row)-1])
				continue
			}
			style := c.Style.String()
			if letters[style] == 0 {
				letters[style] = "abcdefghijklmnopqrstuvwxyz"[len(letters)-1]
				fmt.Fprintf(&legend, "%c %q\n", letters[style], style)
			}
			row = append(row, letters[style])
		}
		out.WriteString(strings.TrimRight(string(row), ".") + "\n")
	}
	return out.String() + "\n" + legend.String()
}

// Golden screens are text and styles as a terminal emulator shows them, so they
// hold the layout and the looks and not the escapes. Read them when they change.
func TestGolden(t *testing.T) {
	for _, c := range []struct {
		name, keys string
		w, h       int
	}{
		{"120x40", "", 120, 40},
		{"120x40-body", "enter d", 120, 40},
		{"120x40-zoom", "z", 120, 40},
		{"120x40-vertical", "z v", 120, 40},
		{"120x40-help", "?", 120, 40},
		{"120x40-raw", "r", 120, 40},
		{"120x40-shelf", "e", 120, 40},
		{"120x40-search", "SEARCH j", 120, 40},
		{"120x40-desk", "m 水 河 enter J enter J M", 120, 40},
		{"80x24-shelf", "e", 80, 24},
		{"120x40-map", "t", 120, 40},
		{"60x20-map", "t j", 60, 20},
		{"80x24-contents", "i", 80, 24},
		{"80x24-palette", ": s c", 80, 24},
		{"120x40-palette", "i : down", 120, 40},
		{"80x24-help", "e ?", 80, 24},
		{"80x24-settings", ", j j l", 80, 24},
		{"120x40-settings", ",", 120, 40},
		{"80x24-themes", "T j", 80, 24},
		{"120x40-themes", "T j j j", 120, 40},
		{"50x20-themes", "T G k", 50, 20},
		{"80x24-spaced", ", j j j l q enter", 80, 24},
		{"80x24-find", "enter / 河 enter n", 80, 24},
		{"100x30", "", 100, 30},
		{"100x30-markdown", "]", 100, 30},
		{"80x24", "", 80, 24},
		{"80x24-weather", "w", 80, 24},
		{"60x20", "j", 60, 20},
		{"50x20-list", "", 50, 20},
		{"50x20-body", "enter", 50, 20},
		{"20x6", "enter", 20, 6},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := testReader(cells.Narrow)
			send(m, tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
			send(m, tea.ForegroundColorMsg{Color: color.Gray{Y: 0xe5}})
			send(m, tea.BackgroundColorMsg{Color: color.Black})
			send(m, tea.WindowSizeMsg{Width: c.w, Height: c.h})
			press(m, c.keys)
			got := screenText(m, c.w, c.h)
			path := filepath.Join("testdata", c.name+".golden")
			if *update {
				if err := os.MkdirAll("testdata", 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatalf("%v; run go test ./ui -run Golden -update", err)
			}
			if got != string(want) {
				t.Errorf("screen differs from %s; got:\n%s", path, got)
			}
		})
	}
}
