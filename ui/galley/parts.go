package galley

import (
	"image"
	"strings"
	"unicode"
	"unicode/utf8"

	"baolan/editions/pinyin"
	"baolan/editions/script"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/theme"
)

// Part is one unit of an article that is set by itself: a line of the head or
// a paragraph. A place in an article is a part and a byte of its text, which
// no resize, theme or column changes.
type Part struct {
	Look  theme.Part
	Text  string
	Spans []Span // styles inside the text, from Markdown; nil for plain text
	Para  int    // index in Article.Paragraphs, -1 in the head
	Head  bool   // set centred, balanced, without indent
	Lead  string // a hanging sign before the text: a list mark, a quote bar
	Shape Shape
	Rows  [][]string // of a table; Text has a line for each
	Frame int        // the number of the notice that it is of, from 1; 0 for none
	Tight bool       // no blank line before it where its kind would have one

	Picture int         // of a picture: its number among those of the article, from 1; 0 for none
	Size    image.Point // of a picture: the cells that it takes; none while it is not there

	printed *script.Text // places in source for those in Text; nil where Text is as it was printed
	source  string       // what Text was made of
	spoken  []pinyin.Syllable
}

// Shape is how the lines of a part stand.
type Shape uint8

// The shapes.
const (
	Prose Shape = iota // with the indent of a paragraph
	Flat               // without an indent
	Verse              // standing in, each line of its own
	Table              // rows of aligned cells
	Sign               // at the right
)

// Span styles the text from byte At to the next span.
type Span struct {
	At    int
	Style theme.Style
}

// Place is a character of an article.
type Place struct{ Part, At int }

// IsBefore orders places as they are read.
func (p Place) IsBefore(q Place) bool { return p.Part < q.Part || p.Part == q.Part && p.At < q.At }

// Picture is a picture of an article, as it is set.
type Picture struct {
	Size    image.Point // the cells that it takes; none where it is not shown
	Caption string      // set under its place, whether it is shown or not
	Before  int         // the paragraph that it stands before
}

// PartsOf takes an article apart in reading order. A picture is a part without text,
// and its caption one behind it; their numbers do not depend on whether the picture
// is shown.
func PartsOf(a *model.Article, lang catalog.Lang, st *theme.Styles, pictures ...Picture) []Part {
	var parts []Part
	head := func(look theme.Part, text string) {
		if text = cells.Fold(text); text != "" {
			parts = append(parts, Part{Look: look, Text: text, Para: -1, Head: true})
		}
	}
	printed := printsJump(a)
	if a.JumpFrom > 0 && !printed {
		head(theme.Note, lang.Say(catalog.JumpFrom, a.JumpFrom))
	}
	head(theme.Label, a.Label)
	head(theme.Kicker, a.Kicker)
	for _, h := range a.HeadlineLines() {
		head(theme.Headline, h)
	}
	head(theme.Deck, a.Deck)
	head(theme.Byline, a.Byline)
	if a.Recognised {
		head(theme.Note, lang.Say(catalog.RecognisedHere))
	}
	put := func(before func(int) bool) {
		for i, p := range pictures {
			if before(p.Before) {
				parts = append(parts, pictureParts(i+1, p)...)
			}
		}
	}
	for i, p := range a.Paragraphs {
		put(func(before int) bool { return before == i })
		parts = append(parts, paragraphParts(a, i, p, st)...)
	}
	frames(a, parts)
	put(func(before int) bool { return before < 0 || before >= len(a.Paragraphs) })
	if a.JumpTo > 0 && !printed {
		parts = append(parts, Part{Look: theme.Note, Text: lang.Say(catalog.JumpTo, a.JumpTo), Para: -1})
	}
	return parts
}

// pictureParts gives a picture's place and its caption.
func pictureParts(number int, p Picture) []Part {
	parts := []Part{{Look: theme.Caption, Para: -1, Picture: number, Size: p.Size}}
	if text := cells.Fold(p.Caption); text != "" {
		parts = append(parts, Part{Look: theme.Caption, Shape: Flat, Text: text, Para: -1})
	}
	return parts
}

