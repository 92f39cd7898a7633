package field

import (
	"os"
	"strings"
	"testing"

	"baolan/editions/fold"
)

// What is written in compatibility forms is found in plain ones, and the other way round:
// testdata/compatible.tsv has a form and its plain one a line. All were found at first sight.
func TestCompatibleForms(t *testing.T) {
	t.Parallel()
	b, err := os.ReadFile("testdata/compatible.tsv")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(b)) {
		form, plain, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			t.Fatalf("%q has no tab", line)
		}
		for _, c := range [][2]string{{form, plain}, {plain, form}} {
			n++
			if len(fold.NewText([]string{"渡口有" + c[0] + "的船"}).Find(c[1])) != 1 {
				t.Errorf("%s is not found in %s", c[1], c[0])
			}
		}
	}
	t.Logf("%d tried", n)
}
