package abreast

// Piece is the part of one row of the text that belongs to one column.
type Piece struct {
	Row    int    // index of the row in the text
	start  int    // where the piece begins, in places of the grid
	Text   string // gaps between the characters are one or two blanks
	Indent bool   // the piece begins where the column's paragraphs do
}
