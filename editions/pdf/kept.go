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

// keeper stores the rebuilt pages of one file for the next time that it is read. A nil keeper
// stores nothing.
type keeper struct {
	store *kept.Store
	key   string
	w     *kept.Writer // nil until the first page, and after a fault
	ended bool
}

// keeperOf returns the keeper for a file with these contents, nil if there is no folder for its
// pages.
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

// stores is the stores of this process by their folders. There is only one, unless the user's
// cache folder changes.
var stores sync.Map

// storeIn returns the process's store in a folder.
func storeIn(dir string) *kept.Store {
	if s, ok := stores.Load(dir); ok {
		return s.(*kept.Store) //nolint:forcetypeassert // nothing else is put there
	}
	s, _ := stores.LoadOrStore(dir, kept.New(dir))
	return s.(*kept.Store) //nolint:forcetypeassert // nothing else is put there
}

// version returns a text that differs between builds of the program, because each may rebuild
// pages differently.
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

// stoppable is a reader that fails once a context has ended.
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

// pages calls visit for the kept pages. It returns false, without a call of visit, if none are
// kept.
func (k *keeper) pages(visit func(p *format.Page) error) (bool, error) {
	if k == nil {
		return false, nil
	}
	r, err := k.store.Open(k.key)
	if err != nil {
		return false, nil //nolint:nilerr // pages that cannot be read from the cache are rebuilt
	}
	defer r.Close()
	for n := range r.Len() {
		var p format.Page
		switch err := r.Next(&p); {
		case err != nil && n == 0:
			return false, nil // another build wrote the page
		case err != nil:
			return true, err
		}
		if err := visit(&p); err != nil {
			return true, err
		}
	}
	return true, nil
}

// add stores a page. If that fails, none of the file's pages are stored.
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

// close completes the storing of the file's pages.
func (k *keeper) close() {
	if k == nil || k.w == nil {
		return
	}
	err := k.w.Close()
	k.w, k.ended = nil, true
	if err != nil && !errors.Is(err, os.ErrExist) {
		return // the disk may be full; the pages are rebuilt the next time
	}
}

// abandon removes the stored pages of the file.
func (k *keeper) abandon() {
	if k == nil {
		return
	}
	if k.w != nil {
		k.w.Abandon()
	}
	k.w, k.ended = nil, true
}
