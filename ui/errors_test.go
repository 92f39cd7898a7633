package ui

import (
	"fmt"
	"strings"
	"testing"

	"baolan/editions/index"
	"baolan/editions/memory"
	"baolan/ui/catalog"
)

// Each thing that can be wrong has a sentence of its own in both languages.
func TestWords(t *testing.T) {
	t.Parallel()
	queries := []string{"date:", "date:昨天", "-date:2020", strings.Repeat("词 ", index.MaxWords+1), strings.Repeat("长", index.MaxCharacters+1)}
	for _, lang := range []catalog.Lang{catalog.Chinese, catalog.English} {
		m := New(Options{Lang: lang})
		seen := map[string]bool{}
		for _, q := range queries {
			_, err := index.Parse(q)
			s := m.s.Words(err)
			if s == "" || seen[s] || s == err.Error() || strings.Contains(s, "query:") {
				t.Errorf("%.20s: %q", q, s)
			}
			seen[s] = true
		}
		for _, err := range []error{index.ErrFull, index.ErrDamaged, memory.ErrFull} {
			if s := m.s.Words(fmt.Errorf("/a/b: %w", err)); s == "" || strings.Contains(s, "/a/b") {
				t.Errorf("%v: %q", err, s)
			}
		}
	}
}
