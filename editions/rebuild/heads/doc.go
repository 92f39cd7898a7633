// Package heads tells kicker, headline and deck of a headline group apart, and
// the name of a column that stands with them.
//
//	两会看台                     kicker
//	代表委员热议“新质生产力”      headline
//	向“新”而行 以“质”致远         deck
//
// Every way to cut the lines into three runs is a reading; a reading's score is
// the sum of its rules' weights, and the best one is taken. Where sizes are
// known they decide: the largest lines are the headline. It owns the rules and
// the words of words.tsv, and knows nothing of how a group came to its body.
package heads
