// Package pairs knows which two characters stand together inside Chinese words.
//
// It owns the table, made of the word list of jieba (MIT licence; see maketable).
// A pair that it has is likely the inside of a word or phrase; of one that it has
// not it says nothing.
package pairs

import (
	_ "embed"
	"sort"
	"strings"
	"sync"
)

//go:embed pairs.txt
var text string

// table is the pairs as numbers, in order.
var table = sync.OnceValue(func() []uint32 {
	out := make([]uint32, 0, len(text)/3)
	for row := range strings.Lines(text) {
		first := uint32(0)
		for _, r := range strings.TrimRight(row, "\n") {
			if first == 0 {
				first = uint32(r) << 16
				continue
			}
			out = append(out, first|uint32(r))
		}
	}
	return out
})

// AreTogether reports whether y stands behind x inside words.
func AreTogether(x, y rune) bool {
	if x < 0x4E00 || x > 0x9FFF || y < 0x4E00 || y > 0x9FFF {
		return false
	}
	t, k := table(), uint32(x)<<16|uint32(y)
	i := sort.Search(len(t), func(i int) bool { return t[i] >= k })
	return i < len(t) && t[i] == k
}