// isNothing recognises a picture that is not shown: it takes no row.
func (p *Part) isNothing() bool { return p.Picture > 0 && (p.Size.X <= 0 || p.Size.Y <= 0) }

// isCaption recognises the words under a picture.
func (p *Part) isCaption() bool { return p.Look == theme.Caption && p.Picture == 0 }

// before is the last part before one that takes a row, nil for none.
func before(parts []Part, i int) *Part {
	for i--; i >= 0; i-- {
		if !parts[i].isNothing() {
			return &parts[i]
		}
	}
	return nil
}

// printsJump reports whether the body has the paper's own line of where the
// article goes on; then none of ours is needed.
func printsJump(a *model.Article) bool {
	for _, p := range a.Paragraphs {
		if p.Kind == model.Note && strings.ContainsAny(p.Text, "转轉接続续") {
			return true
		}
	}
	return false
}

// paragraphParts takes a paragraph apart; verse has a part for each line.
func paragraphParts(a *model.Article, i int, p model.Paragraph, st *theme.Styles) []Part {
	if p.Markdown != "" {
		return MarkdownParts(p.Markdown, i, st)
	}
	part := Part{Look: theme.Body, Text: tight(cells.Fold(p.Text)), Para: i}
	if i == 0 && a.Dateline != "" {
		// The dateline leads the first paragraph as in print, in bold.
		dateline := cells.Fold(a.Dateline)
		part.Text = dateline + " " + part.Text
		part.Spans = []Span{{0, st.Of(theme.Dateline)}, {len(dateline), theme.Style{}}}
	}
	switch p.Kind {
	case model.Subhead:
		part.Look = theme.Subhead
	case model.Note:
		part.Look = theme.Note
	case model.Table:
		if len(p.Rows) > 0 {
			part.Rows = tidyRows(p.Rows)
			part.Shape, part.Text, part.Spans = Table, tableText(part.Rows), nil
		}
	case model.Verse:
		return linesOf(part, p.Text, Verse)
	case model.Item:
		part.Shape = Flat
		part.Lead, part.Text = itemLead(part.Text)
	case model.Question:
		part.Look = theme.Question
	case model.Caption:
		part.Look, part.Shape = theme.Caption, Flat
	case model.Signature:
		return linesOf(part, p.Text, Sign)
	}
	return []Part{part}
}

// linesOf makes a part of each line of a text.
func linesOf(like Part, text string, shape Shape) []Part {
	var parts []Part
	for _, line := range strings.Split(text, "\n") {
		like.Text, like.Shape, like.Spans = cells.Fold(strings.TrimSpace(line)), shape, nil
		parts = append(parts, like)
	}
	return parts
}

// itemMarks are the signs that print sets before the entries of a list.
const itemMarks = "●○■□▲△◆◇★☆·•▪"

// itemLead parts the sign of an entry, or its number, from its text.
func itemLead(text string) (lead, rest string) {
	r, size := utf8.DecodeRuneInString(text)
	if size > 0 && strings.ContainsRune(itemMarks, r) {
		return text[:size] + " ", strings.TrimLeft(text[size:], " \u3000")
	}
	if n := len(text) - len(strings.TrimLeft(text, "0123456789")); n > 0 && n < 4 {
		for _, mark := range []string{". ", "．", "、"} {
			if strings.HasPrefix(text[n:], mark) {
				n += len(mark)
				return text[:n], strings.TrimLeft(text[n:], " ")
			}
		}
	}
	return "", text
}

// tight takes the single blanks out between Chinese and figures, so that an
// article has 12月28日 everywhere and not 12 月 28 日 where its source was parted so.
// A number that begins a paragraph keeps its blank: it may be one of a list.
func tight(text string) string {
	if !strings.Contains(text, " ") {
		return text
	}
	var b strings.Builder
	at := 0
	for i := 1; i < len(text)-1; i++ {
		if text[i] != ' ' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+1:])
		if isDigit(before) && unicode.Is(unicode.Han, after) && strings.Trim(text[:i], "0123456789") != "" ||
			unicode.Is(unicode.Han, before) && isDigit(after) {
			b.WriteString(text[at:i])
			at = i + 1
		}
	}
	b.WriteString(text[at:])
	return b.String()
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }
