//go:build !unix

package source

// canRead does not know before a file is opened.
func canRead(string) bool { return true }
