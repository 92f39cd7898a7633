package typeset_test

import (
	"fmt"

	"baolan/ui/typeset"
)

// Lines of 20 cells, which are ten characters. No line begins with a mark, and
// a number stays whole.
func ExampleParagraph() {
	const text = "修缮用了六十天，换下的2024块石板全部编号保存，新石板取自同一座山。"
	for _, l := range typeset.Paragraph(text, typeset.Style{Measure: 20, Indent: 4}) {
		fmt.Printf("|%s|\n", l.String(text))
	}
	// Output:
	// |    修缮用了六十天，|
	// |换下的2024块石板全部|
	// |编号保存，新石板取自|
	// |同一座山。|
}

// Rows are divided among two columns of three rows. No single line is separated from its
// paragraph.
func ExampleColumns() {
	rows := []typeset.Row{{First: true}, {}, {Last: true}, {First: true}, {Last: true}}
	for _, s := range typeset.Columns(rows, 3, 2) {
		fmt.Println(s.Columns)
	}
	// Output: [{0 3} {3 5}]
}
