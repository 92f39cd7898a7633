// Package blanks closes the blanks that recognition of scans and readers of PDF put between
// the letters of prose. They make lines seem wider than they are, by which everything else is
// measured. What blanks mean is decided for a page, from its lines.
package blanks
