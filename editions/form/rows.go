package form

import (
	"context"
	"strings"
	"unicode/utf8"

	"baolan/editions/form/abreast"
	"baolan/editions/form/blanks"
	"baolan/editions/form/flow"
	"baolan/editions/form/interleaved"
	"baolan/editions/form/running"
	"baolan/editions/form/scattered"
	"baolan/editions/line"
	"baolan/editions/rebuild"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
	"baolan/model"
)

// row is a line that is read. at is the index of the line of the text from which it comes.
type row struct {
	text string
	at   int32
}

// rows is a text before it is read: its lines without the running ones, each as one row.
// The reader of a form may put other rows in their place.
type rows struct {
	all   scan.Page
	aside map[int]bool // the indexes of the running lines in all.Lines
	read  []row
	also  map[int][]int // by row, the other lines that have characters of it
	text  string        // the text of the rows of read; "" if it has to be made of them
}

func (d *Document) rows(text string) *rows {
	r := &rows{all: scan.Text(text)}
	r.aside = d.running.Asides(r.all.Lines)
	gone := map[int32]bool{}
	for i := range r.aside {
		gone[r.all.Lines[i].From] = true
	}
	if len(gone) == 0 {
		r.text = text
	}
	r.read = make([]row, 0, len(r.all.Source))
	for i := range r.all.Source {
		if at := int32(i); !gone[at] {
			r.read = append(r.read, row{r.all.Source[i].Text, at})
		}
	}
	return r
}

// lines returns the lines of the text that are neither blank nor running lines.
func (r *rows) lines() []line.Line {
	kept := r.all.Lines[:0:0]
	for i := range r.all.Lines {
		if !r.aside[i] {
			kept = append(kept, r.all.Lines[i])
		}
	}
	return kept
}

// texts returns the lines of the text, empty where a running line stands.
func (r *rows) texts() []string {
	all := make([]string, len(r.all.Source))
	for _, l := range r.read {
		all[l.at] = l.text
	}
	return all
}

// whole rebuilds the rows where they are the lines of the text, all of them, as they are.
func (r *rows) whole(ctx context.Context, measured []measure.Line) (model.Page, cue.FolioImprint, error) {
	return rebuild.Measured(ctx, &r.all, measured, rebuild.Options{})
}

// page rebuilds the rows. The lines of Page.Source are those of the text. A line from which
// several rows come has the role of the first of them.
func (r *rows) page(ctx context.Context) (model.Page, cue.FolioImprint, error) {
	if r.text == "" {
		var out strings.Builder
		for i := range r.read {
			out.WriteString(r.read[i].text)
			out.WriteByte('\n')
		}
		r.text = out.String()
	}
	page, edition, err := rebuild.Read(ctx, r.text, rebuild.Options{})
	if err != nil {
		return model.Page{}, cue.FolioImprint{}, err
	}
	page, edition = r.placed(page, edition)
	return page, edition, nil
}

// rest does what page does where the rows are lines of the text as they are and all lines are
// measured: it leaves the running ones out.
func (r *rows) rest(ctx context.Context, lines []measure.Line) (model.Page, cue.FolioImprint, error) {
	p := scan.Page{Source: make([]model.SourceLine, len(r.read))}
	at := make([]int32, len(r.all.Source)) // by line of the text, its row
	for k := range r.read {
		p.Source[k] = model.SourceLine{Text: r.read[k].text, Article: -1}
		at[r.read[k].at] = int32(k) //nolint:gosec // bounded by the page
	}
	kept := make([]measure.Line, 0, len(lines))
	blank := false // a blank line stands before a running line
	for i := range lines {
		if blank = blank || lines[i].Blank; r.aside[i] {
			continue
		}
		l := lines[i]
		l.From, l.To, l.Blank = at[l.From], at[l.To], blank
		kept, blank = append(kept, l), false
	}
	page, edition, err := rebuild.Measured(ctx, &p, kept, rebuild.Options{})
	if err != nil {
		return model.Page{}, cue.FolioImprint{}, err
	}
	page, edition = r.placed(page, edition)
	return page, edition, nil
}

