package objects

import (
	"context"
	"crypto/md5" //nolint:gosec // what the protocol names an object's content by
	"encoding/hex"
	"hash"
	"io"
	"strings"
	"time"

	"github.com/minio/minio-go/v7"
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

// content gives the content of an object from the cache. If it is not there, it is
// fetched first. An opened content stays readable even if it is removed from the
// cache.
func (s *Store) content(o *object) (*content, error) {
	const rounds = 3 // objects of other processes may displace this one before it is opened
	for range rounds {
		c, err := s.cache.open(o)
		if c != nil || err != nil {
			return c, err
		}
		if o.bytes > s.cache.most {
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
			if !s.cache.has(o) {
				f.err = s.get(o, func(w *draft) error { return s.cache.keep(o, w) })
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

// passing gives the content of an object that is not kept in the cache.
func (s *Store) passing(o *object) (c *content, err error) {
	err = s.get(o, func(w *draft) error {
		c, err = w.pass()
		return err
	})
	return c, err
}

// get fetches an object into a file of its own and, if it is whole, hands the file to
// whole.
func (s *Store) get(o *object, whole func(*draft) error) error {
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
	w, err := s.cache.draft()
	if err != nil {
		return &Error{Kind: NoRoom, Subject: subject, Err: err}
	}
	defer w.drop()
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
	return whole(w)
}

// reading marks the errors of reading from the store, to tell them from those of
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
