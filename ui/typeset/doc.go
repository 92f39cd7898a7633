// Package typeset sets Chinese text in lines of terminal cells.
//
// It owns where a line may be broken (UAX #14 with the Chinese tailoring and
// the table of CLREQ over it), where it shall be broken (the cheapest lines of
// a paragraph), what is done with the cells that are left, the columns of a
// page, and vertical setting.
//
// It promises: no line is wider than the measure, but for a cluster that is
// wider by itself and for the mark that a gutter takes; every byte of the text
// belongs to exactly one line, in order, but for the spaces that a break
// swallows; a result depends on the arguments alone. Any string is allowed.
//
// It knows cells (ui/cells) and text. It does not know articles, panes, styles
// or Bubble Tea.
package typeset
