package ui

import (
	"strconv"

	"baolan/model"
	"baolan/ui/catalog"
)

// thousands writes 12,345.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// emptyWord says why there is nothing to read.
func (m *Model) emptyWord() string {
	if m.current() == nil {
		return m.lang.Say(catalog.NoEditionOpen)
	}
	return m.lang.Say(catalog.NoArticles)
}

// othersArticle makes something readable of the lines that belong to no
// article, grouped by what they are, so that nothing of the page is lost.
func othersArticle(p *model.Page, lang catalog.Lang) model.Article {
	a := model.Article{Headline: []string{lang.Say(catalog.Unplaced)}, Deck: lang.Say(catalog.UnplacedIntro), Confidence: 1}
	names := map[string]catalog.Key{
		model.BlockFolio: catalog.BlockFolio, model.BlockNotice: catalog.BlockNotice, model.BlockCaption: catalog.BlockCaption,
		model.BlockGuide: catalog.BlockGuide, model.BlockImprint: catalog.BlockImprint,
	}
	for _, b := range readable(p) {
		name, known := names[b.Type]
		if !known {
			name = catalog.BlockUnplaced
		}
		a.Paragraphs = append(a.Paragraphs, model.Paragraph{Text: lang.Say(name), Kind: model.Subhead})
		for _, l := range b.Lines {
			a.Paragraphs = append(a.Paragraphs, model.Paragraph{Text: l})
		}
	}
	return a
}

// readable gives the page's other lines without the signs that are kept only
// so that nothing is lost.
func readable(p *model.Page) []model.Block {
	var bs []model.Block
	for _, b := range p.Other {
		if b.Type != model.BlockMark {
			bs = append(bs, b)
		}
	}
	return bs
}
