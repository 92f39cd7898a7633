package source

import (
	"testing"
	"testing/fstest"
)

// Of a page that a program keeps in several forms one is read, and no file is left out in silence.
func TestScan_Snapshot(t *testing.T) {
	t.Parallel()
	const page = "<html><head><title>木桥换板</title></head><body><div>浔溪日报 2026年04月05日 第05版：生态</div><h1>木桥换板</h1><p>溪口的木桥昨天换上了新板，一共用了六十四块杉木，桥面比原来宽了两掌。</p></body></html>"
	for name, c := range map[string]struct {
		fsys  fstest.MapFS
		read  string
		notes int
	}{
		"whole":       {fstest.MapFS{"a/index.json": {Data: []byte("{}")}, "a/index.html": {Data: []byte("x")}, "a/singlefile.html": {Data: []byte(page)}, "a/output.html": {Data: []byte(page)}, "a/htmltotext.txt": {Data: []byte("木桥换板")}}, "a/singlefile.html", 2},
		"the article": {fstest.MapFS{"a/index.json": {Data: []byte("{}")}, "a/readability/content.html": {Data: []byte(page)}, "a/readability/content.txt": {Data: []byte("x")}, "a/readability/article.json": {Data: []byte("{}")}, "a/headers.json": {Data: []byte("{}")}}, "a/readability/content.html", 3},
		"only text":   {fstest.MapFS{"a/index.json": {Data: []byte("{}")}, "a/readability/article.json": {Data: []byte("{}")}, "a/output.html": {Data: []byte(page)}, "a/htmltotext.txt": {Data: []byte("木桥换板")}}, "a/output.html", 1},
		"a folder":    {fstest.MapFS{"a/index.json": {Data: []byte("{}")}, "a/page.html": {Data: []byte(page)}}, "a/page.html", 0},
	} {
		notes := 0
		es, err := ScanFS(t.Context(), c.fsys, "", Options{Skipped: func(s Skip) {
			if s.Reason == Notes {
				notes++
			}
		}})
		if err != nil || len(es) == 0 || name != "a folder" && (len(es) != 1 || len(es[0].Files) != 1) || es[0].Files[0].inside != c.read || notes != c.notes {
			t.Errorf("%s: %+v, %v, %d notes", name, es, err, notes)
		}
	}
}

func TestFinished(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		`题目\n某某\n\u3000\u3000甲\"乙\"。`: "题目\n某某\n　　甲\"乙\"。",
		"说明\n换行符写作 \\n。\n第二行。\n":      "",
		"题目\n<p>&emsp;甲，这一段话要足够长，才知道它是正文而不是别的什么东西。</p><p>乙</p>": "题目\n\u2003甲，这一段话要足够长，才知道它是正文而不是别的什么东西。\n乙",
		"教程\n标签 <p>、<br> 和 <b> 怎么用，这一段讲的是它们各自的意思和用法，不是标签本身。":    "",
	} {
		got, ok := finished(in)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q, %v", in, got, ok)
		}
	}
}
