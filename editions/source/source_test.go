package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding/simplifiedchinese"

	"baolan/editions/format"
)

const body = "本报讯 记者从市水务局获悉，城东水厂扩建工程昨日通水。\n"

// tree writes files under a new folder and gives its path.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range files {
		p := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// contents writes what was opened: an edition a line, with its pages.
func contents(es []Loaded) string {
	var b strings.Builder
	for _, e := range es {
		fmt.Fprintf(&b, "%s %s:", e.Paper, e.Date)
		for _, p := range e.Pages {
			fmt.Fprintf(&b, " %d%s", p.Number, p.Label)
			if p.Name != "" {
				b.WriteString("(" + p.Name + ")")
			}
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestOpenFolder(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		files map[string]string
		want  string
		skips string
	}{
		{"date folders", map[string]string{"2020-12-29/02.txt": body, "2020-12-29/01.txt": body, "2020-12-30/01.txt": body}, " 2020-12-30: 1\n 2020-12-29: 1 2", ""},
		{"full names", map[string]string{
			"永康日报-2020-12-29-A01.txt": body, "永康日报-2020-12-29-A02-要闻.txt": body, "永康日报-2020-12-29-B01.txt": body, "金华晚报-2020-12-29-01.txt": body,
		}, "永康日报 2020-12-29: 1A01 2A02(要闻) 1B01\n金华晚报 2020-12-29: 1", ""},
		{"codes", map[string]string{"ykrb20201229A01.txt": body, "ykrb20201229A02.txt": "永康日报\n\n" + body}, "永康日报 2020-12-29: 1A01 2A02", ""},
		{"folders of year, month and day under the paper", map[string]string{"永康日报/2020/12/29/第2版 要闻.txt": body, "永康日报/202012/28/01.txt": body}, "永康日报 2020-12-29: 2(要闻)\n永康日报 2020-12-28: 1", ""},
		{"front matter wins", map[string]string{
			"永康日报-2020-12-29-A01.txt": "---\npaper: 别的报\ndate: 2021-01-02\npage: 7\nname: 副刊\n---\n" + body,
			"a.txt":                   "---\npaper: 别的报\ndate: 2021-01-02\npage: 8\n---\n" + body,
		}, "别的报 2021-01-02: 7(副刊) 8", ""},
		{"front matter parts a folder", map[string]string{"a.txt": "---\ndate: 2021-01-02\n---\n" + body, "b.txt": "---\ndate: 2021-01-03\n---\n" + body}, " 2021-01-03: 0\n 2021-01-02: 0", ""},
		{"the page's own imprint", map[string]string{"a.txt": "清河日报\n\n2024年3月7日 星期四\n\n" + body}, "清河日报 2024-03-07: 0", ""},
		{"imprints part a folder without dates", map[string]string{"1.txt": "2024年3月7日 星期四\n\n" + body, "2.txt": "2024年3月8日 星期五\n\n" + body}, " 2024-03-08: 2\n 2024-03-07: 1", ""},
		{"one edition in two folders", map[string]string{"一/报-2024-03-07-01.txt": body, "二/报-2024-03-07-02.txt": body}, "报 2024-03-07: 1 2", ""},
		{"pages by number, unknown last", map[string]string{"page-10.txt": body, "page-2.txt": body, "page.txt": body, "P03.txt": body}, " : 2 3 10 0", ""},
		{"mended", map[string]string{"2024-03-07/01.txt": body, "2024-03-07/01.md": "# 题\n\n文", "2024-03-07/02.txt": body, "2024-03-07/02.raw.txt": body}, " 2024-03-07: 1 2", "01.txt mended, 02.raw.txt second form"},
		{"no pages", map[string]string{"a.txt": body, ".hidden.txt": body, ".git/x.txt": body, "a.pdf": "%PDF-1", "README.md": "# x"}, " : 0", ".git hidden, .hidden.txt hidden, README.md notes, a.pdf second form"},
		{"broken among others", map[string]string{"1.txt": body, "2.txt": "", "3.txt": "%PDF-1.4", "4.txt": "---\ndate: x\n---\n"}, " : 1", "2.txt no page, 3.txt no page, 4.txt no page"},
		{"form feeds", map[string]string{"2024-03-07.txt": body + "\f" + body + "\f\n"}, " 2024-03-07: 1 2", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			root := tree(t, c.files)
			var skips []string
			es, err := Open(context.Background(), root, Options{Skipped: func(s Skip) {
				skips = append(skips, filepath.Base(s.Path)+" "+s.Reason.String())
			}})
			if err != nil {
				t.Fatal(err)
			}
			if got := contents(es); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			if got := strings.Join(skips, ", "); got != c.skips {
				t.Errorf("skipped %q, want %q", got, c.skips)
			}
		})
	}
}

func TestOpenErrors(t *testing.T) {
	t.Parallel()
	root := tree(t, map[string]string{
		"empty.txt": "", "blank.txt": " \n\x1b[0m\u200b\n", "page.pdf": "%PDF-1.7", "noise": strings.Repeat("\x00\x01\x02\x03", 100),
		"front.txt": "---\npaper: x\ndate: 2024-02-30\n---\n" + body, "large.txt": strings.Repeat(body, 100), "folder/x.bin": "x",
		"big/1.txt": strings.Repeat(body, 60), "big/2.txt": strings.Repeat(body, 60), "ok.txt": body,
	})
	for _, c := range []struct {
		path string
		o    Options
		kind Kind
		line int
		text string
	}{
		{"none.txt", Options{}, Missing, 0, "none.txt: no such file or folder; check the path"},
		{"empty.txt", Options{}, Empty, 0, "empty.txt: file is empty; extract the page's text again"},
		{"blank.txt", Options{}, Empty, 0, "blank.txt: file is empty"},
		{"page.pdf", Options{}, Damaged, 0, "page.pdf: damaged or no PDF; download it again"},
		{"noise", Options{}, Binary, 0, "noise: binary file; give a PDF, a web page or a text"},
		{"front.txt", Options{}, FrontMatter, 3, "front.txt:3: front matter cannot be read"},
		{"large.txt", Options{MaxBytes: 1000}, TooLarge, 0, "large.txt: edition is too large (> 1000 B); split it by page"},
		{"big", Options{MaxBytes: 8000}, TooLarge, 0, "edition is too large"},
		{"folder", Options{}, NoEditions, 0, "folder: folder has no page; put PDFs, web pages or texts in it"},
		{"ok.txt", Options{Encoding: "klingon"}, Encoding, 0, "ok.txt: unknown encoding (UTF-8, GB18030"},
	} {
		_, err := Open(context.Background(), filepath.Join(root, c.path), c.o)
		var e *Error
		if !errors.As(err, &e) || e.Kind != c.kind || e.Line != c.line || !strings.Contains(err.Error(), c.text) {
			t.Errorf("%s: error %v, want %q", c.path, err, c.text)
		}
	}
	if _, err := Open(context.Background(), "-", Options{Stdin: strings.NewReader("")}); err == nil || !strings.HasPrefix(err.Error(), "standard input: ") {
		t.Errorf("empty standard input: %v", err)
	}
	hostile := filepath.Join(root, "a\x1b]0;x\x07\nb.txt")
	if _, err := Open(context.Background(), hostile, Options{}); err == nil || strings.ContainsAny(err.Error(), "\x1b\x07\n") {
		t.Errorf("a hostile name passes: %q", err)
	}
}

func TestOpenFile(t *testing.T) {
	t.Parallel()
	gbk, err := simplifiedchinese.GB18030.NewEncoder().String(strings.Repeat(body, 5))
	if err != nil {
		t.Fatal(err)
	}
	md := "---\npaper: 清河日报\ndate: 2024-03-07\n---\n\n<!-- 第1版 要闻 -->\n\n# 甲\n\n文\n\n<!-- 第2版 -->\n\n# 乙\n\n文\n"
	root := tree(t, map[string]string{
		"any name": body, "永康日报-2020-12-29-A01.log": gbk, "x.md": md, "note": md,
		"2024-03-07/03.md": "# 甲\n\n文", "清河晚报/2024.3.7/p5.txt": body,
	})
	for path, want := range map[string]string{
		"any name": " : 0", "永康日报-2020-12-29-A01.log": "永康日报 2020-12-29: 1A01", "2024-03-07/03.md": " 2024-03-07: 3",
		"x.md": "清河日报 2024-03-07: 1(要闻) 2", "note": "清河日报 2024-03-07: 1(要闻) 2", "清河晚报/2024.3.7/p5.txt": "清河晚报 2024-03-07: 5",
	} {
		es, err := Open(context.Background(), filepath.Join(root, filepath.FromSlash(path)), Options{})
		if err != nil || contents(es) != want {
			t.Errorf("%s: %q, %v, want %q", path, contents(es), err, want)
		}
	}
	es, err := Open(context.Background(), "-", Options{Stdin: strings.NewReader(md)})
	if err != nil || contents(es) != "清河日报 2024-03-07: 1(要闻) 2" {
		t.Errorf("standard input: %q, %v", contents(es), err)
	}
	es, err = Open(context.Background(), "-", Options{Stdin: bytes.NewReader([]byte(gbk))})
	if err != nil || len(es) != 1 || len(es[0].Pages[0].Source) == 0 || !strings.HasPrefix(es[0].Pages[0].Source[0].Text, "本报讯") {
		t.Errorf("GBK on standard input: %+v, %v", es, err)
	}
}

func TestOrigins(t *testing.T) {
	t.Parallel()
	text := "---\npaper: 报\n---\n甲\x00\n" + body + "\f乙\xff\n" + body + "丙\b\n"
	root := tree(t, map[string]string{"a.txt": text})
	ls, err := Open(context.Background(), filepath.Join(root, "a.txt"), Options{})
	if err != nil || len(ls) != 1 || len(ls[0].Origins) != 2 {
		t.Fatalf("%+v, %v", ls, err)
	}
	o := ls[0].Origins
	if !strings.HasPrefix(o[0].Text, "甲\n") || o[0].Line != 4 || o[0].Cleaned.Dropped() != 1 || o[0].Decoded.Invalid != 1 {
		t.Errorf("first page: %+v", o[0])
	}
	if !strings.HasPrefix(o[1].Text, "乙\ufffd\n") || o[1].Line != 6 {
		t.Errorf("second page: %+v", o[1])
	}
	for i, line := range []int{4, 8} {
		if f := o[i].Cleaned.Findings(); len(f) != 1 || len(f[0].Lines) != 1 || f[0].Lines[0] != line {
			t.Errorf("page %d: %+v, want a control on line %d of the file", i+1, f, line)
		}
	}
}

func TestLinks(t *testing.T) {
	t.Parallel()
	root := tree(t, map[string]string{"a/01.txt": body, "b/02.txt": body})
	for from, to := range map[string]string{"a/up": "..", "b/to-a": "../a", "self": "self", "gone": "nowhere", "03.txt": "a/01.txt"} {
		if err := os.Symlink(to, filepath.Join(root, filepath.FromSlash(from))); err != nil {
			t.Skip("no symbolic links here")
		}
	}
	var loops []string
	es, err := Open(context.Background(), root, Options{Skipped: func(s Skip) { loops = append(loops, filepath.Base(s.Path)+" "+s.Reason.String()) }})
	if err != nil {
		t.Fatal(err)
	}
	pages := 0
	for _, e := range es {
		pages += len(e.Pages)
	}
	// 01 is there as itself, through the link to its folder, and through 03.
	if pages != 4 || strings.Join(loops, ", ") != "up link loop, up link loop, gone dangling link, self link loop" {
		t.Errorf("%d pages, skipped %v", pages, loops)
	}
}

func TestManyPages(t *testing.T) {
	t.Parallel()
	files := fstest.MapFS{}
	for i := range 10000 {
		files[fmt.Sprintf("2024/%02d/%02d/%03d.txt", i/840%12+1, i/30%28+1, i%30+1)] = &fstest.MapFile{Data: []byte(body)}
	}
	n := 0
	entries, err := ScanFS(context.Background(), files, "", Options{})
	if err != nil || len(entries) != 334 {
		t.Fatalf("%d entries, %v", len(entries), err)
	}
	if d := entries[0].Date.String(); d != "2024-12-26" {
		t.Errorf("newest is %s", d)
	}
	ctx, cancel := context.WithCancel(context.Background())
	_, err = OpenFS(ctx, files, "", Options{Progress: func(done, total int) {
		n = done
		if total != 10000*len(body) {
			t.Errorf("total = %d", total)
		}
		if done == 10*len(body) {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) || n != 10*len(body) {
		t.Errorf("cancelled after %d: %v", n, err)
	}
	if _, err := ScanFS(ctx, files, "", Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled scan: %v", err)
	}
	es, err := Load(context.Background(), entries[5], Options{})
	if err != nil || len(es) != 1 || len(es[0].Pages) != 30 {
		t.Errorf("load: %v", err)
	}
}

func TestUnreadable(t *testing.T) {
	t.Parallel()
	e := format.FileError("x\a.txt", &fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission})
	var se *Error
	if !errors.As(e, &se) || se.Kind != Unreadable || e.Error() != "x.txt: cannot be read (permission denied); check its permissions" {
		t.Errorf("error = %q", e)
	}
}

func BenchmarkScan(b *testing.B) {
	root := b.TempDir()
	for d := range 100 {
		dir := filepath.Join(root, fmt.Sprintf("day%02d", d))
		if err := os.Mkdir(dir, 0o755); err != nil {
			b.Fatal(err)
		}
		for p := range 100 {
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%02d.txt", p+1)), []byte(body), 0o644); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if es, err := Scan(context.Background(), root, Options{}); err != nil || len(es) != 100 {
			b.Fatal(len(es), err)
		}
	}
}
