package measure

import (
	"baolan/internal/truth"
	"baolan/model"
)

// Predicted returns all pages of an edition together in the form that Page compares.
func Predicted(pages []model.Page) truth.Page {
	var out truth.Page
	for i := range pages {
		p := &pages[i]
		for j := range p.Articles {
			out.Articles = append(out.Articles, article(&p.Articles[j]))
		}
		if out.Weather == nil && p.Weather != (model.Weather{}) {
			out.Weather = &truth.Weather{Forecast: p.Weather.Forecast, Detail: p.Weather.Detail, Warning: p.Weather.Warning}
		}
		for _, b := range p.Other {
			out.Other = append(out.Other, truth.Block{Type: b.Type, Lines: b.Lines})
		}
	}
	return out
}

func article(a *model.Article) truth.Article {
	q := truth.Article{
		Label: a.Label, Kicker: a.Kicker, Headline: a.Headline, Deck: a.Deck, Byline: a.Byline, Dateline: a.Dateline,
		Confidence: &a.Confidence,
	}
	for _, p := range a.Paragraphs {
		q.Paragraphs = append(q.Paragraphs, p.Lines()...)
		q.Blocks = append(q.Blocks, truth.Piece{Kind: p.Kind.Block(), Text: p.Text, Rows: p.Rows})
	}
	return q
}
