// Package terminals proves in real terminals what the rest of ui promises: a
// border stands in its column in every row, whatever the terminal thinks of
// “ ” — … · ①, and quitting leaves the shell's screen as it was.
//
// It has tests only. They run the built program in tmux, in xterm and in
// xterm -cjk_width (where ambiguous characters take two cells) under Xvfb, and
// compare the terminal's own text, and of xterm the picture too, with the frame
// that package ui says. Random frames go through a Bubble Tea program and the
// reader's writers into x/vt and @xterm/headless, each as a terminal that is
// narrow and as one that is wide. What is not installed is skipped by name.
//
// It does not know how a frame is made nor how a terminal is asked.
package terminals
