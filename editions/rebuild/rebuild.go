package rebuild

import (
	"context"
	"unicode/utf8"

	"baolan/editions/line"
	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/fit"
	"baolan/editions/rebuild/heads"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/page"
	"baolan/editions/rebuild/scan"
	"baolan/editions/rebuild/segment"
	"baolan/model"
)

// Imprint is what the folio lines of a page say of the edition. Fields are zero if the
// lines do not say them.
type Imprint = cue.FolioImprint

// Options say what is known of a page beside its lines. The zero value says
// nothing.
type Options struct {
	// Running recognises the lines that repeat over the pages of the document. It may
	// be nil.
	Running func(line.Line) bool
	// Labels overrides the labels of the segmentation, for measuring tools that know
	// the true ones. A line for which it returns no valid label keeps what the
	// segmentation decided. It may be nil.
	Labels func([]measure.Line) []label.Label
	// Table holds the fitted weights of the segmentation; nil means fit.Fitted.
	Table *fit.Table
}

// Read rebuilds a page from its text: clean UTF-8 with \n between its lines. If the context
// ends, it returns the context's error.
func Read(ctx context.Context, text string, o Options) (model.Page, Imprint, error) {
	p := scan.Text(valid(text))
	return pageOfReading(read(ctx, segment.Prepare(p.Lines), p.Source, o, false))
}

// Measured does what Read does for a text that was cut into lines and whose lines were
// measured already: p holds the lines of clean UTF-8 and measured their extents. Page.Source
// is that of p, with what became of each line.
func Measured(ctx context.Context, p *scan.Page, measured []measure.Line, o Options) (model.Page, Imprint, error) {
	return pageOfReading(read(ctx, segment.PrepareMeasured(measured), p.Source, o, false))
}

func pageOfReading(r *reading, err error) (model.Page, Imprint, error) {
	if err != nil {
		return model.Page{}, Imprint{}, err
	}
	return r.out.Page, r.out.Edition, nil
}

// Sheet rebuilds a page of lines whose places are known. The lines of
// Page.Source are those of the sheet.
func Sheet(ctx context.Context, s line.Sheet, o Options) (model.Page, Imprint, error) {
	src := sourceOf(s.Lines)
	r, err := read(ctx, segment.Prepare(s.Lines), src, o, false)
	if err != nil {
		return model.Page{}, Imprint{}, err
	}
	page.AddSheet(&r.out.Page, &s, &r.text, r.attached.Blocks)
	return r.out.Page, r.out.Edition, nil
}

// sourceOf numbers the lines of a sheet and returns them as lines of the source.
func sourceOf(lines []line.Line) []model.SourceLine {
	src := make([]model.SourceLine, len(lines))
	for i := range lines {
		src[i] = model.SourceLine{Text: lines[i].Text, Article: -1}
		lines[i].From, lines[i].To = int32(i), int32(i) //nolint:gosec // bounded by the page
	}
	return src
}

// valid returns a text with U+FFFD in place of every invalid byte.
func valid(text string) string {
	if utf8.ValidString(text) {
		return text
	}
	return string([]rune(text))
}

// reading is one way to read a page: the result of every pass.
type reading struct {
	text     attach.Text
	segments segment.Result
	attached attach.Result
	parts    []heads.Parts // the parts of each article's headline group; nil before they are split
	out      page.Output
}

// read runs the passes one after the other.
func read(ctx context.Context, p *segment.Prepared, src []model.SourceLine, o Options, explain bool) (*reading, error) {
	seg, err := p.Decide(ctx, segment.Options{Running: o.Running, Table: o.Table, Reasons: explain})
	if err != nil {
		return nil, err
	}
	if o.Labels != nil {
		override(&seg, o.Labels(seg.Lines))
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r := readingOf(seg)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.choose(ctx)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.headInside()
	r.out = page.Build(&page.Input{Text: &r.text, Decisions: seg.Decisions, Attached: r.attached, Parts: r.parts, Source: src, Explain: explain})
	return r, ctx.Err()
}

// headInside gives the articles that have no headline in the reading that was chosen the sub-head that
// may be one.
func (r *reading) headInside() {
	for i := range r.attached.Articles {
		if a := &r.attached.Articles[i]; a.HeadInside(&r.text) {
			r.parts[i] = page.Judge(&r.text, a).Parts
		}
	}
}

// readingOf attaches the headlines of a segmented page to their bodies.
func readingOf(seg segment.Result) *reading {
	r := &reading{segments: seg}
	r.text = attach.Text{Lines: seg.Lines, Labels: make([]label.Label, len(seg.Lines)), Widths: seg.Widths, SubheadCost: make([]float32, len(seg.Lines)), Said: new(attach.Sayings)}
	for i := range seg.Decisions {
		d := &seg.Decisions[i]
		r.text.Labels[i], r.text.SubheadCost[i] = d.Label, d.Margin
		switch {
		case d.Label == label.Subhead:
			r.text.SubheadCost[i] = -d.Margin
			if d.Second != label.Head {
				r.text.SubheadCost[i] -= belowSecond
			}
		case d.Second != label.Subhead: // a sub-head costs more than the next best label, if it is another one
			r.text.SubheadCost[i] += belowSecond
		}
	}
	r.text.Spacing = heads.SpacingOf(r.text.Lines, func(i int) bool { return r.text.Labels[i] == label.Head })
	r.attached = attachTo(&r.text)
	return r
}

// belowSecond is what a label is assumed to cost, in nats, beyond the next best one
// when only the margin of the next best is known.
const belowSecond = 1

// attachTo attaches the headlines to their bodies, story by story if the places of the
// lines show the stories.
func attachTo(x *attach.Text) attach.Result {
	if measure.AreArranged(x.Lines) {
		return attach.Stories(x)
	}
	return attach.Page(x)
}

// override replaces the labels of the segmentation. A line without a valid label keeps its
// decision.
func override(seg *segment.Result, labels []label.Label) {
	width := measure.Em(0)
	for i, l := range labels {
		if int(l) >= label.Count {
			l = seg.Decisions[i].Label
		} else {
			seg.Decisions[i] = label.Decision{Label: l, Second: l, Margin: heads.Certain}
		}
		if w := &seg.Widths[i]; *w > 0 {
			width = *w
		} else if l == label.First || l == label.Next {
			*w = width
		}
	}
}
