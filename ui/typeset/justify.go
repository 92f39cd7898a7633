package typeset

import "unicode/utf8"

// justify fills a line that is one cell short with a blank behind one of its pauses
// and stops, the one nearest the middle. Nothing else of a line is ever spread: a
// blank between two characters reads as a gap in a word, and a full-width mark at
// the end of a line is half blank anyway, so that a difference of a cell or two is
// not seen.
func justify(text string, l *Line, stops []stop, free int) {
	if free != 1 || l.End <= l.Start {
		return
	}
	if last, _ := utf8.DecodeLastRuneInString(text[:l.End]); isPause(last) {
		return
	}
	middle, best := int32(l.End-l.Start)/2+int32(l.Start), -1
	for i, p := range stops {
		if int(p.at) >= l.End {
			break // this stop is among the spaces that the line's end leaves out
		}
		before, _ := utf8.DecodeLastRuneInString(text[:p.at])
		if p.cost > 0 || p.end != p.at || !isPause(before) {
			continue
		}
		if best < 0 || distance(p.at, middle) < distance(stops[best].at, middle) {
			best = i
		}
	}
	if best >= 0 {
		l.Gaps = []Gap{{int(stops[best].at), 1}}
		l.Cells++
	}
}

// isPause recognises a full-width pause or stop, whose right half is blank.
func isPause(c rune) bool {
	k := kindOf(c)
	return c >= 0x3000 && (k == kindPause || k == kindStop)
}

func distance(a, b int32) int32 { return max(a-b, b-a) }
