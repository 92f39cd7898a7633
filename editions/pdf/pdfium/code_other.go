//go:build !linux

package pdfium

// mayCompile is true where nobody forbids it; the runtime falls back by itself.
func mayCompile() bool { return true }
