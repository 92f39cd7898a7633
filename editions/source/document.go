package source

import (
	"cmp"
	"slices"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/damage"
	"baolan/editions/form"
	"baolan/editions/form/flow"
	"baolan/editions/format"
	"baolan/editions/rebuild/cue"
)

// cutter gives what cuts a text into pages: at form feeds and at the lines that a program has
// put between them, or where it has neither at the lines that part its sheets.
func (u *unit) cutter() func(s []byte, borders bool) ([]byte, int) {
	switch {
	case u.marks != nil:
		return func(s []byte, feeds bool) ([]byte, int) {
			part, next := u.sizes.text(s, feeds)
			if !feeds {
				return part, next
			}
			return u.marks.Cut(s, part, next)
		}
	case u.borders == nil:
		return u.sizes.text
	}
	at := u.borders.Cutter()
	return func(s []byte, borders bool) ([]byte, int) {
		part, next := u.sizes.text(s, borders)
		if !borders {
			return part, next
		}
		if i := at(part); i > 0 && i < len(s) {
			return s[:i], i
		}
		return part, next
	}
}

// plain is a part of a text, clean and mended, its marks as horizontal lines have them.
func plain(s string) (string, clean.Report, damage.Report) {
	s, recoded := damage.Recode(s)
	var closed clean.Report
	s, cleaned := clean.Text(clean.CloseBreaks(s, &closed))
	cleaned.Merge(&closed)
	s, damaged := damage.Mend(clean.UprightText(s), &cleaned)
	damaged.Recoded = recoded
	return s, cleaned, damaged
}

// text takes in the pages of a text, by its form.
func (u *unit) text(w *window) error {
	if err := u.findForm(w); err != nil {
		return err
	}
	if u.document.Kind == form.Sheets {
		var s sheets
		err := u.parts(w, u.cutter(), func(o Origin) error {
			s.add(o)
			if s.bytes < u.sizes.page {
				return nil
			}
			return u.sheets(&s, false)
		})
		return cmp.Or(err, u.sheets(&s, true))
	}
	a := newAhead(u)
	return a.end(u.parts(w, u.cutter(), func(o Origin) error {
		switch {
		case strings.TrimSpace(o.Text) == "":
			return nil
		case u.document.Kind == form.Paragraphs: // these may have several pages in one text
			return u.sheets(&sheets{origins: []Origin{o}}, true)
		}
		return a.read(o)
	}))
}

// prints notes what a page prints about its edition; the first page that does so
// counts.
func (u *unit) prints(said cue.FolioImprint) {
	u.printed.paper = cmp.Or(u.printed.paper, said.Paper)
	u.printed.date = cmp.Or(u.printed.date, said.Date)
}

// sheets are the sheets that were read and from which no page was made yet.
type sheets struct {
	origins []Origin
	bytes   int
}

func (s *sheets) add(o Origin) {
	s.origins = append(s.origins, o)
	s.bytes += len(o.Text)
}

// sheets takes in the pages that are made from the sheets. The last page waits for the
// sheets that follow, unless there are none.
func (u *unit) sheets(s *sheets, last bool) error {
	texts := make([]string, len(s.origins))
	for i := range s.origins {
		texts[i] = s.origins[i].Text
	}
	parts := u.document.Sheets(texts)
	give := len(parts)
	if !last && give > 1 {
		give--
	}
	for i, p := range parts[:give] {
		if err := u.ctx.Err(); err != nil {
			return err
		}
		to := len(s.origins)
		if i+1 < len(parts) {
			to = parts[i+1].Sheet
		}
		o := s.origins[p.Sheet]
		from := p.Sheet
		if p.Line > 0 { // the sheet's report belongs to the part that begins in it
			o.Cleaned, o.Damage = clean.Report{}, damage.Report{}
			from++
		}
		o.Line += p.Line
		for k := from; k < to; k++ {
			if k > p.Sheet {
				o.Cleaned.Merge(&s.origins[k].Cleaned)
				o.Damage.Merge(&s.origins[k].Damage)
			}
		}
		if i+1 < len(parts) && parts[i+1].Line > 0 && to > p.Sheet {
			o.Cleaned.Merge(&s.origins[to].Cleaned)
			o.Damage.Merge(&s.origins[to].Damage)
		}
		o.Text, o.Form, o.Setting, o.Evidence = p.Text, format.Text, u.document.Kind, u.document.Evidence()
		form.Doubt(&p.Page, u.document.Kind, &o.Damage)
		u.prints(p.Edition)
		if err := u.take(p.Page, o); err != nil {
			return err
		}
	}
	*s = s.from(parts, give)
	return nil
}

// from gives what is left of the sheets when so many parts were given.
func (s *sheets) from(parts []flow.Part, given int) sheets {
	var rest sheets
	if given == len(parts) {
		return rest
	}
	p := &parts[given]
	for i, o := range slices.Backward(s.origins[p.Sheet:]) {
		if i == 0 && p.Line > 0 {
			o.Text, o.Line = afterLines(o.Text, p.Line), o.Line+p.Line
			o.Cleaned, o.Damage = clean.Report{}, damage.Report{}
		}
		rest.origins = slices.Insert(rest.origins, 0, o)
		rest.bytes += len(o.Text)
	}
	return rest
}

// afterLines gives a text without its first n lines.
func afterLines(s string, n int) string {
	for range n {
		_, s, _ = strings.Cut(s, "\n")
	}
	return s
}
