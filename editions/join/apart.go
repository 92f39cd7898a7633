package join

import "strings"

// SetApart reports whether the digits of a page stand apart, each with a space behind
// it: a font whose digits are as wide as Han makes an extractor see gaps. It is so
// where hardly any two stand together.
func SetApart(lines []string) bool {
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

// CloseDigits takes the spaces out of the numbers, dates and times of such a page.
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

// inNumber recognises the characters of numbers, dates, times and shares.
func inNumber(c byte) bool { return isDigit(rune(c)) || strings.IndexByte(".,:%/-", c) >= 0 }
