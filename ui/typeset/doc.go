// Package typeset sets Chinese text in lines of terminal cells.
//
// It owns where a line may end (UAX #14 with CLDR's tailoring for Chinese, changed by
// the table of CLREQ), where lines do end (the cheapest lines of a paragraph), what is
// done with cells that are left free, the columns of a page, and vertical setting.
//
// It promises: no line is wider than the measure, except one that is a single wider
// cluster, and for the half mark that a gutter takes; every byte of the text belongs to
// exactly one line, in order, except the spaces between two lines; a result depends on
// the arguments alone. Any string is allowed.
//
// It knows cells (ui/cells) and text. It does not know articles, panes, styles
// or Bubble Tea.
package typeset
