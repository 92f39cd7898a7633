package main

// floor is a figure that the rebuilding may not fall below.
type floor struct {
	key    string
	kind   kind
	least  float64
	reason string
}

type kind uint8

const (
	number kind = iota // the figure itself
	ratio              // "11/12"
	most               // the figure itself, which may not be above
	excess             // articles predicted, against those there are
	spaces             // spurious and missing ones together, not above
)

func (fl floor) holds(f figures) (v float64, ok bool) {
	switch fl.kind {
	case ratio:
		v = f.ratio(fl.key)
	case most:
		v = f.number(fl.key)
		return v, v <= fl.least
	case excess:
		v = f.excess()
		return v, v <= fl.least
	case spaces:
		v = f.number("spurious_spaces") + f.number("missing_spaces")
		return v, v <= fl.least
	default:
		v = f.number(fl.key)
	}
	return v, v >= fl.least
}

// The seed is a real page; all of it must come out right.
var seedFloors = []floor{
	{"boundary_F1", number, 1, "every paragraph of the one real page"},
	{"articles_found", ratio, 1, "both articles"},
	{"headgroup", ratio, 1, "both headlines, whole"},
	{"byline", ratio, 1, "both"},
	{"dateline", ratio, 1, "both"},
	{"weather", ratio, 1, "forecast and warning"},
	{"spurious_spaces", most, 0, "none is printed that the page has not"},
	{"source_kept", number, 0.999, "no character is lost"},
}

var pageFloors = []floor{
	{"boundary_F1", number, 0.985, "one paragraph in a hundred may be a matter of taste"},
	{"boundary_P", number, 0.99, "a false break hurts reading more than a missed one"},
	{"para_exact", number, 0.93, "with every space"},
	{"", spaces, 5, "spaces eaten by line ends cannot all be known"},
	{"splices", most, 0, "foreign text inside a paragraph is the worst fault"},
	{"articles_found", ratio, 0.97, ""},
	{"articles_found", excess, 0.03, "no articles that are none"},
	{"headgroup", ratio, 0.90, "kicker, headline and deck together"},
	{"headline", ratio, 0.80, "the split is a guess: the text has no sizes"},
	{"kicker", ratio, 0.75, "as above"},
	{"deck", ratio, 0.75, "as above"},
	{"byline", ratio, 0.97, ""},
	{"dateline", ratio, 0.97, ""},
	{"weather", ratio, 0.95, ""},
	{"source_kept", number, 0.999, "no character is lost on any page"},
}

var rawFloors = []floor{
	{"boundary_F1", number, 0.975, "lines come broken at their marks"},
	{"boundary_P", number, 0.975, "a false break hurts reading more than a missed one"},
	{"", spaces, 5, "as in the other form"},
	{"articles_found", ratio, 0.97, ""},
	{"articles_found", excess, 0.03, "no articles that are none"},
	{"headgroup", ratio, 0.92, "two headlines at one height are one line"},
	{"source_kept", number, 0.999, "no character is lost on any page"},
}

// The same of our own pages, whose layouts are harder; what is missed are
// mostly quotations that stand where a last line is as short as an indent.
var ownRawFloors = []floor{
	{"boundary_F1", number, 0.98, "lines come broken at their marks"},
	{"boundary_P", number, 0.98, "a false break hurts reading more than a missed one"},
	{"", spaces, 5, "as in the other form"},
	{"articles_found", ratio, 0.97, ""},
	{"articles_found", excess, 0.03, "no articles that are none"},
	{"headgroup", ratio, 0.88, "two headlines at one height are one line"},
	{"source_kept", number, 0.999, "no character is lost on any page"},
}

// Our own pages have layouts that the corpus has not: headlines drawn between
// the columns of their article or all at the end, pictures in narrow columns.
var ownFloors = []floor{
	{"boundary_F1", number, 0.99, "as on the corpus"},
	{"boundary_P", number, 0.99, "a false break hurts reading more than a missed one"},
	{"para_exact", number, 0.98, "with every space"},
	{"", spaces, 5, "as on the corpus"},
	{"splices", most, 0, "foreign text inside a paragraph is the worst fault"},
	{"articles_found", ratio, 0.98, ""},
	{"articles_found", excess, 0.03, "no articles that are none"},
	{"headgroup", ratio, 0.97, "kicker, headline and deck together"},
	{"headline", ratio, 0.94, "the split is a guess: the text has no sizes"},
	{"kicker", ratio, 0.87, "as above"},
	{"deck", ratio, 0.87, "as above"},
	{"byline", ratio, 0.99, ""},
	{"dateline", ratio, 0.98, ""},
	{"weather", ratio, 0.97, "tables and narrow boxes too"},
	{"source_kept", number, 0.999, "no character is lost on any page"},
}
