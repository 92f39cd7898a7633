package fold

import (
	"slices"
	"testing"
)

func TestFind(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name, query string
		text        []string
		want        []string // the source text of each hit
	}{
		{"full width in the text", "5g", []string{"５Ｇ网络，5G基站"}, []string{"５Ｇ", "5G"}},
		{"full width in the query", "５ｇ", []string{"5G网络"}, []string{"5G"}},
		{"traditional in the text", "头发", []string{"頭髮與頭發"}, []string{"頭髮", "頭發"}},
		{"traditional in the query", "經濟", []string{"经济"}, []string{"经济"}},
		{"small letters find any case", "covid", []string{"Covid COVID"}, []string{"Covid", "COVID"}},
		{"a capital finds itself", "Co", []string{"Covid COVID covid"}, []string{"Co"}},
		{"a capital in full width", "Ａ股", []string{"a股A股"}, []string{"A股"}},
		{"no separators in the query", "1234", []string{"共1,234人"}, []string{"1,234"}},
		{"separators in the query", "1,234", []string{"共1234人"}, []string{"1234"}},
		{"while the separator is typed", "1,", []string{"1,234和12"}, []string{"1,"}},
		{"separator first", ",2", []string{"1,234和12"}, []string{",2"}},
		{"a comma", "，", []string{"1,234，5"}, []string{",", "，"}},
		{"spaces between Han", "科技周", []string{"科 技　周"}, []string{"科 技　周"}},
		{"spaces in the query", "科 技 ", []string{"科技周"}, []string{"科技"}},
		{"never across paragraphs", "科技", []string{"科", "技科技"}, []string{"科技"}},
		{"no overlap", "哈哈", []string{"哈哈哈哈哈"}, []string{"哈哈", "哈哈"}},
		{"a variation selector goes with its character", "葛", []string{"葛\U000E0100城"}, []string{"葛\U000E0100"}},
		{"absent", "没有", []string{"有没"}, nil},
		{"empty", "", []string{"有"}, nil},
		{"only a space", " ", []string{"有 没"}, nil},
	}
	for _, c := range cases {
		var got []string
		for _, h := range Find(c.text, c.query) {
			got = append(got, c.text[h.Paragraph][h.Start:h.End])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: Find(%q, %q) = %q, want %q", c.name, c.text, c.query, got, c.want)
		}
	}
}

// What is looked for may run over the line ends of a poem.
func TestFind_Lines(t *testing.T) {
	t.Parallel()
	hits := Find([]string{"春眠不觉晓，\n处处闻啼鸟。"}, "晓，处处")
	if len(hits) != 1 {
		t.Fatalf("%d hits, want 1", len(hits))
	}
	if hits = Find([]string{"one\ntwo"}, "one two"); len(hits) != 1 {
		t.Errorf("a line end is no space between words: %d hits", len(hits))
	}
}
