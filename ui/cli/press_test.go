package cli

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/editions/library"
	"baolan/editions/source"
	"baolan/ui/console"
)

// Pages are printed in their order and not in that of their files, also when
// they have gone through a file.
func TestPress_Order(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	pages := 40 // enough that they go through a file
	if testing.Short() {
		pages = 4
	}
	body := strings.Repeat("城南新桥昨日合龙，市民踏上桥面走了一个来回，都说方便多了。", 1600) + "\n"
	for i := range pages { // the last file is the first page
		text := fmt.Sprintf("---\npaper: 清河日报\ndate: 2024-03-07\npage: %d\n---\n第%d篇\n%s", pages-i, pages-i, body)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("f%02d.txt", i)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := source.Open(context.Background(), dir, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"text", "json", "markdown"} {
		printed := func(es func(*pageSetter) []printEdition) string {
			name := filepath.Join(t.TempDir(), "out")
			out, err := os.Create(name)
			if err != nil {
				t.Fatal(err)
			}
			a := &app{out: console.New(out, console.Charset{}), errs: console.New(out, console.Charset{})}
			w := bufio.NewWriter(out)
			p := pageSetter{form: a.form(w, settings{}, printFlags{format: format})}
			defer p.spill.Close()
			if err := p.print(t.Context(), es(&p)); err != nil {
				t.Fatal(err)
			}
			if err := w.Flush(); err != nil {
				t.Fatal(err)
			}
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			return string(text)
		}
		held := printed(func(*pageSetter) []printEdition { return printEditions(t.Context(), library.Whole(want)) })
		set := printed(func(p *pageSetter) []printEdition {
			ls, err := source.Open(context.Background(), dir, source.Options{Made: p.making(t.Context())})
			if err != nil {
				t.Fatal(err)
			}
			return setEditions(ls)
		})
		if held != set {
			t.Errorf("%s: %d bytes, want %d", format, len(set), len(held))
		}
		at := -1
		for i := range pages {
			next := strings.Index(held, fmt.Sprintf("第%d篇", i+1))
			if next <= at {
				t.Errorf("%s: page %d stands at %d, the one before at %d", format, i+1, next, at)
			}
			at = next
		}
	}
}
