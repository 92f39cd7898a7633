package daily

import (
	"baolan/internal/maker/compose"
	"baolan/internal/maker/words"
)

// family is a kind of layout: how the parts of a page are set, and in which order they are
// drawn.
type family struct {
	name     string
	script   string // hans if empty
	order    []string
	heads    []string // the places of headline groups, as in spot
	measures [2]int   // em
	leads    [2]float64
	columns  [2]int // the number of columns of an article
	kinds    []string
	share    float64 // the share of articles of those kinds
	notices  float64
	mix      func(*house, *compose.Setting)
}

// The orders of drawing. before, after, between and last are the orders of one article's
// parts; pairs is an order of a band of articles, pool and poolfirst are orders of a page.
// mixed changes the order with each article.
var single = []string{"before", "after", "between", "last", "seed"}

var families = []family{
	{name: "seed", order: []string{"seed"}, heads: []string{"top"}, measures: [2]int{14, 18}, leads: [2]float64{1.6, 1.8}, columns: [2]int{2, 4}, kinds: []string{"briefs"}, share: 0.1},
	{name: "before", order: []string{"before"}, heads: []string{"top"}, measures: [2]int{12, 20}, leads: [2]float64{1.5, 1.8}, columns: [2]int{1, 4}, kinds: []string{"photo", "list"}, share: 0.15},
	{name: "after", order: []string{"after"}, heads: []string{"top"}, measures: [2]int{12, 18}, leads: [2]float64{1.55, 1.8}, columns: [2]int{2, 4}, kinds: []string{"photo"}, share: 0.15},
	{name: "between", order: []string{"between"}, heads: []string{"top", "part"}, measures: [2]int{12, 18}, leads: [2]float64{1.6, 1.8}, columns: [2]int{2, 4}, kinds: []string{"qa"}, share: 0.1},
	{name: "last", order: []string{"last"}, heads: []string{"top"}, measures: [2]int{12, 18}, leads: [2]float64{1.5, 1.8}, columns: [2]int{1, 3}, kinds: []string{"essay"}, share: 0.1},
	{name: "pool", order: []string{"pool", "poolfirst"}, heads: []string{"top"}, measures: [2]int{12, 18}, leads: [2]float64{1.5, 1.8}, columns: [2]int{1, 3}},
	{name: "pairs", order: []string{"pairs"}, heads: []string{"top"}, measures: [2]int{11, 16}, leads: [2]float64{1.5, 1.75}, columns: [2]int{1, 2}, kinds: []string{"photo", "essay"}, share: 0.2},
	{name: "mixed", order: []string{"mixed"}, heads: []string{"top", "part", "upright"}, measures: [2]int{11, 20}, leads: [2]float64{1.4, 1.8}, columns: [2]int{1, 4}, kinds: []string{"photo", "briefs", "qa", "list", "table"}, share: 0.3, notices: 0.3},
	{name: "lshape", order: []string{"before", "seed", "mixed"}, heads: []string{"part"}, measures: [2]int{12, 17}, leads: [2]float64{1.5, 1.8}, columns: [2]int{3, 5}},
	{name: "upright", order: []string{"before", "after"}, heads: []string{"upright", "upright", "top"}, measures: [2]int{12, 18}, leads: [2]float64{1.5, 1.8}, columns: [2]int{1, 3}, kinds: []string{"essay"}, share: 0.2},
	{name: "narrow", order: []string{"before", "seed", "after"}, heads: []string{"top"}, measures: [2]int{8, 12}, leads: [2]float64{1.4, 1.7}, columns: [2]int{2, 5}, kinds: []string{"briefs", "photo"}, share: 0.2, notices: 0.3},
	{name: "wide", order: []string{"before", "last"}, heads: []string{"top"}, measures: [2]int{24, 38}, leads: [2]float64{1.5, 2}, columns: [2]int{1, 2}, kinds: []string{"essay", "qa", "table"}, share: 0.3},
	{
		name: "ragged", order: []string{"before", "seed", "mixed"}, heads: []string{"top"}, measures: [2]int{12, 20}, leads: [2]float64{1.4, 1.8}, columns: [2]int{1, 3}, kinds: []string{"photo", "list"}, share: 0.2,
		mix: func(_ *house, s *compose.Setting) { s.Ragged = true },
	},
	{
		name: "photos", order: []string{"before", "after", "seed"}, heads: []string{"top", "part"}, measures: [2]int{13, 18}, leads: [2]float64{1.5, 1.7}, columns: [2]int{2, 4}, kinds: []string{"photo"}, share: 0.4,
		mix: func(h *house, _ *compose.Setting) { h.photos = 0.7 },
	},
	{
		name: "culture", order: []string{"before", "after", "mixed"}, heads: []string{"top", "upright"}, measures: [2]int{12, 20}, leads: [2]float64{1.5, 1.9}, columns: [2]int{1, 3}, kinds: []string{"verse", "classic", "serial", "essay", "essay"}, share: 0.9,
		mix: func(h *house, _ *compose.Setting) { h.labels = 0.5 },
	},
	{name: "service", order: []string{"before", "before", "seed"}, heads: []string{"top"}, measures: [2]int{13, 22}, leads: [2]float64{1.4, 1.7}, columns: [2]int{1, 2}, kinds: []string{"table", "scores", "list", "qa", "briefs"}, share: 0.8, notices: 0.8},
	{name: "readers", order: []string{"before", "seed", "after"}, heads: []string{"top"}, measures: [2]int{13, 20}, leads: [2]float64{1.5, 1.8}, columns: [2]int{1, 2}, kinds: []string{"letter", "letter", "qa", "essay"}, share: 0.8, notices: 0.5},
	{name: "briefs", order: []string{"before", "pairs"}, heads: []string{"top"}, measures: [2]int{12, 22}, leads: [2]float64{1.4, 1.7}, columns: [2]int{1, 3}, kinds: []string{"briefs", "briefs", "photo", "list"}, share: 0.6, notices: 0.4},
	{name: "tight", order: []string{"before", "after", "seed"}, heads: []string{"top"}, measures: [2]int{12, 18}, leads: [2]float64{1.2, 1.45}, columns: [2]int{1, 4}, kinds: []string{"photo", "list"}, share: 0.15},
	{
		name: "labels", order: []string{"before", "after", "between"}, heads: []string{"top"}, measures: [2]int{13, 18}, leads: [2]float64{1.5, 1.8}, columns: [2]int{1, 3}, kinds: []string{"essay"}, share: 0.2,
		mix: func(h *house, _ *compose.Setting) { h.labels = 0.8 },
	},
	{
		name: "subheads", order: []string{"before", "seed"}, heads: []string{"top", "part"}, measures: [2]int{14, 20}, leads: [2]float64{1.5, 1.8}, columns: [2]int{2, 4},
		mix: func(h *house, _ *compose.Setting) { h.subheads, h.long = 1, 9 },
	},
	{name: "hant", script: "hant", order: []string{"before", "seed", "after"}, heads: []string{"top"}, measures: [2]int{11, 18}, leads: [2]float64{1.4, 1.8}, columns: [2]int{1, 3}},
	{name: "hantmixed", script: "hant", order: []string{"mixed", "pairs"}, heads: []string{"top", "upright"}, measures: [2]int{11, 20}, leads: [2]float64{1.4, 1.8}, columns: [2]int{1, 3}, notices: 0.5},
	{name: "ja", script: "ja", order: []string{"before", "seed"}, heads: []string{"top", "upright"}, measures: [2]int{11, 18}, leads: [2]float64{1.5, 1.8}, columns: [2]int{1, 3}},
	{name: "digest"},
	{name: "downwards", script: "hant"},
	{name: "downwardsja", script: "ja"},
}

