package form

// Kind is the form that a text has.
type Kind uint8

// The forms.
const (
	Columns     Kind = iota // printed columns one after the other, a line a printed line
	Paragraphs              // one paragraph a line, as crawlers and web pages give them
	Sheets                  // pages of one wide column, as a digest or a book has them
	Abreast                 // printed columns side by side on each line
	Glyphs                  // one character on each line: vertical type in which nothing shows where a printed line ends
	Contents                // a list of titles, an entry a line
	Interleaved             // a line or two of each printed column in turn
	Scattered               // vertical type by its rows: a character of each column
)

// String returns the form's name as it stands in JSON and in the report of check.
func (k Kind) String() string {
	names := [...]string{"columns", "paragraphs", "sheets", "abreast", "glyphs", "contents", "interleaved", "scattered"}
	if int(k) < len(names) {
		return names[k]
	}
	return "unknown"
}
