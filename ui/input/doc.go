// Package input turns what a terminal sends into the events of a program. It is
// the one way in for the reader on this terminal, over "ssh -t" and in serve.
//
//	terminal ─ inlet (how much) ─ sieve (which bytes) ─ decoder ─ events
//
// It promises that no bytes whatever end the program or fill its memory: a
// sequence, a paste and a flood have bounds, what is no UTF-8 and no sequence is
// dropped, and a decoder that panics is replaced by a new one that goes on behind
// what it fell over. Of a window's size that the terminal states in band nothing passes:
// who wants to know it asks the system. A cell's size in pixels passes within
// bounds.
package input
