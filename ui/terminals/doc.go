// Package terminals tests in real terminals what the rest of ui promises: a border
// stands in its column in every row, whatever width the terminal gives to “ ” — … · ①,
// and quitting leaves the shell's screen as it was.
//
// It has tests only. They run the built program in tmux, in xterm and in
// xterm -cjk_width (where ambiguous characters take two cells) under Xvfb, and
// compare the terminal's own text, and in xterm a picture of the window too, with the
// frame that package ui draws. Random frames go through a Bubble Tea program and the
// reader's writers into x/vt and @xterm/headless, each with narrow and with wide
// ambiguous characters. A test whose terminal is not installed is skipped and names it.
//
// It does not know how a frame is made nor how a terminal is asked.
package terminals
