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

// Part is a line of the head or a paragraph, which is set by itself. A place in an
// article is a part and a byte of its text; no resize, theme or column changes it.
type Part struct {
	Look  theme.Part
	Text  string
	Spans []Span // styles inside of the text, from Markdown; nil for plain text
	Para  int    // index in Article.Paragraphs; -1 for the head
	Head  bool   // it is centred and balanced, without indent
	Lead  string // a hanging sign before the text: that of a list item or a quotation
	Shape Shape
	Rows  [][]string // the rows of a table; Text has a line for each
	Frame int        // the number of the notice to which it belongs, from 1; 0 if it belongs to none
	Tight bool       // there is no blank row before it, even if its kind has one

	Picture int         // for a picture: its number among those of the article, from 1; otherwise 0
	Size    image.Point // for a picture: its size in cells; zero while it is not there

	printed *script.Text // converts between places in Text and in source; nil if Text is as it was printed
	source  string       // the text that was converted to Text
	spoken  []pinyin.Syllable
}

// Shape is how the lines of a part are set.
type Shape uint8

// These are the shapes.
const (
	Prose Shape = iota // with the indent of a paragraph
	Flat               // without an indent
	Verse              // indented, each line by itself
	Table              // rows of aligned cells
	Sign               // at the right
)

// Span styles the text from byte At to the next span.
type Span struct {
	At    int
	Style theme.Style
}

// Place is the place of a character in an article.
type Place struct{ Part, At int }

// IsBefore reports whether a place comes before another in reading order.
func (p Place) IsBefore(q Place) bool { return p.Part < q.Part || p.Part == q.Part && p.At < q.At }

// Picture is a picture of an article as it is set.
type Picture struct {
	Size    image.Point // its size in cells; zero if it is not shown
	Caption string      // set below its place, whether it is shown or not
	Before  int         // the index of the paragraph before which it is set
}

// PartsOf divides an article into parts in reading order. A picture is a part without
// text, followed by a part with its caption. Their numbers do not depend on whether
// the picture is shown.
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

// pictureParts gives the parts of a picture and its caption.
func pictureParts(number int, p Picture) []Part {
	parts := []Part{{Look: theme.Caption, Para: -1, Picture: number, Size: p.Size}}
	if text := cells.Fold(p.Caption); text != "" {
		parts = append(parts, Part{Look: theme.Caption, Shape: Flat, Text: text, Para: -1})
	}
	return parts
}

// isNothing reports whether a part is a picture that is not shown, and so has no row.
func (p *Part) isNothing() bool { return p.Picture > 0 && (p.Size.X <= 0 || p.Size.Y <= 0) }

// isCaption reports whether a part is the caption of a picture.
func (p *Part) isCaption() bool { return p.Look == theme.Caption && p.Picture == 0 }

// before gives the last part before part i that has a row; nil if there is none.
func before(parts []Part, i int) *Part {
	for i--; i >= 0; i-- {
		if !parts[i].isNothing() {
			return &parts[i]
		}
	}
	return nil
}

// printsJump reports whether the paper itself has printed where the article continues;
// then no such line is added.
func printsJump(a *model.Article) bool {
	for _, p := range a.Paragraphs {
		if p.Kind == model.Note && strings.ContainsAny(p.Text, "转轉接続续") {
			return true
		}
	}
	return false
}

// paragraphParts divides a paragraph into parts; verse has a part for each line.
func paragraphParts(a *model.Article, i int, p model.Paragraph, st *theme.Styles) []Part {
	if p.Markdown != "" {
		parts := MarkdownParts(p.Markdown, i, st)
		if p.Kind == model.Item && len(parts) > 0 && parts[0].Lead == "" && !isNumbered(parts[0].Text) {
			parts[0].Lead = itemIndent + itemMark
		}
		return parts
	}
	part := Part{Look: theme.Body, Text: tight(cells.Fold(p.Text)), Para: i}
	if i == 0 && a.Dateline != "" {
		// As in print, the dateline begins the first paragraph and is bold.
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
			if head := tableText(part.Rows[:1]); hasHead(part.Rows) {
				part.Spans = []Span{{0, st.Of(theme.Strong)}, {len(head), theme.Style{}}}
			}
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

// itemMarks are the signs that papers print before the items of a list.
const itemMarks = "●○■□▲△◆◇★☆·•▪"

// An item of a list is indented, and has a mark where it has neither a sign nor a number.
const (
	itemIndent = "  "
	itemMark   = "• "
)

// numerals are the Chinese numerals up to ten.
const numerals = "一二三四五六七八九十"

// isNumbered reports whether an item begins with a number that stands in its text: 2026年,
// （一）, ①, 一、, 第一. The numeral of 一件外套 counts no item.
func isNumbered(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	rest := text[size:]
	switch {
	case r >= '0' && r <= '9', r >= '①' && r <= '⑳':
		return true
	case r == '（', r == '(', r == '第':
		return rest != "" && strings.IndexAny(rest, numerals+"0123456789") == 0
	case strings.ContainsRune(numerals, r):
		return strings.HasPrefix(strings.TrimLeft(rest, numerals), "、")
	}
	return false
}

// itemLead separates the sign or number of a list item from its text. An item without
// either has a mark.
func itemLead(text string) (lead, rest string) {
	r, size := utf8.DecodeRuneInString(text)
	if size > 0 && strings.ContainsRune(itemMarks, r) {
		return itemIndent + text[:size] + " ", strings.TrimLeft(text[size:], " \u3000")
	}
	if n := numberEnd(text); n > 0 {
		return itemIndent + text[:n], strings.TrimLeft(text[n:], " ")
	}
	if isNumbered(text) {
		return "", text
	}
	return itemIndent + itemMark, text
}

// numberEnd gives the end of the number of a list item with its mark, 0 if there is none.
func numberEnd(text string) int {
	n := len(text) - len(strings.TrimLeft(text, "0123456789"))
	if n == 0 || n > 3 {
		return 0
	}
	for _, mark := range []string{". ", ") ", "．", "、", "）"} {
		if strings.HasPrefix(text[n:], mark) {
			return n + len(mark)
		}
	}
	return 0
}

// tight removes single blanks between Chinese and figures, so that an article has
// 12月28日 everywhere, and not 12 月 28 日 in some places because its source has it so. A
// number at the beginning of a paragraph keeps its blank, because it may be the number
// of a list item.
func tight(text string) string {
	text, _ = tightened(text, nil)
	return text
}

// tightened is tight for a text with styles.
func tightened(text string, spans []Span) (string, []Span) {
	if !strings.Contains(text, " ") {
		return text, spans
	}
	var b strings.Builder
	var moved []Span
	at := 0
	write := func(to, next int) { // what follows is from next on
		for len(spans) > 0 && (spans[0].At < next || next == len(text)) {
			moved = append(moved, Span{b.Len() + min(max(spans[0].At, at), to) - at, spans[0].Style})
			spans = spans[1:]
		}
		b.WriteString(text[at:to])
		at = next
	}
	for i := 1; i < len(text)-1; i++ {
		if text[i] != ' ' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+1:])
		if isDigit(before) && unicode.Is(unicode.Han, after) && strings.Trim(text[:i], "0123456789") != "" ||
			unicode.Is(unicode.Han, before) && isDigit(after) {
			write(i, i+1)
		}
	}
	write(len(text), len(text))
	return b.String(), moved
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }
