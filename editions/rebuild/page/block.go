package page

import (
	"baolan/editions/join"
	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// placeBlock writes a block that stands outside of the articles.
func (b *builder) placeBlock(k attach.Block) {
	if k.Type == "" {
		b.weather(k)
		return
	}
	all := make([]int, 0, k.To-k.From)
	for i := k.From; i < k.To; i++ {
		all = append(all, i)
		if b.Labels[i] == label.Folio {
			cue.ReadFolio(b.Lines[i].Text, &b.out.Page, &b.out.Edition)
		}
	}
	if k.Type == model.BlockMark {
		b.keepMarks(all)
		return
	}
	b.block(k.Type, all)
}

// keepMarks adds lines of signs to the block of marks that were taken off bylines. A
// line that has words in spite of its label goes to an unplaced block.
func (b *builder) keepMarks(lines []int) {
	for _, i := range lines {
		if s := measure.Squeezed(b.Lines[i].Text); cue.IsBylineMark(s) {
			b.marks = append(b.marks, s)
			b.place(i, model.RoleOther, -1)
			continue
		}
		b.block(model.BlockUnplaced, []int{i})
	}
}

// block writes lines that belong to no article. Lines of a notice or caption that were
// broken by its width are joined; other lines stay as they are.
func (b *builder) block(kind string, lines []int) {
	if len(lines) == 0 {
		return
	}
	block := model.Block{Type: kind}
	widest := measure.Em(0)
	for _, i := range lines {
		widest = max(widest, b.Lines[i].Nat)
	}
	for k := 0; k < len(lines); {
		from := k
		for k++; k < len(lines) && lines[k] == lines[k-1]+1 && b.isContinued(kind, lines[k-1], lines[k], widest); k++ {
		}
		text := join.Headline(b.Lines[lines[from]].Text)
		if k > from+1 {
			text = b.text(lines[from:k])
		} else if kind == model.BlockImprint {
			text = cue.TidyNames(b.Lines[lines[from]].Text)
		}
		block.Lines = append(block.Lines, text)
	}
	for _, i := range lines {
		b.place(i, model.RoleOther, -1)
	}
	if kind == model.BlockUnplaced {
		b.loose = append(b.loose, lines...)
	}
	other := &b.out.Page.Other
	if n := len(*other); n > 0 && (*other)[n-1].Type == kind && kind != model.BlockNotice {
		(*other)[n-1].Lines = append((*other)[n-1].Lines, block.Lines...)
		return
	}
	*other = append(*other, block)
}

// isContinued reports whether line j of a block continues line i, which was broken at
// the width of the block; widest is the width of the block's widest line.
func (b *builder) isContinued(kind string, i, j int, widest measure.Em) bool {
	if kind == model.BlockFolio || kind == model.BlockGuide {
		return false
	}
	if l := b.Labels[j]; l == label.Signature || l == label.NoticeHead || b.Labels[i] == label.NoticeHead {
		return false
	}
	p, q := &b.Lines[i], &b.Lines[j]
	if kind == model.BlockNotice && p.End < measure.EndsAsk && (p.Nat >= 8*measure.OneEm && p.Nat+q.Unit > widest-3*measure.OneEm/2 || p.Nat >= 10*measure.OneEm && q.End >= measure.EndsAsk) {
		return true
	}
	return isWrapped(p, q)
}

// isWrapped reports whether a block's line was broken by its width: it is long, it does
// not end a sentence, and the next line is no longer than it.
func isWrapped(a, b *measure.Line) bool {
	return a.End < measure.EndsAsk && a.Nat >= 10*measure.OneEm && b.Nat <= a.Nat+3*measure.OneEm/2 &&
		!(a.End == measure.EndsBare && b.End == measure.EndsBare)
}

// prose makes an article of a text in which no column was found: its lines were never
// broken, or its language is not set as Chinese is. Every line becomes a paragraph,
// with a low confidence.
func (b *builder) prose() {
	p := &b.out.Page
	if len(p.Articles) > 0 {
		return
	}
	var m model.Article
	kept := p.Other[:0]
	for _, o := range p.Other {
		if o.Type != model.BlockUnplaced {
			kept = append(kept, o)
			continue
		}
		for _, l := range o.Lines {
			m.Paragraphs = append(m.Paragraphs, model.Paragraph{Text: l})
		}
	}
	p.Other = kept
	if len(m.Paragraphs) == 0 {
		return
	}
	for _, i := range b.loose {
		b.place(i, model.RoleBody, 0)
	}
	m.Confidence, m.Doubts = 0.2, []model.Doubt{{Role: model.RoleBody, Reason: doubtProse}}
	p.Articles = append(p.Articles, m)
	b.out.Parts, b.out.Findings = append(b.out.Parts, heads0), append(b.out.Findings, nil)
	b.out.Evidence = append(b.out.Evidence, Evidence{})
}
