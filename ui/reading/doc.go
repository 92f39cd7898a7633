// Package reading is what a reader is reading: the shelf, the open edition, its
// page, the article and the place in it, and what is known of the articles.
//
// It is a state machine without a terminal and without I/O. Its methods move from
// one state to the next; what must be fetched (Missing, Unknown) and what is to be
// remembered (Marks) is asked of it and done by others. It promises that its
// indexes are valid in every state, also while a page is still on its way.
package reading
