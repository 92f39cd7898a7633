// Package abreast takes columns apart that stand side by side on each line of a text, as
// pdftotext -layout gives them. The gaps of the lines make a grid (grid.go), in which regions
// are cut into columns (region.go, columns.go, parts.go, bands.go). Every character of the
// lines except spaces is in one piece.
package abreast
