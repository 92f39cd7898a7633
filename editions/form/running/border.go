package running

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"baolan/editions/form/linekind"
	"baolan/editions/pattern"
)

// Borders says by which lines the sheets of a text without form feeds are told apart: the
// numbers of its pages, or what a script has put between them, as --- Page 3 ---. A value
// comes from FindBorders.
type Borders struct {
	shape  string
	first  int  // the number in the first border
	behind bool // the line is the last of its sheet; otherwise it is the first
}

// scripted matches a line that a script puts between sheets, without its spaces. The
// number is the first group.
var scripted = pattern.Of(`^[-=*#~_+<>—]{2,}(?:第|[Pp](?:age|AGE)?|页码?|Sheet|sheet)?[:：#.]?([0-9]{1,4})[页頁]?(?:(?:/|of|共)[0-9]{1,4}[页頁]?)?[-=*#~_+<>—]{2,}$`)

// shapeOfBorder returns the shape and the number of a line that may stand between sheets.
// Lines that do it in one text have one shape. The shape is "" for any other line.
func shapeOfBorder(s string) (shape string, n int) {
	if len(s) > 80 {
		return "", 0
	}
	if !mayHaveNumber(s) {
		return "", 0 // as most lines
	}
	t := linekind.HalfWidth(strings.Join(strings.Fields(s), ""))
	if m := scripted().FindStringSubmatch(t); m != nil {
		return byScript, linekind.Numeral(m[1])
	}
	n, how := linekind.PageNumber(t)
	switch how {
	case linekind.CertainNumber:
		return byNumber, n
	case linekind.WeakNumber:
		return "bare" + withoutDigits(t), n
	}
	if n := edgeNumber(s); n > 0 {
		return byText, n
	}
	return "", 0
}

// numbersIn returns the numbers of a line that may be a running line, each with the words of
// the line and its place among its numbers as a shape.
func numbersIn(s string) map[string]int {
	if len(s) > 3*maxRunning || strings.IndexFunc(s, isDigitRune) < 0 || strings.ContainsAny(s, "。！？；，,") {
		return nil
	}
	t := linekind.HalfWidth(strings.Join(strings.Fields(s), ""))
	words := strings.FieldsFunc(t, isDigitRune)
	numbers := strings.FieldsFunc(t, func(r rune) bool { return !isDigitRune(r) })
	if len(numbers) > 3 || len(strings.Join(words, "")) < 4*len("文") {
		return nil
	}
	all := map[string]int{}
	for i, n := range numbers {
		if len(n) <= 4 {
			all[byWords+strconv.Itoa(i)+strings.Join(words, "#")] = linekind.Numeral(n)
		}
	}
	return all
}

func isDigitRune(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

func withoutDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}, s)
}

