// Package player runs the reader in the terminal of the process.
//
// It owns the order of a start (the terminal taken, its colours asked, the first picture, then
// the program), the way back (the terminal given to the shell, to a command, or back for good,
// whatever ends the process), and the signals. What is read and how it looks is the model's;
// what a terminal is told and how is of packages tty, paint and input.
package player
