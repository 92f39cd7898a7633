// Package tree tests what holds for the whole tree: the length of its files, the map of
// packages in CONTRIBUTING, the comments of exported declarations, and the words that no name
// has. It has only tests.
package tree
