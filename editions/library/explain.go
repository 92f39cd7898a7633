package library

import (
	"context"
	"errors"
	"slices"
	"strings"

	"baolan/editions/form"
	"baolan/editions/format"
	"baolan/editions/line"
	"baolan/editions/rebuild"
	"baolan/editions/rebuild/explain"
	"baolan/editions/rebuild/label"
	"baolan/editions/source"
	"baolan/model"
)

// ErrNotWeighed is the error for a page whose lines were not weighed, because its file
// marks what they are or because its text is not of printed columns.
var ErrNotWeighed = errors.New("the lines of this page were not weighed")

// basis is what is needed beside a page to weigh its lines once more.
type basis struct {
	Sheet     *line.Sheet // the lines with their places; nil if the page was read from a text
	IsWeighed bool
}

func basisOf(o *source.Origin) basis {
	isColumns := o.Setting == form.Columns
	return basis{o.Sheet, o.Form != format.Markdown && !o.Structured && isColumns}
}

// explain weighs the lines of a page once more and gives the reasons. It gives them
// only if they lead to what the page says.
func (b basis) explain(ctx context.Context, p *model.Page) (explain.Page, error) {
	if !b.IsWeighed || len(p.Source) == 0 {
		return explain.Page{}, ErrNotWeighed
	}
	var x explain.Page
	var err error
	if b.Sheet != nil {
		x, err = rebuild.ExplainSheet(ctx, *b.Sheet, rebuild.Options{})
	} else {
		x, err = rebuild.Explain(ctx, sourceText(p), rebuild.Options{})
	}
	if err != nil {
		return explain.Page{}, err
	}
	if !isOf(&x, p) {
		return explain.Page{}, ErrNotWeighed
	}
	return x, nil
}

// isOf reports whether an explanation fits a page: each line of the source has a label
// that one of the printed lines on it has in the explanation.
func isOf(x *explain.Page, p *model.Page) bool {
	agrees := make([]bool, len(p.Source))
	for i := range x.Lines {
		l := &x.Lines[i]
		if l.From > len(p.Source) {
			return false
		}
		if label.Label(p.Source[l.From-1].Taken) == l.Label {
			agrees[l.From-1] = true
		}
	}
	return !slices.ContainsFunc(x.Lines, func(l explain.Line) bool { return !agrees[l.From-1] })
}

// sourceText gives the text from which a page was made.
func sourceText(p *model.Page) string {
	var b strings.Builder
	for i := range p.Source {
		b.WriteString(p.Source[i].Text)
		b.WriteByte('\n')
	}
	return b.String()
}
