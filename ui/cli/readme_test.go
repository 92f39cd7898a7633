package cli

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"baolan/editions/export"
	"baolan/internal/fixture/usercache"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/console"
	"baolan/ui/session"
)

// readme gives README.md.
func readme(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Every command in a block of README runs as it is written there, in a folder that
// has the files it names.
func TestReadme_Blocks(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds the program")
	}
	bin := build(t)
	dir := t.TempDir()
	copied := func(from, to string) {
		t.Helper()
		b, err := os.ReadFile(from)
		if err == nil {
			err = os.MkdirAll(filepath.Dir(filepath.Join(dir, to)), 0o755)
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, to), b, 0o644) //nolint:gosec // a test's
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	page := "../../editions/samples/data/jichuan/2026-03-11/01.txt"
	for _, to := range []string{"page.txt", "2020-12-29/01.txt", "paper/2026-03-11/01.txt", "papers/01.txt"} {
		copied(page, to)
	}
	copied("../../internal/score/corpus/page-01.pdf", "page.pdf")
	if err := usercache.Share(filepath.Join(dir, ".cache")); err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, block := range regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllStringSubmatch(readme(t), -1) {
		for line := range strings.Lines(block[1]) {
			line = strings.TrimSpace(regexp.MustCompile(`\s+#.*`).ReplaceAllString(line, ""))
			switch {
			case line == "" || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "go ") || strings.HasPrefix(line, "make ") || strings.HasPrefix(line, "ssh "):
				continue // of the tree, and of another machine (script/ssh.txtar)
			case strings.HasPrefix(line, "baolan serve"):
				line = strings.Fields(line)[0] + " serve --help" // script/serve.txtar serves
			}
			line = strings.ReplaceAll(line, "| espeak-ng -v cmn", "| cat")
			line = strings.ReplaceAll(line, "| man -l -", "| cat")
			c := exec.Command("/bin/sh", "-c", line)
			c.Dir = dir
			c.Env = append(os.Environ(), "PATH="+filepath.Dir(bin)+":"+os.Getenv("PATH"), "HOME="+dir, "TERM=xterm", "LC_ALL=C.UTF-8",
				"XDG_DATA_HOME="+dir+"/data", "XDG_STATE_HOME="+dir+"/state", "XDG_CONFIG_HOME="+dir+"/config")
			c.Stdin = bytes.NewReader(nil)
			if out, err := c.CombinedOutput(); err != nil {
				t.Errorf("%s: %v\n%.600s", line, err, out)
			}
			ran++
		}
	}
	if ran < 8 {
		t.Errorf("only %d commands ran", ran)
	}
}

// Every command and flag that README and the help's examples name is there, and
// takes the values that are named.
func TestReadme_Commands(t *testing.T) {
	t.Parallel()
	a := &app{lang: catalog.Chinese, out: console.New(os.Stdout, console.Charset{}), getenv: func(string) string { return "" }, skipped: &skipped{}}
	root := a.root()
	text := regexp.MustCompile("(?s)```.*?```").ReplaceAllString(readme(t), "")
	spans := regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(strings.ReplaceAll(text, `\|`, "|"), -1)
	n := 0
	for _, s := range spans {
		words := strings.Fields(strings.NewReplacer("[", " ", "]", " ").Replace(s[1]))
		about := root
		switch {
		case len(words) > 0 && words[0] == "baolan":
			if found, _, err := root.Find(words[1:]); err == nil {
				about = found
			}
			if len(words) > 1 && regexp.MustCompile(`^[a-z-]+$`).MatchString(words[1]) && !strings.HasPrefix(words[1], "-") && about == root {
				t.Errorf("%s: there is no command %s", s[1], words[1])
			}
		case len(words) == 0 || !strings.HasPrefix(words[0], "--"):
			continue
		}
		for i, w := range words {
			name, ok := strings.CutPrefix(w, "--")
			if !ok {
				continue
			}
			n++
			name, _, _ = strings.Cut(name, "=")
			f := about.Flags().Lookup(name)
			if f == nil {
				f = root.PersistentFlags().Lookup(name)
			}
			for _, c := range root.Commands() { // a flag alone may be of any command
				if f == nil && words[0] != "baolan" {
					f = c.Flags().Lookup(name)
				}
			}
			if f == nil && name != "version" {
				t.Errorf("%s: there is no flag --%s", s[1], name)
				continue
			}
			if i+1 < len(words) && strings.Contains(words[i+1], "|") && f != nil {
				for _, value := range strings.Split(words[i+1], "|") {
					if !strings.Contains(f.Usage, value) && !strings.Contains(strings.Join(exportFormats, " ")+" speech", value) {
						t.Errorf("%s: the help of --%s (%s) has no %s", s[1], name, f.Usage, value)
					}
				}
			}
		}
	}
	if n < 15 {
		t.Errorf("only %d flags were found", n)
	}
}

// No doubt is written into a file by its key.
func TestMarkdown_DoubtWords(t *testing.T) {
	t.Parallel()
	for reason := range session.DoubtReasons(catalog.Chinese) {
		e := model.Edition{Pages: []model.Page{{Number: 1, Articles: []model.Article{{
			Headline: []string{"一"}, Doubts: []model.Doubt{{Role: model.RoleHeadline, Reason: reason}}, Confidence: 0.123456,
		}}}}}
		var b strings.Builder
		if err := export.Markdown(&b, e); err != nil || strings.Contains(b.String(), "doubt.") || strings.Contains(b.String(), "0.12") {
			t.Errorf("%s is written as %q, %v", reason, b.String(), err)
		}
	}
}
