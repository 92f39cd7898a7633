package objects

import (
	"context"
	"crypto/md5" //nolint:gosec // what the protocol names an object's content by
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"io/fs"
	"strings"
	"time"

	"github.com/minio/minio-go/v7"

	"baolan/editions/cache"
)

// slowest is the rate in bytes a second below which a store counts as away.
const slowest = 128 << 10

// limitOf gives the time that an object of a size may take.
func limitOf(bytes int64) time.Duration {
	return tries*(connecting+answering) + time.Duration(bytes/slowest)*time.Second
}

// fetching is an object that is being fetched, with all who wait for it.
type fetching struct {
	done chan struct{} // closed when err is set
	err  error
}

// ending is that of an object's file in the cache.
const ending = ".object"

// nameOf is the name of an object's file in the cache: a digest of key, size and ETag, so
// that another content has another name.
func nameOf(o *object) string { return hex.EncodeToString(o.digest()) + ending }

// content gives the content of an object from the cache. If it is not there, it is
// fetched first. An opened content stays readable even if it is removed from the
// cache.
func (s *Store) content(o *object) (*cache.File, error) {
	const rounds = 3 // objects of other processes may displace this one before it is opened
	for range rounds {
		switch c, err := s.cache.Open(nameOf(o)); {
		case err == nil:
			return c, nil
		case !errors.Is(err, fs.ErrNotExist):
			return nil, &Error{Kind: NoRoom, Subject: s.cache.Dir(), Err: err}
		case o.bytes > s.cache.Most():
			return s.passing(o)
		}
		if err := s.fetch(o); err != nil {
			return nil, err
		}
	}
	return s.passing(o)
}

// fetch puts an object into the cache, once for all who want it.
func (s *Store) fetch(o *object) error {
	name := nameOf(o)
	s.mu.Lock()
	f, begun := s.fetched[name]
	if !begun {
		f = &fetching{done: make(chan struct{})}
		s.fetched[name] = f
		go func() {
			// The object may have been fetched after the caller looked into the cache,
			// so that is checked again.
			if !s.cache.Has(name) {
				f.err = s.get(o, s.keep)
			}
			s.mu.Lock()
			delete(s.fetched, name)
			s.mu.Unlock()
			close(f.done)
		}()
	}
	s.mu.Unlock()
	<-f.done // it ends with its time limit at the latest
	return f.err
}

// keep makes what was fetched the file of an object.
func (s *Store) keep(o *object, d *cache.Draft) error {
	if err := d.Keep(nameOf(o)); err != nil {
		return &Error{Kind: NoRoom, Subject: s.cache.Dir(), Err: err}
	}
	return nil
}

// passing gives the content of an object that is not kept in the cache.
func (s *Store) passing(o *object) (c *cache.File, err error) {
	err = s.get(o, func(_ *object, w *cache.Draft) error {
		c, err = w.Pass()
		return err
	})
	return c, err
}

// get fetches an object into a file of its own and, if it is whole, hands the file to
// whole.
func (s *Store) get(o *object, whole func(*object, *cache.Draft) error) error {
	if err := s.isDown(); err != nil {
		return err
	}
	ctx, done := context.WithTimeout(s.life, limitOf(o.bytes))
	defer done()
	subject := scheme + s.at.bucket + "/" + o.key
	var get minio.GetObjectOptions
	if o.etag != "" {
		if err := get.SetMatchETag(o.etag); err != nil {
			return failure(subject, err)
		}
	}
	r, head, _, err := s.client.GetObject(ctx, s.at.bucket, o.key, get)
	if err != nil {
		return s.fail(s.life, subject, err)
	}
	defer func() { _ = r.Close() }() // it was only read
	w, err := s.cache.Create()
	if err != nil {
		return &Error{Kind: NoRoom, Subject: subject, Err: err}
	}
	defer w.Drop()
	sum := md5.New() //nolint:gosec // see above
	in := &reading{r: io.LimitReader(r, o.bytes+1)}
	n, err := io.Copy(io.MultiWriter(w, sum), in)
	switch {
	case in.err != nil:
		return s.fail(s.life, subject, in.err)
	case err != nil:
		return &Error{Kind: NoRoom, Subject: subject, Err: err}
	case n != o.bytes:
		return &Error{Kind: Changed, Subject: subject, Err: errLength(n, o.bytes)}
	case saysMD5(o.etag, &head) && !isSum(sum, o.etag):
		return &Error{Kind: Changed, Subject: subject}
	}
	s.down.Store(0)
	return whole(o, w)
}

// reading marks the errors of reading from the store, to distinguish them from those of
// writing.
type reading struct {
	r   io.Reader
	err error
}

func (r *reading) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	if err != nil && err != io.EOF {
		r.err = err
	}
	return n, err //nolint:wrapcheck // io.EOF stays what it is
}

// saysMD5 reports whether an ETag is the MD5 of the object. It is not if the object
// was uploaded in parts or encrypted with certain keys.
func saysMD5(etag string, head *minio.ObjectInfo) bool {
	if len(etag) != 2*md5.Size || strings.ContainsFunc(etag, func(r rune) bool { return !strings.ContainsRune("0123456789abcdefABCDEF", r) }) {
		return false
	}
	const sse = "X-Amz-Server-Side-Encryption"
	h := head.Headers
	return h.Get(sse+"-Customer-Algorithm") == "" && (h.Get(sse) == "" || h.Get(sse) == "AES256")
}

func isSum(h hash.Hash, etag string) bool {
	return strings.EqualFold(hex.EncodeToString(h.Sum(nil)), etag)
}
