package form

import (
	"strings"

	"baolan/editions/damage"
	"baolan/editions/form/interleaved"
	"baolan/model"
)

// The reasons of doubts about a page's text and form, as keys of the reader's catalogue.
const (
	doubtUnread  = "doubt.unread"
	doubtDoubled = "doubt.doubled"
	doubtRecoded = "doubt.recoded"
	doubtAbreast = "doubt.abreast"
	doubtGlyphs  = "doubt.glyphs"
	doubtScatter = "doubt.scattered"
)

// The factors by which an article's confidence is multiplied.
const (
	// trustDoubled: characters that were drawn twice were removed from the page.
	trustDoubled = 0.95
	// trustRecoded: the text was in a wrong encoding and was decoded again.
	trustRecoded = 0.8
	// trustAbreast: columns that stand side by side were separated.
	trustAbreast = 0.7
	// trustInterleaved: columns that come a line in turn were separated.
	trustInterleaved = 0.5
	// trustSheets: the document has sheets of one wide column. This share of the
	// articles is right if nothing else is doubted (measured on pages of internal/maker).
	trustSheets = 0.8
	// trustGlyphs: the text has one character a line. Measured as trustSheets is.
	trustGlyphs = 0.4
	// trustScattered: columns of vertical type were put together of rows. On the few pages on which
	// that was possible most articles were found, and few headline groups.
	trustScattered = 0.5
	// trustRows: rows of vertical type could not be put together. Hardly an article is right.
	trustRows = 0.1
)

// Doubt lowers the confidence of a page's articles, and notes the reasons, for a form k
// that can be read only by guessing and for the damage to the text that r reports.
func Doubt(p *model.Page, k Kind, r *damage.Report) {
	for i := range p.Articles {
		a := &p.Articles[i]
		doubt := func(trust float64, role model.Role, reason string) {
			a.Confidence *= trust
			a.Doubts = append(a.Doubts, model.Doubt{Role: role, Reason: reason})
		}
		switch k {
		case Abreast:
			doubt(trustAbreast, model.RoleBody, doubtAbreast)
		case Interleaved:
			doubt(trustInterleaved, model.RoleBody, interleaved.Reason)
		case Glyphs:
			doubt(trustGlyphs, model.RoleBody, doubtGlyphs)
		case Scattered:
			doubt(trustScattered, model.RoleBody, doubtScatter)
		case Sheets:
			a.Confidence *= trustSheets
		}
		if r.Recoded {
			doubt(trustRecoded, model.RoleBody, doubtRecoded)
		}
		if r.Doubled.Count > 0 {
			doubt(trustDoubled, model.RoleHeadline, doubtDoubled)
		}
		if n := unread(a); n > 0 {
			doubt(max(0.5, 1-5*float64(n)/float64(1+a.Characters())), model.RoleBody, doubtUnread)
		}
	}
}

// unread counts the characters of an article that cannot be read: U+FFFD, and the "cid:"
// that an extractor writes for a glyph without a character.
func unread(a *model.Article) int {
	n := 0
	count := func(s string) { n += strings.Count(s, "\uFFFD") + strings.Count(s, "cid:") }
	count(a.Kicker + a.Title() + a.Deck + a.Byline)
	for i := range a.Paragraphs {
		count(a.Paragraphs[i].Text)
	}
	return n
}
