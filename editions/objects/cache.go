package objects

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

// cache is a folder of objects. A file in it is the SHA-256 of an object's content,
// followed by the content. Its name is a digest of key, size and ETag, so that another
// content has another name. Its modification time is when it was last used. Other
// processes may use the folder too; the files that they add are counted each time this
// process has added a tenth of the bound.
type cache struct {
	dir  string
	most int64 // in bytes

	mu    sync.Mutex
	sum   int64 // the bytes in the folder, as far as this process knows
	added int64 // how many of these were added since the folder was last looked through
}

// newCache gives the cache in a folder. The folder is looked through when the first
// object is added.
func newCache(dir string, most int64) *cache { return &cache{dir: dir, most: most, added: most} }

const (
	kept  = ".object" // the ending of a file in the cache
	begun = ".part"   // the ending of a file that is being written
	// stale is the age at which a file that is being written is taken to be of a
	// process that has died.
	stale = time.Hour
)

func nameOf(o *object) string { return hex.EncodeToString(o.digest()) + kept }

// content is the content of an object, open for reading.
type content struct {
	f       *os.File
	passing bool // the file has no name that others could use
}

func (c *content) Read(p []byte) (int, error) {
	return c.f.Read(p) //nolint:wrapcheck // io.EOF stays what it is
}

// ReadAt implements io.ReaderAt; the content begins behind its digest.
func (c *content) ReadAt(p []byte, off int64) (int, error) {
	if off < 0 {
		return 0, fs.ErrInvalid
	}
	return c.f.ReadAt(p, off+sha256.Size) //nolint:wrapcheck // io.EOF stays what it is
}

// Close implements io.Closer.
func (c *content) Close() error {
	err := c.f.Close()
	if c.passing {
		err = errors.Join(err, os.Remove(c.f.Name()))
	}
	return err
}

// open opens an object in the cache. It gives nil if the object is not there, or if
// the file is not as it was written.
func (c *cache) open(o *object) (*content, error) {
	path := filepath.Join(c.dir, nameOf(o))
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil //nolint:nilnil // what the function is said to give
	}
	if err != nil {
		return nil, &Error{Kind: NoRoom, Subject: c.dir, Err: err}
	}
	if !isWhole(f, o.bytes) {
		_ = f.Close()
		_ = os.Remove(path) // if it cannot be removed, it will be overwritten
		return nil, nil     //nolint:nilnil // as above
	}
	now := time.Now()
	_ = os.Chtimes(path, now, now) // it fails if the file was removed meanwhile
	return &content{f: f}, nil
}

// has reports whether there is a file of the object. Only opening it shows whether it
// is whole.
func (c *cache) has(o *object) bool {
	_, err := os.Stat(filepath.Join(c.dir, nameOf(o)))
	return err == nil
}

// isWhole reports whether a file has the content that was written into it. It leaves
// the file at the beginning of the content.
func isWhole(f *os.File, size int64) bool {
	var want [sha256.Size]byte
	if _, err := io.ReadFull(f, want[:]); err != nil {
		return false
	}
	h := sha256.New()
	n, err := io.Copy(h, f)
	if err != nil || n != size || !bytes.Equal(h.Sum(nil), want[:]) {
		return false
	}
	_, err = f.Seek(sha256.Size, io.SeekStart)
	return err == nil
}

// draft is a file that is being written.
type draft struct {
	f   *os.File
	sum hash.Hash
	out bool // the file has been handed on
}

// draft creates a file.
func (c *cache) draft() (*draft, error) {
	if err := os.MkdirAll(c.dir, 0o700); err != nil {
		return nil, err
	}
	f, err := os.CreateTemp(c.dir, "*"+begun)
	if err != nil {
		return nil, err
	}
	d := &draft{f: f, sum: sha256.New()}
	if _, err := f.Write(make([]byte, sha256.Size)); err != nil {
		d.drop()
		return nil, err
	}
	return d, nil
}

// Write adds to the content.
func (d *draft) Write(p []byte) (int, error) {
	d.sum.Write(p)
	return d.f.Write(p) //nolint:wrapcheck // it names the file
}

// drop removes a draft that was not handed on.
func (d *draft) drop() {
	if !d.out {
		_ = d.f.Close()
		_ = os.Remove(d.f.Name())
	}
}

// finish writes the digest before the content.
func (d *draft) finish() error {
	_, err := d.f.WriteAt(d.sum.Sum(nil), 0)
	return err
}

// pass hands the content on to a caller who will close it.
func (d *draft) pass() (*content, error) {
	if _, err := d.f.Seek(sha256.Size, io.SeekStart); err != nil {
		return nil, err
	}
	d.out = true
	return &content{d.f, true}, nil
}

// become makes a draft the file of that path.
func (d *draft) become(path string) error {
	err := d.finish()
	if closing := d.f.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(d.f.Name(), path)
	}
	d.out = err == nil
	return err
}

// keep makes a draft the file of an object, and then room.
func (c *cache) keep(o *object, d *draft) error {
	if err := d.become(filepath.Join(c.dir, nameOf(o))); err != nil {
		return &Error{Kind: NoRoom, Subject: c.dir, Err: err}
	}
	c.makeRoom(o.bytes + sha256.Size)
	return nil
}

// makeRoom counts what was added. If the bound is exceeded, it removes the files that
// were not used for the longest time. It removes some more than is necessary, because
// looking through a folder of ten thousands of files takes long.
func (c *cache) makeRoom(added int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.sum, c.added = c.sum+added, c.added+added
	if c.sum <= c.most && c.added <= c.most/10 {
		return
	}
	all, sum := c.look()
	slices.SortFunc(all, func(a, b fs.FileInfo) int {
		return cmp.Or(a.ModTime().Compare(b.ModTime()), strings.Compare(a.Name(), b.Name()))
	})
	enough := c.most
	if sum > enough {
		enough -= enough / 10
	}
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

// look gives the files of the cache and the sum of their sizes, and removes what
// processes that have died have left.
func (c *cache) look() (all []fs.FileInfo, sum int64) {
	list, err := os.ReadDir(c.dir)
	if err != nil {
		return nil, 0
	}
	for _, e := range list {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		switch {
		case strings.HasSuffix(info.Name(), kept):
			all = append(all, info)
			sum += info.Size()
		case strings.HasSuffix(info.Name(), begun) && time.Since(info.ModTime()) > stale:
			_ = os.Remove(filepath.Join(c.dir, info.Name()))
		}
	}
	return all, sum
}
