package pdfium

import (
	"sync"

	"github.com/tetratelabs/wazero/experimental"
)

// memories gives memory to sandboxes. It takes it from the system, which uses only pages that
// are written to. The garbage collector's would clear 23 MB for each file and keep them until
// it runs.
//
// A sandbox that is killed gives its memory back while its last call may still
// run in it. So such memory is kept until sweep, which is called when no call can run any
// more.
type memories struct {
	mu   sync.Mutex
	back []*mapping
}

// Allocate implements experimental.MemoryAllocator.
func (m *memories) Allocate(least, most uint64) experimental.LinearMemory {
	if b := mapMemory(most); b != nil {
		return &mapping{owner: m, room: b}
	}
	return &slice{make([]byte, 0, least), most}
}

// sweep gives the memory of closed sandboxes back to the system.
func (m *memories) sweep() {
	m.mu.Lock()
	back := m.back
	m.back = nil
	m.mu.Unlock()
	for _, p := range back {
		unmapMemory(p.room)
		p.room = nil
	}
}

// mapping is memory whose pages the system gives as they are written to.
type mapping struct {
	owner *memories
	room  []byte
}

// Reallocate implements experimental.LinearMemory. The memory stays where it is.
func (p *mapping) Reallocate(size uint64) []byte {
	if size > uint64(len(p.room)) {
		return nil
	}
	return p.room[:size:size]
}

// Free implements experimental.LinearMemory.
func (p *mapping) Free() {
	p.owner.mu.Lock()
	p.owner.back = append(p.owner.back, p)
	p.owner.mu.Unlock()
}

// slice is memory of the garbage collector, which is used if the system maps none.
type slice struct {
	b    []byte
	most uint64
}

// Reallocate implements experimental.LinearMemory.
func (s *slice) Reallocate(size uint64) []byte {
	if size > s.most {
		return nil
	}
	if n := uint64(len(s.b)); size > n {
		s.b = append(s.b, make([]byte, size-n)...)
	}
	return s.b[:size]
}

// Free implements experimental.LinearMemory.
func (s *slice) Free() {}
