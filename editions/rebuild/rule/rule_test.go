package rule

import (
	"fmt"
	"strings"
	"testing"

	"baolan/editions/line"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// viewOf reads an example: its line behind "> ", else its first. A line may
// begin with {left edge, size, font} of its place, and behind these whether it
// is of a story's head or columns, a row, or under a picture.
func viewOf(t *testing.T, example string) *View {
	t.Helper()
	at, blank := 0, 0
	var text strings.Builder
	places := map[int]line.Place{}
	for i, l := range strings.Split(strings.TrimSuffix(example, "\n"), "\n") {
		if rest, ok := strings.CutPrefix(l, "> "); ok {
			at, l = i-blank, rest // blank lines are no lines of the page
		} else if l == "" {
			blank++
		}
		if place, rest, ok := strings.Cut(l, "}"); ok && l[0] == '{' {
			p := line.Place{Known: true, Column: 1, Base: float32(i) * 15}
			if _, err := fmt.Sscanf(place, "{%f %f %d", &p.Left, &p.Size, &p.Font); err != nil {
				t.Fatalf("%q: %v", l, err)
			}
			switch {
			case strings.HasSuffix(place, " head"):
				p.Head, p.Story, p.Column = true, 1, 0
			case strings.HasSuffix(place, " story"):
				p.Story, p.Indent = 1, (p.Left-20)/p.Size
			case strings.HasSuffix(place, " row"):
				p.Row = true
			case strings.HasSuffix(place, " picture"):
				p.UnderPicture = true
			}
			p.Top, p.Bottom = p.Base-8, p.Base+2
			p.Right = p.Left + p.Size*float32(len([]rune(rest)))
			places[i], l = p, rest
		}
		text.WriteString(l + "\n")
	}
	lines := scan.Text(text.String()).Lines
	for i := range lines {
		lines[i].Place = places[int(lines[i].From)]
	}
	read := measure.Of(lines)
	if measure.ArePlaced(lines) {
		read = measure.OfPlaced(lines)
	}
	cues := cue.All(read)
	c := measure.FindColumns(read)
	f := FactsOf(read, cues, &c)
	for i := range read {
		f.Leads = f.Leads || read[i].Lead > 0
	}
	if f.Width < 10*measure.OneEm {
		f.Width = 20 * measure.OneEm
	}
	v := &View{Page: &f}
	v.Look(read, cues, at)
	return v
}

// Every rule applies to its example and not to its counter-example.
func TestRules_Examples(t *testing.T) {
	t.Parallel()
	for _, r := range All() {
		t.Run(r.Name, func(t *testing.T) {
			t.Parallel()
			if r.Example == "" || r.Counter == "" || r.Doc == "" || len(r.For) == 0 {
				t.Fatal("a rule has a sentence, labels, an example and a counter-example")
			}
			if v := viewOf(t, r.Example); !r.Fires(v) {
				t.Errorf("is silent of %q (cues %b)", v.Line.Text, v.Cues)
			}
			if v := viewOf(t, r.Counter); r.Fires(v) {
				t.Errorf("speaks of %q (cues %b)", v.Line.Text, v.Cues)
			}
		})
	}
}

func TestRules_NamedOnce(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, r := range All() {
		if seen[r.Name] {
			t.Errorf("two rules are named %s", r.Name)
		}
		seen[r.Name] = true
	}
}
