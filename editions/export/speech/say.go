package speech

import "strings"

// narrow replaces full-width digits and the punctuation of numbers by the usual
// characters.
var narrow = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9", "．", ".")

// signs are the signs before a number, with what is said for them.
var signs = strings.NewReplacer("×", "乘", "±", "正负", "≥", "不小于", "≤", "不大于", "＞", "大于", "＜", "小于", "≈", "约")

// Say gives a text as it is read aloud. It has no digits.
func Say(text string) string {
	if strings.ContainsAny(text, "０１２３４５６７８９") {
		text = narrow.Replace(text)
	}
	if !strings.ContainsAny(text, "0123456789") {
		return text
	}
	var b strings.Builder
	for at := 0; at < len(text); {
		n := begins(text, at)
		if n < 0 {
			b.WriteString(text[at:])
			break
		}
		b.WriteString(signs.Replace(text[at:n]))
		found, said := read(text, n)
		b.WriteString(said)
		at = n + found
	}
	return b.String()
}

// prefixes are what may come before a number and is read with it.
var prefixes = []string{"-", "−", "－", "HK$", "NT$", "US$", "¥", "￥", "$", "€", "£"}

// begins gives the byte at which the next thing begins that a rule may read: a digit,
// or a sign or letters before it. It is -1 if there is none.
func begins(text string, at int) int {
	i := strings.IndexAny(text[at:], "0123456789")
	if i < 0 {
		return -1
	}
	i += at
	start := i
	for start > at && (isLetter(text[start-1]) || text[start-1] == '-' && start-1 > at && isLetter(text[start-2])) {
		start--
	}
	if start < i {
		return start
	}
	for _, p := range prefixes {
		before, ok := strings.CutSuffix(text[at:i], p)
		if ok && (before == "" && !endsInFigure(text[:i-len(p)]) || before != "" && !endsInFigure(before)) {
			return i - len(p)
		}
	}
	return i
}

func isLetter(c byte) bool { return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' }

// read gives the length of what the first matching rule reads at a place, and what is
// said for it. If no rule matches, it gives one character as it is.
func read(text string, at int) (n int, said string) {
	for _, r := range rules() {
		m := r.find.FindStringSubmatch(text[at:])
		if m != nil && (r.holds == nil || r.holds(around{text[:at], text[at+len(m[0]):]})) {
			return len(m[0]), r.say(m)
		}
	}
	for i := range text[at:] {
		if i > 0 {
			return i, text[at : at+i]
		}
	}
	return len(text) - at, text[at:]
}
