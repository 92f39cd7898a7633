package sheets_test

import (
	"fmt"
	"strings"
	"testing"
)

// In sheets of two columns articles run on from column to column, and over the notes at their feet.
func TestReader_TwoColumns(t *testing.T) {
	const size, wide = 11, 22 // of a column, in characters
	var pages []*page
	for k := range 2 {
		p := newPage()
		column := func(x float32, lines ...string) {
			y := float32(108)
			for _, l := range lines {
				text, in := strings.CutPrefix(l, ">")
				at := x
				if in {
					at += 2 * size
				}
				p.at(text, at, y, size)
				y += 18
			}
		}
		full := strings.Repeat("水", wide)
		p.at([]string{"老城的桥重新通行", "河口有了新的渡船"}[k], 70, 66, 18)
		p.at("记者 林知远", 120, 86, 10)
		column(40, ">"+strings.Repeat("桥", wide-2), full, full, full, full, full)
		p.at("①见旧县志。", 40, 770, 9)
		column(313, full, full, "船到岸了。", ">"+strings.Repeat("船", wide-2), full, "人们散了。")
		p.at(fmt.Sprint(k+31), 290, 815, 9)
		pages = append(pages, p)
	}
	given, alone := read(t, pages)
	if len(alone) > 0 || len(given) != 2 {
		t.Fatalf("%d pages, alone %v", len(given), alone)
	}
	for k, p := range given {
		if len(p.Articles) != 1 || p.Number != k+31 {
			t.Errorf("page %d: %+v", p.Number, p.Articles)
			continue
		}
		var torn []string
		for _, q := range p.Articles[0].Paragraphs {
			if strings.Contains(q.Text, "桥桥") && !strings.HasSuffix(q.Text, "船到岸了。") {
				torn = append(torn, q.Text)
			}
		}
		if len(torn) > 0 {
			t.Errorf("page %d: %q", p.Number, torn)
		}
	}
}
