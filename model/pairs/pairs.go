// Package pairs knows which two characters stand together inside Chinese words.
//
// It owns two tables, made of the word list of jieba (MIT licence; see maketable).
// A pair that they have is likely the inside of a word or phrase; of one that they have
// not they say nothing. The second table has the pairs whose characters hardly ever
// meet but inside a word.
package pairs

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed pairs.txt
var together string

//go:embed firm.txt
var firm string

// Characters of the table stand in one block of Unicode.
const firstHan, lastHan = 0x4E00, 0x9FFF

// table has for each first character the second ones, in order, one behind the other.
type table struct {
	from   [lastHan - firstHan + 2]uint32 // where those of a first character begin
	second []uint16
}

var known, ones = sync.OnceValue(func() *table { return read(together) }), sync.OnceValue(func() *table { return read(firm) })

// Load reads both tables, each of which is otherwise read when it is first asked.
func Load() {
	known()
	ones()
}

// read reads a table. A row has a character and, behind it, those that stand behind it.
func read(text string) *table {
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
}

// AreTogether reports whether y stands behind x inside words.
func AreTogether(x, y rune) bool { return isHan(x) && isHan(y) && known().has(x, y) }

// AreOne reports whether y hardly ever stands behind x but inside a word, so that a text that
// ends in x does not stand before another that begins with y: 琵琶, 崩塌, 枢纽.
func AreOne(x, y rune) bool { return isHan(x) && isHan(y) && ones().has(x, y) }

func isHan(r rune) bool { return r >= firstHan && r <= lastHan }

func (t *table) has(x, y rune) bool {
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
