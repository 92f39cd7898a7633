package join

import "strings"

// This file knows the names of narrow characters that are no words: numbers of registration,
// versions, angles, accounts. Chinese prose prints them without a space, so that a line end
// inside of one stands for none.

// leastCode is the least length of a piece with letters and digits that shows a code. A shorter
// one can be a word, as 5G.
const leastCode = 4

// isBrokenCode reports whether a line broke inside a code: one of its halves has letters and
// digits, and Chinese text stands before and behind the whole.
func isBrokenCode(before, after string) bool {
	a, b := lastWord(before), firstWord(after)
	if !isIdeograph(lastRune(before[:len(before)-len(a)])) || IsGap(firstRune(after[len(b):])) {
		return false
	}
	return (isMixed(a) || isMixed(b)) && len(a)+len(b) >= 2*leastCode
}

// isMixed reports whether a word has letters and digits and is too long to be one as 5G.
func isMixed(w string) bool {
	if len(w) < leastCode {
		return false
	}
	letters, digits := false, false
	for i := range len(w) {
		switch {
		case isASCIILetter(w[i]):
			letters = true
		case isDigit(rune(w[i])):
			digits = true
		case w[i] != '-' && w[i] != '_':
			return false
		}
	}
	return letters && digits
}

// isBrokenAccount reports whether a line broke in the part of an e-mail address before its @. a
// ends the line, and b, which has the @, begins the next.
func isBrokenAccount(before, a, b string) bool {
	if at := strings.IndexByte(b, '@'); at <= 0 || !isIdeograph(lastRune(before[:len(before)-len(a)])) {
		return false
	}
	switch strings.ToLower(strings.Trim(a, "-")) {
	case "email", "e-mail", "mail", "qq", "msn":
		return false
	}
	return strings.ToLower(a) == a && strings.Trim(a, "abcdefghijklmnopqrstuvwxyz0123456789._-") == ""
}

// isVersion reports whether a word is a version's number up to a point: v2., V10.3.
func isVersion(w string) bool {
	n := strings.LastIndexAny(w, "vV")
	return n >= 0 && (n == 0 || w[n-1] >= 0x80) && n+2 < len(w) && isDigit(rune(w[n+1])) && strings.Trim(w[n+1:], "0123456789.") == "" && strings.HasSuffix(w, ".")
}

// isInsideSigned reports whether a space stands behind a sign inside of a number: 13: 45,
// 978- 7, 2026/ 11, v2. 3.
func isInsideSigned(left, right string) bool {
	sign := lastRune(left)
	if !isDigit(firstRune(right)) || !isDigit(beforeLast(left)) {
		return false
	}
	switch sign {
	case '-', '/':
		return true
	case ':':
		return len(numberHead(right)) >= 2 && len(numberTail(left[:len(left)-1])) <= 2
	}
	return sign == '.' && isVersion(left)
}

// standsInProse reports whether a number can stand right behind a character of prose.
func standsInProse(r rune) bool { return isIdeograph(r) || isMark(r) || r == '—' || r == '～' }

// closeTornNumbers joins the words of a number that spaces part in more than one place: 20 0 8年,
// 0519-8 866-1 234. A Chinese character stands right before it, and one or a mark right behind.
// Pieces that count up, or that have too many digits for one number, are several numbers.
func closeTornNumbers(words []string) []string {
	out := words[:0] // it never has more words than were looked at
	for i := 0; i < len(words); {
		end := tornEnd(words, i)
		out = append(out, strings.Join(words[i:end], ""))
		i = end
	}
	return out
}

// tornEnd returns the index behind the last word of such a number that begins in word i, i+1 if
// there is none.
func tornEnd(words []string, i int) int {
	first := signedTail(words[i])
	if first == "" || !isDigit(lastRune(first)) || !standsInProse(lastRune(words[i][:len(words[i])-len(first)])) {
		return i + 1
	}
	whole, counts, last := first, true, first
	for k := i + 1; k < len(words); k++ {
		head := signedHead(words[k])
		if head == "" || !isDigit(rune(head[0])) {
			return i + 1
		}
		counts = counts && areNeighbours(last, head)
		whole, last = whole+head, head
		if len(head) == len(words[k]) {
			continue
		}
		behind := firstRune(words[k][len(head):])
		if isNarrow(behind) && behind != '%' || counts || k == i+1 && !strings.Contains(whole, "-") || !isWholeNumber(whole) {
			return i + 1
		}
		return k + 1
	}
	return i + 1
}

// isWholeNumber reports whether s is one number: of a telephone, with a sign between its
// groups, or as papers print numbers.
func isWholeNumber(s string) bool {
	if groups := strings.Split(s, "-"); len(groups) > 1 {
		for _, g := range groups {
			if len(g) < 2 || len(g) > maxDigits || strings.ContainsAny(g, ".,") {
				return false
			}
		}
		return len(groups[0]) >= 3 && len(s) <= 16
	}
	return isOneNumber(s, "")
}

func signedTail(s string) string {
	at := len(s)
	for at > 0 && (isDigit(rune(s[at-1])) || s[at-1] == '.' || s[at-1] == ',' || s[at-1] == '-') {
		at--
	}
	return s[at:]
}

func signedHead(s string) string {
	n := 0
	for n < len(s) && (isDigit(rune(s[n])) || s[n] == '.' || s[n] == ',' || s[n] == '-') {
		n++
	}
	return strings.TrimRight(s[:n], ".,-")
}
