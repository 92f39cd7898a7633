package flow

import (
	"testing"

	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// An enumeration at the foot of a sheet is text, and so is a line that a rule stands above
// inside of a sheet.
func TestSplitNotes_Text(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"镇里定了三件事：\n①修路，从桥头修到车站，年底通车；\n②架桥，桥长三十米；\n③种树。\n", "他记得很清楚。\n——————\n那一年发了大水。\n", "* * *\n那一年发了大水，\n", "［完］\n",
	} {
		lines := measuredLines(s)
		if _, notes := splitNotes(lines); len(notes) > 0 {
			t.Errorf("%q: %d lines of notes", s, len(notes))
		}
	}
}

func measuredLines(s string) []measure.Line { return measure.Of(scan.Text(s).Lines) }
