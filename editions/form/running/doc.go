// Package running finds the lines at the edges of sheets that belong to no article: page
// numbers, running heads and feet, what a program has put between sheets.
//
// Counts looks at the first and last lines of all pages of a document and keeps which repeat or
// count up (running.go, series.go); SetHeadsAside finds heads that name one article, by sheets
// beside each other (edges.go). Borders and Marks cut a text without form feeds into its sheets
// (border.go, mark.go). Memory is bounded however long the document is.
package running
