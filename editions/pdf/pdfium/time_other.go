//go:build !unix

package pdfium

import "time"

var begun = time.Now()

// processTime returns the real time, because the processor time is not asked for on this
// system.
func processTime() time.Duration { return time.Since(begun) }
