package speech

import "strings"

// digits are the words for digits that are read one by one: in years, in telephone
// numbers and after a decimal point.
var digits = [...]string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}

// spell reads digits one by one, with the given words for zero and one. In a telephone
// number one is 幺, in a year zero is 〇.
func spell(s, zero, one string) string {
	var b strings.Builder
	for _, c := range s {
		switch {
		case c == '0':
			b.WriteString(zero)
		case c == '1':
			b.WriteString(one)
		case c > '1' && c <= '9':
			b.WriteString(digits[c-'0'])
		}
	}
	return b.String()
}

// longest is the most digits of a number that is read as a number. A longer one, such
// as that of a card, is read digit by digit.
const longest = 16

// count reads a whole number: 10500 is 一万零五百.
func count(s string) string {
	s = strings.TrimLeft(s, "0")
	switch {
	case s == "":
		return digits[0]
	case len(s) > longest:
		return spell(s, digits[0], digits[1])
	}
	units := [...]string{"", "万", "亿", "万亿"}
	var b strings.Builder
	gap := false // a zero is to be said before the next digit
	for group := (len(s) - 1) / 4; group >= 0; group-- {
		end := len(s) - 4*group
		four := s[max(end-4, 0):end]
		if strings.Trim(four, "0") == "" {
			gap = true
			continue
		}
		b.WriteString(thousand(four, gap && b.Len() > 0, b.Len() == 0))
		b.WriteString(units[group])
		gap = false
	}
	return b.String()
}

// thousand reads up to four digits. zero says that 零 is said before them, first that
// they begin the number.
func thousand(four string, zero, first bool) string {
	places := [...]string{"", "十", "百", "千"}
	var b strings.Builder
	for i, c := range four {
		place := len(four) - 1 - i
		switch {
		case c == '0':
			zero = zero || b.Len() > 0 || !first
		case c == '1' && place == 1 && first && b.Len() == 0 && i == 0:
			b.WriteString(places[1]) // 十五, not 一十五
		default:
			if zero && (b.Len() > 0 || !first) {
				b.WriteString(digits[0])
			}
			b.WriteString(digits[c-'0'] + places[place])
			zero = false
		}
	}
	return b.String()
}

// number reads a number, which may have commas between its thousands and a decimal
// point.
func number(s string) string {
	whole, part, point := strings.Cut(strings.ReplaceAll(s, ",", ""), ".")
	said := count(whole)
	for _, unit := range []string{"千", "万", "亿"} { // 两千, but 十二万 and 二百
		if strings.HasPrefix(said, digits[2]+unit) {
			said = "两" + strings.TrimPrefix(said, digits[2])
		}
	}
	if point && part != "" {
		said += "点" + spell(part, digits[0], digits[1])
	}
	return said
}
