package rebuild

import (
	"os"
	"strings"
	"testing"

	"baolan/model"
)

// An article that ends in （下转第3版） on one page's text and goes on behind
// （上接第1版） on another's is one article.
func TestJoined(t *testing.T) {
	var pages []model.Page
	for _, name := range []string{"jump-to", "jump-from"} {
		b, err := os.ReadFile("testdata/cases/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		input, _, _ := strings.Cut(strings.TrimPrefix(string(b), "-- input --\n"), "-- page --\n")
		pages = append(pages, pageOf(t, input))
	}
	joins := model.Joins(pages)
	if len(joins) != 1 {
		t.Fatalf("joins %v, want one", joins)
	}
	whole := model.Whole(pages, joins[0])
	var plain []string
	for _, p := range whole.Paragraphs {
		if p.Kind == model.Plain {
			plain = append(plain, p.Text)
		}
	}
	if n := len(plain); n != 4 || !strings.HasPrefix(plain[0], "环城绿道三期工程") || !strings.HasSuffix(plain[3], "湖边。") {
		t.Errorf("the whole article has %d paragraphs: %q", n, plain)
	}
	if whole.JumpTo != 0 {
		t.Errorf("the whole article goes on on page %d", whole.JumpTo)
	}
}
