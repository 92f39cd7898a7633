package pairs

import (
	"slices"
	"testing"
)

// A pair is found if the list of its first character has it, and no other is.
func TestAreTogether_Search(t *testing.T) {
	t.Parallel()
	search(t, known(), AreTogether)
	search(t, ones(), AreOne)
}

func search(t *testing.T, all *table, has func(x, y rune) bool) {
	t.Helper()
	for x := rune(firstHan); x <= lastHan; x += 41 {
		row := all.second[all.from[x-firstHan]:all.from[x-firstHan+1]]
		for y := rune(firstHan); y <= lastHan; y += 5 {
			if want := slices.Contains(row, uint16(y)); has(x, y) != want {
				t.Fatalf("%c%c: got %v", x, y, !want)
			}
		}
		for _, y := range row {
			if !has(x, rune(y)) {
				t.Fatalf("%c%c is not found", x, y)
			}
		}
	}
}

// Halves of words that have no other neighbours are one, words that often stand side by side are
// not, and of what is no Chinese character nothing is said.
func TestAreOne(t *testing.T) {
	for _, word := range []string{"琵琶", "枢纽", "葡萄", "蝴蝶", "沙漠"} {
		r := []rune(word)
		if !AreOne(r[0], r[1]) {
			t.Errorf("%s is not one", word)
		}
		if AreOne(r[1], r[0]) {
			t.Errorf("%c%c is one", r[1], r[0])
		}
	}
	for _, two := range []string{"的人", "在市", "了一", "市民", "年的", "A字", "字。", "あい"} {
		if r := []rune(two); AreOne(r[0], r[1]) {
			t.Errorf("%s is one", two)
		}
	}
	for _, r := range []rune{-1, 0, firstHan - 1, lastHan + 1, 0x20000, 0x10FFFF, 0x7FFFFFFF} {
		if AreOne(r, '琶') || AreOne('琵', r) || AreTogether(r, '琶') {
			t.Errorf("%x stands in words", r)
		}
	}
	if n := testing.AllocsPerRun(100, func() { AreOne('琵', '琶') }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
