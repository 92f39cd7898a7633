package terminals

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/editions/source"
	"baolan/internal/fixture/await"
	built "baolan/internal/fixture/program"
	"baolan/ui"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/typeset"
)

// programEnv is the environment variable with the path of a built program that is tested
// instead of one that is built from this source.
const programEnv = "BAOLAN_PROGRAM"

// patience is how long a condition may take to come true before a test fails. A test
// that passes does not wait so long.
const patience = await.Patience

func TestMain(m *testing.M) {
	code := m.Run()
	built.Remove()
	os.Exit(code)
}

func program(t *testing.T) string {
	t.Helper()
	if named := os.Getenv(programEnv); named != "" {
		return named
	}
	path, err := built.Path()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// needs skips a test if a tool that it needs is missing, and under -short.
func needs(t *testing.T, tools ...string) {
	t.Helper()
	if testing.Short() {
		t.Skip("runs real terminals")
	}
	for _, tool := range tools {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip("not installed:", tool)
		}
	}
}

// until waits for a condition. If that does not come true within patience, the test
// fails with the last reason that the condition gave.
func until(t *testing.T, what string, condition func() error) {
	t.Helper()
	for late := time.Now().Add(patience); ; time.Sleep(30 * time.Millisecond) {
		err := condition()
		if err == nil {
			return
		}
		if time.Now().After(late) {
			t.Fatalf("%s: %v", what, err)
		}
	}
}

var errNotYet = errors.New("not yet")

// environment gives the environment of a reader who has read nothing yet.
func environment(t *testing.T) []string {
	t.Helper()
	home := t.TempDir()
	env := []string{"LANG=C.UTF-8", "LC_ALL=C.UTF-8", "COLORTERM=truecolor", "HOME=" + home, "PATH=" + os.Getenv("PATH")}
	for _, name := range []string{"CONFIG", "DATA", "STATE", "CACHE"} {
		env = append(env, "XDG_"+name+"_HOME="+filepath.Join(home, name))
	}
	return env
}

func pagePath(t *testing.T) string {
	t.Helper()
	p, err := filepath.Abs("testdata/page.md")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// reader gives the model of the same reader without a terminal.
func reader(t *testing.T, p cells.Policy, w, h int) *ui.Model {
	t.Helper()
	editions, err := source.Open(context.Background(), pagePath(t), source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	level, err := typeset.ParseLevel("auto")
	if err != nil {
		t.Fatal(err)
	}
	kept, err := memory.Open(filepath.Join(t.TempDir(), "memory.db")) // the program has a memory, and without one would say so
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = kept.Close() })
	m := ui.New(ui.Options{Editions: library.Whole(editions), Memory: kept, Lang: catalog.Chinese, Policy: p, Kinsoku: level})
	m.Update(tea.WindowSizeMsg{Width: w, Height: h})
	return m
}

// frame gives what a terminal of a kind shows of the reader, each row a string in the
// form of cellsOf.
func frame(m *ui.Model, p cells.Policy, wide bool) []string {
	rows := strings.Split(ansi.Strip(m.View().Content), "\n")
	for i, row := range rows {
		rows[i] = shown(row, p, wide)
	}
	return rows
}

// stroke presses a key in the model. The key has the name that tmux and X give it.
func stroke(m *ui.Model, key string) {
	msg := tea.KeyPressMsg{Text: key}
	switch key {
	case "Enter":
		msg = tea.KeyPressMsg{Code: tea.KeyEnter}
	case "Space":
		msg = tea.KeyPressMsg{Code: ' ', Text: " "}
	default:
		msg.Code = []rune(key)[0]
	}
	m.Update(msg)
}
