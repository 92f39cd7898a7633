package flow

import (
	"slices"
	"strings"
	"unicode"

	"baolan/model"
)

const (
	doubtNoHeadline = "doubt.no-headline"
	doubtMarks      = "doubt.judge.headline-marks"
	doubtSplit      = "doubt.headline-split"
	doubtNoBody     = "doubt.no-body"
	doubtProse      = "doubt.prose"
)

// confidence returns the probability that an article is right, as the product of a factor
// for each thing that it lacks, and the doubts. The factors were set by hand.
func confidence(a *model.Article, h *heading) (float64, []model.Doubt) {
	c := 1.0
	var doubts []model.Doubt
	doubt := func(factor float64, role model.Role, reason string) {
		c *= factor
		doubts = append(doubts, model.Doubt{Role: role, Reason: reason})
	}
	switch {
	case len(a.Headline) == 0:
		doubt(0.6, model.RoleHeadline, doubtNoHeadline)
	case len(h.titles) > 1 && a.Deck == "" && a.Kicker == "":
		doubt(0.85, model.RoleHeadline, doubtSplit)
	case !h.source && !h.signed:
		c *= 0.95
	}
	if len(a.Headline) > 0 && !slices.ContainsFunc(a.Headline, hasWord) {
		doubt(0.5, model.RoleHeadline, doubtMarks)
	}
	switch {
	case len(a.Paragraphs) == 0:
		doubt(0.5, model.RoleBody, doubtNoBody)
	case !slices.ContainsFunc(a.Paragraphs, isText):
		doubt(0.5, model.RoleBody, doubtProse)
	}
	return c, doubts
}

// hasWord reports whether a line has a letter: a score or a time heads nothing.
func hasWord(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// isText reports whether a paragraph ends a sentence somewhere, or is of a kind that need not, as verse and rows of a
// table. Where no paragraph is, the lines were cut out of a table that was not seen, or are names and titles.
func isText(p model.Paragraph) bool {
	switch p.Kind {
	case model.Table, model.Verse, model.Item, model.Brief, model.Notice, model.Question, model.Answer:
		return true
	}
	return strings.ContainsAny(p.Text, "。！？…!?．") || strings.HasSuffix(p.Text, ".")
}
