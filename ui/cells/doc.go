// Package cells knows how many terminal cells text takes, and makes terminals
// agree.
//
// It owns the one width function of the program. A [Ruler] measures text under a
// [Policy], which decides about the characters whose width only the terminal knows
// (UAX #11, East Asian Ambiguous). A session finds its policy with a [Probe], or its
// configuration sets it. Text from outside goes through [Fold] once, which removes
// the sequences to which programs give different widths.
//
// Libraries that measure a finished frame count one cell for every Ambiguous
// character. In a session where such a character takes two, [StandIn] replaces it in
// the frame by a code point that is not assigned and that every width table counts as
// two, and the [Writer] at the end of the output replaces it back. Stand-ins are in
// frames only: the clipboard, the window's title and files get other texts.
//
// It has no shared state, so two sessions of one process can have two policies. It
// does not know styles, panes or how lines are broken.
package cells
