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
	adviseHugePage = 14 // MADV_HUGEPAGE of madvise(2)
	adviseCollapse = 25 // MADV_COLLAPSE: also what is touched already

)

var onHeap = new([64]byte)

func init() {
	advise(heapStart(), adviseHugePage)
	advise(heapStart(), adviseCollapse)
}

// Heap asks for large pages for what the heap takes next. It is for programs
// that go on to allocate some megabytes, as a reader of the screen does.
func Heap() { advise(heapStart()+heapStep, adviseHugePage) }

func heapStart() uintptr { return uintptr(unsafe.Pointer(onHeap)) &^ (heapStep - 1) }

// advise tells the system; where it knows no such advice, nothing changes.
func advise(at uintptr, advice uintptr) {
	_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, at, heapStep, advice)
}
