// Package flow reads a text of one column: paragraphs a line each, entries of a list of
// contents, vertical type of one character a line, sheets of a digest or a book. It joins lines
// to blocks (unwrap.go, block.go), finds where articles begin (head.go, habits.go, grade.go,
// articles.go), and writes pages (build.go), each with the articles that begin on it.
//
// Every character of the sheets is in one of the pages, and every line in one Page.Source.
package flow
