package cue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

// kindHints returns the cues of lines that are not prose: entries of lists, cells of
// tables, signatures, dates, notices.
func kindHints(l *measure.Line) Set {
	if l.Runes == l.Marks || isSignsOnly(l) {
		return Signs
	}
	var h Set
	if IsEntry(l.Text) {
		h |= Entry
	}
	if declares.MayBeIn(l.Sign) && declares.IsIn(l.Text, l.Sign) {
		h |= Declares
	}
	if l.First == measure.Opening && l.Runes <= longestAside && opensAside(l.Text) {
		h |= Aside
	}
	if l.Traits&measure.HasStop != 0 || l.Runes > 24 {
		return h
	}
	return h | shortKindHints(l)
}

// shortKindHints returns the cues of a short line without a stop: the number of a section,
// a note, a date, the issuer of a notice, an author, a cell of a table.
func shortKindHints(l *measure.Line) Set {
	var h Set
	s := l.Text
	if isSectionNumber(s) {
		h |= Section
	}
	if l.Runes <= 16 && l.First == measure.Opening && notes.IsIn(s, l.Sign) {
		h |= Note
	}
	t := l.Squeezed()
	if l.Runes <= 20 && IsDateOnly(t) {
		h |= Date
	}
	if l.Runes >= 4 && l.Latin == 0 && l.Marks <= 2 && giverEnds.MayBeIn(l.Sign) && IsNoticeSigner(t) {
		h |= Giver
	}
	if l.Runes <= 14 && (l.Gaps || l.Runes <= 4) && namesAuthor(s) {
		h |= Author
	}
	if isCellLike(l) {
		h |= Cell
	}
	return h
}

// declares are words that only notices have, and words for what a notice asks for.
var (
	declares = wordlist.Of(words["declared inside"]...)
	notes    = wordlist.Of(words["note inside"]...)
	// giverEnds are characters of which the name of each issuer of a notice has one.
	giverEnds = wordlist.Of(words["giver-mark inside"]...)
)

// isSignsOnly reports whether a line has neither a letter nor a number: —— ※ ★★★.
func isSignsOnly(l *measure.Line) bool {
	if l.Runes > 12 || l.First == measure.Digit || l.First == measure.Letter {
		return false
	}
	for _, r := range l.Text {
		if isWritten(r) {
			return false
		}
	}
	return true
}

// writtenRanges is the ranges of the characters of words and numbers, the commonest first.
var writtenRanges = [...]struct{ first, last rune }{
	{0x3400, 0x9FFF}, // Han
	{'0', '9'},
	{'A', 'Z'},
	{'a', 'z'},
	{0x3041, 0x30FF},           // kana
	{0xFF10, 0xFF5A},           // full-width figures and letters
	{0xC0, 0x1FFF},             // letters with accents and other alphabets
	{0xAC00, 0xD7A3},           // Hangul
	{0x2150, 0x218F},           // fractions and Roman numerals
	{0x2460, 0x24FF},           // circled numbers
	{0x20000, unicode.MaxRune}, // Han of the later planes
}

// isWritten reports whether r is a letter, a number or an ideograph.
func isWritten(r rune) bool {
	for _, in := range writtenRanges {
		if r >= in.first && r <= in.last {
			return true
		}
	}
	return false
}

// IsEntry reports whether a line begins with the number of an entry: an Arabic figure, a
// letter in brackets or a circled number: 1. 2、 （3） ① .
func IsEntry(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r >= 0x2460 && r <= 0x2473 || r >= 0x2776 && r <= 0x277F:
		return len(s) > n
	case r == '·' || r == '•' || r == '・':
		return len(s) > n
	case r == '（' || r == '(':
		rest := s[n:]
		t := strings.TrimLeft(rest, "0123456789")
		return t != rest && len(rest)-len(t) <= 2 && measure.HasPrefixAny(t, "）", ")") && len(t) > 3
	case r >= '0' && r <= '9':
		t := strings.TrimLeft(s, "0123456789")
		if len(s)-len(t) > 2 || !measure.HasPrefixAny(t, ".", "、", "．", ")", "）") {
			return false
		}
		_, n := utf8.DecodeRuneInString(t)
		next, _ := utf8.DecodeRuneInString(t[n:])
		return t[n:] != "" && (next < '0' || next > '9') && next != '%'
	}
	return false
}

