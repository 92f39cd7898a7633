package words

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	t.Parallel()
	b, err := Parse("// a comment\n@name |\n甲 乙\n\n@line\n{name#}和{name#}，{3-3}个\n")
	if err != nil {
		t.Fatal(err)
	}
	w := NewWriter(b, rand.New(rand.NewPCG(1, 2)))
	if got := w.Pick("line"); got != "甲和甲，3个" && got != "乙和乙，3个" {
		t.Errorf("got %q", got)
	}
	for _, bad := range []string{"甲\n@list\n乙", "@list\n{nowhere}"} {
		if _, err := Parse(bad); err == nil || !strings.Contains(err.Error(), ";") {
			t.Errorf("%q: %v is no error with a remedy", bad, err)
		}
	}
}

// A varied headline keeps its own characters in their order, whatever stands round
// them.
func TestVary(t *testing.T) {
	t.Parallel()
	w := NewWriter(nil, rand.New(rand.NewPCG(1, 2)))
	title, body := []string{"老城区石桥修缮完工", "两岸居民出行方便"}, []string{"昨天上午九点，老城区的石桥重新通行。"}
	seen := map[string]bool{}
	for range 300 {
		got := strings.Join(w.Vary(title, body), "/")
		seen[got] = true
		rest := []rune(got)
		for _, r := range strings.Join(title, "") {
			i := strings.IndexRune(string(rest), r)
			if i < 0 {
				t.Fatalf("%q lacks %q", got, r)
			}
			rest = []rune(string(rest)[i+len(string(r)):])
		}
	}
	if len(seen) < 20 {
		t.Errorf("only %d headlines", len(seen))
	}
}
