// Package ui is the reader on the screen: one tea.Model whose panes are plain
// structs drawn into rectangles that layout.go alone computes.
//
// It owns what a session owns (size, theme, language, width policy, place in
// the paper) and keeps all of it in the Model, because one process serves many
// sessions. It promises exact rows: a frame is never wider or higher than the
// terminal, at any size down to 1×1, and holds no control of its own making
// but styles. View reads only; Update routes only; no I/O happens in either.
//
// It does not know where editions come from (package editions/source), how
// lines are broken (ui/typeset) or how wide a character is (ui/cells).
package ui
