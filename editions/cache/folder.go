package cache

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

const (
	begun = ".part" // the ending of a file that is being written
	// stale is the age at which a file that is being written is taken to be of a
	// process that has died.
	stale = time.Hour
)

// Folder is a bounded folder of files.
type Folder struct {
	dir, ending string
	most        int64
	readDir     func(string) ([]os.DirEntry, error) // os.ReadDir

	mu    sync.Mutex
	sum   int64 // the bytes in the folder, as far as this process knows
	added int64 // how many of these were added since the folder was last looked through
}

// New gives the folder dir, which need not be there yet, with a bound in bytes on the
// files whose names have the ending. Every process should make one of a folder, which
// then knows what the process has added. The folder is looked through when the first
// file is added.
func New(dir, ending string, most int64) *Folder {
	return &Folder{dir: dir, ending: ending, most: most, readDir: os.ReadDir, added: most}
}

// Dir is the path of the folder.
func (c *Folder) Dir() string { return c.dir }

// Most is the bound in bytes.
func (c *Folder) Most() int64 { return c.most }

// Has reports whether there is a file of a name. Only opening it shows whether it is
// whole.
func (c *Folder) Has(name string) bool {
	_, err := os.Stat(filepath.Join(c.dir, name))
	return err == nil
}

// Open opens a file and notes that it was used. The error is fs.ErrNotExist if the file
// is not there, or not as it was written; then it is removed.
func (c *Folder) Open(name string) (*File, error) {
	path := filepath.Join(c.dir, name)
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	size, err := verify(f)
	if err != nil {
		_ = f.Close()
		_ = os.Remove(path) // if it cannot be removed, it will be overwritten
		return nil, errors.Join(fs.ErrNotExist, err)
	}
	_ = os.Chtimes(path, time.Time{}, time.Now()) // it fails if the file was removed meanwhile
	return &File{f: f, size: size}, nil
}

// makeRoom counts what was added. If the bound is exceeded, it removes the files that
// were not used for the longest time. It removes a tenth more than is necessary, because
// looking through a folder of ten thousands of files takes long. For the same reason,
// what other processes have added is counted only each time a tenth of the bound was
// added.
func (c *Folder) makeRoom(added int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.sum, c.added = c.sum+added, c.added+added
	if c.sum <= c.most && c.added <= c.most/10 {
		return
	}
	all, sum, err := c.look()
	if err != nil {
		return // the next file tries it again
	}
	enough := c.most
	if sum > enough {
		enough -= enough / 10
	}
	slices.SortFunc(all, func(a, b fs.FileInfo) int {
		return cmp.Or(a.ModTime().Compare(b.ModTime()), strings.Compare(a.Name(), b.Name()))
	})
	for _, info := range all {
		if sum <= enough {
			break
		}
		if err := os.Remove(filepath.Join(c.dir, info.Name())); err == nil || errors.Is(err, fs.ErrNotExist) {
			sum -= info.Size()
		}
	}
	c.sum, c.added = sum, 0
}

// look gives the files of the folder that have its ending, and the sum of their sizes.
// It removes what processes that have died have left.
func (c *Folder) look() (all []fs.FileInfo, sum int64, err error) {
	list, err := c.readDir(c.dir)
	if err != nil {
		return nil, 0, err
	}
	for _, e := range list {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		switch name := info.Name(); {
		case strings.HasSuffix(name, c.ending):
			all = append(all, info)
			sum += info.Size()
		case strings.HasSuffix(name, begun) && time.Since(info.ModTime()) > stale:
			_ = os.Remove(filepath.Join(c.dir, name))
		}
	}
	return all, sum, nil
}
