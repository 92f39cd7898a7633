package typeset

import "slices"

// greedy fills every line as far as its stops allow, as browsers and other programs do.
// The lines of choose are compared with it.
func greedy(stops []stop, sh shape) []int {
	var ends []int
	for from := 0; from < len(stops)-1; {
		end := from + 1
		for j := from + 1; j < len(stops); j++ {
			room := sh.measure
			if from == 0 {
				room -= sh.indent
			}
			if stops[j].hangs {
				room++
			}
			if stops[j].width-stops[from].pos > room && j > from+1 {
				break
			}
			end = j
			if stops[j].forced {
				break
			}
		}
		ends = append(ends, end)
		from = end
	}
	return ends
}

// greedyLines sets a text with greedy instead of choose, without regard to costs.
func greedyLines(text string, s Style) []Line { return greedyOver(text, s, costEmergency) }

// greedyBound does what greedyLines does, but keeps numbers together with their units,
// as choose does.
func greedyBound(text string, s Style) []Line { return greedyOver(text, s, costUnit-1) }

// greedyOver does what greedyLines does without the stops that cost more than most.
func greedyOver(text string, s Style, most int32) []Line {
	s = s.resolved()
	sc := scanner{ruler: s.Ruler, measure: int32(s.Measure), level: s.Level, lang: s.Lang, gutter: s.Gutter}
	stops := slices.DeleteFunc(sc.scan(text), func(p stop) bool { return p.cost > most && !p.forced && p.cost != costEmergency })
	return s.lines(text, stops, greedy(stops, shape{measure: int32(s.Measure), indent: int32(s.Indent)}))
}

// shown gives what the lines show of the text.
func shown(text string, lines []Line) []string {
	var all []string
	for _, l := range lines {
		all = append(all, text[l.Start:l.End])
	}
	return slices.Clip(all)
}
