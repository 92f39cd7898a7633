package objects

import (
	"bufio"
	"crypto/sha256"
	"encoding/gob"
	"encoding/hex"
	"errors"
	"io"
	"time"
)

// listEnd ends the name of a file that has what a store held when it was listed last.
const listEnd = ".list"

// entry is an object as it stands in such a file.
type entry struct {
	Key      string
	Bytes    int64
	ETag     string
	Modified time.Time
}

// listName is the name of the file of the store's list. Two stores never share one.
func (s *Store) listName() string {
	sum := sha256.Sum256([]byte(s.at.endpoint.String() + "\x00" + s.at.bucket + "\x00" + s.at.prefix))
	return hex.EncodeToString(sum[:]) + listEnd
}

// keepList writes a list into its file, for a process that begins while the store is
// away. Where that fails such a process does not begin, and nothing else is lost.
func (s *Store) keepList(list []object) error {
	d, err := s.cache.Create()
	if err != nil {
		return err
	}
	defer d.Drop()
	w := bufio.NewWriter(d)
	to := gob.NewEncoder(w)
	for i := range list {
		o := &list[i]
		if err := to.Encode(entry{o.key, o.bytes, o.etag, o.modified}); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return d.Keep(s.listName())
}

// keptList reads the list that was kept. A file that is not what was written is an
// error.
func (s *Store) keptList() ([]object, error) {
	f, err := s.cache.Open(s.listName())
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // nothing was written
	from := gob.NewDecoder(bufio.NewReader(f))
	var list []object
	for {
		var e entry
		switch err := from.Decode(&e); {
		case errors.Is(err, io.EOF):
			return list, nil
		case err != nil:
			return nil, err
		}
		list = append(list, object{e.Key, e.Bytes, e.ETag, e.Modified})
	}
}
