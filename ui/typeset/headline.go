package typeset

import (
	"strings"
	"unicode/utf8"
)

// Costs of a headline's lines, in squared free cells.
const (
	// A title 《…》 or a quotation “…” is one name; ten cells of imbalance are
	// a fair price for it.
	costSpan = 100
	// A line that ends inside a phrase: anywhere but at a space, which print
	// sets where the sense divides, at a mark or before an opening one. Lines
	// may differ by eleven cells to avoid it.
	costPhrase = 64
	// A line that ends inside a word is worse still: four characters from there it
	// may end elsewhere. What is known of words is of pairs of characters, so that
	// a pair that two words make by chance counts too; some place near has none.
	costWord = 130
	// A line of one character looks like a mistake.
	costSingle = 2_000
	// A line of two is a word that was left over; the others may be broken inside a
	// title or a quotation to avoid it.
	costScrap = 150
)

// longestHeadline is how many stops are still balanced, which takes their
// square; what is longer is no headline, whatever the page says.
const longestHeadline = 400

// Headline sets a title, a kicker or a deck in as few lines as hold it and makes them as equal as
// can be. What stands in 《》, “” or 「」 stays in one line where it fits, and no
// line is a single character. It has no indent and is not justified.
func Headline(text string, s Style) []Line {
	s.Indent, s.Justify = 0, false
	s = s.resolved()
	d := scratches.Get().(*scratch)
	defer d.release()
	stops := d.stopsOf(text, s, s.advance(text))
	sh := shape{measure: int32(s.Measure)}
	if len(stops) > longestHeadline {
		return s.lines(text, stops, d.choose(stops, sh))
	}
	keepPhrases(text, stops, s.Together)
	keepSpans(text, stops, int32(s.Measure))
	return s.lines(text, stops, sh.balance(stops))
}

// choice is the best way to set the text before a stop in so many lines.
type choice struct {
	total int32 // cost of the lines
	from  int32 // the stop where the last of them begins
}

// balance picks the ends of the fewest lines whose squares of free cells, the
// last line's too, sum to the least.
func (sh shape) balance(stops []stop) []int {
	n := len(stops)
	prev := make([]choice, n)
	for j := range prev {
		prev[j].total = unreached
	}
	prev[0].total = 0
	var layers [][]choice
	for range stops {
		layer := make([]choice, n)
		for j := range layer {
			layer[j].total = unreached
		}
		for j := 1; j < n; j++ {
			for i := j - 1; i >= 0; i-- {
				cost, ok := sh.even(stops, i, j)
				if !ok && i < j-1 {
					break
				}
				if prev[i].total < unreached {
					if total := sum(prev[i].total, cost); total < layer[j].total {
						layer[j] = choice{total, int32(i)}
					}
				}
				if stops[i].forced {
					break
				}
			}
		}
		layers = append(layers, layer)
		prev = layer
		if layer[n-1].total < unreached {
			break
		}
	}
	ends := make([]int, len(layers))
	for k, j := len(layers)-1, n-1; k >= 0; k-- {
		ends[k] = j
		j = int(layers[k][j].from)
	}
	return ends
}

// even is the cost of a headline's line.
func (sh shape) even(stops []stop, i, j int) (int32, bool) {
	a, b := stops[i], stops[j]
	free := sh.measure - (b.width - a.pos)
	if free < 0 {
		return costOverflow, false
	}
	cost := b.cost + free*free
	if width := sh.measure - free; i > 0 || j < len(stops)-1 {
		switch {
		case width <= em:
			cost += costSingle
		case width <= 2*em:
			cost += costScrap
		}
	}
	return cost, true
}

// keepPhrases makes the stops costly that do not stand where the sense divides, and
// costlier those inside words. A bracket （…） divides nothing: it is of the phrase that
// it stands in.
func keepPhrases(text string, stops []stop, together func(x, y rune) bool) {
	for i := 1; i < len(stops)-1; i++ {
		p := &stops[i]
		next, _ := utf8.DecodeRuneInString(text[p.at:])
		last, _ := utf8.DecodeLastRuneInString(text[:p.end])
		if p.at != p.end || p.mark && last != '）' || kindOf(next) == kindOpen && next != '（' {
			continue
		}
		isTorn := p.cost >= costCounter // a number, or its measure word
		p.cost += costPhrase
		if strings.ContainsRune(numerals, last) || isTorn || together != nil && together(last, next) {
			p.cost += costWord
		}
	}
}

// numerals stand together with what they count. Of numbers in figures the stops know it:
// they cost as much as a counter.
const numerals = "一二三四五六七八九十百千两几第"

// keepSpans makes the stops inside pairs of marks costly where the pair fits a
// line.
func keepSpans(text string, stops []stop, measure int32) {
	type open struct {
		closer rune
		at     int
	}
	var stack []open
	for at, c := range text {
		if closer, ok := spanCloser(c); ok {
			stack = append(stack, open{closer, at})
			continue
		}
		for k := len(stack) - 1; k >= 0; k-- {
			if stack[k].closer == c {
				chargeSpan(stops, stack[k].at, at, measure)
				stack = stack[:k]
				break
			}
		}
	}
}

func spanCloser(c rune) (rune, bool) {
	switch c {
	case '《':
		return '》', true
	case '〈':
		return '〉', true
	case '“':
		return '”', true
	case '「':
		return '」', true
	case '『':
		return '』', true
	}
	return 0, false
}

// chargeSpan raises the cost of every stop between the bytes from and to.
func chargeSpan(stops []stop, from, to int, measure int32) {
	first, last := -1, -1
	for i, p := range stops {
		if int(p.at) > from && int(p.at) <= to {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first <= 0 {
		return
	}
	if last+1 < len(stops) && stops[last+1].width-stops[first-1].pos > measure {
		return
	}
	for i := first; i <= last; i++ {
		stops[i].cost += costSpan
	}
}
