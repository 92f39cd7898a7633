package join

import "strings"

// AreDigitsApart reports whether the digits of a page stand apart, with a space behind each. (If a
// font's digits are as wide as Chinese characters, an extractor takes the white beside them
// for spaces.) It is so if hardly any two digits stand together.
func AreDigitsApart(lines []string) bool {
	apart, together := 0, 0
	for _, s := range lines {
		for i := 0; i+1 < len(s); i++ {
			if !isDigit(rune(s[i])) {
				continue
			}
			if isDigit(rune(s[i+1])) {
				together++
			} else if s[i+1] == ' ' && i+2 < len(s) && isDigit(rune(s[i+2])) && (i+3 == len(s) || !isDigit(rune(s[i+3]))) {
				apart++
			}
		}
	}
	return apart >= 3 && together*4 <= apart
}

// CloseDigits removes the spaces inside the numbers, dates and times of such a page.
func CloseDigits(s string) string {
	if !strings.Contains(s, " ") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := range len(s) {
		if s[i] == ' ' && i > 0 && i+1 < len(s) && inNumber(s[i-1]) && inNumber(s[i+1]) && (isDigit(rune(s[i-1])) || isDigit(rune(s[i+1]))) {
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// inNumber reports whether c can stand in a number, a date, a time or a percentage.
func inNumber(c byte) bool { return isDigit(rune(c)) || strings.IndexByte(".,:%/-", c) >= 0 }
