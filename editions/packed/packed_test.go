package packed

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestLines(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "table.gz")
	want := []string{"行\tháng", "", "末行"}
	err := WriteFile(path, func(w io.Writer) error {
		for _, l := range want {
			fmt.Fprintln(w, l)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := slices.Collect(Lines("table", b)); !slices.Equal(got, want) {
		t.Errorf("lines %q, want %q", got, want)
	}
	for range Lines("table", b) {
		break // who wants one line gets one
	}
	for name, damaged := range map[string][]byte{"cut": b[:len(b)-3], "no table": []byte("text")} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			Lines(name, damaged)
		}()
	}
}

func TestWriteFile_Fails(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	want := errors.New("no lines")
	if err := WriteFile(filepath.Join(dir, "a"), func(io.Writer) error { return want }); !errors.Is(err, want) {
		t.Errorf("got %v", err)
	}
	if err := WriteFile(filepath.Join(dir, "none", "a"), func(io.Writer) error { return nil }); err == nil {
		t.Error("a file in no folder was made")
	}
}
