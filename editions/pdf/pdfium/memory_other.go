//go:build !unix

package pdfium

func mapMemory(uint64) []byte { return nil }

func unmapMemory([]byte) {}
