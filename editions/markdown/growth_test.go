package markdown

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// Work that grows as the text does: a paragraph without a blank line is joined once,
// not once for each of its lines, and the link definitions of a text are not copied
// for each of its headlines. Eight times the lines may take eight times the memory,
// and twice as much for what is rounded up.
func TestPages_Growth(t *testing.T) {
	for name, unit := range map[string]string{
		"a paragraph's lines": "城南新桥昨日合龙，市民踏上桥面走了%d步\n",
		"definitions":         "[桥%d]: /qiao\n\n# 城南新桥\n\n",
	} {
		allocated := func(units int) uint64 {
			var text strings.Builder
			for i := range units {
				fmt.Fprintf(&text, unit, i)
			}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			Pages(text.String())
			runtime.ReadMemStats(&after)
			return after.TotalAlloc - before.TotalAlloc
		}
		allocated(500) // the tables of the parser
		few, many := allocated(500), allocated(4000)
		if many > 16*few {
			t.Errorf("%s: 500 take %d KB, 4000 take %d KB", name, few>>10, many>>10)
		}
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
