package join

import "strings"

// maxDigits is the greatest number of digits of a number without a point or separators: that
// of a mobile telephone.
const maxDigits = 11

// numberTail returns the number at the end of s, with its points and separators.
func numberTail(s string) string {
	at := len(s)
	for at > 0 && (isDigit(rune(s[at-1])) || s[at-1] == '.' || s[at-1] == ',') {
		at--
	}
	return s[at:]
}

// numberHead returns the number at the beginning of s.
func numberHead(s string) string {
	n := 0
	for n < len(s) && (isDigit(rune(s[n])) || s[n] == '.' || s[n] == ',') {
		n++
	}
	return strings.TrimRight(s[:n], ".,")
}

// isOneNumber reports whether two halves make a number as papers print them:
// digits, groups of three with separators, a fraction, or a date 2026.11.05.
func isOneNumber(a, b string) bool {
	s := a + b
	whole, fraction, hasPoint := strings.Cut(s, ".")
	if strings.Contains(fraction, ".") {
		return isDottedDate(s)
	}
	if strings.Contains(fraction, ",") || hasPoint && (whole == "" || fraction == "") {
		return false
	}
	if groups := strings.Split(whole, ","); len(groups) > 1 {
		for i, g := range groups {
			if len(g) > 3 || g == "" || i > 0 && len(g) != 3 {
				return false
			}
		}
		return true
	}
	return len(whole) <= maxDigits && !startsTelephone(a, b)
}

func isDottedDate(s string) bool {
	parts := strings.Split(s, ".")
	return len(parts) == 3 && len(parts[0]) == 4 && len(parts[1]) <= 2 && len(parts[2]) <= 2
}

// startsTelephone reports whether a is an area code and b the number behind it, which are
// printed with a space: 0571 8612345.
func startsTelephone(a, b string) bool {
	return len(a) >= 3 && len(a) <= 4 && a[0] == '0' && len(b) >= 7
}

// areNeighbours reports whether two numbers follow one another, as days of a range or items
// of a list do: 17 18日.
func areNeighbours(a, b string) bool {
	if strings.ContainsAny(a+b, ".,") || len(a) > 4 || len(b) > 4 {
		return false
	}
	return value(b) == value(a)+1
}

func value(s string) int {
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}
