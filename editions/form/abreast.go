package form

import (
	"context"

	"baolan/editions/rebuild/cue"
	"baolan/model"
)

// readAbreast separates columns that stand side by side and reads them one after the
// other. Page.Source has the lines of text unchanged.
func (d *Document) readAbreast(ctx context.Context, text string) (model.Page, cue.FolioImprint, error) {
	r := d.rows(text)
	lines := make([]string, len(r.all.Source))
	for _, l := range r.read {
		lines[l.at] = l.text
	}
	r.read, r.text = nil, ""
	for _, p := range takeApart(lines) {
		if p.indent {
			p.text = "\u3000\u3000" + p.text
		}
		r.read = append(r.read, row{p.text, int32(p.row)}) //nolint:gosec // the number of a line
	}
	return r.page(ctx)
}

// piece is the part of one row of the text that belongs to one column.
type piece struct {
	row    int    // index of the row in the text
	start  int    // where the piece begins, in places of the grid
	text   string // gaps between the characters are one or two blanks
	indent bool   // the piece begins where the column's paragraphs do
}
