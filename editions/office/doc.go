// Package office takes the texts out of the files of word processors and spreadsheets: .docx, .odt, .rtf and .xlsx.
//
// It owns what these formats mark: headings, titles, breaks, tables, notes, what was deleted. It promises that a
// paragraph becomes a line, that what a reader of the document sees is in the text, and that the memory is bounded by
// the size of the text and by what package folder unpacks. What the lines are, it leaves to those who read Markdown,
// text and tables.
package office
