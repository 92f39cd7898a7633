package pdfium

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/tetratelabs/wazero"

	"baolan/editions/pdf/bytecode"
)

// store is the folder with PDFium's compiled code, "" if there is none. Then every process
// compiles for itself.
//
// The code that stays there is that of the whole module under the name that the runtime gives to
// the code of the bare one. So who has the code needs only the bare module: the bodies of all
// functions need not be read, checked and kept. If the code is not there after all, the runtime
// compiles the bare module, whose functions only trap; that is found out and not used.
type store string

func newStore(dir string) store {
	if dir == "" {
		base, err := os.UserCacheDir()
		if err != nil {
			return ""
		}
		dir = filepath.Join(base, "baolan", "wasm")
	}
	return store(dir)
}

func (s store) folder() string { return filepath.Join(string(s), "bare") }

// leastCode is the least size of a file with PDFium's code, in bytes. The code of the bare module
// has less than one, the other some twenty.
const leastCode = 8 << 20

// files returns the files of code for this system.
func (s store) files() map[string]os.FileInfo {
	out := map[string]os.FileInfo{}
	if s == "" {
		return out
	}
	paths, _ := filepath.Glob(filepath.Join(s.folder(), "wazero-*-"+runtime.GOARCH+"-"+runtime.GOOS, "*")) // the pattern is right
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil {
			out[path] = info
		}
	}
	return out
}

// isThere reports whether the folder seems to have the compiled code. It does not compare
// the version of the compiler, so after an update the first file has to wait.
func (s store) isThere() bool { return hasCode(s.files()) }

// hasCode reports whether one of some files is large enough to be the compiled code.
func hasCode(files map[string]os.FileInfo) bool {
	for _, info := range files {
		if info.Size() >= leastCode {
			return true
		}
	}
	return false
}

// pool makes a pool of the compiled code; nil if the code is not there.
func (s store) pool(o Options) (*pool, error) {
	codeTurn.Lock()
	defer codeTurn.Unlock()
	before := s.files()
	if !hasCode(before) {
		return nil, nil
	}
	others := copies()
	bare, err := bytecode.Bare()
	if err != nil {
		return nil, errors.Join(ErrEngine, err)
	}
	p, err := initialise(withCache(runtimeConfig(o), s.folder()), bare)
	if err != nil {
		return nil, nil //nolint:nilerr // the file is damaged: the code is made anew
	}
	now := s.files()
	if !maps.EqualFunc(before, now, os.SameFile) { // a file has come or gone: the code was not read, but made
		for path, info := range now {
			if info.Size() < leastCode {
				_ = os.Remove(path) // if it stays, it is too small to be taken for the code
			}
		}
		_ = p.Close() // nothing runs in it
		return nil, nil
	}
	var codes []string
	for _, path := range slices.Sorted(maps.Keys(now)) {
		codes = append(codes, s.mapped(path))
	}
	mapCode(codes, others)
	return p, nil
}

// makingPrefix begins the names of folders in which code is made, and old is the age from
// which no process can be at work there.
const (
	makingPrefix = "making-"
	old          = 24 * time.Hour
)

// begin makes a folder in which code can be made, and removes those that were left by processes
// that were ended. The function removes it.
func (s store) begin() (string, func()) {
	if s == "" || os.MkdirAll(string(s), 0o700) != nil {
		return "", func() {}
	}
	left, _ := filepath.Glob(filepath.Join(string(s), makingPrefix+"*")) // the pattern is right
	for _, path := range left {
		if info, err := os.Stat(path); err == nil && time.Since(info.ModTime()) > old {
			_ = os.RemoveAll(path) // what cannot be removed stays
		}
	}
	dir, err := os.MkdirTemp(string(s), makingPrefix)
	if err != nil {
		return "", func() {}
	}
	return dir, func() { _ = os.RemoveAll(dir) } // what cannot be removed is removed later
}

// keep puts the code of the whole module, which is in a folder of [store.begin], in its place.
// If that fails, the next process makes it again. What was in memory before it was made is not its.
func (s store) keep(o Options, making string, before []span) {
	if making == "" {
		return
	}
	whole, err := only(making)
	if err != nil {
		return
	}
	bare, err := codeName(o, filepath.Join(making, "bare"))
	if err != nil {
		return
	}
	to := filepath.Join(s.folder(), bare)
	if os.MkdirAll(filepath.Dir(to), 0o700) == nil && os.Rename(whole, to) == nil {
		mapCode([]string{s.mapped(to)}, before)
	}
}

// mapped returns the path of a file for the code alone, as it is in memory, beside a file of the
// runtime. Where processors of several kinds share the folder, each has its file under one
// of the names.
func (s store) mapped(code string) string {
	return filepath.Join(string(s), "mapped", filepath.Base(filepath.Dir(code)), filepath.Base(code))
}

// codeName returns the path, below a folder of code, of the file that the runtime looks for
// when it needs the code of the bare module. The runtime alone knows it, so it is asked to compile.
func codeName(o Options, dir string) (string, error) {
	module, err := bytecode.Bare()
	if err != nil {
		return "", err
	}
	ctx := context.Background()
	r := wazero.NewRuntimeWithConfig(ctx, withCache(runtimeConfig(o), dir))
	_, err = r.CompileModule(ctx, module)
	if err := cmp.Or(err, r.Close(ctx)); err != nil {
		return "", err
	}
	path, err := only(dir)
	if err != nil {
		return "", err
	}
	return filepath.Rel(dir, path)
}

var errFiles = errors.New("not one file of code")

// only returns the one file of code in a folder of the runtime.
func only(dir string) (string, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "wazero-*", "*"))
	if err != nil || len(paths) != 1 {
		return "", cmp.Or(err, errFiles)
	}
	return paths[0], nil
}
