package form

import (
	"fmt"
	"strings"
	"testing"
)

// What is kept of pages is spread evenly over all that were seen, and bounded.
func TestSpread(t *testing.T) {
	t.Parallel()
	for most := 2; most <= 9; most++ {
		var s spread[int]
		for n := range 300 {
			s.add(most, func() int { return n })
			if len(s.kept) > most || n+1 >= most && len(s.kept)*2 < most {
				t.Fatalf("%d of %d pages are kept, at most %d", len(s.kept), n+1, most)
			}
			for i, at := range s.kept {
				if at != i*s.step {
					t.Fatalf("after %d pages %d are kept in steps of %d", n+1, s.kept, s.step)
				}
			}
			if last := s.kept[len(s.kept)-1]; last+s.step <= n {
				t.Fatalf("the last that is kept of %d pages is %d, in steps of %d", n+1, last, s.step)
			}
		}
	}
}

// A document of more pages than are measured has the form of most of them, whichever
// stand first.
func TestLook_ManyPages(t *testing.T) {
	t.Parallel()
	columns := strings.Repeat("今天上午城南新桥合龙市民踏上桥面走\n了一个来回。桥长三公里，双向六车道\n", 6)
	paragraph := strings.Repeat("今天上午城南新桥合龙，市民踏上桥面走了一个来回。", 4) + "\n"
	paragraphs := strings.Repeat(paragraph, 3)
	for _, c := range []struct {
		first, rest string
		want        Kind
	}{{columns, paragraphs, Paragraphs}, {paragraphs, columns, Columns}} {
		var l Sample
		for n := range 5 * maxSampled {
			page := c.rest
			if n < maxSampled+10 {
				page = c.first
			}
			l.Page(fmt.Sprint(page, "城南新桥", n, "日\n"))
		}
		if got := l.Document().Kind; got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}
