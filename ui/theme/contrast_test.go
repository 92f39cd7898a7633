package theme

import (
	"image/color"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"

	"baolan/internal/fixture/palettes"
)

func rgba(hex string) color.Color {
	c := parse(hex)
	return color.RGBA{uint8(c.r), uint8(c.g), uint8(c.b), 255}
}

// Text has a contrast of 4.5 and rules have one of 3 in every palette, or that of
// the palette's own ink where it has less; what is chosen can be read too.
func TestContrast(t *testing.T) {
	t.Parallel()
	for _, theme := range All() {
		for _, p := range palettes.All {
			for _, told := range []bool{true, false} { // whether the terminal says its ink too, or its ground only
				on := Terminal{Ground: rgba(p.Ground), Many: true}
				own := parse(p.Ink)
				if told {
					on.Ink = rgba(p.Ink)
				}
				ground := parse(p.Ground)
				if theme.HasGround() {
					on = Terminal{Ink: rgba(theme.Ink), Ground: rgba(theme.Ground), Many: true}
					own, ground = parse(theme.Ink), parse(theme.Ground)
				}
				for part, i := range theme.inks(on) {
					fore, back := own, ground
					if i.fore != "" {
						fore = parse(i.fore)
					}
					if i.back != "" {
						back = parse(i.back)
					}
					least := leastText
					if Part(part) == Rule {
						least = leastRule
					}
					if own := contrast(own, ground); i.back == "" {
						least = min(least, own)
					}
					if i.faint && (i.fore != "" || i.back != "") {
						t.Errorf("%s on %s: part %d is faint besides its colour", theme.Name, p.Name, part)
					}
					if c := contrast(fore, back); c < least-0.001 {
						t.Errorf("%s on %s (ink told: %v): part %d has a contrast of %.2f, want %.2f", theme.Name, p.Name, told, part, c, least)
					}
				}
			}
		}
	}
}

// On a terminal of sixteen colours, which its user may have set, what has a colour can be
// read in every palette, also where bold text is drawn in the bright colour; the nameplate,
// names of columns and red warnings have one.
func TestContrast_Sixteen(t *testing.T) {
	t.Parallel()
	for _, theme := range All() {
		for _, p := range palettes.All {
			on := Terminal{Ink: rgba(p.Ink), Ground: rgba(p.Ground), Few: true}
			ground, sixteen := parse(p.Ground), strings.Fields(p.Sixteen)
			for part, i := range theme.inks(on) {
				coloured := Part(part) == Nameplate || Part(part) == Label || Part(part) == WarnRed
				if theme.Accent != "" && !theme.Grey && coloured && i.fore == "" {
					t.Errorf("%s on %s: part %d has no colour", theme.Name, p.Name, part)
				}
				if i.back != "" {
					t.Errorf("%s on %s: part %d has a ground", theme.Name, p.Name, part)
				}
				if i.fore == "" {
					continue
				}
				n, err := strconv.Atoi(i.fore)
				if err != nil || i.faint {
					t.Fatalf("%s on %s: part %d is drawn as %+v", theme.Name, p.Name, part, i)
				}
				least := min(leastText, contrast(parse(p.Ink), ground))
				if i.bold && n < 8 {
					t.Errorf("%s on %s: part %d is bold, and so in another colour on some terminals", theme.Name, p.Name, part)
				}
				if c := contrast(parse("#"+sixteen[n]), ground); c < least {
					t.Errorf("%s on %s: part %d has a contrast of %.2f", theme.Name, p.Name, part, c)
				}
			}
		}
	}
}

// A terminal that does not say its colours, or shows none, is sent no colours, because
// their contrast would not be known.
func TestContrast_Unknown(t *testing.T) {
	t.Parallel()
	for _, on := range []Terminal{{}, {Many: true}, {Few: true}, {Ink: rgba("#ffffff"), Ground: rgba("#000000")}} {
		for _, theme := range All() {
			for part, i := range theme.inks(on) {
				if i.fore != "" || i.back != "" {
					t.Errorf("%s: part %d has a colour: %+v", theme.Name, part, i)
				}
			}
		}
	}
}

// Parts that must be distinguished also differ without colours.
func TestStyles_ApartWithoutColour(t *testing.T) {
	t.Parallel()
	s := New(Monochrome(), Terminal{})
	for _, pair := range [][2]Part{{Tab, TabOn}, {Title, TitleOn}, {Title, TitleChosen}, {Body, Hit}, {Hit, HitOn}, {Body, Headline}, {Body, WarnRed}, {Muted, Strong}} {
		if s.Of(pair[0]) == s.Of(pair[1]) {
			t.Errorf("parts %d and %d look alike", pair[0], pair[1])
		}
	}
}

