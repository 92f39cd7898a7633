// Package heads tells kicker, headline and deck of a headline group apart, and
// the name of a column that stands with them.
//
//	两会看台                     kicker
//	代表委员热议“新质生产力”      headline
//	向“新”而行 以“质”致远         deck
//
// Every way to cut the lines into three runs is a reading; a reading's score is the
// sum of its rules' weights, and the reading with the best score is taken. Where type
// sizes are known they weigh most: the largest lines are the headline. The package
// owns the rules and the words of words.tsv, and knows nothing of how a group was
// assigned to its body.
package heads
