package join

import (
	"strings"
	"unicode/utf8"
)

// spaceAtSeam reports whether the line end between two texts stands for a space.
// row says that the lines are of a table or a list of figures, where two numbers are not one.
func (j *Joiner) spaceAtSeam(before, after string, row bool) bool {
	a, b := lastRune(before), firstRune(after)
	if !isNarrow(a) || !isNarrow(b) {
		if len(j.spaced) == 0 { // most pages have no such spaces
			return false
		}
		k, ok := seam(before, after)
		return ok && j.spaced[k]
	}
	switch {
	case strings.ContainsRune("-/([@_", a), a == '°' && isDigit(b), !row && isBrokenCode(before, after):
		return false
	case isDigit(b) && (isDigit(a) || strings.ContainsRune(".,:", a) && isDigit(beforeLast(before))):
		return row || !isBrokenNumber(before, after, a)
	case isDigit(a) && isLetter(b):
		return len(firstWord(after)) > 2 && !isAddress(lastWord(before)) // 5⏎G, 20⏎km; 2025⏎Beijing
	case isLetter(a) && isDigit(b) && isNumbered(lastWord(before)):
		return false
	case isLatin(b):
		return !j.isBrokenWord(before, after)
	}
	return strings.ContainsRune("(\"'[$#", b)
}

// isBrokenNumber reports whether a line broke inside a number, a time or a date.
func isBrokenNumber(before, after string, a rune) bool {
	if a == ':' {
		return true // 8:⏎30
	}
	head := numberHead(after)
	tail := numberTail(before)
	if group := strings.FieldsFunc(head, func(r rune) bool { return r == ',' || r == '.' }); a == ',' && (len(group) == 0 || len(group[0]) != 3) {
		return false
	}
	return isOneNumber(tail, head)
}

// isBrokenWord reports whether a line broke inside an address, or in a word that
// stands whole elsewhere on the page.
func (j *Joiner) isBrokenWord(before, after string) bool {
	a, b := lastWord(before), firstWord(after)
	if isAddress(a) {
		// A space and more text follow the next word in English prose; behind an address
		// they do not.
		rest := strings.TrimLeftFunc(after[len(b):], IsGap)
		return !isLatin(firstRune(rest)) || strings.ContainsAny(b, "./@")
	}
	if strings.ContainsRune(b, '@') && !strings.ContainsAny(a, ".,;:") {
		return len(a) <= 2 || isBrokenAccount(before, a, b)
	}
	return len(a) > 1 && len(b) > 1 && j.words[strings.Trim(a+b, ".,;:()\"'")]
}

// isNumbered reports whether a word is a letter that a number follows without a space: G⏎20,
// v⏎2.3.
func isNumbered(word string) bool { return word == "v" || isSingleCapital(word) }

func isSingleCapital(word string) bool {
	word = strings.TrimLeft(word, "(\"'")
	return len(word) == 1 && word[0] >= 'A' && word[0] <= 'Z'
}

func beforeLast(s string) rune {
	_, n := utf8.DecodeLastRuneInString(s)
	return lastRune(s[:len(s)-n])
}

// seam returns the two ideographs on each side of the place between two texts. ok is false if
// other characters stand there.
func seam(a, b string) (k [4]rune, ok bool) {
	for i := 1; i >= 0; i-- {
		r, n := utf8.DecodeLastRuneInString(a)
		if n == 0 || !isIdeograph(r) {
			return k, false
		}
		k[i], a = r, a[:len(a)-n]
	}
	for i := 2; i < 4; i++ {
		r, n := utf8.DecodeRuneInString(b)
		if n == 0 || !isIdeograph(r) {
			return k, false
		}
		k[i], b = r, b[n:]
	}
	return k, true
}
