package index

import (
	"strings"

	"baolan/editions/fold"
	"baolan/model"
)

// Field names the part of an article in which a hit stands.
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

// headFields are those that stand above an article: all before the byline.
const headFields = int(Byline)

// row is an article as the index keeps it. What belongs to no article (notices,
// captions, weather, lines that nothing could be said of) is a row of its own
// for each page, with the ordinal loose.
type row struct {
	page       int
	label      string
	name       string
	ordinal    int
	text       [Body]string // by Field
	paragraphs []string
}

// loose is the ordinal of what belongs to no article.
const loose = -1

// rows gives the rows of a page.
func rows(p *model.Page) []row {
	var list []row
	for i := range p.Articles {
		a := &p.Articles[i]
		r := row{page: p.Number, label: p.Label, name: p.Name, ordinal: i}
		r.text = [Body]string{
			Label: a.Label, Kicker: a.Kicker, Headline: a.Title(), Deck: a.Deck, Byline: a.Byline, Dateline: a.Dateline,
		}
		for _, q := range a.Paragraphs {
			r.paragraphs = append(r.paragraphs, q.Text)
		}
		list = append(list, r)
	}
	rest := row{page: p.Number, label: p.Label, name: p.Name, ordinal: loose}
	for _, b := range p.Other {
		if b.Type == model.BlockMark {
			continue // signs taken off a byline are not for reading
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

// partEnd stands behind each part of an article in its one text: the fields,
// empty ones too, and the paragraphs.
const partEnd = "\n"

// joined gives the parts as the index keeps them, in one text.
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

// part takes joined apart.
func (r *row) part(joined string) {
	parts := strings.Split(strings.TrimSuffix(joined, partEnd), partEnd)
	n := copy(r.text[:], parts)
	r.paragraphs = parts[n:]
}

// fields gives some of the fields of a joined text, joined.
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

// tokens makes the tokens of a row but its scope. seen is scratch space.
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
		// Where a number lost its commas, the text stands there twice.
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
