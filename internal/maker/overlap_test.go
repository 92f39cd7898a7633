package maker

import (
	"testing"

	"baolan/internal/maker/sheet"
)

// TestMake_Apart asks that no line is printed over another: what a reader could not
// read is no page to learn from.
func TestMake_Apart(t *testing.T) {
	t.Parallel()
	for _, name := range Names() {
		for seed := range uint64(seeds) {
			d, err := Make(name, seed)
			if err != nil {
				t.Fatal(err)
			}
			for i := range d.Pages {
				if a, b := overlapping(d.Pages[i].Lines); a != nil {
					t.Errorf("%s %d (%s): %q at %.0f %.0f and %q at %.0f %.0f stand over one another",
						name, seed, d.Family, a.Text, a.X, a.Y, b.Text, b.X, b.Y)
				}
			}
		}
	}
}

// overlapping finds two lines that share more than a third of a character's square.
func overlapping(lines []sheet.Line) (_, _ *sheet.Line) {
	for i := range lines {
		a := lines[i].Place()
		for j := range lines[:i] {
			b := lines[j].Place()
			least := min(a.Size, b.Size) / 3
			if min(a.Right, b.Right)-max(a.Left, b.Left) > least && min(a.Bottom, b.Bottom)-max(a.Top, b.Top) > least {
				return &lines[j], &lines[i]
			}
		}
	}
	return nil, nil
}
