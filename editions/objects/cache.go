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

// cache is a folder of objects. A file in it is the SHA-256 of an object's content and
// then the content; its name is a digest of key, size and ETag, so another content has
// another name. When a file was last used is its time. Other processes may use the
// folder too; what they put in is noticed when a tenth of the bound was put in here.
type cache struct {
	dir  string
	most int64 // bytes

	mu    sync.Mutex
	sum   int64 // bytes in the folder, as far as is known
	added int64 // of these, since the folder was looked through
}

// newCache gives the cache in a folder, which is looked through when something is put
// in first.
func newCache(dir string, most int64) *cache { return &cache{dir: dir, most: most, added: most} }

const (
	kept  = ".object" // ends the name of a file of the cache
	begun = ".part"   // ends the name of one that is being written
	// stale is after how long a file that is being written is a dead process's.
	stale = time.Hour
)

func nameOf(o *object) string { return hex.EncodeToString(o.digest()) + kept }

// content is the content of an object, open for reading.
type content struct {
	f       *os.File
	passing bool // nobody else knows the file
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

// open opens an object that is kept, and gives nil where none is, or where the file
// is not what was kept.
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
		_ = os.Remove(path) // else it is written over
		return nil, nil     //nolint:nilnil // as above
	}
	now := time.Now()
	_ = os.Chtimes(path, now, now) // it may have been pushed out since
	return &content{f: f}, nil
}

// has reports whether a file of the object is there; whether it is whole, its opening
// tells.
func (c *cache) has(o *object) bool {
	_, err := os.Stat(filepath.Join(c.dir, nameOf(o)))
	return err == nil
}

// isWhole reports whether a file has the content that was written into it, and leaves
// it at the content's beginning.
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
	out bool // it is somebody else's now
}

// draft begins a file.
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

// finish writes the digest in front.
func (d *draft) finish() error {
	_, err := d.f.WriteAt(d.sum.Sum(nil), 0)
	return err
}

// pass gives the content to whoever closes it.
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

// makeRoom notes what was put in, and removes what was not used for longest where
// the bound is passed: some more than is needed, because looking through a folder of
// ten thousands of files takes a while.
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

// look gives the files of the cache and their bytes, and removes what dead processes
// have left.
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
