package form

import (
	"context"

	"baolan/editions/form/flow"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/scan"
	"baolan/model"
)

// Read makes a page of the text of one page of the document and returns what the text says
// of the edition. Every line of the text is in Page.Source, unless a text of paragraphs
// holds several pages: then Read returns the first, and Sheets returns all. If ctx ends
// Read returns its error.
func (d *Document) Read(ctx context.Context, text string) (model.Page, cue.FolioImprint, error) {
	switch d.Kind {
	case Paragraphs, Contents, Glyphs, Sheets:
		parts := d.Placed([]flow.Sheet{{Text: text}})
		if len(parts) == 0 {
			return model.Page{Source: scan.Text(text).Source}, cue.FolioImprint{}, nil
		}
		return parts[0].Page, parts[0].Edition, nil
	case Abreast:
		return d.readAbreast(ctx, text)
	case Interleaved:
		return d.readInterleaved(ctx, text)
	case Scattered:
		return d.readScattered(ctx, text)
	}
	return d.readColumns(ctx, text)
}

// Sheets makes pages of successive sheets of the document. A part has the articles that
// begin on one sheet, whole, so it can end on a later one; a text of paragraphs is also
// cut at lines that name a page. If sheets are not the last of the document, the last part
// may be incomplete. The result is nil if the sheets have no text but running lines.
func (d *Document) Sheets(sheets []string) []flow.Part {
	all := make([]flow.Sheet, len(sheets))
	for i := range sheets {
		all[i].Text = sheets[i]
	}
	return d.Placed(all)
}

// Placed makes pages as Sheets does. What stands in larger type than the text is a title or a
// sub-head, and where lines end shows where paragraphs do.
func (d *Document) Placed(sheets []flow.Sheet) []flow.Part {
	f := flow.Form{Of: flow.Paragraphs, Width: d.measure, Running: &d.running}
	switch d.Kind {
	case Sheets:
		f.Of = flow.PrintedLines
	case Contents:
		f.Of = flow.Entries
	case Glyphs:
		f.Of = flow.Characters
	}
	return f.Parts(sheets)
}
