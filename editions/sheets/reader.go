package sheets

import (
	"cmp"
	"context"
	"slices"

	"baolan/editions/clean"
	"baolan/editions/damage"
	"baolan/editions/form"
	"baolan/editions/form/flow"
	"baolan/editions/format"
	"baolan/editions/line"
	"baolan/editions/rebuild"
	"baolan/editions/rebuild/measure"
)

const (
	// sampled is the number of pages by which a document's form is found.
	sampled = 12
	// window is the number of sheets that are read together, and mostHeld the greatest number
	// where an article is longer than that.
	window, mostHeld = 64, 1024
)

// Page is a page of a document as a format finds it.
type Page struct {
	Lines line.Sheet // clean lines with their places
	// Found is what is true of the page however it is read: its losses, its number.
	Found format.Page
	// Alone rebuilds the page by itself.
	Alone func() (*format.Page, error)
	// IsForeign says that the text of the page is not what is printed on it, so that no
	// article of other pages goes on there: it is read by itself.
	IsForeign bool
	// Doubt lowers the confidence of the articles on the page for what is true of all of it.
	// It may be nil.
	Doubt func(p *format.Page)
}

// decision is what is known of a document's form.
type decision uint8

const (
	open     decision = iota // not enough pages were seen
	apart                    // each page is read by itself
	together                 // articles run over sheets
)

// Reader reads the pages of one document.
type Reader struct {
	ctx      context.Context //nolint:containedctx // the reading is its scope
	give     func(*format.Page) error
	decision decision
	held     []Page
	singles  int  // of the pages seen while it is open, those that can be sheets
	severals int  // and those that are pages of a newspaper
	twos     int  // and those of two columns that may be sheets all the same
	split    bool // sheets are of two columns
	dated    bool // one that can be a sheet has a date or a paper's name at its edge
	sample   form.Sample
	column   column
	seen     int            // pages of held that sample has seen
	printed  format.Imprint // what the first part says that says anything
	room     int            // how many sheets are held before pages are made of them
}

// NewReader returns a reader that calls give for each page that is read. Add and End return
// its errors, those of rebuilding and those of the context.
func NewReader(ctx context.Context, give func(*format.Page) error) *Reader {
	return &Reader{ctx: ctx, give: give, room: window}
}

// Add adds the next page. What it makes of pages before may be given before it returns.
func (r *Reader) Add(p Page) error {
	if r.decision == apart {
		return r.alone(&p)
	}
	if r.decision == together && p.IsForeign {
		if err := r.parts(true); err != nil {
			return err
		}
		return r.alone(&p)
	}
	if r.split {
		sheet, ok := unrolled(&p.Lines)
		if !ok {
			if err := r.parts(true); err != nil {
				return err
			}
			return r.alone(&p)
		}
		p.Lines = sheet
	}
	r.held = append(r.held, p)
	if r.decision == open {
		switch standing, head := standingOf(&p.Lines), folioOf(&p.Lines); {
		case standing == several && head != isFolio && isNumberedBelow(&p.Lines) && hasTwoColumns(&p.Lines):
			r.twos++
		case standing == several, standing == single && head == isFolio:
			r.severals++
		case standing == single:
			r.singles++
			r.dated = r.dated || head == mayFolio
		}
		return r.decide(len(r.held) >= sampled)
	}
	if len(r.held) < r.room {
		return nil
	}
	return r.parts(false)
}

// End gives what is left. It returns the first error of the giving.
func (r *Reader) End() error {
	if r.decision == open {
		if err := r.decide(true); err != nil {
			return err
		}
	}
	return r.parts(true)
}

// decide finds the form of the document, if it can be found or has to be. The first page of a
// newspaper has several columns, so its reader does not wait for the second.
func (r *Reader) decide(now bool) error {
	if now && r.twos >= leastTwos && r.twos > 3*(r.severals+r.singles) {
		return r.splitAll()
	}
	if now {
		r.severals += r.twos
	}
	switch {
	case r.severals > r.singles, now && r.singles == 1 && r.dated, now && (r.singles == 0 || r.severals*3 > r.singles):
		r.decision = apart
	case now:
		r.column = columnOf(sheetsOf(r.held))
		least := float32(leastWidth)
		if r.singles == 1 {
			least = leastAlone
		}
		isProse := r.singles > 1 || r.column.full >= leastFull
		if r.column.size > 0 && r.column.width >= least*r.column.size && isProse {
			return r.joinAll()
		}
		r.decision = apart
	default:
		return nil
	}
	return r.eachAlone()
}

// leastTwos is the number of sheets of two columns from which they are read as sheets: one alone can be a
// page of anything.
const leastTwos = 2

// splitAll reads sheets of two columns as sheets of one.
func (r *Reader) splitAll() error {
	r.split = true
	var all []line.Sheet
	for i := range r.held {
		if sheet, ok := unrolled(&r.held[i].Lines); ok {
			all = append(all, sheet)
		}
	}
	r.column = columnOf(all)
	return r.joinAll()
}

// joinAll reads the pages that are held as sheets over which articles run.
func (r *Reader) joinAll() error {
	r.decision = together
	held := r.held
	r.held = nil
	for i := range held {
		if err := r.Add(held[i]); err != nil {
			return err
		}
	}
	return nil
}

func (r *Reader) alone(p *Page) error {
	page, err := p.Alone()
	if err != nil {
		return err
	}
	return r.give(page)
}

