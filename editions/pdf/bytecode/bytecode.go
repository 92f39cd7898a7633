// Package bytecode gives PDFium's WebAssembly module, as it stands in go-pdfium, whole or without
// the bodies of its functions, which a process that has compiled code does not need (see [Bare]).
package bytecode

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"runtime/debug"
	"slices"
	"strconv"
	_ "unsafe" // for go:linkname

	_ "github.com/klippa-app/go-pdfium/webassembly" // brings the module into the program
)

// module is go-pdfium's, which hands it to nobody. If it is renamed one day, this is empty and
// every test that reads a PDF fails.
//
//go:linkname module github.com/klippa-app/go-pdfium/internal/pdfium_wasm.Module
var module []byte

const (
	preamble      = 8  // the mark and the version of a module
	customSection = 0  // the number of a section with a name that means nothing to a runtime
	codeSection   = 10 // the number of the section of functions
	unreachable   = 0x00
	end           = 0x0b
)

var errModule = errors.New("no WebAssembly module with functions")

// Whole returns the module. It must not be written to.
func Whole() []byte { return module }

// Bare returns the module with the same types, imports, exports and data, in which the
// body of each function only traps. With the code of the whole module, compiled before, it
// takes a third of the memory and its functions need not be checked. With code of its own
// every call would trap. At its end it says which module it was made of, so that it is another
// where only the bodies are others.
func Bare() ([]byte, error) { return bare(module, origin()) }

// origin is the version of go-pdfium with its checksum, which the Go command writes into the program. Where it
// does not, as in tests, it is a checksum of the module, for which all of its pages have to be read.
func origin() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if m.Path == "github.com/klippa-app/go-pdfium" && m.Sum != "" && m.Replace == nil {
				return m.Version + m.Sum
			}
		}
	}
	return strconv.FormatUint(uint64(crc32.ChecksumIEEE(module)), 16)
}

func bare(module []byte, origin string) ([]byte, error) {
	all, err := sections(module)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(all, func(s section) bool { return s.number == codeSection })
	if i < 0 {
		return nil, errModule
	}
	s := all[i]
	n, size := binary.Uvarint(module[s.begin:s.end])
	if size <= 0 || n > uint64(s.end-s.begin) {
		return nil, errModule
	}
	code := binary.AppendUvarint(nil, n)
	for range n {
		code = append(code, 3, 0, unreachable, end) // its length, no locals, its two instructions
	}
	head := binary.AppendUvarint([]byte{codeSection}, uint64(len(code)))
	content := append([]byte{1, 'c'}, origin...) // the section's name and its length before it
	mark := append(binary.AppendUvarint([]byte{customSection}, uint64(len(content))), content...)
	return slices.Concat(module[:s.start], head, code, module[s.end:], mark), nil
}
