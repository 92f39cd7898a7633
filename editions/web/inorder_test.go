package web

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"baolan/editions/folder"
	"baolan/editions/format"
)

// A saved site gives the same pages and reports the same files in the same order, whatever the
// number of processors.
func TestRead_InOrder(t *testing.T) { //nolint:paralleltest // it sets the number of processors
	dir := t.TempDir()
	var in format.Input
	in.FS = folder.FS(dir)
	put := func(name, text string) {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		in.Files = append(in.Files, format.File{Name: name, Path: path, Bytes: int64(len(text))})
	}
	for n := 1; n <= 6; n++ {
		var list strings.Builder
		for k := range 9 {
			name := fmt.Sprintf("content_%d%d.htm", n, k)
			fmt.Fprintf(&list, `<li><a href="%s">渡口第%d次开航，第%d批乘客</a></li>`, name, n, k)
			text := fmt.Sprintf("<html><body><h1>渡口第%d次开航，第%d批乘客</h1>%s</body></html>", n, k, strings.Repeat("<p>停航九年的渡口昨天重新开航，船用电池驱动，几乎听不到声音。</p>", 1+k*20))
			switch k {
			case 3:
				text = ""
			case 5:
				text = "<html><head><title>404 Not Found</title></head></html>"
			case 7:
				text = "\x00\x01\x02\xff\xfe\x00"
			}
			put(name, text)
		}
		put(fmt.Sprintf("node_%d.htm", n), fmt.Sprintf("<html><body><p>枫桥日报 2026年4月9日 第%02d版：要闻</p><ul>%s</ul></body></html>", n, list.String()))
	}
	account := func() string {
		var b strings.Builder
		in.Open = func(_ context.Context, f format.File) (io.ReadCloser, error) { return os.Open(f.Path) }
		in.Left = func(e *format.Error) { fmt.Fprintf(&b, "left %s %v %s\n", e.Path, e.Kind, e.Detail) }
		in.Progress = func(n int64) { fmt.Fprintf(&b, "done %d\n", n) }
		err := Format{}.Read(t.Context(), &in, func(p *format.Page) error {
			fmt.Fprintf(&b, "%+v\n", *p)
			return nil
		})
		fmt.Fprintln(&b, err)
		return b.String()
	}
	before := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(before)
	want := account()
	if !strings.Contains(want, "第6次开航") || strings.Count(want, "left ") < 12 {
		t.Fatal(want)
	}
	for _, n := range []int{2, 7} {
		runtime.GOMAXPROCS(n)
		if got := account(); got != want {
			t.Errorf("%d processors:\n%s\nand not\n%s", n, got, want)
		}
	}
}
