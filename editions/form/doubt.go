package form

import (
	"strings"

	"baolan/editions/damage"
	"baolan/model"
)

// How much a page's articles are doubted for what was done to its text, as
// factors of their confidence, and the keys of the reasons.
const (
	doubtUnread      = "doubt.unread"
	doubtDoubled     = "doubt.doubled"
	doubtRecoded     = "doubt.recoded"
	doubtAbreast     = "doubt.abreast"
	doubtGlyphs      = "doubt.glyphs"
	doubtInterleaved = "doubt.interleaved"

	trustDoubled     = 0.95
	trustRecoded     = 0.8
	trustAbreast     = 0.7
	trustInterleaved = 0.5
	// What is read sheet by sheet or character by character is right so often where
	// nothing else is doubted: measured on the pages of internal/maker.
	trustSheets = 0.8
	trustGlyphs = 0.4
)

// Doubt lowers the confidence of the articles of a page by the damage to its text
// and by a form that can be read by guessing only.
func Doubt(p *model.Page, k Kind, r *damage.Report) {
	for i := range p.Articles {
		a := &p.Articles[i]
		doubt := func(sure float64, role model.Role, reason string) {
			a.Confidence *= sure
			a.Doubts = append(a.Doubts, model.Doubt{Role: role, Reason: reason})
		}
		switch k {
		case Abreast:
			doubt(trustAbreast, model.RoleBody, doubtAbreast)
		case Interleaved:
			doubt(trustInterleaved, model.RoleBody, doubtInterleaved)
		case Glyphs:
			doubt(trustGlyphs, model.RoleBody, doubtGlyphs)
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

// unread counts the characters of an article that cannot be read.
func unread(a *model.Article) int {
	n := 0
	count := func(s string) { n += strings.Count(s, "\uFFFD") + strings.Count(s, "cid:") }
	count(a.Kicker + a.Title() + a.Deck + a.Byline)
	for i := range a.Paragraphs {
		count(a.Paragraphs[i].Text)
	}
	return n
}
