package form

import (
	"baolan/editions/form/running"
	"baolan/editions/rebuild/measure"
)

// Evidence is by what the form of a document was found. The counts are of the pages that were
// looked at.
type Evidence struct {
	Lines    int `json:"lines"`              // the lines that show the form
	Of       int `json:"of"`                 // the lines that could
	Width    int `json:"width,omitempty"`    // of the form Sheets: where lines are broken, in Chinese characters
	Pages    int `json:"pages,omitempty"`    // all pages
	Numbered int `json:"numbered,omitempty"` // those with a number at their edges that counts up
}

// Evidence returns by what the form was found. It is zero for printed columns.
func (d *Document) Evidence() Evidence { return d.found }

func (t *traits) evidence(k Kind, r *running.Counts) Evidence {
	e := Evidence{Of: t.lines, Pages: r.Pages(), Numbered: r.Numbered()}
	switch k {
	case Columns:
		return Evidence{}
	case Paragraphs:
		e.Lines, e.Of = t.wideEnded, t.wide
		if t.wideSum*2 < t.all {
			e.Lines, e.Of = t.proseEnded, t.prose
		}
	case Sheets:
		var w measure.Em
		w, e.Lines, e.Of = t.breakWidth()
		e.Width = int(w / measure.OneEm)
	case Abreast, Interleaved:
		e.Lines = max(t.gapped, t.parted)
	case Glyphs:
		e.Lines = t.single
	case Contents:
		e.Lines = t.entries
	case Scattered:
		e.Lines, e.Of = t.rows.Lines()
	}
	return e
}
