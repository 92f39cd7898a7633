package flow

import (
	"strings"

	"baolan/editions/form/linekind"
	"baolan/editions/rebuild/measure"
)

// partLines cuts lines in which a title and paragraphs follow one another, separated only
// by the indents of the paragraphs: copying has lost the line ends.
func partLines(lines []measure.Line) []measure.Line {
	var out []measure.Line
	for i := range lines {
		l := &lines[i]
		pieces := strings.Split(strings.TrimFunc(l.Text, measure.IsGap), "\u3000\u3000")
		if l.Nat < 3*linekind.WideLine || len(pieces) < 3 || !areParted(pieces) {
			if out != nil {
				out = append(out, *l)
			}
			continue
		}
		if out == nil {
			out = append(make([]measure.Line, 0, len(lines)+len(pieces)), lines[:i]...)
		}
		for _, p := range pieces {
			if p = strings.TrimFunc(p, measure.IsGap); p != "" {
				out = append(out, l.With(p))
			}
		}
	}
	if out == nil {
		return lines
	}
	return out
}

// areParted reports whether all pieces but the first end as paragraphs do.
func areParted(pieces []string) bool {
	for _, p := range pieces[1:] {
		if p = strings.TrimFunc(p, measure.IsGap); p != "" {
			if l := (measure.Line{}).With(p); !linekind.EndsParagraph(&l) {
				return false
			}
		}
	}
	return true
}
