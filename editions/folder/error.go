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

// errOf takes the path off an error, which the caller puts back on.
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

// Why tells what is wrong with a link that could not be followed.
type Why uint8

// The reasons.
const (
	Other    Why = iota // it is no link
	Dangling            // it leads to nothing
	Outside             // it leads out of the folder, or is absolute
	Loop                // it leads to itself
)

// maxLinks is after how many links the system gives up (Linux: 40).
const maxLinks = 40

// LinkOf returns why the name of a link in a folder cannot be opened.
func LinkOf(d FS, name string) Why {
	root, err := os.OpenRoot(string(d))
	if err != nil {
		return Other
	}
	defer func() { _ = root.Close() }() // nothing was written
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

// isOutside recognises an error of os.Root about a path that leads out of it, for which
// it has no value to compare.
func isOutside(err error) bool { return strings.Contains(err.Error(), "escapes") }
