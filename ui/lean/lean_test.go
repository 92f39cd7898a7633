package lean_test

import (
	"strings"
	"testing"

	"github.com/alecthomas/chroma/v2/lexers"
	"github.com/alecthomas/chroma/v2/quick"
	"github.com/alecthomas/chroma/v2/styles"

	_ "baolan/ui/lean"
)

func TestNothingIsParsedAtTheStart(t *testing.T) {
	// There are the seven grammars that are asked for by name, and those that the
	// highlighter has as code.
	if n := lexers.Names(false); len(n) > 32 {
		t.Errorf("%d grammars are there at the start: %q", len(n), n)
	}
	if n := styles.Names(); len(n) > 0 {
		t.Errorf("%d colour schemes are there at the start: %q", len(n), n)
	}
}

func TestListingIsSetPlain(t *testing.T) {
	for _, language := range []string{"go", "html", "mysql", "python", ""} {
		var out strings.Builder
		if err := quick.Highlight(&out, "版面 := 4\n", language, "noop", "none"); err != nil || !strings.Contains(out.String(), "版面 := 4") {
			t.Errorf("a listing in %q is set as %q, %v", language, out.String(), err)
		}
	}
}
