package theme

import (
	"fmt"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, in, want string }{
		{"whole", "ink = \"#33271b\"\nground = \"#F4EAD5\"\naccent = \"#b23a24\"\n", "#33271b #f4ead5 #b23a24"},
		{"without a ground", "accent = \"#0000ff\"", "  #0000ff"},
		{"empty", "", "  #c8102e"},
		{"a key that is none", "ink = \"#000000\"\nground = \"#ffffff\"\n\nink2 = \"#000000\"\n[more]\nink = \"#000000\"\n", "#000000 #ffffff #c8102e; 4 unknown ink2; 6 unknown more.ink"},
		{"a colour that is none", "accent = \"red\"\nmuted = 7\n", "  #c8102e; 1 colour accent red; 2 colour muted 7"},
		{"half a ground", "ground = \"#000000\"", "  #c8102e; 1 half ground"},
		{"faint", "ink = \"#777777\"\nground = \"#808080\"\nrule = \"#808081\"", "#000000 #808080 #c8102e; 1 faint ink; 3 faint rule"},
		{"no TOML", "accent = \n", "  #c8102e; 1 form"},
	} {
		theme, faults := Parse("mine", []byte(tt.in))
		got := theme.Ink + " " + theme.Ground + " " + theme.Accent
		for _, f := range faults {
			words := []string{"form", "unknown " + f.Key, "colour " + f.Key + " " + f.Value, "faint " + f.Key, "half " + f.Key}
			got += fmt.Sprintf("; %d %s", f.Line, words[f.Kind])
		}
		if tt.name == "faint" {
			if c := contrast(parse(theme.Ink), parse(theme.Ground)); c < leastText {
				t.Errorf("an ink of contrast %.2f is used", c)
			}
			got = strings.Replace(got, theme.Ink, "#000000", 1)
		}
		if got != tt.want || theme.Name != "mine" {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Whatever colours a file gives, those that are drawn have the contrasts of the themes
// that come with the program.
func FuzzParse(f *testing.F) {
	f.Add([]byte("ink = \"#777777\"\nground = \"#808080\"\nmuted = \"#808080\"\nchosen = \"#7f7f7f\"\nhit = \"#777777\""))
	f.Add([]byte("ink = \"#ffffff\"\nground = \"#000000\"\naccent = \"#000001\"\ntone = \"#010101\""))
	f.Fuzz(func(t *testing.T, b []byte) {
		theme, _ := Parse("mine", b)
		on := Terminal{Ink: rgba("#e5e5e5"), Ground: rgba("#000000"), Many: true}
		if theme.HasGround() {
			on = Terminal{Ink: rgba(theme.Ink), Ground: rgba(theme.Ground), Many: true}
		}
		own, screen, _ := on.known()
		for part, i := range theme.inks(on) {
			fore, back, least := own, screen, leastText
			if i.fore != "" {
				fore = parse(i.fore)
			}
			if i.back != "" {
				back = parse(i.back)
			}
			if Part(part) == Rule {
				least = leastRule
			}
			if c := contrast(fore, back); c < least-0.01 {
				t.Errorf("%q: part %d has a contrast of %.2f (%+v)", b, part, c, i)
			}
		}
	})
}
