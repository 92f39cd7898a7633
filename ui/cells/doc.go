// Package cells knows how many terminal cells text takes, and makes terminals
// agree.
//
// It owns the one width function of the program. Width is a value, the
// [Ruler], made from a [Policy] for the characters whose width only the
// terminal knows (UAX #11, East Asian Ambiguous); a session finds the policy
// out with a [Probe] or is told. Text from outside goes through [Fold] once,
// so that the sequences on which measures differ do not occur any more.
//
// The renderer below us believes every Ambiguous character to be one cell. In
// a session where it is two, [StandIn] exchanges those characters in the
// finished frame for unassigned code points that everybody measures as two,
// and the [Writer] at the very end of the output exchanges them back. A
// stand-in never leaves by another way: the clipboard, the window's title and
// files get texts that were in no frame.
//
// It promises values and no shared state: two sessions of one process can have
// two policies. It does not know styles, panes or how lines are broken.
package cells
