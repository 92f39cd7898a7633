package markdown

import (
	"runtime"
	"strings"
	"testing"
)

// Work that grows as the text does: a paragraph without a blank line is joined once,
// not once for each of its lines. Eight times the lines may take eight times the
// memory, and twice as much for what is rounded up.
func TestPages_Growth(t *testing.T) {
	allocated := func(lines int) uint64 {
		text := strings.Repeat("城南新桥昨日合龙，市民踏上桥面走了\n", lines)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		Pages(text)
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	allocated(500) // the tables of the parser
	few, many := allocated(500), allocated(4000)
	if many > 16*few {
		t.Errorf("500 lines take %d KB, 4000 take %d KB", few>>10, many>>10)
	}
}
