package typeset

import "strings"

// gapTier says how willingly a place takes a blank cell; lower first. The
// order is that of CLREQ's expansion, in whole cells.
type gapTier uint8

const (
	gapNone  gapTier = iota // inside what belongs together: 第|5, 2026|年, 中|——
	gapLatin                // between a Chinese and a Latin character: ¼ em in print, 0 or 1 cell here
	gapSpace                // a Western space, from one cell to two
	gapMark                 // after ，、；：。
	gapSoft                 // of those between two characters the ones that nobody sees
	gapHan                  // between two characters
	gapTiers
)

// tierOf gives the tier of a stop between two characters. Blank cells stand
// only where a line could end, so they never tear what belongs together.
func tierOf(before context, k kind, c rune, cost int32) gapTier {
	b := before.kind
	switch {
	case cost > 0:
		return gapNone
	case b == kindSpace:
		return gapSpace
	case b == kindHan && latinSide(k, c), k == kindHan && latinSide(b, before.last):
		return gapLatin
	case b == kindPause, b == kindStop:
		return gapMark
	case b == kindClose, k == kindOpen:
		return gapSoft // where a full-width bracket has its blank half, and a narrow quote lacks it
	case b == kindHan || k == kindHan:
		return gapHan
	}
	return gapNone
}

// latinSide holds for what autospace counts as Latin: letters, digits, and the
// ASCII punctuation that Chinese text takes for a part of them (UTR #59, class
// C), but no brackets or quotes.
func latinSide(k kind, c rune) bool {
	switch k {
	case kindLatin, kindDigit:
		return true
	case kindOther:
		switch c {
		case '#', '%', '&', '@', '\\', '+', '-', '$', '*', '.', ',', ':', ';', '?', '!':
			return true
		}
	}
	return false
}

// justify fills the line, whose text lies between two stops, with free blank
// cells: tier after tier, one cell a place, evenly spread where a tier has
// more places than cells. A line that has fewer places than free cells stays
// ragged: holes are worse than a short line.
//
// A few cells that are left for the gaps between Chinese characters go where
// they read as a pause and not as a hole in a word, if there are such places
// for all of them: outside of brackets and quotes, and after 的, which ends
// what it belongs to. Otherwise they are spread over all gaps.
func justify(text string, l *Line, stops []stop, free int) {
	// Spaces that the break swallows have stops too, behind what is seen.
	for len(stops) > 0 && int(stops[len(stops)-1].at) >= l.End {
		stops = stops[:len(stops)-1]
	}
	var places [gapTiers]int
	sum := 0
	for _, p := range stops {
		t := p.gapIn(text)
		places[t]++
		if t != gapNone {
			sum++
		}
	}
	if free <= 0 || sum < free {
		return
	}
	var give, seen [gapTiers]int
	left := free
	for t := gapLatin; t < gapTiers; t++ {
		if t == gapSoft && left > places[t] {
			places[gapHan] += places[gapSoft]
			places[gapSoft] = 0
			continue
		}
		give[t] = min(places[t], left)
		left -= give[t]
	}
	l.Gaps = make([]Gap, 0, free)
	for _, p := range stops {
		t := p.gapIn(text)
		if t == gapSoft && places[t] == 0 {
			t = gapHan
		}
		if t == gapNone || give[t] == 0 {
			continue
		}
		// Of n places k takes a cell where k·give/n steps up, rounded, so that
		// a single cell stands in the middle.
		k, n, g := seen[t], places[t], give[t]
		seen[t]++
		if ((k+1)*g+n/2)/n > (k*g+n/2)/n {
			l.Gaps = append(l.Gaps, Gap{int(p.at), 1})
		}
	}
	l.Cells += len(l.Gaps)
}

// gapIn is the stop's tier in a line. Only lines with free cells ask what
// character stands before, so the scanner need not.
func (p stop) gapIn(text string) gapTier {
	if p.gap == gapHan && strings.HasSuffix(text[:p.at], "的") {
		return gapSoft
	}
	return p.gap
}
