package form

import (
	"slices"
	"strings"
	"testing"
)

// TestTakeApart asks in which order the pieces of rows are read: a letter stands for a
// piece of a column, in the order that is right.
func TestTakeApart(t *testing.T) {
	t.Parallel()
	column := func(from byte, n int) []string {
		var out []string
		for i := range n {
			out = append(out, strings.Repeat(string(rune(from)+rune(i)), 16))
		}
		return out
	}
	beside := func(a, b []string) string {
		var out strings.Builder
		for i := range a {
			out.WriteString(a[i] + "    " + b[i] + "\n")
		}
		return out.String()
	}
	over := func(s string) string { return strings.Repeat(" ", 14) + s + "\n" }
	for name, c := range map[string]struct{ text, order string }{
		"two columns":                {beside(column('a', 8), column('i', 8)), "abcdefghijklmnop"},
		"a title over both":          {over("AAAAAAAA") + beside(column('a', 8), column('i', 8)), "Aabcdefghijklmnop"},
		"and a byline":               {over("AAAAAAAA") + over(" BBBBBB") + beside(column('a', 8), column('i', 8)), "ABabcdefghijklmnop"},
		"a band above another":       {beside(column('a', 8), column('i', 8)) + "\n" + beside(column('q', 5), column('v', 5)), "abcdefghijklmnopqrstuvwxyz"},
		"a title between two bands":  {beside(column('a', 8), column('i', 8)) + "\n" + over("AAAAAAAA") + beside(column('q', 5), column('v', 5)), "abcdefghijklmnopAqrstuvwxyz"},
		"blank rows in every column": {beside(column('a', 2), column('i', 2)) + "\n" + beside(column('c', 2), column('k', 2)) + "\n" + beside(column('e', 4), column('m', 4)), "abcdefghijklmnop"},
	} {
		var got []byte
		for _, p := range takeApart(strings.Split(strings.TrimSuffix(c.text, "\n"), "\n")) {
			got = append(got, p.text[0])
		}
		if got = slices.Compact(got); string(got) != c.order {
			t.Errorf("%s: %s, want %s", name, got, c.order)
		}
	}
}
