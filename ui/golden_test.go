package ui

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/vt"

	"baolan/ui/cells"
)

var update = flag.Bool("update", false, "write the golden screens")

// screenText is what a terminal shows of a frame, without styles.
func screenText(m *Model, w, h int) string {
	em := vt.NewEmulator(w, h)
	frame := cells.Restore(m.View().Content)
	fmt.Fprint(em, strings.ReplaceAll(frame, "\n", "\r\n"))
	lines := strings.Split(em.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \r")
	}
	return strings.Join(lines, "\n") + "\n"
}

// Golden screens are text as a terminal emulator shows it, so they hold the
// layout and not the escapes. Read them when they change.
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
