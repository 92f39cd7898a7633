package folder

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// errOf takes the path off an error; the caller adds it again.
func errOf(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

func sortNames(list []fs.DirEntry) {
	slices.SortFunc(list, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
}

// Why says why a link could not be followed.
type Why uint8

// These are the reasons.
const (
	Other    Why = iota // it is not a link
	Dangling            // what it leads to does not exist
	Outside             // it leads out of the folder, or is absolute
	Loop                // it leads back to itself
)

// maxLinks is the number of links after which the system gives up (Linux: 40).
const maxLinks = 40

// LinkOf gives why a link in a folder cannot be opened.
func LinkOf(d FS, name string) Why {
	root, err := os.OpenRoot(string(d))
	if err != nil {
		return Other
	}
	defer func() { _ = root.Close() }() // it was only read
	at := filepath.FromSlash(name)
	for range maxLinks {
		info, err := root.Lstat(at)
		switch {
		case err != nil && isOutside(err):
			return Outside
		case err != nil:
			return Dangling
		case info.Mode()&fs.ModeSymlink == 0:
			return Other
		}
		to, err := root.Readlink(at)
		if err != nil {
			return Other
		}
		if filepath.IsAbs(to) {
			return Outside
		}
		if at = filepath.Join(filepath.Dir(at), to); at == ".." || strings.HasPrefix(at, ".."+string(filepath.Separator)) {
			return Outside
		}
	}
	return Loop
}

// isOutside reports whether an error of os.Root says that a path leads out of the
// root. The package exports no value for it.
func isOutside(err error) bool { return strings.Contains(err.Error(), "escapes") }
