package pdf

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"baolan/editions/format"
	"baolan/internal/fixture/onefile"
)

// A stamp across the page, at whatever angle, is set aside and counted; the lines that it crosses
// are whole. A page whose own text is askew or slanted keeps it.
func TestRead_Stamped(t *testing.T) {
	t.Parallel()
	const line = "The delegates of the river towns came to see the bridge"
	body := func(angle float64) string {
		var b strings.Builder
		sin, cos := math.Sincos(angle * math.Pi / 180)
		for i := range 14 {
			x, y := 10+math.Max(0, sin)*14*float64(i), 350-14*float64(i)
			fmt.Fprintf(&b, "BT /F 8 Tf %.4f %.4f %.4f %.4f %.1f %.1f Tm (%s) Tj ET\n", cos, sin, -sin, cos, x, y, line)
		}
		return b.String()
	}
	stamp := func(angle float64) string {
		sin, cos := math.Sincos(angle * math.Pi / 180)
		return fmt.Sprintf("q 0.8 g %.4f %.4f %.4f %.4f 60 180 cm BT /F 40 Tf (SPECIMEN) Tj ET Q\n", cos, sin, -sin, cos)
	}
	for _, c := range []struct {
		what    string
		content string
		slanted int
	}{
		{"no stamp", body(0), 0},
		{"a stamp at 45 degrees", stamp(45) + body(0), 8},
		{"behind the text", body(0) + stamp(30), 8},
		{"falling", stamp(-50) + body(0), 8},
		{"two", stamp(45) + body(0) + stamp(60), 16},
		{"text from a glass", body(3), 0},
		{"a slanted page", body(20), 0},
	} {
		err := (Format{}).Read(t.Context(), onefile.Input("a.pdf", plain(c.content)), func(p *format.Page) error {
			n := 0
			for _, u := range p.Origin.Unseen {
				if u.What == format.UnseenSlanted {
					n = u.Count
				}
			}
			if n != c.slanted {
				t.Errorf("%s: %d characters are set aside, want %d", c.what, n, c.slanted)
			}
			if c.slanted > 0 && strings.Count(p.Origin.Text, line) != 14 {
				t.Errorf("%s: the lines are not whole:\n%s", c.what, p.Origin.Text)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
