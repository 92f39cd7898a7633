// Package model says what a newspaper is: an edition of numbered pages (版),
// a page of articles, its weather, and the lines that are neither.
//
// It owns the vocabulary that every other package speaks and the pure
// questions one can ask of it (which page, how long, which source lines).
// It promises values: no I/O, no clock, no globals that change, no terminal.
// It does not know where an edition came from or how it will be shown.
//
// Every string in a model value is clean: UTF-8, no control, no bidi
// control, no line break. The packages under editions make it so.
package model
