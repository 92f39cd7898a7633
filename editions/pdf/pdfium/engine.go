package pdfium

import (
	"cmp"
	"context"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
)

// Options are the bounds of time and memory for a file. The zero value suits a reader.
type Options struct {
	PageTime time.Duration // the greatest processor time for one page; 0 stands for 10 s
	OpenTime time.Duration // the greatest processor time for opening a file; 0 stands for 10 s
	Memory   int64         // the greatest memory of the sandbox in bytes; 0 stands for 512 MiB
	Cache    string        // the folder for compiled code; "" stands for the user's cache folder
	Compiled bool          // whether to wait for compiled code, however long it takes
}

const (
	defaultPageTime = 10 * time.Second
	defaultOpenTime = 10 * time.Second
	defaultMemory   = 512 << 20
	wasmPage        = 64 << 10
)

// Engine reads PDF files, one page at a time; other callers wait. It is safe for concurrent
// use. What it needs is made at the first file.
//
// PDFium has to be compiled, which takes seconds. The code is kept in the user's cache folder.
// If it is not there yet, the first pages are interpreted while it is compiled. If the system
// allows no code to be made, as under MemoryDenyWriteExecute, all pages are interpreted.
type Engine struct {
	o    Options
	turn chan struct{} // holds one token; the caller that has taken it uses the sandbox

	mu       sync.Mutex
	compiled *making // nil before the first file, and if code cannot be made
	slow     *making // the interpreter; nil unless compiled code was not there
}

// making is a pool that is made in another goroutine.
type making struct {
	done chan struct{} // closed when pool and err are set
	pool *pool
	err  error
}

// pool makes sandboxes.
type pool struct {
	pdfium.Pool
	memories *memories
	slow     bool // the sandboxes interpret
	stopgap  bool // the pool is used only until compiled code is there
}

// NewEngine returns an engine. It takes no time and no memory until it is used.
func NewEngine(o Options) *Engine {
	o.PageTime = cmp.Or(o.PageTime, defaultPageTime)
	o.OpenTime = cmp.Or(o.OpenTime, defaultOpenTime)
	o.Memory = cmp.Or(o.Memory, defaultMemory)
	return &Engine{o: o, turn: make(chan struct{}, 1)}
}

// Shared returns the engine of the process. Two engines would have the compiled code twice in
// memory.
var Shared = sync.OnceValue(func() *Engine { return NewEngine(Options{}) })

// make begins to make the pools that are needed. It goes on if the caller stops waiting, so
// that the next caller finds them.
func (e *Engine) make() (compiled, slow *making) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.compiled == nil && e.slow == nil {
		may := mayCompile()
		if may {
			e.compiled = begin(e.o, false, false)
		}
		if !may || !e.o.Compiled && !newStore(e.o.Cache).isThere() {
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

// tick is the time between two calls of a waiting caller's function.
const tick = 100 * time.Millisecond

// ready waits for a pool and returns it: the compiled one if it is there, else the interpreter.
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

// IsCompiling reports whether code is being compiled for the first time while the interpreter
// stands in for it.
func (e *Engine) IsCompiling() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.compiled == nil || e.slow == nil {
		return false
	}
	select {
	case <-e.compiled.done:
		return false
	default:
		return true
	}
}

// Settle waits until code that is being compiled is in the cache, so that the next process
// need not compile it. It returns at once if no file was read.
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

// acquire waits until the caller may use the sandbox. It closes the interpreter if that is no
// longer needed. The function ends the use.
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

// retire closes the interpreter. The caller must have the token of turn.
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
