package main

import (
	"math/rand/v2"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/extract"
)

// piece is a run of a page's lines that belong to one part of one article.
type piece struct {
	article int
	part    part
	lines   []extract.Line
}

type part uint8

const (
	headPart part = iota
	bylinePart
	bodyPart
	restPart
)

func partOf(l *extract.Line) part {
	switch {
	case l.Article < 0:
		return restPart
	case l.Label == label.Head || l.Label == label.Column:
		return headPart
	case l.Label == label.Byline:
		return bylinePart
	}
	return bodyPart
}

// reordered returns a page drawn in another order: its articles in another one, their headlines
// and bylines before them, behind them, or all together. Papers draw their pages in all of
// these ways, a maker only in some.
func reordered(all []extract.Line, page int, r *rand.Rand) []extract.Line {
	var pieces []piece
	for i := range all {
		l := &all[i]
		if l.Page != page {
			continue
		}
		n := len(pieces) - 1
		if l.Text == "" && n >= 0 { // a blank line belongs to the piece before it
			pieces[n].lines = append(pieces[n].lines, *l)
			continue
		}
		if n < 0 || pieces[n].article != l.Article || pieces[n].part != partOf(l) {
			pieces = append(pieces, piece{article: l.Article, part: partOf(l)})
			n++
		}
		pieces[n].lines = append(pieces[n].lines, *l)
	}
	return laid(pieces, r)
}

// laid returns the pieces of a page in a random order of drawing.
func laid(pieces []piece, r *rand.Rand) []extract.Line {
	of := map[int][restPart][]extract.Line{}
	var articles []int
	var rest []extract.Line
	for _, p := range pieces {
		if p.part == restPart {
			rest = append(rest, p.lines...)
			continue
		}
		a, seen := of[p.article]
		if !seen {
			articles = append(articles, p.article)
		}
		a[p.part] = append(a[p.part], p.lines...)
		of[p.article] = a
	}
	r.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
	var body, pooled []extract.Line
	page := r.IntN(orders + 2) // an order, or each article its own, or all headlines together
	for _, i := range articles {
		a := of[i]
		order := page
		switch {
		case page == orders:
			order = r.IntN(orders)
		case page > orders:
			pooled = append(pooled, a[headPart]...)
			a[headPart], order = nil, 2
		}
		for _, p := range [orders][3]part{
			{headPart, bylinePart, bodyPart}, {headPart, bodyPart, bylinePart}, {bylinePart, bodyPart, headPart}, {bodyPart, headPart, bylinePart}, {bodyPart, bylinePart, headPart},
		}[order] {
			body = append(body, a[p]...)
		}
	}
	if r.IntN(2) == 0 {
		return append(append(rest, body...), pooled...)
	}
	if r.IntN(3) == 0 {
		return append(append(pooled, body...), rest...)
	}
	return append(append(body, pooled...), rest...)
}

const orders = 5
