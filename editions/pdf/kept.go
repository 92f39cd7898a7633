package pdf

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"

	"baolan/editions/format"
	"baolan/editions/pdf/kept"
	"baolan/editions/pdf/pdfium"
)

// keeper keeps the rebuilt pages of one file for the next who reads it. A nil
// keeper keeps nothing.
type keeper struct {
	store *kept.Store
	key   string
	w     *kept.Writer // nil until the first page, and after a fault
	ended bool
}

// keeperOf gives the keeper of a file's contents; nil where there is no place for
// its pages.
func keeperOf(ctx context.Context, src pdfium.Source, recognised bool) *keeper {
	base, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	sum := sha256.New()
	fmt.Fprintf(sum, "%s\x00%t\x00", version(), recognised)
	if _, err := io.Copy(sum, &stoppable{ctx, io.NewSectionReader(src.Data, 0, src.Size)}); err != nil {
		return nil
	}
	return &keeper{store: storeIn(filepath.Join(base, "baolan", "pages")), key: hex.EncodeToString(sum.Sum(nil))}
}

// stores are the stores of this process by their folders. There is one, unless the
// user's cache moves.
var stores sync.Map

// storeIn gives the process's store in a folder.
func storeIn(dir string) *kept.Store {
	if s, ok := stores.Load(dir); ok {
		return s.(*kept.Store) //nolint:forcetypeassert // nothing else is put there
	}
	s, _ := stores.LoadOrStore(dir, kept.New(dir))
	return s.(*kept.Store) //nolint:forcetypeassert // nothing else is put there
}

// version tells one build of the program from another: each may rebuild pages in
// its own way.
var version = sync.OnceValue(func() string {
	v := "unknown"
	if b, ok := debug.ReadBuildInfo(); ok {
		v = b.String()
	}
	if exe, err := os.Executable(); err == nil {
		if info, err := os.Stat(exe); err == nil {
			v = fmt.Sprint(v, info.Size(), info.ModTime().UnixNano())
		}
	}
	return v
})

// stoppable is a reader that ends with a context.
type stoppable struct {
	ctx context.Context
	r   io.Reader
}

// Read implements io.Reader.
func (s *stoppable) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.r.Read(p)
}

// pages gives the kept pages to visit, each as nth of so many. It is false where
// none are kept, and then visit was not called.
func (k *keeper) pages(visit func(p *format.Page, n, of int) error) (bool, error) {
	if k == nil {
		return false, nil
	}
	r, err := k.store.Open(k.key)
	if err != nil {
		return false, nil //nolint:nilerr // what cannot be had is made again
	}
	defer r.Close()
	for n := range r.Len() {
		var p format.Page
		switch err := r.Next(&p); {
		case err != nil && n == 0:
			return false, nil // of another make
		case err != nil:
			return true, err
		}
		if err := visit(&p, n+1, r.Len()); err != nil {
			return true, err
		}
	}
	return true, nil
}

// add keeps a page. Where that fails none is kept.
func (k *keeper) add(p *format.Page) {
	if k == nil || k.ended {
		return
	}
	if k.w == nil {
		w, err := k.store.Create(k.key)
		if err != nil {
			k.ended = true
			return
		}
		k.w = w
	}
	if err := k.w.Add(p); err != nil {
		k.abandon()
	}
}

// close makes the pages those of the file.
func (k *keeper) close() {
	if k == nil || k.w == nil {
		return
	}
	err := k.w.Close()
	k.w, k.ended = nil, true
	if err != nil && !errors.Is(err, os.ErrExist) {
		return // somebody else's disk is full; the pages are read again
	}
}

// abandon keeps none of the pages.
func (k *keeper) abandon() {
	if k == nil {
		return
	}
	if k.w != nil {
		k.w.Abandon()
	}
	k.w, k.ended = nil, true
}
