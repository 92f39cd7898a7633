//go:build unix

package picture

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"baolan/model"
)

// A pipe is not waited for, and a link leads nowhere out of the folder.
func TestPhoto_OnlyFiles(t *testing.T) {
	t.Parallel()
	dir, other := t.TempDir(), t.TempDir()
	pipe, link, secret := filepath.Join(dir, "pipe.jpg"), filepath.Join(dir, "link.jpg"), filepath.Join(other, "secret.jpg")
	if err := errors.Join(os.WriteFile(secret, encoded(t, "jpeg", sample(9, 9)), 0o600), os.Symlink(secret, link)); err != nil {
		t.Skip("no links here:", err)
	}
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip("no pipes here:", err)
	}
	for _, path := range []string{pipe, link, dir, filepath.Join(dir, "gone.jpg")} {
		if _, err := NewMaker(1, nil).Photo(t.Context(), model.Sheet{}, model.Picture{File: path}, 10, 10); err == nil {
			t.Errorf("%s is shown", path)
		}
		if _, err := NewMaker(1, nil).Page(t.Context(), model.Sheet{File: path, Number: 1}, model.Box{}, 10, 10); err == nil {
			t.Errorf("%s is drawn", path)
		}
	}
}
