// Package cli owns the commands: their flags, what they say when something is
// wrong, and the wiring of editions to the reader or to standard output.
//
// It promises exit code 0, or 1 with one message on standard error that names
// what was wrong and how to mend it. It knows the process only through the
// values of Process, so that tests run commands as functions.
package cli
