package theme

import (
	"regexp"
	"strings"

	"baolan/ui/config"
)

// FaultKind is a kind of mistake in a file of a theme.
type FaultKind uint8

// The kinds of fault.
const (
	Form        FaultKind = iota // the file is no TOML at Line; Value says why
	UnknownKey                   // there is no colour named Key
	BadColour                    // the Value of Key is not written #rrggbb
	LowContrast                  // Key has the contrast Has with the ground and needs Needs; the colour Used is taken instead
	HalfGround                   // Key is given without the other of ink and ground
)

// Fault is a mistake in a file of a theme. The rest of the file is used.
type Fault struct {
	Kind             FaultKind
	Line             int
	Key, Value, Used string
	Has, Needs       float64
}

// Keys gives the names of the colours that a file of a theme can have.
func Keys() []string {
	return []string{"ink", "ground", "accent", "tone", "muted", "rule", "hot", "cold", "weather", "chosen", "hit"}
}

func (t *Theme) field(key string) *string {
	return map[string]*string{
		"ink": &t.Ink, "ground": &t.Ground, "accent": &t.Accent, "tone": &t.Tone, "muted": &t.Muted, "rule": &t.Rule,
		"hot": &t.Hot, "cold": &t.Cold, "weather": &t.Drawn, "chosen": &t.Chosen, "hit": &t.Hit,
	}[key]
}

var colourForm = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)

// Parse reads a theme from TOML:
//
//	ink    = "#33271b"   # text, with a ground of its own; without both, the terminal's
//	ground = "#f4ead5"
//	accent = "#b23a24"   # names, labels, marks
//
// and tone, muted, rule, hot, cold, weather, chosen and hit. A colour that is too
// faint on the ground is a fault and is moved until it can be read.
func Parse(name string, b []byte) (Theme, []Fault) {
	t := Theme{Name: name}
	entries, errs := config.Parse(b)
	var faults []Fault
	for _, e := range errs {
		faults = append(faults, Fault{Kind: Form, Line: e.Line, Value: e.Detail})
	}
	lines := map[string]int{}
	for i := range entries {
		e := &entries[i]
		field := t.field(e.Name())
		switch value := strings.Join(e.Values, " "); {
		case field == nil:
			faults = append(faults, Fault{Kind: UnknownKey, Line: e.Line, Key: e.Name()})
		case !colourForm.MatchString(value):
			faults = append(faults, Fault{Kind: BadColour, Line: e.Line, Key: e.Key, Value: value})
		default:
			*field, lines[e.Key] = strings.ToLower(value), e.Line
		}
	}
	if (t.Ink == "") != (t.Ground == "") {
		key := "ink"
		if t.Ink == "" {
			key = "ground"
		}
		faults = append(faults, Fault{Kind: HalfGround, Line: lines[key], Key: key})
		t.Ink, t.Ground = "", ""
	}
	if t.Accent == "" {
		t.Accent = Paper().Accent
	}
	return t, append(faults, t.faint(lines)...)
}

// faint gives a fault for each colour that cannot be read on the theme's own ground,
// and replaces the ink by one that can.
func (t *Theme) faint(lines map[string]int) []Fault {
	if !t.HasGround() {
		return nil // the ground is the terminal's, for which New moves the colours
	}
	var faults []Fault
	check := func(key string, ground rgb, least float64) {
		value := *t.field(key)
		if value == "" || lines[key] == 0 {
			return
		}
		hue := parse(value)
		if has := contrast(hue, ground); has < least {
			used := Terminal{}.legible(hue, ground, least).String()
			faults = append(faults, Fault{Kind: LowContrast, Line: lines[key], Key: key, Value: value, Used: used, Has: has, Needs: least})
		}
	}
	ground := parse(t.Ground)
	for _, key := range []string{"ink", "accent", "muted", "hot", "cold", "weather"} {
		check(key, ground, leastText)
	}
	check("rule", ground, leastRule)
	if contrast(parse(t.Ink), ground) < leastText {
		t.Ink = Terminal{}.legible(parse(t.Ink), ground, leastText).String()
	}
	return faults
}
