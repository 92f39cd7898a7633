package layout

import "slices"

// This file knows heads in the size of the text that stand in its columns: those of briefs.

const (
	// A head of a brief leaves so much of its column's width free.
	briefRoom = 0.2
	// Its column has so many of them.
	leastBriefs = 2
	// A dateline ends behind so many characters at least and at most, in a gap so wide, in ems.
	datelineLeast, datelineMost = 2, 12
	datelineGap                 = 0.7
)

// briefs cuts columns before the heads of briefs in the size of their text, and makes heads of these:
// short lines at the edge, over paragraphs that begin with a dateline, as every article has one. A
// sub-head stands over a paragraph without one.
func (z *zone) briefs() {
	for _, b := range slices.Clone(z.blocks) {
		if b.head || b.table || b.photo || b.cross || len(b.lines) < 2*leastBriefs {
			continue
		}
		var at []int
		dated, edge := 0, b.edge()
		for i := range b.lines {
			if b.hasDateline(i, edge) {
				dated++
			}
			if b.isOverBrief(i, edge) {
				at = append(at, i)
			}
		}
		if len(at) >= leastBriefs && len(at) == dated {
			z.cutBriefs(b, at)
		}
	}
}

// isOfBrief reports whether a group is the head of a brief.
func (g *group) isOfBrief() bool { return g.blocks[0].series != nil }

// isOverBrief reports whether line i of a column with this left edge is the head of a brief.
func (b *block) isOverBrief(i int, edge float32) bool {
	l := b.lines[i]
	if i+1 >= len(b.lines) || !b.hasDateline(i+1, edge) || endsSentence(l.text) || l.left-edge > sameLeft*b.size || b.box.Right-l.right < briefRoom*(b.box.Right-b.box.Left) {
		return false
	}
	return i == 0 || endsSentence(b.lines[i-1].text)
}

// hasDateline reports whether line i of a column with this left edge is indented and has a wide gap
// behind its first few characters.
func (b *block) hasDateline(i int, edge float32) bool {
	l := b.lines[i]
	if l.left-edge < indentLeast*b.size {
		return false
	}
	from := slices.IndexFunc(l.marks, func(m mark) bool { return !isSpace(m.rune) })
	if from < 0 {
		return false
	}
	end := l.marks[from].right
	for k := from + 1; k < len(l.marks) && k-from <= datelineMost; k++ {
		if isSpace(l.marks[k].rune) {
			continue
		}
		if l.marks[k].left-end > datelineGap*b.size {
			return k-from >= datelineLeast
		}
		end = l.marks[k].right
	}
	return false
}

// cutBriefs makes blocks of the heads of briefs and of what stands under each. What stands over the
// first is a block of its own.
func (z *zone) cutBriefs(b *block, at []int) {
	z.blocks = slices.DeleteFunc(z.blocks, func(o *block) bool { return o == b })
	edge := b.edge()
	add := func(from, to int, head bool) {
		if from == to {
			return
		}
		n := newBlock(b.lines[from:to:to], z.body)
		n.head = head
		if head {
			n.series = b
		} else {
			n.begins, n.box.Right = edge, b.box.Right
		}
		z.blocks = append(z.blocks, n)
	}
	add(0, at[0], false)
	for k, i := range at {
		to := len(b.lines)
		if k+1 < len(at) {
			to = at[k+1]
		}
		add(i, i+1, true)
		add(i+1, to, false)
	}
}

// risen parts the first line of a column from it where columns on either side begin at the height of
// its second line: a byline in the size of the text over the middle one of several columns.
func (z *zone) risen() {
	for _, b := range slices.Clone(z.blocks) {
		if b.head || b.table || b.photo || b.cross || len(b.lines) < 2 || !z.isLevelBeside(b, -1) || !z.isLevelBeside(b, 1) {
			continue
		}
		first := newBlock(b.lines[:1:1], z.body)
		rest := newBlock(b.lines[1:], z.body)
		first.head, rest.head = false, false
		rest.begins = b.begins
		*b = *rest
		z.blocks = append(z.blocks, first)
	}
}

// isLevelBeside reports whether a column at the left (side -1) or at the right (1) of another begins at
// the height of its second line.
func (z *zone) isLevelBeside(b *block, side float32) bool {
	first, second := b.lines[0], b.lines[1]
	return slices.ContainsFunc(z.blocks, func(o *block) bool {
		gap := o.box.Left - b.box.Right
		if side < 0 {
			gap = b.box.Left - o.box.Right
		}
		return o != b && !o.head && !o.cross && len(o.lines) > 1 && areOfOneSize(o.size, b.size) && gap > -0.5*b.size && gap < bandGutter*b.size &&
			abs(o.lines[0].base-second.base) < sameBase*b.size && abs(o.lines[0].base-first.base) > 0.7*b.size
	})
}
