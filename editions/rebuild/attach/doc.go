// Package attach gives headlines to bodies.
//
// It takes a page's lines with their labels, puts bodies and head groups
// together in the order of the stream, and finds the giving of least cost over
// the whole page: one affinity between the lines of a title and a body, one
// solver for heads before, after, between, side by side, in a run of their own
// and mixed.
//
//	labels ─draft→ bodies, head groups ─solve→ articles, lines left over
//
// It owns the bodies and which head lines are theirs. It doesn't know which of
// them are kicker, headline and deck (see heads), nor how text is joined. Every
// line of the text ends in exactly one article, block or group left over. Time
// and memory are linear in the text.
package attach
