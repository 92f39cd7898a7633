package rule

import (
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

const (
	// A title over its author has so many lines at most, and a poem below it so many at least.
	mostTitle  = 2
	leastVerse = 3
	// mostVerse bounds how far a poem is followed from its author.
	mostVerse = 60
)

// areSignedAbove reports whether authors stand above their verse on the page: over the first name of a
// run of short lines there is no more than a title, and below the last one there is a poem. Where
// they stand below, it is the reverse, and a page that has both says nothing.
func areSignedAbove(lines []measure.Line, cues []cue.Set) bool {
	above, below := false, false
	for i := range lines {
		if cues[i]&cue.Author == 0 {
			continue
		}
		over, first := verseFrom(lines, cues, i, -1)
		under, last := verseFrom(lines, cues, i, 1)
		if over < leastVerse && under < leastVerse {
			continue
		}
		if first && over >= leastVerse {
			below = true
		} else if first && over > 0 && over <= mostTitle {
			above = true
		}
		if last && under >= leastVerse {
			above = true
		} else if last && under < mostTitle {
			below = true
		}
	}
	return above && !below
}

// verseFrom counts the lines as verse has them on one side of a name, up to another name, and reports
// whether there is none.
func verseFrom(lines []measure.Line, cues []cue.Set, i, step int) (n int, isLast bool) {
	const others = cue.Folio | cue.Guide | cue.Imprint | cue.Notice | cue.Weather | cue.Cell
	for k := i + step; k >= 0 && k < len(lines) && n < mostVerse; k += step {
		switch {
		case cues[k]&cue.Author != 0:
			return n, false
		case cues[k]&others != 0 || lines[k].Latin > 0 || !IsShort(&lines[k]) && coupletOf(&lines[k]) == 0:
			return n, true
		}
		n++
	}
	return n, true
}
