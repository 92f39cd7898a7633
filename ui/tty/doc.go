// Package tty has this process's terminal while a program of the screen runs in
// it: raw keys, suspension by the shell, and the terminal as it was, whatever
// ends the process. It knows nothing of what is drawn.
package tty
