package pdfium

import (
	"cmp"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"baolan/editions/resident"
)

// Options bound what a file may cost. The zero value is right for a reader.
type Options struct {
	PageTime time.Duration // for one page, of the processor; 10 s where 0
	OpenTime time.Duration // to open a file, of the processor; 10 s where 0
	Memory   int64         // of the sandbox in bytes; 512 MiB where 0
	Cache    string        // folder for compiled code; the user's cache folder where ""
	Compiled bool          // wait for compiled code, however long it takes
}

const (
	defaultPageTime = 10 * time.Second
	defaultOpenTime = 10 * time.Second
	defaultMemory   = 512 << 20
	wasmPage        = 64 << 10
)

// Engine reads PDF files, one page at a time: callers wait for their turn. It is
// safe for concurrent use. What it needs is made at the first file.
//
// PDFium has to be compiled, which takes seconds; the code is kept in the user's
// cache folder. Where it is not there yet the first pages are interpreted while it
// is compiled, and where the system allows no code to be made, as under
// MemoryDenyWriteExecute, all are.
type Engine struct {
	o    Options
	turn chan struct{} // holds one token: who has it uses the sandbox

	mu       sync.Mutex
	compiled *making // nil before the first file, and where code cannot be made
	slow     *making // interprets; nil where nobody had to wait for compiled code
}

// making is a pool that is being made, and then is there.
type making struct {
	done chan struct{} // closed when pool and err are set
	pool *pool
	err  error
}

// pool makes sandboxes.
type pool struct {
	pdfium.Pool
	memories *memories
	slow     bool // interprets
	stopgap  bool // until there is compiled code
}

// NewEngine makes an engine that costs nothing until it is used.
func NewEngine(o Options) *Engine {
	o.PageTime = cmp.Or(o.PageTime, defaultPageTime)
	o.OpenTime = cmp.Or(o.OpenTime, defaultOpenTime)
	o.Memory = cmp.Or(o.Memory, defaultMemory)
	return &Engine{o: o, turn: make(chan struct{}, 1)}
}

// Shared is the engine of the process. Two would hold the compiled code twice.
var Shared = sync.OnceValue(func() *Engine { return NewEngine(Options{}) })

// make begins to make what is needed; it goes on when the caller gives up, so that
// the next one finds it.
func (e *Engine) make() (compiled, slow *making) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.compiled == nil && e.slow == nil {
		may := mayCompile()
		if may {
			e.compiled = begin(e.o, false, false)
		}
		if !may || !e.o.Compiled && !isCompiled(cacheFolder(e.o.Cache)) {
			e.slow = begin(e.o, true, may)
		}
	}
	return e.compiled, e.slow
}

func begin(o Options, slow, stopgap bool) *making {
	m := &making{done: make(chan struct{})}
	go func() {
		defer close(m.done)
		if m.pool, m.err = newPool(o, slow); m.err == nil {
			m.pool.stopgap = stopgap
		}
	}()
	return m
}

// isThere reports whether a pool was made.
func (m *making) isThere() bool {
	if m == nil {
		return false
	}
	select {
	case <-m.done:
		return m.err == nil
	default:
		return false
	}
}

func (m *making) wait() <-chan struct{} {
	if m == nil {
		return nil
	}
	return m.done
}

// tick is how often a caller who waits is called back.
const tick = 100 * time.Millisecond

// ready waits for a pool: of compiled code where there is one.
func (e *Engine) ready(ctx context.Context, waiting func()) (*pool, error) {
	compiled, slow := e.make()
	ticks := time.NewTicker(tick)
	defer ticks.Stop()
	fast, other := compiled.wait(), slow.wait()
	for {
		switch {
		case compiled.isThere():
			return compiled.pool, nil
		case slow.isThere():
			return slow.pool, nil
		case fast == nil && other == nil:
			if slow != nil {
				return nil, slow.err
			}
			return nil, compiled.err
		}
		select {
		case <-fast:
			fast = nil
		case <-other:
			other = nil
		case <-ticks.C:
			if waiting != nil {
				waiting()
			}
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// Settle waits until code that is being compiled is in the cache, so that a
// process which ends does not leave the work to the next. It returns at once where
// no file was read.
func (e *Engine) Settle(ctx context.Context) {
	e.mu.Lock()
	compiled := e.compiled
	e.mu.Unlock()
	if compiled == nil {
		return
	}
	select {
	case <-compiled.done:
	case <-ctx.Done():
	}
}

// newPool compiles PDFium or takes it from the cache, or makes its interpreter.
func newPool(o Options, slow bool) (*pool, error) {
	config := wazero.NewRuntimeConfig()
	if slow {
		config = wazero.NewRuntimeConfigInterpreter()
	}
	config = config.WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithCloseOnContextDone(true).
		WithMemoryLimitPages(uint32(o.Memory / wasmPage)) //nolint:gosec // a bound of memory fits
	if dir := cacheFolder(o.Cache); dir != "" && !slow {
		if cache, err := wazero.NewCompilationCacheWithDir(dir); err == nil {
			config = config.WithCompilationCache(cache)
		}
	}
	resident.Release() // what the start of the program looked at
	p := &pool{memories: &memories{}, slow: slow}
	var err error
	p.Pool, err = webassembly.Init(webassembly.Config{
		Context:       experimental.WithMemoryAllocator(context.Background(), p.memories),
		MaxTotal:      1,
		FSConfig:      wazero.NewFSConfig(), // no file system: a nil one would be the whole disk
		RuntimeConfig: config,
		Stdout:        io.Discard,
		Stderr:        io.Discard,
	})
	if err != nil {
		return nil, errors.Join(ErrEngine, err)
	}
	resident.Release() // all of the module was looked at, and is not needed again
	return p, nil
}

// leastCode is below the size of PDFium's compiled code in any cache, in bytes.
const leastCode = 1 << 20

// isCompiled reports whether a cache folder seems to hold the compiled code. The
// version of the compiler is not looked at: after an update the first file waits.
func isCompiled(dir string) bool {
	files, _ := filepath.Glob(filepath.Join(dir, "wazero-*-"+runtime.GOARCH+"-"+runtime.GOOS, "*"))
	return slices.ContainsFunc(files, func(f string) bool {
		info, err := os.Stat(f)
		return err == nil && info.Size() > leastCode
	})
}

// cacheFolder is where compiled code is kept; "" where there is no such place,
// and then every process compiles for itself.
func cacheFolder(dir string) string {
	if dir != "" {
		return dir
	}
	base, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(base, "baolan", "wasm")
}

// acquire waits for the turn in the sandbox. The interpreter goes when it is no
// longer needed.
func (e *Engine) acquire(ctx context.Context, waiting func()) (*pool, func(), error) {
	if _, err := e.ready(ctx, waiting); err != nil {
		return nil, nil, err
	}
	select {
	case e.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, nil, ctx.Err()
	}
	p, err := e.ready(ctx, waiting)
	if err != nil {
		<-e.turn
		return nil, nil, err
	}
	if !p.slow {
		e.retire()
	}
	return p, func() { <-e.turn }, nil
}

// retire closes the interpreter. Nobody else has the turn.
func (e *Engine) retire() {
	e.mu.Lock()
	slow := e.slow
	e.slow = nil
	e.mu.Unlock()
	if slow == nil {
		return
	}
	go func() {
		<-slow.done
		if slow.err == nil {
			_ = slow.pool.Close() // nothing runs in it
			slow.pool.memories.sweep()
		}
	}()
}
