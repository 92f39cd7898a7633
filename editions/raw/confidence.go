package raw

import "baolan/model"

// The reasons of doubts are keys of the reader's catalogue.
const (
	doubtNoHeadline = "doubt.no-headline"
	doubtSplit      = "doubt.headline-split"
	doubtNoBody     = "doubt.no-body"
	doubtUnsigned   = "doubt.unsigned"
	doubtProse      = "doubt.prose"
)

// confidence says how sure an article is, as the product of how sure its
// parts are: 1 where everything was told by the text itself.
func confidence(a *article, h headParts, m *model.Article) (float64, []model.Doubt) {
	c := 1.0
	var doubts []model.Doubt
	doubt := func(factor float64, role model.Role, reason string) {
		c *= factor
		doubts = append(doubts, model.Doubt{Role: role, Reason: reason})
	}
	switch {
	case len(a.head) == 0:
		doubt(0.6, model.RoleHeadline, doubtNoHeadline)
	case h.sure < 0.75:
		doubt(0.5+h.sure/2, model.RoleHeadline, doubtSplit)
	}
	if len(m.Paragraphs) == 0 {
		doubt(0.5, model.RoleBody, doubtNoBody)
	}
	if !a.signed() {
		doubt(0.9, model.RoleByline, doubtUnsigned)
	}
	return c, doubts
}
