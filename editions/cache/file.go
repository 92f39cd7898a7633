package cache

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"errors"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// headSize is how many bytes stand before the content: its digest.
const headSize = sha256.Size

// errDamaged is the error for a file that is not as it was written.
var errDamaged = errors.New("damaged")

// verify returns the size of a file's content, and leaves the file at its beginning. The
// error is errDamaged if the file is not whole.
func verify(f *os.File) (size int64, err error) {
	var want [headSize]byte
	if _, err := io.ReadFull(f, want[:]); err != nil {
		return 0, errDamaged
	}
	sum := sha256.New()
	size, err = io.Copy(sum, f)
	if err != nil || !bytes.Equal(sum.Sum(nil), want[:]) {
		return 0, errDamaged
	}
	_, err = f.Seek(headSize, io.SeekStart)
	return size, err
}

// File is the content of a file, open for reading.
type File struct {
	f       *os.File
	size    int64
	unnamed bool // others cannot open it; it is removed when it is closed
}

// Size is how many bytes the content has.
func (f *File) Size() int64 { return f.size }

// Read implements io.Reader.
func (f *File) Read(p []byte) (int, error) {
	return f.f.Read(p) //nolint:wrapcheck // io.EOF stays what it is
}

// ReadAt implements io.ReaderAt.
func (f *File) ReadAt(p []byte, off int64) (int, error) {
	if off < 0 {
		return 0, fs.ErrInvalid
	}
	return f.f.ReadAt(p, off+headSize) //nolint:wrapcheck // io.EOF stays what it is
}

// Close implements io.Closer.
func (f *File) Close() error {
	err := f.f.Close()
	if f.unnamed {
		err = errors.Join(err, os.Remove(f.f.Name()))
	}
	return err
}

// Draft is a file that is being written. It ends with Keep, Pass or Drop.
type Draft struct {
	c     *Folder
	f     *os.File
	sum   hash.Hash
	size  int64
	ended bool
}

// Create begins a file.
func (c *Folder) Create() (*Draft, error) {
	if err := os.MkdirAll(c.dir, 0o700); err != nil {
		return nil, err
	}
	f, err := os.CreateTemp(c.dir, "*"+begun)
	if err != nil {
		return nil, err
	}
	d := &Draft{c: c, f: f, sum: sha256.New()}
	if _, err := f.Write(make([]byte, headSize)); err != nil {
		d.Drop()
		return nil, err
	}
	return d, nil
}

// Write adds to the content.
func (d *Draft) Write(p []byte) (int, error) {
	n, err := d.f.Write(p)
	d.sum.Write(p[:n])
	d.size += int64(n)
	return n, err //nolint:wrapcheck // it names the file
}

// Size is how many bytes were written.
func (d *Draft) Size() int64 { return d.size }

// Keep makes the draft the file of a name, and then room: a file larger than the bound
// does not stay. If it fails, the draft is dropped.
func (d *Draft) Keep(name string) error {
	_, err := d.f.WriteAt(d.sum.Sum(nil), 0)
	err = cmp.Or(err, d.f.Close())
	if err == nil {
		err = os.Rename(d.f.Name(), filepath.Join(d.c.dir, name))
	}
	if err != nil {
		d.Drop()
		return err
	}
	d.ended = true
	if strings.HasSuffix(name, d.c.ending) {
		d.c.makeRoom(d.size + headSize)
	}
	return nil
}

// Pass hands the content on without keeping it: the caller closes the file.
func (d *Draft) Pass() (*File, error) {
	if _, err := d.f.Seek(headSize, io.SeekStart); err != nil {
		return nil, err
	}
	d.ended = true
	return &File{f: d.f, size: d.size, unnamed: true}, nil
}

// Drop removes a draft. It does nothing to one that was kept, passed or dropped.
func (d *Draft) Drop() {
	if d.ended {
		return
	}
	d.ended = true
	_ = d.f.Close()
	_ = os.Remove(d.f.Name()) // a file that stays is removed when it is stale
}
