package attach

import (
	"slices"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// run is a run of lines [from, to) of one kind.
type run struct {
	kind     runKind
	block    string // the type of a runBlock
	from, to int
}

type runKind uint8

const (
	runBody runKind = iota
	runHead
	runInside // a head in the middle of a paragraph
	runSubhead
	runByline
	runJump
	runBlock
)

// kinds tells by label the kind of run that a line belongs to. A signature belongs to
// the body or block that it stands under.
var kinds = [label.Count]run{
	label.Other:      {kind: runBlock, block: model.BlockUnplaced},
	label.First:      {kind: runBody},
	label.Next:       {kind: runBody},
	label.Item:       {kind: runBody},
	label.Question:   {kind: runBody},
	label.Answer:     {kind: runBody},
	label.Row:        {kind: runBody},
	label.Verse:      {kind: runBody},
	label.Signature:  {kind: runBody},
	label.Head:       {kind: runHead},
	label.Column:     {kind: runHead},
	label.Subhead:    {kind: runSubhead},
	label.Byline:     {kind: runByline},
	label.JumpTo:     {kind: runJump},
	label.JumpFrom:   {kind: runJump},
	label.Weather:    {kind: runBlock},
	label.Caption:    {kind: runBlock, block: model.BlockCaption},
	label.Folio:      {kind: runBlock, block: model.BlockFolio},
	label.Running:    {kind: runBlock, block: model.BlockFolio},
	label.Imprint:    {kind: runBlock, block: model.BlockImprint},
	label.Guide:      {kind: runBlock, block: model.BlockGuide},
	label.NoticeHead: {kind: runBlock, block: model.BlockNotice},
	label.Notice:     {kind: runBlock, block: model.BlockNotice},
	label.Mark:       {kind: runBlock, block: model.BlockMark},
}

// runsOf cuts the text into runs, which it appends.
func runsOf(t *Text, runs []run) []run {
	runs = slices.Grow(runs, len(t.Lines)/4+1) // a body has more lines than its head
	for i, l := range t.Labels {
		r := kinds[l]
		r.from, r.to = i, i+1
		n := len(runs) - 1
		if l == label.Signature && n >= 0 && runs[n].to == i && runs[n].block == model.BlockNotice {
			r = runs[n]
		}
		if n >= 0 && runs[n].kind == r.kind && runs[n].block == r.block && goesWith(t, i) {
			runs[n].to = i + 1
			continue
		}
		if l == label.Next && n >= 0 && runs[n].kind == runHead && i > 0 && n > 0 && runs[n-1].kind == runBody {
			runs[n].kind = runInside
		}
		runs = append(runs, r)
	}
	return runs
}

// goesWith reports whether line i belongs to the run of the line before it, which is
// of the same kind.
func goesWith(t *Text, i int) bool {
	switch t.Labels[i] {
	case label.JumpTo, label.JumpFrom, label.NoticeHead, label.Subhead:
		return false
	case label.Byline:
		last := t.Lines[i-1].Text
		if measure.HasSuffixAny(last, "报道", "報導", "報道") && cue.HasRole(t.Lines[i].Text) {
			return false // 甲摄影报道 is whole, and another article's byline follows
		}
		return (!cue.IsInRound(last) || cue.IsOpen(last)) && !cue.IsBylineSign(t.Lines[i].FirstRune())
	}
	return true
}

// ChangesRun reports whether a line would belong to another run if it had label b
// instead of a.
func ChangesRun(a, b label.Label) bool {
	return kinds[a].kind != kinds[b].kind || kinds[a].block != kinds[b].block
}
