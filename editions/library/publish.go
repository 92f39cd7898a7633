package library

import (
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
)

// publish writes a file so that it appears under its name at once and whole. It writes
// a hidden file, which no listing shows, syncs it to the disk and then gives it its
// name. If the name is taken that is an error, unless the file may be replaced.
func publish(root *os.Root, target string, content []byte, replace bool) error {
	name := filepath.FromSlash(target)
	dir := filepath.Dir(name)
	if err := root.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	temp := filepath.Join(dir, ".adding-"+rand.Text())
	if err := write(root, temp, content); err != nil {
		return errors.Join(err, ignoreMissing(root.Remove(temp)))
	}
	if err := give(root, temp, name, replace); err != nil {
		return errors.Join(err, ignoreMissing(root.Remove(temp)))
	}
	return syncFolder(root, dir)
}

func write(root *os.Root, name string, content []byte) error {
	f, err := root.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.Write(content); err != nil {
		return errors.Join(err, f.Close())
	}
	if err := f.Sync(); err != nil {
		return errors.Join(err, f.Close())
	}
	return f.Close()
}

// give gives the hidden file its name. A hard link fails if the name was taken in the
// meantime; renaming would not.
func give(root *os.Root, temp, name string, replace bool) error {
	if replace {
		return root.Rename(temp, name)
	}
	err := root.Link(temp, name)
	switch {
	case err == nil:
		return root.Remove(temp)
	case errors.Is(err, os.ErrExist):
		return &Error{Kind: Exists, Subject: AskReplace, Value: filepath.ToSlash(name)}
	}
	// The file system has no hard links.
	if _, err := root.Lstat(name); !errors.Is(err, os.ErrNotExist) {
		return &Error{Kind: Exists, Subject: AskReplace, Value: filepath.ToSlash(name)}
	}
	return root.Rename(temp, name)
}

// syncFolder writes the folder to the disk, so that the new name survives a loss of
// power. A system that cannot sync a folder keeps names without that.
func syncFolder(root *os.Root, dir string) error {
	f, err := root.Open(dir)
	if err != nil {
		return err
	}
	_ = f.Sync()
	return f.Close()
}

func ignoreMissing(err error) error {
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}
