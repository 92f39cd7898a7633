package ui

import (
	"strings"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
)

// part is one unit of an article that is set by itself: a line of the head or
// a paragraph. A place in an article is a part and a byte of its text, which
// no resize, theme or column changes.
type part struct {
	look  theme.Part
	text  string
	spans []span // styles inside the text, from Markdown; nil for plain text
	para  int    // index in Article.Paragraphs, -1 in the head
	head  bool   // set centred, balanced, without indent
	lead  string // a hanging sign before the text: a list mark, a quote bar
	doubt bool   // the rebuilding was unsure of it
	tight bool   // no blank line before it where its kind would have one
}

// span styles the text from byte At to the next span.
type span struct {
	at    int
	style theme.Style
}

// place is a character of an article.
type place struct{ part, at int }

// before orders places as they are read.
func (p place) before(q place) bool { return p.part < q.part || p.part == q.part && p.at < q.at }

// partsOf takes an article apart in reading order.
func partsOf(a *model.Article, lang catalog.Lang, st *theme.Styles) []part {
	unsure := map[model.Role]bool{}
	for _, d := range a.Doubts {
		unsure[d.Role] = true
	}
	var parts []part
	head := func(look theme.Part, role model.Role, text string) {
		if text = cells.Fold(text); text != "" {
			parts = append(parts, part{look: look, text: text, para: -1, head: true, doubt: unsure[role]})
		}
	}
	printed := printsJump(a)
	if a.JumpFrom > 0 && !printed {
		head(theme.Note, model.RoleOther, lang.Say(catalog.JumpFrom, a.JumpFrom))
	}
	head(theme.Label, model.RoleLabel, a.Label)
	head(theme.Kicker, model.RoleKicker, a.Kicker)
	for _, h := range a.HeadlineLines() {
		head(theme.Headline, model.RoleHeadline, h)
	}
	for i := len(parts) - 2; i >= 0; i-- {
		if parts[i].look == theme.Headline && parts[i+1].look == theme.Headline {
			parts[i].doubt = false // one mark behind the last line is enough
		}
	}
	head(theme.Deck, model.RoleDeck, a.Deck)
	head(theme.Byline, model.RoleByline, a.Byline)
	for i, p := range a.Paragraphs {
		parts = append(parts, paragraphParts(a, i, p, st)...)
	}
	if a.JumpTo > 0 && !printed {
		parts = append(parts, part{look: theme.Note, text: lang.Say(catalog.JumpTo, a.JumpTo), para: -1})
	}
	return parts
}

// printsJump tells whether the body has the paper's own line of where the
// article goes on; then none of ours is needed.
func printsJump(a *model.Article) bool {
	for _, p := range a.Paragraphs {
		if p.Kind == model.Note && strings.ContainsAny(p.Text, "转轉接続续") {
			return true
		}
	}
	return false
}

func paragraphParts(a *model.Article, i int, p model.Paragraph, st *theme.Styles) []part {
	if p.Markdown != "" {
		return markdownParts(p.Markdown, i, st)
	}
	text, spans := p.Text, []span(nil)
	if i == 0 && a.Dateline != "" {
		// The dateline leads the first paragraph as in print, in bold.
		text = a.Dateline + " " + text
	}
	text = cells.Fold(text)
	if i == 0 && a.Dateline != "" {
		n := min(len(cells.Fold(a.Dateline)), len(text))
		spans = []span{{0, st.Of(theme.Dateline)}, {n, theme.Style{}}}
	}
	look := theme.Body
	switch p.Kind {
	case model.Subhead:
		look = theme.Subhead
	case model.Note:
		look = theme.Note
	}
	return []part{{look: look, text: text, spans: spans, para: i}}
}
