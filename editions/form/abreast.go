package form

import (
	"context"

	"baolan/editions/rebuild/cue"
	"baolan/model"
)

// readAbreast takes columns that stand side by side apart and reads them one after
// the other.
func (d *Document) readAbreast(ctx context.Context, text string) (model.Page, cue.Edition, error) {
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

// piece is what stands of one column on one row of the text.
type piece struct {
	row    int
	start  int // where it begins, in the unit that aligns best
	text   string
	indent bool // it opens a paragraph
}
