package cli

import (
	"net"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// faultyTree is a folder with something wrong of every kind.
func faultyTree(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"d/a.txt": "bridge\n\ntext\n", "empty.txt": "", "binary": "\x00\x01\x02\xff\xfe\x00MZ", "bad.json": `[{"x`, "none.json": "{}", "rows.csv": "title,content\n,\n", "odd.csv": "a,b\n1,2\n",
		"front.txt": "---\na: [\n---\ntext\n", "bad.toml": "x = = 3\n", "keys.toml": "[serve]\nauth = 3\n", "allow": "ssh-rsa\n", "key": "no key\n", "open.key": "no key\n", "bad.pdf": "%PDF-1.7\n", "page.html": "<html></html>",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, mode := range map[string]os.FileMode{"allow": 0o666, "open.key": 0o644} {
		if err := os.Chmod(filepath.Join(dir, name), mode); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "bare"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("loop", filepath.Join(dir, "loop")); err != nil {
		t.Log("no links here: ", err)
	}
	return dir
}

// wrong are command lines that must fail, with files of [faultyTree] after @.
const wrong = `
--lang xx
print --lang xx @d
no such
--nope
-x
print --width abc @d
print --width
print --width 0 @d
print --width 99999 @d
print a b c
print @none
print @bare
print @empty.txt
print @binary
print @bad.json
print @none.json
print @rows.csv
print @odd.csv
print @loop
print @LONG
print @d/a.txt/x
print @front.txt
print @bad.pdf
print @page.html
print --encoding xx @d
print --theme xx @d
print --kinsoku xx @d
print --ambiguous xx @d
print --format xx @d
print --page 9 @d
print --page xx @d
print --article 99 @d
print --article -3 @d
print --edition zz @d
search
search --library @none a
search --library @d date:zz
search --library @d -date:2020
search --library @d --sort xx a
search --library @d --limit x a
add
add @none
add @binary
index --library @none
import-state
import-state @none
import-state @bad.json
import-state @none.json
import-state @bare
export-state @none/such
export-state @bare
export --format xx @d
export --format epub @none
export --to-script xx @d
explain
explain @none
explain --line x @d
config nope
config set a b
--config @none print @d
--config @bad.toml serve @d
--config @keys.toml serve @d
serve @none
serve @bare
serve --auth xx @d
serve --auth allowlist @d
serve --auth allowlist --allowlist @none @d
serve --auth allowlist --allowlist @bare @d
serve --auth allowlist --allowlist @allow @d
serve --host-key @open.key @d
serve --host-key @key @d
serve --host-key @bare @d
serve --listen zz @d
serve --listen 127.0.0.1:99999 @d
serve --listen 203.0.113.7:2222 @d
serve --listen TAKEN @d
serve --listen 127.0.0.1:0 --metrics zz @d
serve --listen 127.0.0.1:0 --metrics TAKEN @d
serve --listen 127.0.0.1:0 --max-connections -1 @d
serve --listen 127.0.0.1:0 --idle-time -1s @d
serve --listen 127.0.0.1:0 --fps -1 @d
serve --listen 127.0.0.1:0 --fps 99 @d
serve --idle-time x @d
serve a b
check
check @none
check @loop
help nope
man extra x
`

// english is running English, which no Chinese sentence of ours has.
var english = regexp.MustCompile(`[a-z]{2,} [a-z]{2,} [a-z]{2,}|no such file|denied|invalid`)

// Whatever goes wrong is said in the reader's language alone, by one sentence that
// the catalogue has, and never in a system's or a library's words.
func TestErrors_Language(t *testing.T) {
	dir := faultyTree(t)
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	for _, lang := range []string{"zh_CN.UTF-8", "en_US.UTF-8"} {
		for line := range strings.SplitSeq(strings.TrimSpace(wrong), "\n") {
			args := strings.Fields(line)
			for i, arg := range args {
				if name, ok := strings.CutPrefix(arg, "@"); ok {
					args[i] = filepath.Join(dir, strings.ReplaceAll(name, "LONG", strings.Repeat("n", 300)))
				}
				args[i] = strings.ReplaceAll(args[i], "TAKEN", taken.Addr().String())
			}
			code, _, errs := mainOf(t, []string{"LANG=" + lang}, args...)
			said := strings.ReplaceAll(errs, dir, "")
			if code == 0 || strings.TrimSpace(errs) == "" {
				t.Errorf("%s: %s: exit code %d, said %q", lang, line, code, errs)
			}
			for l := range strings.Lines(said) {
				if strings.HasPrefix(l, "time=") { // the log is an operator's
					continue
				}
				switch hasHan := strings.ContainsFunc(l, isHan); {
				case lang[:2] == "zh" && (!hasHan || english.MatchString(l)), lang[:2] == "en" && hasHan:
					t.Errorf("%s: %s: said %q", lang, line, l)
				}
			}
		}
	}
}
