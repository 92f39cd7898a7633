package source

import (
	"context"
	"testing"
)

// What a page prints counts before a file's name, unless the name is of a paper's scheme or of a series
// of files that print what their names say.
func TestOpen_PrintedNumbers(t *testing.T) {
	t.Parallel()
	page := func(head string) string { return head + "\n2024年3月7日 星期四\n清河日报\n\n" + body }
	for _, c := range []struct {
		name  string
		files map[string]string
		want  string
	}{
		{"a letter and a number", map[string]string{"c05.txt": page("第7版 体育")}, "清河日报 2024-03-07: 7(体育)"},
		{"a word behind the number", map[string]string{"c05-supplement.txt": page("第7版 体育")}, "清河日报 2024-03-07: 7(体育)"},
		{"a word behind the number that is printed", map[string]string{"07-supplement.txt": page("第7版 体育")}, "清河日报 2024-03-07: 7(体育)"},
		{"a word before the number", map[string]string{"page2.txt": page("第8版 副刊")}, "清河日报 2024-03-07: 8(副刊)"},
		{"nothing printed", map[string]string{"c05-supplement.txt": page("")}, "清河日报 2024-03-07: 5C05(supplement)"},
		{"a date and a number", map[string]string{"2024-03-07-05.txt": page("第7版 体育")}, "清河日报 2024-03-07: 5(体育)"},
		{"a page's name", map[string]string{"第5版 要闻.txt": page("第7版 体育")}, "清河日报 2024-03-07: 5(要闻)"},
		{"front matter", map[string]string{"c05.txt": "---\npage: 6\nname: 副刊\n---\n" + page("第7版 体育")}, "清河日报 2024-03-07: 6(副刊)"},
		{"a section's letter", map[string]string{"A07.txt": page("第7版 体育")}, "清河日报 2024-03-07: 7A07(体育)"},
		{"a series", map[string]string{
			"01.txt": page("第1版 要闻"), "02.txt": page("第2版 综合"), "03.txt": page("第9版 体育"),
		}, "清河日报 2024-03-07: 1(要闻) 2(综合) 3(体育)"},
		{"numbers that count files", map[string]string{
			"c01.txt": page("第4版 要闻"), "c02.txt": page("第2版 综合"), "c03.txt": page("第7版 体育"),
		}, "清河日报 2024-03-07: 2(综合) 4(要闻) 7(体育)"},
	} {
		es, err := Open(context.Background(), tree(t, c.files), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := contents(es); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}