func trimLine(l []byte) []byte {
	return bytes.TrimFunc(l, func(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' })
}

const (
	// byNumber is the shape of a line in a form that only pages' numbers have.
	byNumber = "number"
	// byScript is the shape of what a script has put between sheets.
	byScript = "script"
	// byWords begins the shape of a line with the same words on all sheets and a number
	// among them.
	byWords = "words"
	// byText is the shape of a line with a number beside other words.
	byText = "text"
)

const (
	// fewestSheets is the least number of lines of one shape that are taken for borders.
	fewestSheets = 3
	// fewestLines is the least median length of a sheet, in lines that are not blank.
	fewestLines = 8
)

// borderLine is a line that may be a border.
type borderLine struct {
	at    int    // index of the line among those that are not blank
	n     int    // the number that stands in the line
	of    int    // how many sheets the line says that there are, 0 for nothing
	words string // the line without its digits
}

// total matches what a line says of how many sheets there are, without its spaces.
var total = pattern.Of(`第[0-9]{1,4}[页頁][/,，·、（(]?[共总]([0-9]{1,4})|^共([0-9]{1,4})[页頁][,，/·]?第[0-9]{1,4}[页頁]$`)

// totalOf returns how many sheets a line says that there are, 0 if it says nothing.
func totalOf(s string) int {
	m := total().FindStringSubmatch(linekind.HalfWidth(strings.Join(strings.Fields(s), "")))
	if m == nil {
		return 0
	}
	return linekind.Numeral(m[1] + m[2])
}

// areAll reports whether the lines are the numbers of all sheets that they say there are.
func areAll(at []borderLine) bool {
	for i := range at {
		if at[i].of != len(at) || at[i].n != i+1 {
			return false
		}
	}
	return len(at) > 1
}

// FindBorders looks for borders in a text. ok is false if the text has form feeds or no
// lines whose numbers count up at about equal distances (from a script: at any).
func FindBorders(text []byte) (b Borders, ok bool) {
	if bytes.IndexByte(text, '\f') >= 0 {
		return b, false
	}
	seen := map[string][]borderLine{}
	lines := 0
	for l := range bytes.Lines(text) {
		if l = trimLine(l); len(l) == 0 {
			continue
		}
		if shape, n := shapeOfBorder(string(l)); n > 0 {
			b := borderLine{at: lines, n: n, words: withoutDigits(string(l))}
			if shape == byNumber {
				b.of = totalOf(string(l))
			}
			seen[shape] = append(seen[shape], b)
		}
		for shape, n := range numbersIn(string(l)) {
			seen[shape] = append(seen[shape], borderLine{at: lines, n: n})
		}
		lines++
	}
	best := 0
	for shape, at := range seen {
		if shape == byText {
			at = countingUp(at)
		}
		if behind, is := areBorders(shape, at, lines); is && (len(at) > best || len(at) == best && shape < b.shape) {
			b, best = Borders{shape, at[0].n, behind}, len(at)
		}
	}
	return b, best > 0
}

// countingUp returns the longest run of the lines whose numbers count up by one, with no fewer
// lines between two than a sheet with an article's end has. Lines of prose can end in a number too.
func countingUp(at []borderLine) []borderLine {
	type link struct{ length, before int }
	links := make([]link, len(at))
	last := map[int]int{} // the last line of each number
	best := -1
	for i, l := range at {
		links[i] = link{1, -1}
		if k, ok := last[l.n-1]; ok && l.at-at[k].at >= fewestLines/2 {
			links[i] = link{links[k].length + 1, k}
		}
		last[l.n] = i
		if best < 0 || links[i].length > links[best].length {
			best = i
		}
	}
	var run []borderLine
	for i := best; i >= 0; i = links[i].before {
		run = append(run, at[i])
	}
	slices.Reverse(run)
	return run
}

// areBorders reports whether the lines at, which have one shape, are the borders of sheets:
// their numbers count up, and the sheets have about the same number of lines. The sheets
// of a script may have any number. lines is how many lines the text has.
func areBorders(shape string, at []borderLine, lines int) (behind, ok bool) {
	if areAll(at) {
		return at[0].at > edge, true
	}
	least := fewestSheets
	if shape == byScript {
		least--
	}
	if len(at) < least {
		return false, false
	}
	var gaps []int
	for i := 1; i < len(at); i++ {
		if at[i].n != at[i-1].n+1 {
			return false, false
		}
		gaps = append(gaps, at[i].at-at[i-1].at)
	}
	behind = at[0].at > edge
	if shape == byScript {
		return behind, true
	}
	if isCertain(shape, at, gaps) {
		return behind, true
	}
	if shape == byText || strings.HasPrefix(shape, byWords) {
		return false, false
	}
	rest := lines - at[len(at)-1].at
	if behind { // the lines before the first are a sheet too, and the last one may be short
		gaps, rest = append([]int{at[0].at + 1}, gaps[:len(gaps)-1]...), max(rest, gaps[len(gaps)-1])
	}
	return behind, areEven(gaps, rest, strings.HasPrefix(shape, "bare"))
}

// isCertain reports whether lines of a shape are the numbers of sheets whatever the lengths of
// the sheets are: four or more in the form of a page's number, or three with words of which
// some repeat. (The heads of an article's numbered parts are all different.)
func isCertain(shape string, at []borderLine, gaps []int) bool {
	if len(at) < fewestSheets || len(at) == fewestSheets && shape != byText && !strings.HasPrefix(shape, byWords) || slices.Min(gaps) < fewestLines/2 {
		return false
	}
	if shape == byNumber {
		return true
	}
	words := map[string]bool{}
	for _, l := range at {
		words[l.words] = true
	}
	return shape == byText && len(words) < len(at) || strings.HasPrefix(shape, byWords)
}

// areEven reports whether gaps, the numbers of lines of the sheets but the last, are about
// the same. last is the length of the last sheet, which may be shorter. If bare is set the
// borders are bare numbers, and the lengths must all be alike and the sheets longer.
func areEven(gaps []int, last int, bare bool) bool {
	middle, uneven := slices.Sorted(slices.Values(gaps))[len(gaps)/2], 0
	for _, g := range gaps {
		if g*3 < middle*2 || g*5 > middle*6 { // one may end early, before a title
			uneven++
		}
	}
	if bare && (uneven > 0 || middle < 2*fewestLines) {
		return false
	}
	return middle >= fewestLines && uneven*3 <= len(gaps) && last <= middle*6/5+edge
}

// Cutter returns a function that cuts such a text into sheets. The function takes the rest
// of the text and returns the byte in it at which the next sheet begins, 0 if none does.
// It remembers the last number, so a Cutter serves one reading of one text.
func (b Borders) Cutter() func(text []byte) int {
	last := 0
	return func(text []byte) int {
		at, filled := 0, false
		for l := range bytes.Lines(text) {
			from := at
			at += len(l)
			if l = trimLine(l); len(l) == 0 {
				continue
			}
			shape, n := shapeOfBorder(string(l))
			if strings.HasPrefix(b.shape, byWords) {
				for s, k := range numbersIn(string(l)) {
					if s == b.shape {
						shape, n = s, k
					}
				}
			}
			is := shape == b.shape && (last == 0 && (n == b.first || shape != byText) || last > 0 && n > last && n <= last+3)
			switch {
			case is && b.behind:
				last = n
				return at
			case is && filled:
				return from
			case is:
				last = n
			}
			filled = true
		}
		return 0
	}
}
