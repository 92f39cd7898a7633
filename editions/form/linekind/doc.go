// Package linekind says what a line is by its form alone, without its neighbours: a page's
// number, an entry of a list, a rule, a note's mark, words of buttons that were copied along, a
// line with the shape of a title or the end of a paragraph.
package linekind
