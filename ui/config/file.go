package config

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// File is a settings file into which values are written while others may edit it. Its
// methods may be called from several goroutines.
type File struct {
	path string

	mu    sync.Mutex
	known []byte // the content that was read or written last
}

// NewFile gives the file at a path whose content is known to the caller; known is nil
// if there was no file.
func NewFile(path string, known []byte) *File { return &File{path: path, known: known} }

// Path gives the path of the file.
func (f *File) Path() string { return f.path }

// Conflict is the error for a value that another program has changed since it was read. The
// value was not written. Writing it once more will replace the other.
type Conflict struct {
	Line  int
	Value string // the value that is there now; "" if it was removed
}

func (c *Conflict) Error() string { return fmt.Sprintf("line %d: changed meanwhile", c.Line) }

// Keep writes a value at the top of the file, and leaves everything else as it is on the
// disk. others is set if another program has changed something else in the file since it
// was read. The file is replaced whole or not at all. Links to it remain, and it keeps its
// mode.
func (f *File) Keep(ctx context.Context, key, value string) (others bool, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return false, err
	}
	path, mode := f.path, fs.FileMode(0o600)
	if to, err := filepath.EvalSymlinks(path); err == nil {
		path = to
	}
	now, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return false, err
	default:
		if info, err := os.Stat(path); err == nil {
			mode = info.Mode().Perm()
		}
	}
	entries, errs := Parse(now)
	for _, e := range errs {
		if e.NoTOML {
			return false, e
		}
	}
	others = string(now) != string(f.known)
	was, _ := Parse(f.known)
	mine, line := valueOf(entries, key)
	before, _ := valueOf(was, key)
	f.known = now
	if mine != before {
		return others, &Conflict{Line: line, Value: mine}
	}
	next := Set(now, "", key, value)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return others, err
	}
	if err := replace(path, next, mode); err != nil {
		return others, err
	}
	f.known = next
	return others, nil
}

// valueOf gives the value of a key at the top of a file, and its line.
func valueOf(entries []Entry, key string) (value string, line int) {
	for i := range entries {
		if e := &entries[i]; e.Table == "" && e.Key == key {
			return strings.Join(e.Values, " "), e.Line
		}
	}
	return "", 0
}

// replace replaces a file once the new one is complete.
func replace(path string, b []byte, mode fs.FileMode) (err error) {
	t, err := os.CreateTemp(filepath.Dir(path), ".config-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(t.Name())
		}
	}()
	_, err = t.Write(b)
	err = errors.Join(err, t.Chmod(mode), t.Sync(), t.Close())
	if err != nil {
		return err
	}
	return os.Rename(t.Name(), path)
}
