package weights

import (
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	t.Parallel()
	list, err := Parse("# a comment\nparagraph.begins 0.9 a paragraph begins\nhead 2\n")
	if err != nil || len(list) != 2 || list[0] != (Entry{"paragraph.begins", 0.9, "a paragraph begins"}) || list[1].Value != 2 {
		t.Fatalf("%v %v", list, err)
	}
	if _, err := Parse("head\nhead two"); err == nil || !strings.HasPrefix(err.Error(), "weights.txt:1: ") {
		t.Fatalf("got %v", err)
	}
}

func TestOf_UnknownName(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("a weight that does not exist was given")
		}
	}()
	Of("no such weight")
}
