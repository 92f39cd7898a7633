package typeset

import (
	"strings"
	"unicode/utf8"
)

// Costs of a headline's lines, in squared free cells.
const (
	// A line ends inside a title 《…》 or a quotation “…”, which is one name. Lines
	// may differ by ten cells to avoid it.
	costSpan = 100
	// A line ends inside a phrase: anywhere but at a space, which print sets
	// between phrases, behind a mark or before an opening one. Lines may differ by
	// eight cells to avoid it.
	costPhrase = 64
	// A line ends inside a word, which costs this besides costPhrase. Words are known
	// only as pairs of characters that stand together, so a pair that two words make
	// by chance costs as much; there is a place without one near.
	costWord = 130
	// A line is a single character, which looks like a mistake.
	costSingle = 2_000
	// A line is two characters. It costs more than ending another line inside a
	// title or a quotation.
	costScrap = 150
)

// longestHeadline is the largest number of stops whose lines are balanced, because
// the time grows with its square. A longer text is no headline, whatever the page
// says, and Headline sets it as Paragraph would.
const longestHeadline = 400

// Headline sets a headline, a kicker or a deck in as few lines as hold it, and makes
// these as equal as can be. Their ends avoid, by their costs, a line of one or two
// characters, the inside of 《》, “” and 「」 that fit a line, of phrases, and of words
// by the style's Together. There is no indent and nothing is justified. It gives at
// least one line.
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

// choice is the cheapest way to set the text before a stop in a given number of lines.
type choice struct {
	total int32 // what the lines cost together
	from  int32 // the index of the stop where the last of them begins
}

// balance gives the indices of the stops at which lines end: the fewest lines, and
// of those the ones whose costs (see even) sum to the least. Unlike in a paragraph,
// the free cells of the last line count.
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

// even gives the cost of a headline's line from stop i to stop j; false if the line
// is wider than the measure.
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

// keepPhrases raises the cost of the stops that do not stand between phrases, and
// that of stops inside words more. Brackets （…） are no border of phrases: what they
// hold belongs to the phrase around them.
func keepPhrases(text string, stops []stop, together func(x, y rune) bool) {
	for i := 1; i < len(stops)-1; i++ {
		p := &stops[i]
		next, _ := utf8.DecodeRuneInString(text[p.at:])
		last, _ := utf8.DecodeLastRuneInString(text[:p.end])
		if p.at != p.end || p.mark && last != '）' || kindOf(next) == kindOpen && next != '（' {
			continue
		}
		isTorn := p.cost >= costCounter // a line that ended here would divide a number from what it counts
		p.cost += costPhrase
		if strings.ContainsRune(numerals, last) || isTorn || together != nil && together(last, next) {
			p.cost += costWord
		}
	}
}

// numerals are the Chinese numerals, which stay together with what they count. For
// numbers in figures the stops have a cost of at least costCounter already.
const numerals = "一二三四五六七八九十百千两几第"

// keepSpans raises the cost of the stops inside 《》, 〈〉, “”, 「」 and 『』 where the
// pair fits a line.
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

// chargeSpan raises the cost of every stop between the bytes from and to, unless
// what stands there is wider than the measure or begins the text.
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