// Alone rebuilds a page by itself.
func Alone(ctx context.Context, p *Page) (*format.Page, error) {
	sheet, kept := p.Lines, p.Lines
	sheet.Lines = slices.Clone(kept.Lines) // the rebuilding writes to its own
	page, said, err := rebuild.Sheet(ctx, sheet, rebuild.Options{})
	if err != nil {
		return nil, err
	}
	out := &format.Page{Page: page, Printed: format.Imprint{Paper: said.Paper, Date: said.Date}, Origin: p.Found.Origin}
	out.Origin.Sheet = &kept
	out.Losses = p.Found.Origin.Losses
	if p.Doubt != nil {
		p.Doubt(out)
	}
	if out.Number == 0 {
		out.Number, out.Label, out.IsCounted = p.Found.Number, p.Found.Label, true
	}
	return out, nil
}

func sheetsOf(pages []Page) []line.Sheet {
	out := make([]line.Sheet, len(pages))
	for i := range pages {
		out[i] = pages[i].Lines
	}
	return out
}

// parts gives the pages that are made of the held sheets. Unless they are the last ones, the last
// page waits for the sheets that follow.
func (r *Reader) parts(last bool) error {
	if len(r.held) == 0 {
		return nil
	}
	sheets := make([]flow.Sheet, len(r.held))
	for i := range r.held {
		sheets[i] = r.column.write(&r.held[i].Lines)
		if i >= r.seen {
			r.sample.Sheet(sheets[i].Text)
		}
	}
	r.seen = len(r.held)
	d := r.sample.Sheets(measure.Em(r.column.width / r.column.size * float32(measure.OneEm)))
	parts := d.Placed(sheets)
	if len(parts) == 0 {
		return r.eachAlone()
	}
	if !last && len(parts) == 1 && len(r.held) < mostHeld {
		r.room = 2 * len(r.held)
		return nil
	}
	r.room = window
	for i := range parts { // a digest has articles of several days
		r.printed.Paper = cmp.Or(r.printed.Paper, parts[i].Edition.Paper)
		r.printed.Date = cmp.Or(r.printed.Date, parts[i].Edition.Date)
	}
	n := len(parts)
	if !last && n > 1 {
		n--
	}
	for i, p := range parts[:n] {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		to := len(r.held)
		if i+1 < len(parts) {
			to = parts[i+1].Sheet
		}
		from := p.Sheet
		if i == 0 {
			from = 0 // sheets without text may stand before the first part
		}
		if err := r.part(&p, from, to); err != nil {
			return err
		}
	}
	if n == len(parts) {
		r.held, r.seen = nil, 0
		return nil
	}
	r.keep(&parts[n], sheets)
	return nil
}

// eachAlone gives the pages that are held, each by itself.
func (r *Reader) eachAlone() error {
	for i := range r.held {
		if err := r.alone(&r.held[i]); err != nil {
			return err
		}
	}
	r.held, r.seen = nil, 0
	return nil
}

// part gives a page. Its articles begin on sheet from and end before sheet to or on it; what
// is true of the sheets from from to to, without to, is true of the page.
func (r *Reader) part(p *flow.Part, from, to int) error {
	first := &r.held[p.Sheet]
	out := first.Found
	out.Page = p.Page
	if out.Number == 0 {
		out.Number, out.Label, out.IsCounted = cmp.Or(first.Found.Number, first.Found.Origin.Nth), first.Found.Label, true
	}
	out.Printed = r.printed
	o := &out.Origin
	o.Text, o.Line, o.Setting = p.Text, 1, form.Sheets
	o.Cleaned, o.Losses, o.Unseen = clean.Report{}, nil, nil
	if p.Line > 0 && from == p.Sheet {
		from++ // what is true of the sheet belongs to the part that it begins with
	}
	form.Doubt(&out.Page, form.Sheets, &damage.Report{})
	for k := from; k < max(to, from); k++ {
		h := &r.held[k]
		o.Cleaned.Merge(&h.Found.Origin.Cleaned)
		o.Losses = append(o.Losses, h.Found.Origin.Losses...)
		o.Unseen = append(o.Unseen, h.Found.Origin.Unseen...)
		if h.Doubt != nil {
			h.Doubt(&out)
		}
	}
	out.Losses = o.Losses
	return r.give(&out)
}

// keep keeps the sheets from the beginning of a part on.
func (r *Reader) keep(p *flow.Part, sheets []flow.Sheet) {
	rest := r.held[p.Sheet:]
	r.held = append([]Page(nil), rest...)
	r.seen = len(r.held)
	if p.Line == 0 {
		return
	}
	// The lines above the part were given. Those that are left begin below the last of them.
	above := sheets[p.Sheet].Places[:p.Line]
	lines := r.held[0].Lines.Lines[:0:0]
	for _, l := range r.held[0].Lines.Lines {
		if !isAmong(&l.Place, above) {
			lines = append(lines, l)
		}
	}
	r.held[0].Lines.Lines = lines
	f := &r.held[0].Found.Origin
	f.Cleaned, f.Losses, f.Unseen = clean.Report{}, nil, nil
}

// isAmong reports whether a line stands on one of some lines.
func isAmong(p *line.Place, lines []line.Place) bool {
	for i := range lines {
		if lines[i].Known && areBeside(p, &lines[i]) {
			return true
		}
	}
	return false
}
