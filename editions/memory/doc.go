// Package memory keeps what a reader did: the place in each article, what was
// read, favourites with their tags, the history, the last page.
//
// It owns the names by which articles are known again, the file they are kept
// in, and how two memories become one. It promises that a change is on the
// disk when the method returns, that two programs on one file lose nothing of
// each other, and that a file which cannot be read is moved aside and never
// overwritten. It does not know where editions are or how lists are shown.
//
// # Merging
//
// Each fact (place, read, favourite with its tags, last page) carries the time
// at which it was set. Where two memories differ, the later one holds; visits
// are united. So an import may be repeated, and the order of imports does not
// matter.
package memory
