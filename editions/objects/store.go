package objects

import (
	"context"
	"net"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/minio/minio-go/v7"

	"baolan/editions/cache"
)

const (
	// connecting is the longest time to make a connection.
	connecting = 3 * time.Second
	// answering is the longest time until the store begins to answer.
	answering = 10 * time.Second
	// coolDown is how long a store that could not be reached is not asked again, so
	// that others need not wait in vain.
	coolDown = 2 * time.Second
	// tries is how often a request is made until the store counts as away.
	tries = 2
)

// Store is a store of objects as a file system. Its methods may be called from several
// goroutines.
type Store struct {
	at     address
	client minio.Core
	cache  *cache.Folder
	life   context.Context //nolint:containedctx // of the fetching, which is done for all who wait for it
	end    context.CancelFunc

	tree  atomic.Pointer[tree]
	down  atomic.Int64 // the time until which the store is not asked, in nanoseconds of Unix time
	lists sync.Mutex   // held while the store is listed

	mu      sync.Mutex
	fetched map[string]*fetching
}

// Open gives the store at an address, with its cache in the folder dir and the
// credentials of the environment. It does not yet connect to the store.
func Open(url, dir string, env map[string]string) (*Store, error) {
	at, err := parse(url, env)
	if err != nil {
		return nil, err
	}
	dialer := &net.Dialer{Timeout: connecting, KeepAlive: 30 * time.Second}
	client, err := minio.NewCore(at.endpoint.Host, &minio.Options{
		Creds: keys(env), Secure: at.endpoint.Scheme == "https", Region: at.region, MaxRetries: tries,
		Transport: &http.Transport{
			Proxy: http.ProxyFromEnvironment, DialContext: dialer.DialContext, TLSHandshakeTimeout: connecting,
			ResponseHeaderTimeout: answering, MaxIdleConnsPerHost: 16, IdleConnTimeout: time.Minute,
			DisableCompression: true, // an object must be read byte for byte as it is
		},
	})
	if err != nil {
		return nil, &Error{Kind: BadURL, Subject: at.root(), Err: err}
	}
	s := &Store{at: at, client: *client, cache: cache.New(dir, ending, at.cache), fetched: map[string]*fetching{}}
	s.life, s.end = context.WithCancel(context.Background())
	return s, nil
}

// Root gives the address as messages name it.
func (s *Store) Root() string { return s.at.root() }

// Round gives how often the store is to be listed.
func (s *Store) Round() time.Duration { return s.at.round }

// Close ends all fetching.
func (s *Store) Close() error {
	s.end()
	return nil
}

// Listed lists the store if it was never listed, and gives the number of the list: it
// changes whenever the store does. Where the store is away the list is what a process
// with the same cache had last, if there was one.
func (s *Store) Listed(ctx context.Context) (version int64, err error) {
	if t := s.tree.Load(); t != nil {
		return t.version, nil
	}
	if _, err := s.Refresh(ctx); err != nil {
		if !IsAway(err) {
			return 0, err
		}
		list, unkept := s.keptList()
		if unkept != nil {
			return 0, err
		}
		s.tree.CompareAndSwap(nil, newTree(list, s.at.prefix))
	}
	return s.tree.Load().version, nil
}

// IsAway reports whether the store could not be reached when it was asked last.
func (s *Store) IsAway() bool { return s.down.Load() != 0 }

// Refresh lists the store, and reports whether it has changed. If that fails, the last list
// is kept.
func (s *Store) Refresh(ctx context.Context) (changed bool, err error) {
	s.lists.Lock()
	defer s.lists.Unlock()
	if err := s.isDown(); err != nil {
		return false, err
	}
	limited, done := context.WithCancel(ctx)
	defer done()
	var list []object
	// Each request of a listing has its own time limit, because the number of requests is
	// not known before.
	late := time.AfterFunc(tries*(connecting+answering), done)
	defer late.Stop()
	for o := range s.client.ListObjectsIter(limited, s.at.bucket, minio.ListObjectsOptions{Prefix: s.at.prefix, Recursive: true}) {
		if o.Err != nil {
			return false, s.fail(ctx, s.Root(), o.Err)
		}
		late.Reset(tries * (connecting + answering))
		list = append(list, object{
			key: strings.Clone(o.Key), bytes: o.Size, etag: strings.Trim(o.ETag, `"`), modified: o.LastModified,
		})
	}
	if limited.Err() != nil {
		return false, s.fail(ctx, s.Root(), limited.Err())
	}
	s.down.Store(0)
	was := s.tree.Load()
	t := newTree(list, s.at.prefix)
	if was != nil {
		if t.sum == was.sum {
			return false, nil
		}
		t.version = was.version + 1
	}
	s.tree.Store(t)
	_ = s.keepList(list) // a process that begins while the store is away lacks it
	return true, nil
}

// Unusable gives the keys of objects that cannot be names of files.
func (s *Store) Unusable() []string {
	if t := s.tree.Load(); t != nil {
		return t.unusable
	}
	return nil
}

// isDown gives the error for a store that could not be reached a moment ago.
func (s *Store) isDown() error {
	if time.Now().UnixNano() < s.down.Load() {
		return &Error{Kind: Away, Subject: s.Root()}
	}
	return nil
}

// fail gives an error its meaning and notes if the store is away. If the caller's
// context has ended, its error is given.
func (s *Store) fail(ctx context.Context, subject string, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	err = failure(subject, err)
	if IsAway(err) {
		s.down.Store(time.Now().Add(coolDown).UnixNano())
	}
	return err
}
