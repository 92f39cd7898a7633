package ui

import (
	"fmt"
	"image/color"
	"math"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"

	"baolan/internal/fixture/palettes"
	"baolan/ui/theme"
)

func hex(s string) color.Color {
	var r, g, b uint8
	_, _ = fmt.Sscanf(s, "#%02x%02x%02x", &r, &g, &b)
	return color.RGBA{r, g, b, 255}
}

// wcag is the contrast of two colours by WCAG 2.2, computed apart from the theme's.
func wcag(a, b color.Color) float64 {
	luminance := func(c color.Color) float64 {
		r, g, b, _ := c.RGBA()
		linear := func(v uint32) float64 {
			x := float64(v>>8) / 255
			if x <= 0.04045 {
				return x / 12.92
			}
			return math.Pow((x+0.055)/1.055, 2.4)
		}
		return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
	}
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// Every character that any surface draws has a contrast of 4.5 and every rule one of
// 3, in twelve palettes in turn, whatever styles lie over one another there; or that of the
// palette's own ink, where it has less.
func TestContrast_EverySurface(t *testing.T) {
	t.Parallel()
	for k, s := range surfaces {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			for i, p := range palettes.All {
				if !swept(k+i, 6) {
					continue // each palette has a sixth of the surfaces, each surface two palettes
				}
				all := theme.All()
				for _, n := range []int{0, 1 + (k+i)%(len(all)-1)} { // the default, and another in turn
					ink, ground := hex(p.Ink), hex(p.Ground)
					m := testReader(0)
					m.s.SetTheme(all[n])
					send(m, tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
					send(m, tea.ForegroundColorMsg{Color: ink})
					send(m, tea.BackgroundColorMsg{Color: ground})
					send(m, tea.WindowSizeMsg{Width: 120, Height: 40})
					press(m, s.keys)
					checkContrast(t, m.View().Content, ink, ground, all[n].Name == "monochrome", p.Name+", "+all[n].Name)
					if t.Failed() {
						return
					}
				}
			}
		})
	}
}

// checkContrast draws a frame and looks at each of its cells. Nobody can know which
// colour faint text has, so no cell is faint but in a theme without colours, where
// that is one of its means.
func checkContrast(t *testing.T, frame string, ink, ground color.Color, mayBeFaint bool, what string) {
	t.Helper()
	em := vt.NewEmulator(120, 40)
	defer func() { _ = em.Close() }()
	_, _ = em.WriteString(strings.ReplaceAll(frame, "\n", "\r\n"))
	for y := range 40 {
		for x := range 120 {
			c := em.CellAt(x, y)
			if c == nil || strings.TrimSpace(c.Content) == "" {
				continue
			}
			fore, back := c.Style.Fg, c.Style.Bg
			if fore == nil {
				fore = ink
			}
			if back == nil {
				back = ground
			}
			if c.Style.Attrs&uv.AttrReverse != 0 {
				fore, back = back, fore
			}
			least := 4.5
			if strings.ContainsAny(c.Content, "─━│┬┴┌┐└┘├┤┼▐▸∙╌╎") {
				least = 3
			}
			if c.Style.Bg == nil {
				least = min(least, wcag(ink, ground))
			}
			if got := wcag(fore, back); got < least-0.02 {
				t.Errorf("%s: %q at %d,%d has a contrast of %.2f, want %.2f", what, c.Content, x, y, got, least)
				return
			}
			if c.Style.Attrs&uv.AttrFaint != 0 && !mayBeFaint {
				t.Errorf("%s: %q at %d,%d is faint where the colours are known", what, c.Content, x, y)
				return
			}
		}
	}
}
