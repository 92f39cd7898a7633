package flow

import (
	"unicode/utf8"

	"baolan/editions/form/linekind"
)

// This file finds the numbered heads of one long article. They are larger than its text, as titles
// are, but of an outline: 一、 and below it 1. or （一）.

// leastOutline is how many heads of each of two levels make an outline.
const leastOutline = 2

// levelOf returns the level of a numbered head by the form of its number, 0 for none.
func levelOf(s string) int {
	if linekind.EntryNumber(s) == 0 {
		return 0
	}
	switch r, _ := utf8.DecodeRuneInString(s); {
	case r == '（' || r == '(':
		return 3
	case r < utf8.RuneSelf:
		return 2
	}
	return 1
}

// gradeOutline makes the numbered heads of an outline sub-heads. The title above the first of them
// is larger; digests that number their articles have one level and no such title.
func gradeOutline(blocks []block) {
	var levels [4]int
	numbered := false
	title := float32(0) // the size of the largest title before the first head
	for i := range blocks {
		b := &blocks[i]
		if b.grade != ofTitle {
			continue
		}
		level := levelOf(b.text)
		if level == 0 && !numbered {
			title = max(title, b.size())
		}
		numbered = numbered || level > 0
		levels[level]++
	}
	deep := 0
	for _, n := range levels[1:] {
		if n >= leastOutline {
			deep++
		}
	}
	if deep < 2 {
		return
	}
	for i := range blocks {
		if b := &blocks[i]; b.grade == ofTitle && levelOf(b.text) > 0 && b.size()*linekind.SameSize < title {
			b.grade = ofSubhead
		}
	}
}
