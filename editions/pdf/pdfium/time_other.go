//go:build !unix

package pdfium

import "time"

var begun = time.Now()

// processTime is that of the clock, where nobody asks for that of the processor.
func processTime() time.Duration { return time.Since(begun) }
