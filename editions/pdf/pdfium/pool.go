package pdfium

import (
	"context"
	"errors"
	"io"
	"runtime/debug"
	"sync"

	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"baolan/editions/pdf/bytecode"
	"baolan/editions/resident"
)

// codeTurn is held while code is made and mapped, so that what is new in memory is of one pool.
var codeTurn sync.Mutex

// newPool compiles PDFium or reads its code from the cache; if slow is set it makes the
// interpreter.
func newPool(o Options, slow bool) (*pool, error) {
	resident.Release() // releases pages of memory that only the start has read
	defer func() {
		debug.FreeOSMemory() // what unpacking and decoding the module has left is more than a page needs
		resident.Release()
	}()
	if slow {
		return interpreter(o)
	}
	kept := newStore(o.Cache)
	if p, err := kept.pool(o); p != nil || err != nil {
		return p, err
	}
	codeTurn.Lock()
	defer codeTurn.Unlock()
	before := copies()
	making, done := kept.begin()
	defer done()
	p, err := initialise(withCache(runtimeConfig(o), making), bytecode.Whole())
	if err != nil {
		return nil, err
	}
	kept.keep(o, making, before)
	return p, nil
}

func interpreter(o Options) (*pool, error) {
	p, err := initialise(bounded(wazero.NewRuntimeConfigInterpreter(), o), bytecode.Whole())
	if err != nil {
		return nil, err
	}
	p.slow = true
	return p, nil
}

// initialise makes a pool of a module.
func initialise(config wazero.RuntimeConfig, module []byte) (*pool, error) {
	p := &pool{memories: &memories{}}
	var err error
	p.Pool, err = webassembly.InitWithWASM(webassembly.Config{
		Context:       experimental.WithMemoryAllocator(context.Background(), p.memories),
		MaxTotal:      1,
		WASM:          module,
		FSConfig:      wazero.NewFSConfig(), // no file system: a nil one would be the whole disk
		RuntimeConfig: config,
		Stdout:        io.Discard,
		Stderr:        io.Discard,
	})
	if err != nil {
		return nil, errors.Join(ErrEngine, err)
	}
	return p, nil
}

// runtimeConfig is that of compiled code. What it says decides on the code.
func runtimeConfig(o Options) wazero.RuntimeConfig { return bounded(wazero.NewRuntimeConfig(), o) }

func bounded(config wazero.RuntimeConfig, o Options) wazero.RuntimeConfig {
	return config.WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithCloseOnContextDone(true).
		WithMemoryLimitPages(uint32(o.Memory / wasmPage)) //nolint:gosec // a bound of memory fits
}

// withCache lets code be read from a folder and written there. If dir is "" or no folder can be
// made there, there is no cache.
func withCache(config wazero.RuntimeConfig, dir string) wazero.RuntimeConfig {
	if dir == "" {
		return config
	}
	cache, err := wazero.NewCompilationCacheWithDir(dir)
	if err != nil {
		return config
	}
	return config.WithCompilationCache(cache)
}
