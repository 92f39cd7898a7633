package library

import (
	"os"
	"path/filepath"
	"testing"

	"baolan/editions/source"
)

// file is a file that is added.
type file struct {
	name, content string
	pages         int
}

// files are one file of each form that source reads. Each says that it is of 29
// December 2020, if it says so at all.
func files(t *testing.T) []file {
	t.Helper()
	pdf, err := os.ReadFile(filepath.Join("..", "pdf", "testdata", "downwards-cn.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	folio := "永康日报 2020年12月29日 星期二 第1版 要闻\n"
	return []file{
		{"a.txt", folio + text, 1},
		{"a.txt", folio + text + "\f" + text, 2},
		{"a.md", "---\npaper: 永康日报\ndate: 2020-12-29\npage: 1\n---\n# 科技周\n\n开幕。\n", 1},
		{"a.html", "<html><head><title>科技周</title></head><body><h1>科技周</h1><p>永康日报 2020年12月29日</p><p>" + text + "</p></body></html>", 1},
		{"a.json", `[{"paper":"永康日报","date":"2020-12-29","page":1,"title":"科技周","content":"科技周在永康开幕，会期三天。"}]`, 1},
		{"a.csv", "paper,date,page,title,content\n永康日报,2020-12-29,1,科技周,科技周在永康开幕，会期三天。\n", 1},
		{"a.pdf", string(pdf), 1},
	}
}

// A file's pages are made once, though its name and its text are both asked.
func TestAdd_Once(t *testing.T) {
	t.Parallel()
	given := Facts{Paper: "永康日报", Date: day(2020, 12, 29), Page: "1"}
	for _, f := range files(t) {
		came := 0
		o := AddOptions{Facts: given, Source: source.Options{Came: func(*source.Came) { came++ }}}
		added, left := add(t, t.TempDir(), o, put(t, t.TempDir(), f.name, f.content))
		if len(added) != 1 || came != f.pages {
			t.Errorf("%s: %d pages came, want %d; added %+v, left %v", f.name, came, f.pages, added, left)
		}
	}
}

// A file's own data have precedence over its name. If its text prints another paper or date
// than its name, the user is asked.
func TestAdd_Says(t *testing.T) {
	t.Parallel()
	for _, f := range files(t) {
		if f.name == "a.pdf" { // it prints neither a paper nor a date
			continue
		}
		agreeing := "永康日报-2020-12-29-01" + filepath.Ext(f.name)
		if added, left := add(t, t.TempDir(), AddOptions{}, put(t, t.TempDir(), agreeing, f.content)); len(added) != 1 {
			t.Errorf("%s: left %v", f.name, left)
		}
		var choices []string
		other := put(t, t.TempDir(), "永康日报-2020-12-30-01"+filepath.Ext(f.name), f.content)
		added, _ := add(t, t.TempDir(), AddOptions{Ask: func(q Question) (string, error) {
			choices = q.Choices
			return q.Choices[1], nil
		}}, other)
		if len(added) != 1 || added[0].Facts.Date != day(2020, 12, 29) {
			t.Errorf("%s: %+v", f.name, added)
		}
		if isAsked := len(choices) > 0; isAsked != (f.name == "a.txt") {
			t.Errorf("%s: asked with the choices %q", f.name, choices)
		}
	}
}
