//go:build !linux

package pdfium

// mayCompile returns true: these systems are not asked, and if they forbid it the runtime
// interprets instead.
func mayCompile() bool { return true }
