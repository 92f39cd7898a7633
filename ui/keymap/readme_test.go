package keymap

import (
	"flag"
	"os"
	"strings"
	"testing"

	"baolan/ui/catalog"
)

var update = flag.Bool("update", false, "write the table of keys into README.md")

// README has the keys that there are.
func TestReadme(t *testing.T) {
	const path, begin, end = "../../README.md", "<!-- keys -->\n", "<!-- /keys -->"
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, there := strings.Cut(string(b), begin)
	table, after, closed := strings.Cut(rest, end)
	if !there || !closed {
		t.Fatalf("README.md has no place for the keys: %s…%s", begin, end)
	}
	want := Default().Table(catalog.Chinese)
	if table == want {
		return
	}
	if !*update {
		t.Fatalf("README.md has other keys; run go test ./ui/keymap -run Readme -update. Want:\n%s", want)
	}
	if err := os.WriteFile(path, []byte(before+begin+want+end+after), 0o644); err != nil { //nolint:gosec // it is read by everybody
		t.Fatal(err)
	}
}
