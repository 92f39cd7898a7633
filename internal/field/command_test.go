package field

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/editions/fold"
	"baolan/editions/index"
	"baolan/ui/cli"
)

// baolan runs the program on a reader's own folders, with in piped to it.
func baolan(t *testing.T, in, home string, args ...string) (out string, code int) {
	t.Helper()
	env := map[string]string{"LANG": "C.UTF-8", "HOME": home, "BAOLAN_STATE": home, "BAOLAN_LIBRARY": filepath.Join(home, "library")}
	for _, k := range []string{"STATE", "DATA", "CONFIG", "CACHE"} {
		env["XDG_"+k+"_HOME"] = filepath.Join(home, strings.ToLower(k))
	}
	stdin, pipe, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = stdin.Close() }()
	go func() {
		_, _ = pipe.WriteString(in) // a program that does not read it closes its end
		_ = pipe.Close()
	}()
	written, err := os.CreateTemp(t.TempDir(), "out")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = written.Close() }()
	var environ []string
	for k, v := range env {
		environ = append(environ, k+"="+v)
	}
	code = cli.Main(t.Context(), cli.Process{
		Args: args, Stdin: stdin, Stdout: written, Stderr: written, Version: "test",
		Getenv: func(k string) string { return env[k] }, Environ: environ,
	})
	b, err := os.ReadFile(written.Name())
	if err != nil {
		t.Fatal(err)
	}
	return string(b), code
}

func TestLibrary(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	files, _ := filepath.Glob("testdata/f22-library/*")
	if out, code := baolan(t, "", home, append([]string{"add"}, files...)...); code != 0 {
		t.Fatal(out)
	}
	for query, want := range map[string]string{"finance": "青年论坛开幕", "office": "青年论坛开幕", "1号店": "头发与", "kg": "头发与"} {
		if out, _ := baolan(t, "", home, "search", query); !strings.Contains(out, want) {
			t.Errorf("%s finds %s", query, out)
		}
	}
	if out, _ := baolan(t, "", home, "search", "AND"); strings.Contains(out, "早市长台加高了") {
		t.Errorf("AND finds every page: %s", out)
	}
}

// A file's name need not be UTF-8, and what is piped is read without a dash.
func TestNamesAndPipes(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	page, err := os.ReadFile("testdata/f51-gbk-name/page.txt")
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(home, "papers")
	name := "\xf6\xab\xb4\xa8\xcd\xed\xb1\xa8" + "2026\xc4\xea11\xd4\xc25\xc8\xd5\xb5\xda01\xb0\xe6.txt" // 霁川晚报2026年11月5日第01版 in GBK
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name), page, 0o600); err != nil {
		t.Skip("the file system takes no such name:", err)
	}
	if out, code := baolan(t, "", home, "print", "--format", "json", dir); code != 0 || !strings.Contains(out, "霁川晚报") || !strings.Contains(out, "2026-11-05") {
		t.Error(code, out)
	}
	text, err := os.ReadFile("testdata/f03-number-split.txt")
	if err != nil {
		t.Fatal(err)
	}
	if out, code := baolan(t, string(text), home); code != 0 || !strings.Contains(out, "问渠古镇") {
		t.Error(code, out)
	}
}

func TestSearch(t *testing.T) {
	t.Parallel()
	p := open(t, "f22-library")
	for query, place := range map[string]string{
		"finance": "分会场", "office": "分会场", "(株)霁川": "分会场", "ガイドブック": "理发店", "1号店": "理发店", "IV号店": "理发店", "kg": "理发店",
	} {
		found := false
		for _, a := range p.articles() {
			var texts []string
			for _, q := range a.Paragraphs {
				texts = append(texts, q.Text)
			}
			found = found || len(fold.NewText(texts).Find(query)) > 0 && strings.Contains(strings.Join(texts, ""), place)
		}
		if !found {
			t.Errorf("%s is not found", query)
		}
	}
	q, err := index.Parse("AND")
	if err != nil || len(q.Words) != 1 || q.Words[0].Text != "AND" {
		t.Errorf("%+v %v", q, err)
	}
}
