// Package scattered finds pages of vertical type whose text an extractor gave by its rows, as
// pdftotext does, plain or with -layout: a row has one character of each column. Where the
// places in the rows show the columns, it puts them together again, from right to left.
//
// It loses no character: what belongs to no column is a piece of its own.
package scattered
