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

// What looks like thousands of quotes and lists, one in the other, is text from
// where no one would nest, and nothing of it is lost.
func TestPages_Nested(t *testing.T) {
	const deep = 50_000
	for _, mark := range []string{">", "> ", "- ", "1. ", "> - "} {
		text := strings.Repeat(mark, deep) + "城南"
		pages := Pages(text + "\n\n" + "新桥\n")
		if len(pages) != 1 || len(pages[0].Articles) != 1 {
			t.Fatalf("%q: %d pages", mark, len(pages))
		}
		ps := pages[0].Articles[0].Paragraphs
		if last := ps[len(ps)-1].Text; last != "新桥" {
			t.Errorf("%q: the paragraph behind is %.40q", mark, last)
		}
		if got := ps[0].Text; !strings.HasSuffix(got, "城南") || strings.Count(got, mark) < deep-2*deepest {
			t.Errorf("%q: of %d marks the text keeps %d: %.40q", mark, deep, strings.Count(got, mark), got)
		}
	}
}
