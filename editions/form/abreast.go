package form

// piece is the part of one row of the text that belongs to one column.
type piece struct {
	row    int    // index of the row in the text
	start  int    // where the piece begins, in places of the grid
	text   string // gaps between the characters are one or two blanks
	indent bool   // the piece begins where the column's paragraphs do
}
