package index

import (
	"strings"

	"baolan/editions/fold"
	"baolan/model"
)

// Field is the part of an article in which a hit is.
type Field uint8

// The fields, in the order in which a page prints them.
const (
	Label Field = iota
	Kicker
	Headline
	Deck
	Byline
	Dateline
	Body
)

// headFields is how many fields are above an article's body: all before the byline.
const headFields = int(Byline)

// row is an article as the index keeps it. The text of a page that belongs to no
// article (notices, captions, weather, lines that could not be recognised) is one row
// with the ordinal loose.
type row struct {
	page       int
	label      string
	name       string
	ordinal    int
	text       [Body]string // by Field
	paragraphs []string
}

// loose is the ordinal of the text that belongs to no article.
const loose = -1

// ofBook ends the label of a page that is called 第1页, as in a book.
const ofBook = "页"

// labelOf gives the label by which a page's rows are kept.
func labelOf(p *model.Page) string {
	if p.InBook {
		return p.Label + ofBook
	}
	return p.Label
}

// of gives the page that a row is of, without what is on it.
func (r *row) of() model.Page {
	label, inBook := strings.CutSuffix(r.label, ofBook)
	return model.Page{Number: r.page, Label: label, Name: r.name, InBook: inBook}
}

// rows gives the rows of a page.
func rows(p *model.Page) []row {
	var list []row
	for i := range p.Articles {
		a := &p.Articles[i]
		r := row{page: p.Number, label: labelOf(p), name: p.Name, ordinal: i}
		r.text = [Body]string{
			Label: a.Label, Kicker: a.Kicker, Headline: a.Title(), Deck: a.Deck, Byline: a.Byline, Dateline: a.Dateline,
		}
		for _, q := range a.Paragraphs {
			r.paragraphs = append(r.paragraphs, q.Text)
		}
		list = append(list, r)
	}
	rest := row{page: p.Number, label: labelOf(p), name: p.Name, ordinal: loose}
	for _, b := range p.Other {
		if b.Type == model.BlockMark {
			continue // a byline's decoration is not to be found
		}
		rest.paragraphs = append(rest.paragraphs, strings.Join(b.Lines, " "))
	}
	for _, s := range []string{p.Weather.Forecast, p.Weather.Detail, p.Weather.Warning} {
		if s != "" {
			rest.paragraphs = append(rest.paragraphs, s)
		}
	}
	if len(rest.paragraphs) > 0 {
		list = append(list, rest)
	}
	return list
}

// partEnd ends each part of an article in its joined text. The parts are all fields,
// empty ones too, and the paragraphs.
const partEnd = "\n"

// joined gives the parts in one text, as the index keeps them.
func (r *row) joined() string {
	var b strings.Builder
	put := func(s string) {
		b.WriteString(strings.ReplaceAll(s, partEnd, " "))
		b.WriteString(partEnd)
	}
	for _, s := range r.text {
		put(s)
	}
	for _, s := range r.paragraphs {
		put(s)
	}
	return b.String()
}

// part sets the parts from a joined text.
func (r *row) part(joined string) {
	parts := strings.Split(strings.TrimSuffix(joined, partEnd), partEnd)
	n := copy(r.text[:], parts)
	r.paragraphs = parts[n:]
}

// fields gives n fields of a joined text from one on, joined.
func fields(joined string, from Field, n int) string {
	for range from {
		_, joined, _ = strings.Cut(joined, partEnd)
	}
	rest := joined
	for range n {
		_, rest, _ = strings.Cut(rest, partEnd)
	}
	return joined[:len(joined)-len(rest)]
}

// tokens makes the tokens of a row, without those of its scope. seen is reused between
// rows.
func (r *row) tokens(seen *characters) string {
	var head []byte
	add := func(s string, inHead bool) {
		if s == "" {
			return
		}
		f := fold.Fold(s)
		seen.add(f.Text)
		if inHead {
			head = appendMarked(head, f.Text)
		}
		// A text with a number from which folding takes the commas is taken in twice,
		// with and without them.
		if strings.ContainsAny(s, ",，") {
			if kept := fold.FoldKeepingCommas(s); kept.Text != f.Text {
				seen.add(kept.Text) // with the comma itself
			}
		}
	}
	for f, s := range r.text {
		add(s, f < headFields)
	}
	for _, p := range r.paragraphs {
		add(p, false)
	}
	b := append(make([]byte, 0, 4<<10), head...)
	b = appendInitials(b, sounds(r.text[Headline]))
	return string(seen.appendTokens(b))
}
