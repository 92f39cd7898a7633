package join

import (
	"strings"
	"unicode/utf8"
)

// tight returns a line without the spaces that typesetting put into it, and reports whether it
// is a row of figures, in which numbers stand side by side.
func tight(l Line) (text string, row bool) {
	if !l.hasGap() {
		return l.Text, false
	}
	words := strings.FieldsFunc(l.Text, IsGap)
	if !l.Stretched {
		words = closeTornNumbers(words)
	}
	words = closeDigitRuns(words)
	row = !l.Stretched && isRow(words)
	var b strings.Builder
	b.Grow(len(l.Text))
	for i, w := range words {
		if i > 0 && isPrintedSpace(words, i, l.Stretched, row) {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String(), row
}

// closeDigitRuns joins the words of a number whose digits stand apart in prose:
// 电话是0 5 7 9 - 8 7 1 2. A Chinese character stands right before the first digit; before the
// cells of a row there is a space. The result takes the place of the words.
func closeDigitRuns(words []string) []string {
	out := words[:0] // it never has more words than were looked at
	for i := 0; i < len(words); {
		end := digitRunEnd(words, i)
		if end-i < 3 {
			out = append(out, words[i])
			i++
			continue
		}
		out = append(out, strings.Join(words[i:end], ""))
		i = end
	}
	return out
}

// digitRunEnd returns the index behind the last word of a number that begins in word i and
// whose digits stand apart, i if there is none. Digits that count up are several numbers.
func digitRunEnd(words []string, i int) int {
	tail := numberTail(words[i])
	if len(tail) != 1 || !isDigit(rune(tail[0])) || !isIdeograph(lastRune(words[i][:len(words[i])-1])) {
		return i
	}
	k, counts, last := i+1, true, int(tail[0])
	for ; k < len(words); k++ {
		w := words[k]
		if w == "-" || w == "." {
			counts = false
			continue
		}
		if !isDigit(rune(w[0])) || len(w) > 1 && isNarrow(firstRune(w[1:])) {
			break
		}
		counts = counts && int(w[0]) == last+1
		last = int(w[0])
		if len(w) > 1 { // the word has the number's last digit and its unit
			k++
			break
		}
	}
	if counts || words[k-1] == "-" || words[k-1] == "." {
		return i
	}
	return k
}

// isPrintedSpace reports whether the space before word i was printed.
func isPrintedSpace(words []string, i int, stretched, row bool) bool {
	a, b := lastRune(words[i-1]), firstRune(words[i])
	switch {
	case isNarrow(a) && isNarrow(b):
		return row || !isSplitNumber(words, i, stretched)
	case stretched, isNarrow(a) || isNarrow(b):
		return false
	}
	return !isMark(a) && !isMark(b)
}

// isRow reports whether a line is a row of figures: three cells or more are numbers, or two
// neighbours are whole numbers beside other cells, as in 豆腐 3.50 3.40. (The numbers in a
// letter-spaced line have one digit each, with Chinese characters between them.)
func isRow(words []string) bool {
	numbers, neighbours := 0, 0
	for i, w := range words {
		if !isNumber(w) {
			continue
		}
		numbers++
		if i > 0 && isNumber(words[i-1]) {
			neighbours++
		}
	}
	return numbers > 0 && (neighbours >= 2 || neighbours == 1 && numbers*2 >= len(words))
}

// isNumber reports whether a word is a number, with or without a sign.
func isNumber(w string) bool {
	w = strings.TrimSuffix(strings.TrimLeft(w, "+-¥$"), "%")
	return w != "" && numberHead(w) == w
}

// isSplitNumber reports whether the space before word i is inside a number or an amount. It is so
// between the digits of a letter-spaced line, before a point and a percent sign, and between
// two figures in the middle of Chinese prose that make one number.
func isSplitNumber(words []string, i int, stretched bool) bool {
	left, right := words[i-1], words[i]
	a, b := lastRune(left), firstRune(right)
	switch {
	case isDigit(a) && b == '%', isInsideSigned(left, right):
		return true
	case isDigit(a) && (b == '.' || b == ',') && len(right) > 1 && isDigit(rune(right[1])),
		(a == '.' || a == ',') && isDigit(beforeLast(left)) && isDigit(b):
		return isOneNumber(numberTail(left), numberHead(right))
	case !isDigit(a) || !isDigit(b):
		return stretched && (isDigit(a) && b == '.' || a == '.' && isDigit(b))
	case stretched:
		return isOneDigit(left) || isOneDigit(right)
	}
	return isTornNumber(left, right)
}

// isTornNumber reports whether two figures in the middle of Chinese prose make one number: a
// Chinese character stands before the first, and one or a percent sign behind the second.
func isTornNumber(left, right string) bool {
	tail, head := numberTail(left), numberHead(right)
	before, after := lastRune(left[:len(left)-len(tail)]), firstRune(right[len(head):])
	if !standsInProse(before) || !isIdeograph(after) && !strings.ContainsRune("%‰％℃—～", after) {
		return false
	}
	switch {
	case len(tail)+len(head) > 8 || len(tail) == 4 && len(head) == 4: // these are two telephone numbers or two years
		return false
	case areNeighbours(tail, head) && after != '%':
		return false
	}
	return isOneNumber(tail, head)
}

func isOneDigit(w string) bool {
	return utf8.RuneCountInString(w) == 1 && isDigit(rune(w[0]))
}
