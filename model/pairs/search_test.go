package pairs

import (
	"slices"
	"testing"
)

// A pair is found if the list of its first character has it, and no other is.
func TestAreTogether_Search(t *testing.T) {
	t.Parallel()
	all := known()
	for x := rune(firstHan); x <= lastHan; x += 41 {
		row := all.second[all.from[x-firstHan]:all.from[x-firstHan+1]]
		for y := rune(firstHan); y <= lastHan; y += 5 {
			if want := slices.Contains(row, uint16(y)); AreTogether(x, y) != want {
				t.Fatalf("%c%c: got %v", x, y, !want)
			}
		}
		for _, y := range row {
			if !AreTogether(x, rune(y)) {
				t.Fatalf("%c%c is not found", x, y)
			}
		}
	}
}
