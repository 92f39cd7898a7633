package reading

import (
	"strings"
	"unicode"

	"baolan/model"
	"baolan/ui/catalog"
)

// restArticle makes something readable of the lines that belong to no article,
// grouped by what they are, so that nothing of the page is lost.
func restArticle(p *model.Page, lang catalog.Lang) model.Article {
	a := model.Article{Headline: []string{lang.Say(catalog.Unplaced)}, Deck: lang.Say(catalog.UnplacedIntro), Confidence: 1}
	names := map[string]catalog.Key{
		model.BlockFolio: catalog.BlockFolio, model.BlockNotice: catalog.BlockNotice, model.BlockCaption: catalog.BlockCaption,
		model.BlockGuide: catalog.BlockGuide, model.BlockImprint: catalog.BlockImprint,
	}
	for _, b := range RestLines(p) {
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

// OtherLines gives the page's lines of no article, without the signs that are kept
// only so that nothing is lost.
func OtherLines(p *model.Page) []model.Block {
	var bs []model.Block
	for _, b := range p.Other {
		if b.Type != model.BlockMark {
			bs = append(bs, b)
		}
	}
	return bs
}

// RestLines gives those of a page's other lines that stand in no article: a caption
// that is set with the picture of an article is none of them, so that each text is
// read once.
func RestLines(p *model.Page) []model.Block {
	var captions []string
	for i := range p.Pictures {
		if c := &p.Pictures[i]; c.Caption != "" && c.Article >= 0 && c.Article < len(p.Articles) {
			captions = append(captions, tight(c.Caption))
		}
	}
	bs := OtherLines(p)
	if len(captions) == 0 {
		return bs
	}
	var rest []model.Block
	for _, b := range bs {
		if b.Type == model.BlockCaption {
			b.Lines = without(b.Lines, captions)
		}
		if len(b.Lines) > 0 {
			rest = append(rest, b)
		}
	}
	return rest
}

// without gives lines without the runs of them that are one of some texts.
func without(lines, texts []string) []string {
	var kept []string
	for i := 0; i < len(lines); {
		if n := runOf(lines[i:], texts); n > 0 {
			i += n
			continue
		}
		kept = append(kept, lines[i])
		i++
	}
	return kept
}

// runOf counts the lines from the first on that together are one of some texts, 0
// where none are.
func runOf(lines, texts []string) int {
	for _, t := range texts {
		for n, l := range lines {
			if rest, ok := strings.CutPrefix(t, tight(l)); !ok {
				break
			} else if t = rest; t == "" {
				return n + 1
			}
		}
	}
	return 0
}

// tight is a text without its blanks, in which lines are joined and printed apart.
func tight(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
