package reading

import (
	"strings"
	"unicode"

	"baolan/model"
	"baolan/ui/catalog"
)

// restArticle makes an article of the lines that belong to no article, grouped by what
// they are, so that nothing of the page is lost.
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

// OtherLines gives the page's lines outside of articles, without the decoration that
// is kept only for the account of characters.
func OtherLines(p *model.Page) []model.Block {
	var bs []model.Block
	for _, b := range p.Other {
		if b.Type != model.BlockMark {
			bs = append(bs, b)
		}
	}
	return bs
}

// RestLines gives those of OtherLines that are not shown with an article. A caption
// that is shown with the picture of an article is left out, so that each text is read
// once.
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

// without gives lines without those runs of them that make up one of some texts.
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

// runOf gives how many lines, from the first on, together make up one of some texts; 0
// if none do.
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

// tight gives a text without blanks, in which joined lines do not differ from printed
// ones.
func tight(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