// newHouse returns the habits of a paper.
func (f *family) newHouse(w *words.Writer) (*house, compose.Setting) {
	r := w.Rand
	h := &house{
		w: w, script: f.script, indent: 2,
		byline: words.OneOf(r, "own", "own", "own", "paren", "report", "tail", "sign", "none"),
		mark:   words.OneOf(r, "□", "■", "", "●", "◎", "○", "□"),
		label:  words.OneOf(r, "", "", "【】", "（）", "《》", "「」"),
		align:  words.OneOf[byte](r, 'c', 'c', 'l'),
		pad:    w.Chance(0.25), kickers: 0.45, decks: 0.45, labels: 0.12, subheads: 0.2, subAlign: words.OneOf[byte](r, 'c', 'l', 'l'),
		photos: 0.2, long: w.Between(3, 7),
	}
	if w.Chance(0.1) {
		h.indent = words.OneOf(r, 0.0, 1, 2)
	}
	s := compose.Setting{
		Measure: float64(w.Between(f.measures[0], f.measures[1])), Auto: words.OneOf(r, 0, 0.25, 0.25, 0.125),
		Squeeze: w.Chance(0.6), TrimEnd: w.Chance(0.5), Pairs: w.Chance(0.5), Beside: w.Chance(0.4),
	}
	if w.Chance(0.15) {
		s.Measure += 0.5
	}
	if f.script == "ja" {
		h.indent, h.pad = 1, false
	}
	if f.mix != nil {
		f.mix(h, &s)
	}
	return h, s
}
