package main

import "baolan/internal/score/measure"

// floor is the least value of a figure of a set.
type floor struct {
	name  string
	of    func(*measure.Counts) float64
	least float64
}

func (f *floor) kept(c *measure.Counts) (float64, bool) {
	v := f.of(c)
	return v, v >= f.least
}

func boundary(least float64) floor {
	return floor{"boundary F1", (*measure.Counts).F1, least}
}

func articles(least float64) floor {
	return floor{"articles", func(c *measure.Counts) float64 { return c.Articles.Ratio() }, least}
}

func group(least float64) floor {
	return floor{"headline groups", func(c *measure.Counts) float64 { return c.Group.Ratio() }, least}
}

func headline(least float64) floor {
	return floor{"headlines", func(c *measure.Counts) float64 { return c.Headline.Ratio() }, least}
}

func byline(least float64) floor {
	return floor{"bylines", func(c *measure.Counts) float64 { return c.Byline.Ratio() }, least}
}

func weather(least float64) floor {
	return floor{"weather", func(c *measure.Counts) float64 { return c.Weather.Ratio() }, least}
}

// kept is the least share of the text's characters that are anywhere in the prediction.
func kept(least float64) floor {
	return floor{"characters kept", func(c *measure.Counts) float64 { return c.Source.Ratio() }, least}
}

// spaces is the greatest number of spurious and missing spaces together.
func spaces(most int) floor {
	return floor{"spaces (negative)", func(c *measure.Counts) float64 { return -float64(c.Spurious + c.Missing) }, -float64(most)}
}

// floors is the bounds by set. make score and .ci/run fail below them. They are a little below
// the figures of the engine, so that no change loses these, and are raised with them. The
// engine before, fitted by hand to the pages of corpus and spec, was better there (articles
// 69 of 69 and 351 of 352, headline groups 68 and 346) and much worse on new pages. Pages of
// daily and evening were among those that weights were fitted to, until seeds from 10,000 on
// replaced them; their floors are those of pages to which nothing was fitted.
var floors = map[string][]floor{
	"seed":           {boundary(1), articles(1), group(1), headline(1), byline(1), weather(1), spaces(0), kept(1)},
	"corpus.txt":     {boundary(0.985), articles(0.97), group(0.96), headline(0.95), byline(0.96), weather(0.94), spaces(3), kept(0.999)},
	"corpus.raw.txt": {boundary(0.98), articles(0.96), group(0.92), spaces(5), kept(0.999)},
	"spec.txt":       {boundary(0.99), articles(0.975), group(0.95), headline(0.92), byline(0.965), weather(0.97), spaces(5), kept(0.999)},
	"spec.raw.txt":   {boundary(0.985), articles(0.975), group(0.89), spaces(5), kept(0.999)},

	"corpus.pdf":         {boundary(0.99), articles(0.98), group(0.97), headline(0.97), byline(0.98), weather(0.95), spaces(5)},
	"daily.txt":          {boundary(0.945), articles(0.87), group(0.74), byline(0.78), kept(0.999)},
	"daily.raw.txt":      {boundary(0.885), articles(0.8), group(0.65), byline(0.72), kept(0.999)},
	"daily.pdf":          {boundary(0.97), articles(0.97), group(0.96), byline(0.88)},
	"daily.layout.txt":   {boundary(0.81), articles(0.71), group(0.47), kept(0.999)},
	"evening.layout.txt": {boundary(0.86), articles(0.61), group(0.34), kept(0.999)},
	"sealed.layout.txt":  {boundary(0.865), articles(0.71), group(0.52), kept(0.999)},
	"evening.txt":        {boundary(0.95), articles(0.82), group(0.56), byline(0.69), kept(0.999)},
	"evening.raw.txt":    {boundary(0.955), articles(0.82), group(0.56), byline(0.65), kept(0.999)},
	"trade.txt":          {boundary(0.84), articles(0.68), group(0.36), byline(0.44), kept(0.999)},
	"trade.raw.txt":      {boundary(0.875), articles(0.62), group(0.32), byline(0.42), kept(0.999)},
	"evening.pdf":        {boundary(0.97), articles(0.94), group(0.92), byline(0.81)},
	"sealed.txt":         {boundary(0.945), articles(0.78), group(0.59), byline(0.78), kept(0.999)},
	"sealed.raw.txt":     {boundary(0.945), articles(0.76), group(0.54), byline(0.71), kept(0.999)},
	"sealed.pdf":         {boundary(0.975), articles(0.94), group(0.92), byline(0.88)},
}
