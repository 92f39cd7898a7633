package source

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// What programs that copy sites put beside the pages is no page and no loss; a text of the same
// folder that is of a newspaper is read.
func TestOpen_Mirror(t *testing.T) {
	t.Parallel()
	day := "paper.example/html/2026-03/11/"
	article := func(title string) string {
		return `<html><head><meta charset="utf-8"><title>` + title + `</title></head><body><h1>` + title + `</h1><div>《清河晚报》（2026年03月11日 第01版：要闻）</div><div id="ozoom"><p>` + strings.Repeat("大桥昨天通车，两岸居民来往更方便了。", 4) + `</p></div></body></html>`
	}
	files := map[string]string{
		"index.html":                       "<html><head><title>Local index - HTTrack Website Copier</title></head><body><p>" + strings.Repeat("Mirror and index made by HTTrack. ", 9) + `</p><a href="` + day + `node_1.htm">paper.example</a></body></html>`,
		"hts-log.txt":                      "HTTrack3.49 launched at http://paper.example/\n",
		"cookies.txt":                      "# HTTrack Website Copier Cookie File\n",
		"urls.txt":                         "http://paper.example/a\nhttp://paper.example/b\n",
		"wget-log":                         "--2026-- http://paper.example/\n",
		"fetch.log":                        "http://paper.example/\n",
		"notes.txt":                        "渡口停运" + bridgeText,
		"fade.gif":                         "GIF89a",
		"hts-cache/new.txt":                "date\tsize\n",
		"hts-cache/doit.log":               "-q",
		"paper.example/robots.txt":         "User-agent: *\n",
		"paper.example/sitemap.xml":        "<urlset/>",
		"paper.example/index.html?C=N;O=D": "<html><title>Index of /</title><body>x</body></html>",
		day + "content.php?id=101":         article("大桥通车"),
		day + "content.php?id=102":         article("渡口停运"),
	}
	dir := t.TempDir()
	for name, text := range files {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ls, err := Open(t.Context(), dir, Options{Skipped: func(s Skip) {
		if s.IsLoss() {
			t.Errorf("%+v", s)
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range ls {
		for i := range l.Pages {
			for k := range l.Pages[i].Articles {
				got = append(got, fmt.Sprint(l.Paper, l.Date, l.Pages[i].Articles[k].Title()))
			}
		}
	}
	slices.Sort(got)
	for _, want := range []string{"清河晚报2026-03-11大桥通车", "清河晚报2026-03-11渡口停运"} {
		if !slices.Contains(got, want) {
			t.Errorf("%s is not in %q", want, got)
		}
	}
	if len(got) != 3 { // and the text of the folder
		t.Errorf("%q", got)
	}
}

// A folder of pages that an extractor has written as HTML is read as printed lines, each file a
// page.
func TestOpen_Printed(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for n := range 2 {
		body := fmt.Sprintf("第%d座大桥昨天通车\n本报记者 林一\n", n+1) + strings.Repeat("　　两岸居民来往更方便了，过去要绕行十七\n公里，现在骑车只要六分钟，上学的孩子也能\n多睡半个小时。\n", 4)
		text := `<html><head><meta name="Producer" content="x"/></head><body><pre>` + body + "</pre></body></html>"
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("清河晚报2026-03-11第0%d版.html", n+1)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ls, err := Open(t.Context(), dir, Options{})
	if err != nil || len(ls) != 1 || len(ls[0].Pages) != 2 {
		t.Fatal(ls, err)
	}
	for i, p := range ls[0].Pages {
		if p.Number != i+1 || len(p.Articles) != 1 || p.Articles[0].Title() != fmt.Sprintf("第%d座大桥昨天通车", i+1) || len(p.Articles[0].Paragraphs) != 4 {
			t.Errorf("page %d: %d, %+v", i+1, p.Number, p.Articles)
		}
	}
}