// IsFirstEntry reports whether an entry is the first of its list: 1. （1） ① ·.
func IsFirstEntry(s string) bool {
	return IsEntry(s) && measure.HasPrefixAny(strings.TrimLeft(s, "（("), "1.", "1、", "1．", "1)", "1）", "①", "❶", "·", "•", "・")
}

// figures are the characters of the numbers that Number reads.
const figures = "0123456789０１２３４５６７８９一二三四五六七八九十"

// EntryNumber returns the number with which a line begins as an entry of a list does, and the mark
// behind it: 3 and 、 of 3、 and 三、, 3 and ） of （三）. It is 0 if the line begins otherwise.
// What follows may be a figure, so that only the lines beside it tell whether the line is an entry.
func EntryNumber(s string) (n int, mark rune) {
	const most = 3
	inner, bracket := strings.CutPrefix(s, "（")
	if !bracket {
		inner, bracket = strings.CutPrefix(s, "(")
	}
	marks := ".．、)）"
	if bracket {
		marks = ")）"
	}
	rest := strings.TrimLeft(inner, figures)
	number := inner[:len(inner)-len(rest)]
	if mark, _ = utf8.DecodeRuneInString(rest); number == "" || utf8.RuneCountInString(number) > most || !strings.ContainsRune(marks, mark) {
		return 0, 0
	}
	return Number(number), mark
}

// isSectionNumber reports whether a line is nothing but the number of a section: （三）,
// 三、, 之二.
func isSectionNumber(s string) bool {
	if len(s) > 3*5 {
		return false
	}
	t := strings.Trim(s, "（）()【】—◎●■、.．·")
	t = strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(t, "第"), "之"), "章")
	return t != "" && t != s && strings.Trim(t, "一二三四五六七八九十上中下0123456789") == ""
}

// IsDateOnly reports whether a text without spaces is nothing but a date: 2024年3月9日,
// 三月九日, 2024.3.9.
func IsDateOnly(t string) bool {
	day, ok := strings.CutSuffix(t, "日")
	if !ok {
		return !DateIn(t).IsZero() && strings.Trim(t, "0123456789-./") == ""
	}
	year, month, rest := "", "", ""
	if year, rest, ok = strings.Cut(day, "年"); !ok {
		year, rest = "", day
	}
	if month, rest, ok = strings.Cut(rest, "月"); !ok {
		return false
	}
	const ofDate = figures + "〇○零"
	return strings.Trim(year, ofDate) == "" && month != "" && strings.Trim(month, ofDate) == "" && rest != "" && strings.Trim(rest, ofDate) == ""
}

// IsNoticeSigner reports whether a line names the issuer of a notice, which is printed
// below it.
func IsNoticeSigner(t string) bool {
	return measure.HasSuffixAny(t, giverSuffixes...)
}

// namesAuthor reports whether a line could be an author's name: 林晓棠, 林 棠.
func namesAuthor(s string) bool { return MayBeAuthor(s) }

// isCellLike reports whether a line could be a cell of a table: a figure with its unit, or
// a few characters without a mark.
func isCellLike(l *measure.Line) bool {
	if l.Nat > 8*measure.OneEm || l.Marks > 2 {
		return false
	}
	return l.Latin > 0 && l.Latin*2 >= l.Runes
}

// salutations are the words that a salutation ends in, before its colon.
var salutations = words["salutation suffix"]

// IsSalutation reports whether a line is whom a letter is addressed to: 编辑同志：
func IsSalutation(s string) bool {
	who, ok := strings.CutSuffix(s, "：")
	return ok && measure.HasSuffixAny(who, salutations...)
}
