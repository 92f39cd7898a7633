package lean

import (
	"syscall"
	"unsafe"
)

// A start touches some 8 MB of a new heap, page by page: 2,000 faults, each of
// which costs more than what is then written to the page. In large pages they
// are eight. Go asks the system for its heap in steps of 4 MB, so the step
// under way when this package is initialised is the first, and the second is
// asked for by [Heap] later.
const (
	heapStep       = 4 << 20
	adviseHugePage = 14 // MADV_HUGEPAGE of madvise(2): use large pages from now on
	adviseCollapse = 25 // MADV_COLLAPSE of madvise(2): make large pages of those in use too
)

var onHeap = new([64]byte)

func init() {
	advise(heapStart(), adviseHugePage)
	advise(heapStart(), adviseCollapse)
}

// Heap asks the system for large pages in the next 4 MB of the heap. It is for programs
// that go on to allocate some megabytes, as the reader does.
func Heap() { advise(heapStart()+heapStep, adviseHugePage) }

func heapStart() uintptr { return uintptr(unsafe.Pointer(onHeap)) &^ (heapStep - 1) }

// advise gives the system an advice for heapStep bytes from at on. If the system does
// not know the advice, nothing changes.
func advise(at uintptr, advice uintptr) {
	_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, at, heapStep, advice)
}
