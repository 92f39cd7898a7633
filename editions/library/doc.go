// Package library keeps a folder of editions.
//
// It owns where the folder is, the list of what stands in it (Listing), the
// editions and the index as readers see them (Collection, and Shared for many
// readers), the news of what arrives there, and the names under which files are
// added:
//
//	<paper>/<date>/<page>.txt      永康日报/2020-12-29/01.txt
//
// It promises to change nothing in the folder but by Add, and there to overwrite
// nothing unasked. It takes the environment as a value. It does not know how
// names and texts are read (package source) or shown.
package library
