package raw

import "sync"

// scratch is the memory that a page's rebuilding takes and the page does not
// keep. It is as much as the page's own, so the next page has it.
type scratch struct {
	lines, mended []line
	alone         []lineCost
	ways          []int8
	cuts          []from
	facts         []fact
	pairs         []theme
	single        []theme
}

var spare = sync.Pool{New: func() any { return new(scratch) }}

// sized is n elements of the memory kept, which hold what the last page left.
func sized[T any](kept *[]T, n int) []T {
	if cap(*kept) < n {
		*kept = make([]T, n)
	}
	return (*kept)[:n]
}
