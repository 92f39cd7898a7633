package cli

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"

	"baolan/internal/fixture/program"
	"baolan/internal/fixture/usercache"
)

// runMain runs the commands in a process of their own, as main does.
func runMain() {
	os.Exit(Main(context.Background(), Process{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.Getenv, Environ: os.Environ(), Version: "0.0-test",
	}))
}

func TestMain(m *testing.M) {
	testscript.Main(tidied{m}, map[string]func(){"baolan": runMain})
}

// sideBySide is how many tests run at a time: most of them wait for terminals, servers and
// children, and two of them leave half of two processors idle. -parallel overrides it.
const sideBySide = "5"

// tidied runs the tests with a user's cache of their own, and removes what they share.
type tidied struct{ *testing.M }

func (m tidied) Run() int {
	defer program.Remove()
	if err := flag.Set("test.parallel", sideBySide); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return usercache.Run(m.M, nil)
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
			return usercache.Share(filepath.Join(e.WorkDir, "home", ".cache"))
		},
		Cmds: commands,
	})
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
