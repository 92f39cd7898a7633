package cli

import (
	"bytes"
	"context"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"
)

// program runs the commands in a process of their own, as main does.
func program() {
	os.Exit(Main(context.Background(), Process{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.Getenv, Environ: os.Environ(), Version: "0.0-test",
	}))
}

func TestMain(m *testing.M) {
	testscript.Main(tidied{m}, map[string]func(){"baolan": program})
}

// TestScripts runs testdata/script. Beside testscript's own commands there are
//
//	fill FILE TEXT COUNT   writes TEXT so many times, after unquoting it
//	clean stdout|FILE      holds that no control but a line feed is in it
//
// those of sshCommands; $SAMPLES is the folder of the sample editions, $PDFS that of
// PDFs that catch readers.
func TestScripts(t *testing.T) {
	samples, err := filepath.Abs("../../editions/samples/data")
	if err != nil {
		t.Fatal(err)
	}
	pdfs, err := filepath.Abs("../../editions/pdf/pdfium/testdata")
	if err != nil {
		t.Fatal(err)
	}
	commands := map[string]func(*testscript.TestScript, bool, []string){"fill": fill, "clean": cleanCommand}
	maps.Copy(commands, sshCommands)
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(e *testscript.Env) error {
			e.Values[terminalsKey{}] = terminals{}
			e.Setenv("SAMPLES", samples)
			e.Setenv("PDFS", pdfs)
			e.Setenv("HOME", filepath.Join(e.WorkDir, "home"))
			e.Setenv("XDG_DATA_HOME", filepath.Join(e.WorkDir, "data"))
			e.Setenv("XDG_STATE_HOME", filepath.Join(e.WorkDir, "state"))
			e.Setenv("XDG_CONFIG_HOME", filepath.Join(e.WorkDir, "config"))
			return shareEngine(filepath.Join(e.WorkDir, "home"))
		},
		Cmds: commands,
	})
}

// shareEngine lets the program find the compiled engine for PDFs below another home:
// to compile it takes seconds, and what it compiles to is the same for all.
func shareEngine(home string) error {
	cache, err := os.UserCacheDir()
	if err != nil {
		return nil //nolint:nilerr // then it is compiled
	}
	compiled := filepath.Join(cache, "baolan", "wasm")
	if err := os.MkdirAll(compiled, 0o700); err != nil {
		return nil //nolint:nilerr // the same
	}
	if err := os.MkdirAll(filepath.Join(home, ".cache", "baolan"), 0o700); err != nil {
		return err
	}
	return os.Symlink(compiled, filepath.Join(home, ".cache", "baolan", "wasm"))
}

func fill(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: fill FILE TEXT COUNT")
	}
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat([]byte(text), n), 0o600))
}

func cleanCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: clean stdout|stderr|FILE")
	}
	s := ts.ReadFile(args[0])
	if !utf8.ValidString(s) {
		ts.Fatalf("%s is not UTF-8", args[0])
	}
	if i := strings.IndexFunc(s, isHostile); i >= 0 {
		ts.Fatalf("%s has %q", args[0], s[i:min(len(s), i+20)])
	}
}

// isHostile recognises what a terminal may obey or hide: C0 and C1 controls,
// directional and other format characters, tags.
func isHostile(r rune) bool {
	return r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Co, r))
}
