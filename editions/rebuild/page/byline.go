package page

import (
	"strings"

	"baolan/editions/join"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// byline joins the lines of a byline and takes its marks off, which are kept in a block
// of marks. The halves of a name or role that was broken at a line's end are joined
// without a space; between two names a space is kept.
func (b *builder) byline(lines []int) string {
	var names []string
	for k := 0; k < len(lines); {
		text := join.Tight(b.Lines[lines[k]].Text)
		for k++; k < len(lines) && lines[k] == lines[k-1]+1; k++ {
			next := join.Tight(b.Lines[lines[k]].Text)
			if cue.OpenBracket(text) < 0 && !cue.IsBrokenByline(text, next) {
				break
			}
			if cue.HasOpenNames(text, next) {
				text += " "
			}
			text += next
		}
		if text = b.unmarked(text); text != "" {
			names = append(names, text)
		}
	}
	return strings.Join(names, " ")
}

// unmarked takes the marks off a byline and keeps them in a block of marks.
func (b *builder) unmarked(s string) string {
	names, ok := cue.CutByline(s)
	if !ok {
		if names, ok = cue.CutBrackets(s); !ok {
			return cue.TidyNames(s)
		}
	}
	if i := strings.Index(s, names); i >= 0 {
		if marks := measure.Squeezed(s[:i] + s[i+len(names):]); marks != "" {
			b.marks = append(b.marks, marks)
		}
	}
	return cue.TidyNames(names)
}
