package page

import (
	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/heads"
	"baolan/editions/rebuild/judge"
	"baolan/model"
)

// The reasons of doubts, as keys of the reader's catalogue. The key of a doubt of the
// judge is "doubt.judge." and the name of its question.
const (
	doubtSplit    = "doubt.headline-split"
	doubtTitle    = "doubt.headline-of"
	doubtLine     = "doubt.line"
	doubtUnsigned = "doubt.unsigned"
	doubtProse    = "doubt.prose"
)

// heads0 is the split of an article without a headline.
var heads0 = heads.Parts{Margin: heads.Certain}

// doubtful is the margin, in nats, below which a decision is shown to the reader as a
// doubt.
const doubtful = 1.0

// confidence returns the probability that an article is right, and the doubts in it.
func (b *builder) confidence(a *attach.Article, h *heads.Parts, m *model.Article, findings []judge.Finding) (float64, []model.Doubt) {
	e := evidenceOf(b, a, h, findings)
	var doubts []model.Doubt
	for _, f := range findings {
		doubts = append(doubts, model.Doubt{Role: f.Role, Reason: "doubt.judge." + f.Name, Line: b.lineOf(a, h, f)})
	}
	if e.weakest >= 0 && b.Decisions[e.weakest].Margin < doubtful {
		doubts = append(doubts, model.Doubt{Role: model.RoleBody, Reason: doubtLine, Line: b.number(e.weakest)})
	}
	if len(a.Head) > 0 && a.Margin < doubtful {
		doubts = append(doubts, model.Doubt{Role: model.RoleHeadline, Reason: doubtTitle, Line: b.number(a.Head[0])})
	}
	if len(h.Main) > 0 && h.Margin < doubtful {
		doubts = append(doubts, model.Doubt{Role: model.RoleHeadline, Reason: doubtSplit, Line: b.number(h.Main[0])})
	}
	if !a.IsSigned() && m.Byline == "" {
		doubts = append(doubts, model.Doubt{Role: model.RoleByline, Reason: doubtUnsigned})
	}
	b.out.Evidence = append(b.out.Evidence, e)
	return e.Probability(), doubts
}

// each calls visit for the lines of an article.
func (b *builder) each(a *attach.Article, visit func(i int)) {
	for _, i := range a.Head {
		visit(i)
	}
	for _, i := range a.Byline {
		visit(i)
	}
	for _, p := range a.Pieces {
		for i := p.From; i < p.To; i++ {
			visit(i)
		}
	}
}

// number returns the number of a line in the source, from 1.
func (b *builder) number(i int) int { return int(b.Lines[i].From) + 1 }

// lineOf returns the number in the source of the line that a finding doubts; 0 for
// none.
func (b *builder) lineOf(a *attach.Article, h *heads.Parts, f judge.Finding) int {
	part := a.Byline
	switch f.Role {
	case model.RoleHeadline:
		part = h.Main
	case model.RoleDeck:
		part = h.Deck
	case model.RoleBody:
		part = nil
		if n := len(a.Pieces); n > 0 && a.Pieces[n-1].To > a.Pieces[n-1].From {
			part = []int{a.Pieces[n-1].To - 1}
		}
	}
	if f.Line < len(part) {
		return b.number(part[f.Line])
	}
	return 0
}
