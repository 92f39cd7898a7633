// Package pairs knows which two characters stand together inside Chinese words.
//
// It owns the table, made of the word list of jieba (MIT licence; see maketable).
// A pair that it has is likely the inside of a word or phrase; of one that it has
// not it says nothing.
package pairs

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed pairs.txt
var text string

// Characters of the table stand in one block of Unicode.
const firstHan, lastHan = 0x4E00, 0x9FFF

// table has for each first character the second ones, in order, one behind the other.
type table struct {
	from   [lastHan - firstHan + 2]uint32 // where those of a first character begin
	second []uint16
}

var known = sync.OnceValue(func() *table {
	t := &table{second: make([]uint16, 0, len(text)/3)}
	at := 0 // first characters before it have their place
	for row := range strings.Lines(text) {
		isFirst := true
		for _, r := range strings.TrimRight(row, "\n") {
			if !isFirst {
				t.second = append(t.second, uint16(r))
				continue
			}
			isFirst = false
			for ; at <= int(r)-firstHan; at++ {
				t.from[at] = uint32(len(t.second))
			}
		}
	}
	for ; at < len(t.from); at++ {
		t.from[at] = uint32(len(t.second))
	}
	return t
})

// AreTogether reports whether y stands behind x inside words.
func AreTogether(x, y rune) bool {
	if x < firstHan || x > lastHan || y < firstHan || y > lastHan {
		return false
	}
	t := known()
	row := t.second[t.from[x-firstHan]:t.from[x-firstHan+1]]
	for len(row) > 0 { // half as long as slices.BinarySearch takes
		at := len(row) / 2
		switch second := rune(row[at]); {
		case second == y:
			return true
		case second < y:
			row = row[at+1:]
		default:
			row = row[:at]
		}
	}
	return false
}
