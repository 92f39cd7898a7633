package flow

import (
	"baolan/editions/form/facts"
	"baolan/editions/form/linekind"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// This file sets aside what is of no article: running lines, what lines say of an article and of the edition,
// what stands round a copied text.

// AddRunning adds running lines to a page that was read without them, as blocks of no article,
// and what they say of the edition to what is known of it. page.Source has all lines.
func AddRunning(page model.Page, edition cue.FolioImprint, lines []measure.Line) (model.Page, cue.FolioImprint) {
	b := builder{page: page, edition: edition}
	b.running(lines)
	return b.page, b.edition
}

// running adds the running lines of a sheet to the page as blocks of no article.
func (b *builder) running(lines []measure.Line) {
	for i := range lines {
		b.placeLines(&lines[i], model.RoleOther, -1)
		b.aside(model.BlockFolio, lines[i].Text)
		if n, how := linekind.PageNumber(lines[i].Text); how != linekind.NoNumber && b.page.Number == 0 {
			b.page.Number = n
		} else if how == linekind.NoNumber {
			b.noted(lines[i].Text)
		}
	}
}

// listBehind returns the block with which the list of other articles begins that stands behind the article of
// a span, with all that follows; the end of the span if there is none.
func (b *builder) listBehind(s *span) int {
	at := s.to
	for i := s.to - 1; i > s.head.end; i-- {
		if linekind.IsListHeading(b.blocks[i].text) {
			at = i
		} else if b.blocks[i].isEnded() && !linekind.IsApart(b.blocks[i].text) && !facts.IsEditors(b.blocks[i].text) {
			break
		}
	}
	return at
}

// asideKind returns the kind of block for a line of no article. A line of signs alone is
// not meant to be read.
func asideKind(s string) string {
	if linekind.IsRule(s) {
		return model.BlockMark
	}
	return model.BlockFolio
}

// apart sets block i aside, which is a rule or words of a page's tools, and keeps what the way to a page says.
func (b *builder) apart(i int) {
	s := b.blocks[i].text
	b.place(i, model.RoleOther, -1)
	b.aside(asideKind(s), s)
	if linekind.IsWay(s) {
		b.noted(s)
	}
}

// meta reads block i, a line about article n that is not its text. It keeps what the line
// says of the edition, the page and the byline, and adds the rest to the page as a block
// of no article.
func (b *builder) meta(a *model.Article, i, n int, kind bodyKind) {
	s := b.blocks[i].text
	if linekind.IsApart(s) {
		b.apart(i)
		return
	}
	b.place(i, model.RoleOther, -1)
	m := b.noted(s)
	switch {
	case kind == bodyImprint:
		b.aside(model.BlockImprint, b.blocks[i].names())
		return
	case m.Byline != "" && a.Byline == "":
		a.Byline = cue.TidyNames(m.Byline)
		b.place(i, model.RoleByline, n)
		if m.Label != "" {
			m.Rest += " " + m.Label
		}
	default:
		m.Rest = s
	}
	b.aside(model.BlockFolio, m.Rest)
}
