// Package monitor gives a terminal back that a process has died over. What a
// process cannot catch itself (a kill, a fault of the runtime, a panic on a
// goroutine of a library) leaves the terminal raw, on another screen, with the
// mouse on. So a shell waits at a pipe, which takes a tenth of the memory that the
// program would take for it: when the pipe closes and the terminal was not given
// back, the shell becomes the program once more, which gives it back and says what
// the first process had no place to say.
//
// It promises to do nothing to a terminal that somebody else has set up by then.
// It imports the standard library alone: it takes over in init, before the
// packages of the program itself are initialised, and so is done soon.
package monitor