// placed returns a page made of the rows with the lines of the text, and with what its running
// lines say.
func (r *rows) placed(page model.Page, edition cue.FolioImprint) (model.Page, cue.FolioImprint) {
	read := page.Source
	page.Source = r.all.Source
	for k := range min(len(r.read), len(read)) {
		r.give(&page.Source[r.read[k].at], &read[k])
		for _, at := range r.also[k] {
			r.give(&page.Source[at], &read[k])
		}
	}
	return flow.AddRunning(page, edition, running.Measured(r.all.Lines, r.aside))
}

// give gives a line of the text that has none yet the role of a row.
func (r *rows) give(s, read *model.SourceLine) {
	if s.Role == model.RoleBlank {
		text := s.Text
		*s = *read
		s.Text = text
	}
}

// readColumns reads printed columns one after the other.
func (d *Document) readColumns(ctx context.Context, text string) (model.Page, cue.FolioImprint, error) {
	r := d.rows(text)
	b := blanks.Close(r.all.Lines)
	if b != blanks.Printed {
		for i := range r.read {
			r.read[i].text = b.Close(r.read[i].text)
		}
		r.text = ""
	}
	room := linePool.Get().(*[]measure.Line)
	defer linePool.Put(room)
	lines := measure.Into((*room)[:0], r.all.Lines)
	*room = lines
	var page model.Page
	var edition cue.FolioImprint
	var err error
	switch asIs := b == blanks.Printed && utf8.ValidString(text); {
	case asIs && r.text != "":
		page, edition, err = r.whole(ctx, lines)
	case asIs && text != "":
		page, edition, err = r.rest(ctx, lines)
	default:
		page, edition, err = r.page(ctx)
	}
	if err == nil {
		interleaved.Doubt(&page, lines)
	}
	return page, edition, err
}

// readAbreast separates columns that stand side by side and reads them one after the
// other. Page.Source has the lines of text unchanged.
func (d *Document) readAbreast(ctx context.Context, text string) (model.Page, cue.FolioImprint, error) {
	r := d.rows(text)
	lines := r.texts()
	r.read, r.text = nil, ""
	for _, p := range abreast.TakeApart(lines) {
		if p.Indent {
			p.Text = "\u3000\u3000" + p.Text
		}
		r.read = append(r.read, row{p.Text, int32(p.Row)}) //nolint:gosec // the number of a line
	}
	return r.page(ctx)
}

// readInterleaved separates interleaved columns and reads them one after the other. A page
// that has none is read as printed columns.
func (d *Document) readInterleaved(ctx context.Context, text string) (model.Page, cue.FolioImprint, error) {
	r := d.rows(text)
	lines := r.lines()
	w := interleaved.Find(measure.Of(lines))
	if w == nil {
		return r.page(ctx)
	}
	r.read, r.text = nil, ""
	for _, k := range w.InOrder() {
		for at := lines[k].From; at <= lines[k].To; at++ {
			r.read = append(r.read, row{r.all.Source[at].Text, at})
		}
	}
	return r.page(ctx)
}

// readScattered puts the columns of vertical type together where the places in its rows show
// them. A page on which they do not is read as printed columns, and hardly anything of it can be right.
func (d *Document) readScattered(ctx context.Context, text string) (model.Page, cue.FolioImprint, error) {
	r := d.rows(text)
	pieces := scattered.TakeApart(r.texts())
	if pieces == nil {
		page, edition, err := r.page(ctx)
		for i := range page.Articles {
			page.Articles[i].Confidence *= trustRows
		}
		return page, edition, err
	}
	r.read, r.text, r.also = nil, "", map[int][]int{}
	for _, p := range pieces {
		at := int32(p.Rows[0]) //nolint:gosec // the number of a line
		if p.Blank && len(r.read) > 0 {
			r.read = append(r.read, row{"", at})
		}
		r.also[len(r.read)] = p.Rows[1:]
		r.read = append(r.read, row{p.Text, at})
	}
	return r.page(ctx)
}
