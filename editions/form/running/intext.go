package running

import (
	"slices"

	"baolan/editions/form/linekind"
	"baolan/editions/line"
)

// This file keeps lines of the text from being taken for running lines because they repeat: a
// running line stands apart from the text of its sheet, and a paragraph's last line does not.

const (
	// leadings is how many leadings a line may stand from the next one of its text.
	leadings = 1.2
	// leastLeadings is the number of distances of which the leading is found.
	leastLeadings = 3
)

// GiveBackText takes out of aside the lines that stand in the text of their sheet by their places:
// in its type, a leading from a line that is no running line, and at that line's edge or an indent
// from it. A line with the page's number stays.
func GiveBackText(lines []line.Line, aside map[int]bool) {
	if len(aside) == 0 {
		return
	}
	leading := leadingOf(lines)
	if leading == 0 {
		return
	}
	isText := func(i, k int) bool {
		return k >= 0 && k < len(lines) && !aside[k] && isSetAs(&lines[i].Place, &lines[k].Place, leading)
	}
	for range edge { // a line that was given back is a neighbour for the next
		for i := range lines {
			if aside[i] && edgeNumber(lines[i].Text) == 0 && (isText(i, i-1) || isText(i, i+1)) {
				delete(aside, i)
			}
		}
	}
}

// isSetAs reports whether two lines stand below one another as lines of one text.
func isSetAs(a, b *line.Place, leading float32) bool {
	if !areAlike(a, b) {
		return false
	}
	const most = 2.6 // ems of an indent
	apart, shift := max(a.Base-b.Base, b.Base-a.Base), max(a.Left-b.Left, b.Left-a.Left)
	return apart > a.Size/2 && apart < leadings*leading && shift < most*a.Size
}

// areAlike reports whether two lines are known to be in type of one size.
func areAlike(a, b *line.Place) bool {
	return a.Known && b.Known && !a.Vertical && !b.Vertical && a.Size < b.Size*linekind.SameSize && b.Size < a.Size*linekind.SameSize
}

// leadingOf returns the usual distance of two lines of one size, one below the other; 0 where
// there are too few of them.
func leadingOf(lines []line.Line) float32 {
	var all []float32
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1].Place, &lines[i].Place
		if d := b.Base - a.Base; areAlike(a, b) && d > a.Size/2 && d < 4*a.Size {
			all = append(all, d)
		}
	}
	if len(all) < leastLeadings {
		return 0
	}
	slices.Sort(all)
	return all[(len(all)-1)/2]
}
