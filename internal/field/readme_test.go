package field

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// README's table of the rounds is made of testdata/families.tsv. With UPDATE set in the
// environment it is written anew.
func TestREADME(t *testing.T) {
	t.Parallel()
	const head = "| round | family | what it is | at first sight | after |\n|---|---|---|---|---|\n"
	b, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(b), head)
	if !ok {
		t.Fatal("README has no table of the rounds")
	}
	table, after, _ := strings.Cut(rest, "\n\n")
	var rows []string
	for _, f := range families(t) {
		rows = append(rows, fmt.Sprintf("| %s | `%s` | %s | %s | %s |", f.round, f.name, f.what, f.atFirst, f.after))
	}
	want := strings.Join(rows, "\n")
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile("README.md", []byte(before+head+want+"\n\n"+after), 0o644); err != nil { //nolint:gosec // the repository's own file
			t.Fatal(err)
		}
		return
	}
	if table != want {
		t.Error("README's table of the rounds is not that of testdata/families.tsv; write it anew with UPDATE=1")
	}
}
