// Package heap defers the first garbage collection until the program has started. A
// collection during the start would take a fourth of the time to the first frame and
// free little, because nearly everything that a start allocates stays in use.
package heap

import (
	"runtime/debug"
	"sync"
)

// startPercent lets the heap grow to 24 MB before it is collected for the first
// time: a start allocates some 10.
const startPercent = 600

// percent is how the user wants the heap collected (GOGC).
var percent = debug.SetGCPercent(startPercent)

var once sync.Once

// Collect lets the heap be collected from now on as the user wants it. Every command
// calls it when it has begun, and the reader after its first frame.
func Collect() { once.Do(func() { debug.SetGCPercent(percent) }) }
