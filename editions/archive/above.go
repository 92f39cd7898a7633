package archive

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/form/facts"
)

// This file reads the lines round a title that only their place shows: the kicker above it, the name alone below it.

// mostKicker is the greatest number of characters of such a kicker.
const mostKicker = 30

// isKicker reports whether line i is the kicker of the article whose title is the next line: no article stands above it,
// so that it is not the end of one, and it has the shape of a title. A label says so anywhere.
func (r *reader) isKicker(i int) bool {
	l := &r.lines[i]
	if l.kind != text || !r.headed || r.kicker != "" || facts.Has(l.text) || facts.HasByline(l.text) {
		return false
	}
	k := i + 1
	for k < len(r.lines) && r.lines[k].kind == blank {
		k++
	}
	if k == len(r.lines) || r.lines[k].kind != heading || r.lines[k].level != r.level || facts.Has(r.lines[k].text) {
		return false
	}
	if strings.HasPrefix(l.text, "引题：") {
		return true
	}
	for _, above := range r.lines[:i] {
		if above.kind != blank && above.kind != note && !facts.Has(above.text) {
			return false
		}
	}
	return utf8.RuneCountInString(l.text) <= mostKicker && !endsSentence(l.text) && !l.indented
}

// signLone gives the first line below a title the label of an author, if it is a name alone: two to four characters
// between blank lines, in an article that has no other line as short. (Where it has, they are its sub-heads.)
func (r *reader) signLone(from, to int) {
	name, others := -1, 0
	for i := from; i < to; i++ {
		l := &r.lines[i]
		if l.kind == blank || l.kind == note {
			continue
		}
		if name < 0 {
			if l.kind != text || l.indented || !facts.CouldBeName(l.text) || i+1 < to && r.lines[i+1].kind == text {
				return
			}
			name = i
			continue
		}
		others++
		if (l.kind == text || l.kind == heading) && utf8.RuneCountInString(l.text) <= 5 {
			return
		}
	}
	if name >= 0 && others > 0 && !facts.SignsBelow(r.lines[name].text) {
		r.lines[name].text = "作者：" + r.lines[name].text
	}
}
