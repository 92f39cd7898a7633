// Package kept keeps what took long to make in a folder of the user's cache, for
// the next who needs it.
//
// A file holds the values of one key, in the order in which they were added:
//
//	magic, number of values, length of the rest, SHA-256 of the rest, the rest:
//	gob values of one stream, deflated
//
// It promises that a file is there whole or not at all, that a damaged file counts as not
// there, and that all files together stay within a bound: those that were not used for the
// longest time are removed first. Each further process that adds files at the same time may
// exceed the bound by a tenth, after which it counts what the others have added. The
// package does not know what the values are.
package kept

import (
	"bufio"
	"cmp"
	"compress/flate"
	"crypto/sha256"
	"encoding/binary"
	"encoding/gob"
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

const (
	magic      = "baolan1\n"
	headLength = len(magic) + 8 + 8 + sha256.Size
	suffix     = ".pages"
	// maxBytes is the greatest size of a store in bytes, which is some 40,000 pages.
	maxBytes = 256 << 20
)

// errDamaged is the error for a file that is not as it was written.
var errDamaged = errors.New("damaged")

// Store is a folder of files. Several goroutines and processes may use one.
type Store struct {
	dir     string
	max     int64
	readDir func(string) ([]os.DirEntry, error) // os.ReadDir

	mu    sync.Mutex
	sum   int64 // the bytes in the folder, as far as this process knows
	added int64 // how many of these were added since the folder was last looked through
}

// New gives the store in a folder, which need not be there yet. Every process should
// make one of a folder, which then knows what the process has added. The folder is
// looked through when the first file is added.
func New(dir string) *Store {
	return &Store{dir: dir, max: maxBytes, readDir: os.ReadDir, added: maxBytes}
}

// path is the file of a key: hexadecimal digits.
func (s *Store) path(key string) string { return filepath.Join(s.dir, key+suffix) }

// Writer adds values.
type Writer struct {
	s    *Store
	key  string
	f    *os.File
	sum  hash.Hash
	buf  *bufio.Writer
	pack *flate.Writer
	gob  *gob.Encoder
	n    uint64
}

// Create begins the values of a key.
func (s *Store) Create(key string) (*Writer, error) {
	if err := os.MkdirAll(s.dir, 0o700); err != nil {
		return nil, err
	}
	f, err := os.CreateTemp(s.dir, "new-*")
	if err != nil {
		return nil, err
	}
	w := &Writer{s: s, key: key, f: f, sum: sha256.New()}
	w.buf = bufio.NewWriter(io.MultiWriter(f, w.sum))
	w.pack, err = flate.NewWriter(w.buf, flate.BestSpeed)
	if err == nil {
		_, err = f.Seek(int64(headLength), io.SeekStart)
	}
	if err != nil {
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
	err := cmp.Or(w.pack.Close(), w.buf.Flush())
	var end int64
	if err == nil {
		end, err = w.f.Seek(0, io.SeekCurrent)
	}
	if err == nil {
		head := binary.LittleEndian.AppendUint64([]byte(magic), w.n)
		head = binary.LittleEndian.AppendUint64(head, uint64(end)-uint64(headLength)) //nolint:gosec // behind the head
		_, err = w.f.WriteAt(w.sum.Sum(head), 0)
	}
	if err != nil {
		w.Abandon()
		return err
	}
	if end > w.s.max/4 {
		w.Abandon()
		return nil
	}
	if err := w.f.Close(); err != nil {
		_ = os.Remove(w.f.Name())
		return err
	}
	if err := os.Rename(w.f.Name(), w.s.path(w.key)); err != nil {
		_ = os.Remove(w.f.Name())
		return err
	}
	w.s.makeRoom(end)
	return nil
}

// Abandon drops what was added.
func (w *Writer) Abandon() {
	_ = w.f.Close()
	_ = os.Remove(w.f.Name()) // a file that stays is pruned in time
}

// file is a file of the folder.
type file struct {
	path string
	used time.Time
	size int64
}

// makeRoom counts what was added. If the bound is exceeded, it removes the files that
// were not used for the longest time. It removes a tenth more than is necessary, because
// looking through a folder of ten thousands of files takes long. For the same reason,
// what other processes have added is counted only each time a tenth of the bound was
// added.
func (s *Store) makeRoom(added int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sum, s.added = s.sum+added, s.added+added
	if s.sum <= s.max && s.added <= s.max/10 {
		return
	}
	all, sum, err := s.look()
	if err != nil {
		return // the next file tries it again
	}
	enough := s.max
	if sum > enough {
		enough -= enough / 10
	}
	slices.SortFunc(all, func(a, b file) int { return a.used.Compare(b.used) })
	for _, f := range all {
		if sum <= enough {
			break
		}
		if err := os.Remove(f.path); err == nil || errors.Is(err, fs.ErrNotExist) {
			sum -= f.size
		}
	}
	s.sum, s.added = sum, 0
}

// look returns the files of the folder and the sum of their sizes.
func (s *Store) look() (all []file, sum int64, err error) {
	list, err := s.readDir(s.dir)
	if err != nil {
		return nil, 0, err
	}
	for _, e := range list {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		// A file that a process is writing now is young.
		if !strings.HasSuffix(e.Name(), suffix) && time.Since(info.ModTime()) < time.Hour {
			continue
		}
		all = append(all, file{filepath.Join(s.dir, e.Name()), info.ModTime(), info.Size()})
		sum += info.Size()
	}
	return all, sum, nil
}

// Reader gives values.
type Reader struct {
	f   *os.File
	gob *gob.Decoder
	n   int
}

// Open opens the values of a key; an error of fs.ErrNotExist where there are none.
func (s *Store) Open(key string) (*Reader, error) {
	f, err := os.Open(s.path(key))
	if err != nil {
		return nil, err
	}
	n, err := verify(f)
	if err != nil {
		_ = f.Close()
		_ = os.Remove(f.Name()) // it would be in the way of a whole one
		return nil, errors.Join(fs.ErrNotExist, err)
	}
	_ = os.Chtimes(f.Name(), time.Time{}, time.Now()) // notes when the file was used; if it fails, the file is removed earlier
	return &Reader{f: f, gob: gob.NewDecoder(flate.NewReader(bufio.NewReader(f))), n: n}, nil
}

// verify returns the number of values in a file, and leaves the file at the first of them. The
// error is errDamaged if the file is not whole.
func verify(f *os.File) (values int, err error) {
	head := make([]byte, headLength)
	if _, err := io.ReadFull(f, head); err != nil || string(head[:len(magic)]) != magic {
		return 0, errDamaged
	}
	n := binary.LittleEndian.Uint64(head[len(magic):])
	length := binary.LittleEndian.Uint64(head[len(magic)+8:])
	sum := sha256.New()
	got, err := io.Copy(sum, f)
	if err != nil || uint64(got) != length || string(sum.Sum(nil)) != string(head[len(magic)+16:]) || n > uint64(got) { //nolint:gosec // not negative
		return 0, errDamaged
	}
	_, err = f.Seek(int64(headLength), io.SeekStart)
	return int(n), err //nolint:gosec // no more than bytes
}

// Len is how many values there are.
func (r *Reader) Len() int { return r.n }

// Next decodes the next value.
func (r *Reader) Next(v any) error { return r.gob.Decode(v) }

// Close ends the reading.
func (r *Reader) Close() { _ = r.f.Close() } // nothing was written
