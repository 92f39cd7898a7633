// Package kept keeps what took long to make in a folder of the user's cache, for
// the next who needs it.
//
// A file of the folder (see package cache, whose promises hold) has the values of one
// key, in the order in which they were added:
//
//	gob values of one stream, deflated; the number of values
//
// The package does not know what the values are.
package kept

import (
	"bufio"
	"cmp"
	"compress/flate"
	"encoding/binary"
	"encoding/gob"
	"errors"
	"io"
	"io/fs"

	"baolan/editions/cache"
)

const (
	ending = ".pages"
	// maxBytes is the greatest size of a store in bytes, which is some 40,000 pages.
	maxBytes = 256 << 20
	// countSize is the size of the number of values.
	countSize = 8
)

// errDamaged is the error for a file that no store has written.
var errDamaged = errors.New("damaged")

// Store is a folder of files. Several goroutines and processes may use one.
type Store struct{ folder *cache.Folder }

// New gives the store in a folder, which need not be there yet. Every process should
// make one of a folder.
func New(dir string) *Store { return &Store{cache.New(dir, ending, maxBytes)} }

// Writer adds values.
type Writer struct {
	s     *Store
	name  string
	draft *cache.Draft
	buf   *bufio.Writer
	pack  *flate.Writer
	gob   *gob.Encoder
	n     uint64
}

// Create begins the values of a key, which is hexadecimal digits.
func (s *Store) Create(key string) (*Writer, error) {
	draft, err := s.folder.Create()
	if err != nil {
		return nil, err
	}
	w := &Writer{s: s, name: key + ending, draft: draft, buf: bufio.NewWriter(draft)}
	if w.pack, err = flate.NewWriter(w.buf, flate.BestSpeed); err != nil {
		w.Abandon()
		return nil, err
	}
	w.gob = gob.NewEncoder(w.pack)
	return w, nil
}

// Add adds a value.
func (w *Writer) Add(v any) error {
	w.n++
	return w.gob.Encode(v)
}

// Close makes the values those of the key. A file that is larger than a quarter of the
// store is not kept, because too many others would have to go.
func (w *Writer) Close() error {
	defer w.Abandon()
	err := w.pack.Close()
	_, counting := w.buf.Write(binary.LittleEndian.AppendUint64(nil, w.n))
	if err := cmp.Or(err, counting, w.buf.Flush()); err != nil {
		return err
	}
	if w.draft.Size() > w.s.folder.Most()/4 {
		return nil
	}
	return w.draft.Keep(w.name)
}

// Abandon drops what was added.
func (w *Writer) Abandon() { w.draft.Drop() }

// Reader gives values.
type Reader struct {
	f   *cache.File
	gob *gob.Decoder
	n   int
}

// Open opens the values of a key; an error of fs.ErrNotExist where there are none.
func (s *Store) Open(key string) (*Reader, error) {
	f, err := s.folder.Open(key + ending)
	if err != nil {
		return nil, err
	}
	var count [countSize]byte
	if _, err := f.ReadAt(count[:], f.Size()-countSize); err != nil {
		return nil, errors.Join(fs.ErrNotExist, errDamaged, f.Close())
	}
	values := io.LimitReader(f, f.Size()-countSize)
	return &Reader{
		f: f, gob: gob.NewDecoder(flate.NewReader(bufio.NewReader(values))),
		n: int(binary.LittleEndian.Uint64(count[:])), //nolint:gosec // what Close has written
	}, nil
}

// Len is how many values there are.
func (r *Reader) Len() int { return r.n }

// Next decodes the next value.
func (r *Reader) Next(v any) error { return r.gob.Decode(v) }

// Close ends the reading.
func (r *Reader) Close() { _ = r.f.Close() } // nothing was written
