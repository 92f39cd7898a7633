// Package attach assigns headlines to bodies.
//
// It takes a page's lines with their labels, gathers bodies and groups of head lines
// in the order of the text, and finds the assignment that costs least over the whole
// page. One measure of affinity compares the lines of a title with a body, and one
// solver serves every layout: headlines before their bodies, behind them, between two
// halves of a body, side by side, in a run of their own, and mixtures of these.
//
//	labels ─draft→ bodies, head groups ─solve→ articles, lines left over
//
// It owns the bodies, and which head lines belong to which of them. It does not know
// which head lines are kicker, headline and deck (see heads), nor how text is joined. Every
// line of the text ends in exactly one article, block or group left over. Time
// and memory are linear in the text.
package attach
