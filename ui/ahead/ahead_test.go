package ahead

import "testing"

func TestIsReader(t *testing.T) {
	for _, args := range [][]string{nil, {"baolan"}, {"baolan", "page.txt"}, {"baolan", "--theme", "rice", "2020-12-29"}, {"baolan", "print", "page.txt"}} {
		if !isReader(args) {
			t.Errorf("%q may show pages", args)
		}
	}
	for _, args := range [][]string{{"baolan", "--version"}, {"baolan", "print", "--help"}, {"baolan", "search", "水"}, {"baolan", "__complete", "pr"}} {
		if isReader(args) {
			t.Errorf("%q shows no page", args)
		}
	}
}
