package rebuild

import (
	"cmp"
	"context"
	"slices"

	"baolan/editions/line"
	"baolan/editions/rebuild/explain"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/rule"
	"baolan/editions/rebuild/scan"
	"baolan/editions/rebuild/segment"
	"baolan/editions/rebuild/weights"
	"baolan/model"
)

// Explain rebuilds a page as Read does and explains for every line why it got its
// label.
func Explain(ctx context.Context, text string, o Options) (explain.Page, error) {
	p := scan.Text(valid(text))
	r, err := read(ctx, segment.Prepare(p.Lines), p.Source, o, true)
	if err != nil {
		return explain.Page{}, err
	}
	return r.explanation(), nil
}

// ExplainSheet explains lines with their places as Explain does those of a text.
func ExplainSheet(ctx context.Context, s line.Sheet, o Options) (explain.Page, error) {
	s.Lines = slices.Clone(s.Lines)
	src := sourceOf(s.Lines)
	r, err := read(ctx, segment.Prepare(s.Lines), src, o, true)
	if err != nil {
		return explain.Page{}, err
	}
	p := r.explanation()
	for i := range p.Lines {
		p.Lines[i].Place = placed(&s, &r.text.Lines[i].Line)
	}
	return p, nil
}

// placed returns the place of a line in the form of an explanation; nil where it is
// unknown.
func placed(s *line.Sheet, l *line.Line) *explain.Place {
	at := &l.Place
	if !at.Known {
		return nil
	}
	out := &explain.Place{
		Left: at.Left, Top: at.Top, Right: at.Right, Bottom: at.Bottom, Size: at.Size, Font: at.Font, Column: at.Column, Story: at.Story,
		Indent: at.Indent, Room: at.Room, Head: at.Head, Row: at.Row, Vertical: at.Vertical, UnderPicture: at.UnderPicture,
	}
	if n := int(at.Frame); n > 0 && n <= len(s.Frames) {
		b := s.Frames[n-1]
		out.Frame = &[4]float32{b.Left, b.Top, b.Right, b.Bottom}
	}
	return out
}

func (r *reading) explanation() explain.Page {
	p := explain.Page{Page: r.out.Page, Habit: r.attached.Habit.String(), Lines: make([]explain.Line, len(r.text.Lines))}
	for i := range p.Lines {
		p.Lines[i] = r.explainLine(i)
	}
	for i := range r.attached.Articles {
		p.Articles = append(p.Articles, r.explainArticle(i))
		r.nameParts(&p, i)
	}
	return p
}

func (r *reading) explainLine(i int) explain.Line {
	l, d := &r.text.Lines[i], &r.segments.Decisions[i]
	e := explain.Line{
		From: int(l.From) + 1, Text: l.Text, Is: d.Label.String(), Second: d.Second.String(), Margin: d.Margin,
		Reasons: reasons(d.Reasons), Label: d.Label, Other: d.Second,
	}
	if l.To > l.From {
		e.To = int(l.To) + 1
	}
	src := &r.out.Page.Source[l.From]
	if e.Article = src.Article + 1; e.Article > 0 && src.Role != model.RoleBody {
		e.Part = src.Role.String()
	}
	return e
}

// nameParts notes for each line of a headline group which part of it the line is.
func (r *reading) nameParts(p *explain.Page, i int) {
	h := &r.out.Parts[i]
	for _, part := range [...]struct {
		name  string
		lines []int
	}{{"label", h.Column}, {"kicker", h.Kicker}, {"headline", h.Main}, {"deck", h.Deck}} {
		for _, l := range part.lines {
			p.Lines[l].Part, p.Lines[l].Article = part.name, i+1
		}
	}
}

func (r *reading) explainArticle(i int) explain.Article {
	a, m := &r.attached.Articles[i], &r.out.Page.Articles[i]
	e := explain.Article{
		Headline: m.Title(), Confidence: m.Confidence,
		Given: a.How.String(), Second: a.Second.String(), Margin: a.Margin,
		Split: reasons(r.out.Parts[i].Reasons), SplitBy: r.out.Parts[i].Margin, Doubts: []explain.Doubt{},
	}
	for _, f := range r.out.Findings[i] {
		e.Doubts = append(e.Doubts, explain.Doubt{Question: f.Name, Says: f.Says, Cost: f.Cost})
	}
	return e
}

// reasons adds to each reason the sentence of its rule. A rule that spoke several times,
// of several lines of a group, is one reason. The strongest come first.
func reasons(list []label.Reason) []explain.Reason {
	out := make([]explain.Reason, 0, len(list))
	for _, x := range list {
		if i := slices.IndexFunc(out, func(r explain.Reason) bool { return r.Rule == x.Rule }); i >= 0 {
			out[i].Weight += x.Weight
			continue
		}
		out = append(out, explain.Reason{Rule: x.Rule, Weight: x.Weight, Says: says(x.Rule)})
	}
	slices.SortStableFunc(out, func(a, b explain.Reason) int { return cmp.Compare(max(b.Weight, -b.Weight), max(a.Weight, -a.Weight)) })
	return out
}

// says returns the sentence that the table of rules has for a rule, else that of the
// table of weights.
func says(name string) string {
	switch name {
	case byJudge:
		return "The page has fewer doubts in another reading."
	case bySegment:
		return "What the lines alone said."
	}
	rules := rule.All()
	if i := slices.IndexFunc(rules, func(r rule.Rule) bool { return r.Name == name }); i >= 0 {
		return rules[i].Doc
	}
	all := weights.All()
	if i := slices.IndexFunc(all, func(e weights.Entry) bool { return e.Name == name }); i >= 0 {
		return all[i].Doc
	}
	return ""
}

// The reasons of a reading that was taken although its lines alone spoke for another.
const (
	byJudge   = "judge"
	bySegment = "segment"
)
