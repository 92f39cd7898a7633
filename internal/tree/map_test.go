package tree

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// mostLines is the greatest number of lines of a file.
const mostLines = 400

// TestMain lets the tests find the tree by paths from its root.
func TestMain(m *testing.M) {
	if err := os.Chdir("../.."); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// No file is longer than can be read at once, but for tables that programs make.
func TestFiles(t *testing.T) {
	t.Parallel()
	for _, path := range goFiles(t) {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(text), "\n"); n > mostLines && !strings.HasPrefix(string(text), "// Code generated") {
			t.Errorf("%s has %d lines, want %d at most", path, n, mostLines)
		}
	}
}

// Every package stands in one row of CONTRIBUTING's map, and every row names packages
// that there are. A name that ends in /… is of a folder and of all below it.
func TestMap(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, ok := strings.Cut(string(text), "| package | owns |\n")
	if !ok {
		t.Fatal("CONTRIBUTING.md has no map")
	}
	table, _, _ = strings.Cut(table, "\n\n")
	var names []string
	quoted := regexp.MustCompile("`([^`]+)`")
	for row := range strings.Lines(table) {
		first, _, _ := strings.Cut(strings.TrimPrefix(row, "|"), "|")
		for _, m := range quoted.FindAllStringSubmatch(first, -1) {
			names = append(names, m[1])
		}
	}
	found := map[string]int{}
	for _, dir := range packages(t) {
		n := 0
		for _, name := range names {
			if folder, all := strings.CutSuffix(name, "/…"); name == dir || all && (dir == folder || strings.HasPrefix(dir, folder+"/")) {
				n++
				found[name]++
			}
		}
		if n != 1 {
			t.Errorf("%s stands in %d rows of CONTRIBUTING's map, want 1", dir, n)
		}
	}
	for _, name := range names {
		if found[name] == 0 {
			t.Errorf("CONTRIBUTING's map has %s, which is no package", name)
		}
	}
}

// packages are the folders with Go files, but for the top one.
func packages(t *testing.T) []string {
	t.Helper()
	var dirs []string
	for _, path := range goFiles(t) {
		if dir := filepath.Dir(path); dir != "." {
			dirs = append(dirs, filepath.ToSlash(dir))
		}
	}
	slices.Sort(dirs)
	return slices.Compact(dirs)
}

// goFiles are the Go files of the tree.
func goFiles(t *testing.T) (files []string) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || d.Name() == ".git" || d.Name() == ".cache"):
			return filepath.SkipDir
		case strings.HasSuffix(path, ".go"):
			files = append(files, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