// On a terminal that draws each colour as the nearest of 256, the colours that it draws
// have the contrasts.
func TestContrast_Few(t *testing.T) {
	t.Parallel()
	few := func(hex string) rgb {
		c, _ := of(colorprofile.ANSI256.Convert(rgba(hex)))
		return c
	}
	for _, theme := range All() {
		for _, p := range palettes.All {
			on := Terminal{Ink: rgba(p.Ink), Ground: rgba(p.Ground), Many: true, Indexed: true}
			own, ground := parse(p.Ink), parse(p.Ground)
			if theme.HasGround() {
				own, ground = on.seen(parse(theme.Ink)), on.seen(parse(theme.Ground))
				on.Ink, on.Ground = own.colour(), ground.colour()
			}
			for part, i := range theme.inks(on) {
				fore, back, least := own, ground, leastText
				if i.fore != "" {
					fore = few(i.fore)
				}
				if i.back != "" {
					back = few(i.back)
				}
				if Part(part) == Rule {
					least = leastRule
				}
				if own := contrast(own, ground); i.back == "" {
					least = min(least, own)
				}
				if c := contrast(fore, back); c < least-0.001 {
					t.Errorf("%s on %s in 256 colours: part %d has a contrast of %.2f", theme.Name, p.Name, part, c)
				}
			}
		}
	}
}

// A theme with a ground of its own covers every cell, and leaves none of it behind.
func TestOnGround(t *testing.T) {
	t.Parallel()
	s := New(Rice(), Terminal{Many: true})
	row := s.OnGround("a" + s.Of(Headline).Paint("b") + "c")
	em := vt.NewEmulator(4, 1)
	_, _ = em.WriteString(row + "d")
	ground, _ := of(rgba(Rice().Ground))
	for x, covered := range []bool{true, true, true, false} {
		c, ok := of(em.CellAt(x, 0).Style.Bg)
		if covered && (!ok || c != ground) || !covered && ok {
			t.Errorf("cell %d of %q has the ground %v", x, row, em.CellAt(x, 0).Style.Bg)
		}
	}
	if paper := New(Paper(), Terminal{Many: true}); paper.OnGround("a") != "a" {
		t.Error("a theme without a ground changes a row")
	}
	if few := New(Rice(), Terminal{}); few.OnGround("a") != "a" {
		t.Error("a terminal of few colours gets a ground")
	}
}

// A colour for a terminal of 256 colours is one of them, so that the terminal does not
// replace it by another; and no ground becomes pink or blue.
func TestSeen(t *testing.T) {
	t.Parallel()
	on := Terminal{Indexed: true}
	for _, c := range indexed() {
		if got, _ := of(colorprofile.ANSI256.Convert(c.colour())); got != c.rgb {
			t.Errorf("%s is sent as %s", c.rgb, got)
		}
		if got := on.seen(c.rgb); got != c.rgb {
			t.Errorf("%s is seen as %s", c.rgb, got)
		}
	}
	for _, theme := range All() {
		if !theme.HasGround() {
			continue
		}
		want, got := parse(theme.Ground).oklab(), on.seen(parse(theme.Ground)).oklab()
		if d := math.Hypot(got.a-want.a, got.b-want.b); d > 0.06 {
			t.Errorf("the ground %s of %s is seen as %s", theme.Ground, theme.Name, on.seen(parse(theme.Ground)))
		}
	}
}

// In reverse video nothing keeps an ink of its own, which would be a ground of its own.
func TestTitleChosen_Sixteen(t *testing.T) {
	t.Parallel()
	for _, ground := range []string{"#000000", "#ffffff"} {
		s := New(Paper(), Terminal{Ground: rgba(ground), Few: true})
		for part := range parts {
			em := vt.NewEmulator(2, 1)
			_, _ = em.WriteString(s.Of(TitleChosen).Paint(" ") + s.Of(part).With(s.Of(TitleChosen)).Paint("x"))
			if st := em.CellAt(1, 0).Style; st.Fg != nil || st.Bg != nil || st.Attrs&uv.AttrReverse == 0 {
				t.Errorf("on %s part %d is drawn as %+v", ground, part, st)
			}
		}
	}
}

// Whatever stands in a chosen item, the ground is the same under all of it.
func TestTitleChosen_OneGround(t *testing.T) {
	t.Parallel()
	for _, theme := range All() {
		for _, p := range palettes.All {
			s := New(theme, Terminal{Ink: rgba(p.Ink), Ground: rgba(p.Ground), Many: true})
			chosen := s.Of(TitleChosen)
			for _, part := range []Part{Body, Title, TitleRead, TitleOn, Unread, Muted, Strong, Label, Kicker, Key, RuleOn, Error} {
				em := vt.NewEmulator(2, 1)
				_, _ = em.WriteString(chosen.Paint(" ") + s.Of(part).With(chosen).Paint("x"))
				blank, text := em.CellAt(0, 0).Style, em.CellAt(1, 0).Style
				if theme.Accent == "" { // such a theme has reverse video and no colours
					if text.Fg != nil || text.Bg != nil {
						t.Errorf("%s on %s: part %d has a colour", theme.Name, p.Name, part)
					}
					continue
				}
				a, _ := of(blank.Bg)
				if b, ok := of(text.Bg); !ok || a != b || blank.Attrs&uv.AttrReverse != 0 || text.Attrs&uv.AttrReverse != 0 {
					t.Errorf("%s on %s: part %d stands on %v, the item on %v", theme.Name, p.Name, part, text.Bg, blank.Bg)
				}
			}
		}
	}
}
