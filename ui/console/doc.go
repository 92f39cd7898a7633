// Package console is standard output and standard error for text: what is said,
// asked and printed by commands goes through it, and nothing else of the program
// writes there but the reader's screen.
//
// It promises that what reaches the terminal is clean (a [clean.Shown], or through
// a [clean.Writer]) and in the character set of the locale. It knows no messages.
package console
