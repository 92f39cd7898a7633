package source

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"baolan/editions/inorder"
	"baolan/model"
)

// mixed makes a folder of an edition with what a folder may have: pages short and long, of
// several forms and encodings, articles of one page in files of their own, and files that are
// empty or no text.
func mixed(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	body := strings.Repeat("　　城南新桥昨日合龙，市民踏上桥面走了\n一个来回，新桥长三公里，明年春天通车。\n", 20)
	texts := map[string]string{}
	for i := range 12 {
		texts[fmt.Sprintf("%02d.txt", i+1)] = fmt.Sprintf("清河日报 2024年3月7日 第%d版\n新桥第%d孔合龙\n%s", i+1, i+1, body)
	}
	texts["04.txt"] += "\f" + texts["05.txt"]
	texts["06.txt"] = ""
	texts["07.txt"] = "\x00\x01\x02\x03" + strings.Repeat("\x00", 600)
	texts["08.txt"] = strings.Repeat(texts["08.txt"], 1+inorder.MostBytes/len(texts["08.txt"]))
	texts["09.md"] = "<!-- 第9版 -->\n# 新桥通车\n\n" + body
	texts["10.txt"] = "---\npaper: 清河晚报\ndate: 2024-03-08\n---\n" + texts["10.txt"]
	texts["11.txt"] += "\xff\xfe市民"
	for i := range 3 {
		texts[fmt.Sprintf("第20版-%02d-新桥之%d.txt", i+1, i+1)] = fmt.Sprintf("新桥之%d\n%s", i+1, body)
	}
	texts["13.md"] = "---\nbroken: [\n---\n# 新桥\n"
	for name, text := range texts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// account is everything that reading a folder gives, in its order.
func account(t *testing.T, dir string, o Options, isMade bool) string {
	t.Helper()
	var b strings.Builder
	last := 0
	o.Skipped = func(s Skip) { fmt.Fprintf(&b, "skipped %s %v %v\n", s.Path, s.Reason, s.Err) }
	o.Came = func(c *Came) { fmt.Fprintf(&b, "came %s %v %d %+v\n", c.Paper, c.Date, len(c.Origin.Text), c.Page) }
	o.Progress = func(done, total int) {
		if done < last || done > total {
			t.Errorf("progress from %d to %d of %d", last, done, total)
		}
		last = done
	}
	if isMade {
		o.Made = func(p *model.Page, o *Origin) error {
			fmt.Fprintf(&b, "made %+v %+v\n", *p, *o)
			return nil
		}
	}
	ls, err := Open(t.Context(), dir, o)
	fmt.Fprintf(&b, "%+v %v\n", ls, err)
	return b.String()
}

// Files that are read side by side give what they give one after the other: the same pages
// and skips in the same order, whatever the number of processors.
func TestFiles_AreInOrder(t *testing.T) {
	dir := mixed(t)
	alone := usual()
	alone.short = 0
	options, counts := []Options{{}, {Page: 3}, {MaxBytes: 20_000}, {Encoding: "gb18030"}}, []int{1, 2, 7}
	if testing.Short() { // under the race detector what is shared is the same in all of them
		options, counts = options[:1], counts[2:]
	}
	for _, o := range options {
		for _, isMade := range []bool{false, true} {
			o.sizes = alone
			want := account(t, dir, o, isMade)
			for _, processors := range counts {
				before := runtime.GOMAXPROCS(processors)
				o.sizes = sizes{}
				got := account(t, dir, o, isMade)
				runtime.GOMAXPROCS(before)
				if got != want {
					t.Errorf("%+v, with %d processors:\n%s\nand not\n%s", o, processors, got, want)
				}
			}
		}
	}
}

// No more files are under way than there is room for, and none is begun behind a signal to
// stop or an error.
func TestFiles_Stop(t *testing.T) {
	dir := mixed(t)
	full := errors.New("disk full")
	for _, end := range []error{full, context.Canceled} {
		ctx, cancel := context.WithCancel(t.Context())
		var paths []string
		o := Options{Made: func(_ *model.Page, o *Origin) error {
			if paths = append(paths, filepath.Base(o.Path)); len(paths) < 2 {
				return nil
			}
			if errors.Is(end, full) {
				return full
			}
			cancel()
			return nil
		}}
		_, err := Open(ctx, dir, o)
		cancel()
		if !errors.Is(err, end) || len(paths) != 2 {
			t.Errorf("%v behind %v", err, paths)
		}
	}
}
