package source

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"baolan/editions/format"
)

// twice is a format that reads its file again behind the pages.
type twice struct{ leaves }

func (f twice) Read(ctx context.Context, in *format.Input, give func(*format.Page) error) error {
	if err := f.leaves.Read(ctx, in, give); err != nil {
		return err
	}
	_, err := in.ReadAll(ctx, in.Files[0])
	return err
}

// A file that was opened by its name is no empty file when a format reads it again.
func TestInput_Twice(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "a.leaf")
	if err := os.WriteFile(file, []byte("LEAF 1 甲"), 0o600); err != nil {
		t.Fatal(err)
	}
	o := Options{formats: []format.Format{twice{}}}
	if _, err := Open(t.Context(), file, o); !errors.Is(err, errRead) {
		t.Errorf("the error is %v", err)
	}
}
