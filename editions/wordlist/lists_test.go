package wordlist

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestListsOf(t *testing.T) {
	t.Parallel()
	for _, c := range [...]struct {
		file   string
		fields int
		lists  map[string][]string
	}{
		{"", 3, map[string][]string{}},
		{"# word\tsense\tplace\nonly two\tfields\n\n", 3, map[string][]string{}},
		{"文/\tcredit\tprefix\n图/\tcredit\tprefix", 3, map[string][]string{"credit prefix": {"文/", "图/"}}},
		{"社\tends\tsuffix\tboth\n新\tends\tprefix\thans\n報\tends\tsuffix\thant\n", 4, map[string][]string{"ends suffix": {"社", "報"}, "ends prefix": {"新"}}},
		{"a\tb\tc\td\na\tb\tc\n", 3, map[string][]string{"b c": {"a"}}},
		{"\t\t\n", 3, map[string][]string{" ": {""}}},
	} {
		if got := ListsOf(c.file, c.fields); !maps.EqualFunc(got, c.lists, slices.Equal) {
			t.Errorf("%q has the lists %q, not %q", strings.ReplaceAll(c.file, "\n", "|"), got, c.lists)
		}
	}
}
