package page

import (
	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/heads"
	"baolan/editions/rebuild/judge"
	"baolan/editions/rebuild/label"
)

// Judged holds the judge's findings on an article that is not written yet, and the
// split of its headline group that they are based on.
type Judged struct {
	Findings []judge.Finding
	Parts    heads.Parts
}

// Judge splits an article's headline group and lets the judge examine the article.
func Judge(x *attach.Text, a *attach.Article) Judged {
	h := split(x, a, false)
	jumps := false
	for _, p := range a.Pieces {
		jumps = jumps || p.Kind == attach.Jump
	}
	return Judged{judge.Ask(view(x, a, &h, jumps)), h}
}

// view is an article as the judge looks at it.
func view(x *attach.Text, a *attach.Article, h *heads.Parts, jumps bool) *judge.Article {
	v := &judge.Article{
		Kicker: texts(x, h.Kicker), Headline: texts(x, h.Main), Deck: texts(x, h.Deck), Byline: texts(x, a.Byline),
		Jumps: jumps,
	}
	for _, p := range a.Pieces {
		if p.Kind != attach.Prose || p.From == p.To {
			continue
		}
		if v.First == "" {
			v.First = x.Lines[p.From].Text
		}
		v.Last = x.Lines[p.To-1].Text
		l := x.Labels[p.To-1]
		v.Prose = l == label.First || l == label.Next || l == label.Answer
	}
	return v
}

func texts(x *attach.Text, lines []int) []string {
	if len(lines) == 0 {
		return nil
	}
	out := make([]string, len(lines))
	for k, i := range lines {
		out[k] = x.Lines[i].Text
	}
	return out
}
