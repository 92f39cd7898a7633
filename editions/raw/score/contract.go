package main

import (
	"encoding/json"

	"baolan/editions/raw"
	"baolan/model"
)

// The JSON contract of a page, as the scorer reads it.
type (
	edition struct {
		Paper string `json:"paper"`
		Date  string `json:"date"`
		Pages []page `json:"pages"`
	}
	page struct {
		Number   int       `json:"number"`
		Name     string    `json:"name"`
		Articles []article `json:"articles"`
		Weather  weather   `json:"weather"`
		Other    []other   `json:"other"`
	}
	article struct {
		Kicker     string   `json:"kicker"`
		Headline   []string `json:"headline"`
		Deck       string   `json:"deck"`
		Byline     string   `json:"byline"`
		Dateline   string   `json:"dateline"`
		Paragraphs []string `json:"paragraphs"`
	}
	weather struct {
		Forecast string `json:"forecast"`
		Detail   string `json:"detail"`
		Warning  string `json:"warning"`
	}
	other struct {
		Type  string   `json:"type"`
		Lines []string `json:"lines"`
	}
)

// encode writes one page in the contract's form. Labels stand among the other
// blocks: the contract has no field for them.
func encode(p *model.Page, im raw.Imprint) ([]byte, error) {
	out := page{Number: p.Number, Name: p.Name, Weather: weather(p.Weather), Articles: []article{}, Other: []other{}}
	for i := range p.Articles {
		a := &p.Articles[i]
		q := article{Kicker: a.Kicker, Headline: a.Headline, Deck: a.Deck, Byline: a.Byline, Dateline: a.Dateline}
		for _, t := range a.Paragraphs {
			q.Paragraphs = append(q.Paragraphs, t.Text)
		}
		if a.Label != "" {
			out.Other = append(out.Other, other{"label", []string{a.Label}})
		}
		out.Articles = append(out.Articles, q)
	}
	for _, b := range p.Other {
		out.Other = append(out.Other, other(b))
	}
	return json.Marshal(edition{Paper: im.Paper, Date: im.Date.String(), Pages: []page{out}})
}
