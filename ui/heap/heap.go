// Package heap puts the first collection of the heap off until a start is over. A
// collection would take a fourth of the time to the first picture, and find little:
// nearly all that a start allocates stays.
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

// Collect has the heap collected from now on as the user wants it. Every command
// calls it when it has begun, the reader behind its first picture.
func Collect() { once.Do(func() { debug.SetGCPercent(percent) }) }
