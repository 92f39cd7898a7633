// Package shell makes commands that run a line in the system's shell.
package shell
