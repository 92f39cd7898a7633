// Package tree holds what is asked of the whole tree: the length of its files, and the
// map of packages in CONTRIBUTING. It has only tests.
package tree
