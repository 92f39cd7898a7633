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
	fields
)

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

// tokens are the columns of the full-text table but the scope.
type tokens struct{ head, byline, body, one, initials string }

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

// tokens makes the columns of a row. seen is scratch space.
func (r *row) tokens(seen *characters) tokens {
	var columns [3][]byte // head, byline, body
	add := func(column int, s string) {
		if s == "" {
			return
		}
		f := fold.Fold(s)
		for _, c := range f.Text {
			seen.add(c)
		}
		columns[column] = appendPairs(columns[column], f.Text)
		// Where a number lost its commas, the text stands there twice.
		if kept := fold.FoldKeepingCommas(s); kept.Text != f.Text {
			seen.add(',')
			columns[column] = appendPairs(columns[column], kept.Text)
		}
	}
	for f, s := range r.text {
		add(columnOf[f], s)
	}
	for _, p := range r.paragraphs {
		add(columnOf[Body], p)
	}
	return tokens{
		head: string(columns[0]), byline: string(columns[1]), body: string(columns[2]),
		one: string(seen.tokens()), initials: initialTokens(sounds(r.text[Headline])),
	}
}

// columnOf tells the column of the full-text table for each field.
var columnOf = [fields]int{Byline: 1, Dateline: 2, Body: 2}

// paragraphBreak stands between paragraphs of a kept body. No text of a model
// holds a line break.
const paragraphBreak = "\n"
