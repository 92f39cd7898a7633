package cue

import (
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

// markGuides marks the entries of a list of contents: two lines or more near each
// other that point at a page, each with its number at the same end, and what points at
// one near a line that is an entry or the list's title. One alone may be a headline with
// a figure, unless its page has a letter: A10, B2.
//
//	33  交通一线党旗红
//	37  统战一线党旗红
//	何长顺：我和汤圆  A13
//
// The row at the head of the page, if it has one, names the page itself: A03 关注台风.
func markGuides(lines []measure.Line, hints []Set, head []int) {
	sides := make([]endSide, len(lines))
	last := -nearGuide - 1
	for i := range lines {
		if hints[i]&(Byline|Dateline|Weather|Box) != 0 || lines[i].Runes > 40 || !HasDigit(lines[i].Text) || slices.Contains(head, i) {
			continue
		}
		s := pageSide(lines[i].Text)
		if s == noSide {
			continue
		}
		if i-last <= nearGuide && s == sides[last] {
			hints[last] |= Guide
			hints[i] |= Guide
		} else if hasLetteredPage(&lines[i], s) {
			hints[i] |= Guide
		}
		last, sides[i] = i, s
	}
	since := nearGuide + 1 // how many lines ago the last entry stood; what points at a page near one is one too
	look := func(i int) {
		if since++; hints[i]&Guide == 0 && (sides[i] != atLast || since > nearGuide) {
			return
		}
		hints[i] |= Guide
		since = 0
	}
	for i := range lines {
		look(i)
	}
	since = nearGuide + 1
	for i := len(lines) - 1; i >= 0; i-- {
		look(i)
	}
	markGuideFrames(lines, hints)
}

const (
	// In a box of pointers one line of so many at least points at a page.
	linesAPointer = 5
	// leastPointers is how many lines do so at least.
	leastPointers = 2
)

// markGuideFrames marks all lines in a box of which several point at pages: each of its entries has a
// few lines, the last or the first of which says where it stands. No line of it is prose.
//
//	冷库里的手艺
//	冰雕师傅的夏天
//	→ 05版
func markGuideFrames(lines []measure.Line, hints []Set) {
	all, point, prose := map[int32]int{}, map[int32]int{}, map[int32]bool{}
	for i := range lines {
		f := lines[i].Place.Frame
		if f == 0 {
			continue
		}
		all[f]++
		prose[f] = prose[f] || lines[i].Runes > guideRunes || strings.Contains(lines[i].Text, "。")
		if isPointerAlone(lines[i].Text) || opensWithPage(lines[i].Text) || hints[i]&Guide != 0 && HasDigit(lines[i].Text) {
			point[f]++
		}
	}
	for i := range lines {
		if f := lines[i].Place.Frame; f > 0 && !prose[f] && point[f] >= leastPointers && point[f]*linesAPointer >= all[f] {
			hints[i] = hints[i]&context | Guide
		}
	}
}

// guideRunes is the greatest number of characters of a line in a box of pointers.
const guideRunes = 24

// opensWithPage reports whether a line begins with the number of a page and a gap: 三版 水库边.
func opensWithPage(s string) bool {
	words := measure.Fields(s)
	if len(words) < 2 {
		return false
	}
	p, rest, form := cutPageNumber(words[0])
	return p.number > 0 && rest == "" && form != numberAlone
}

// isPointerAlone reports whether a line is nothing but the page that it points at: → 05版, A3, 详见第6版.
func isPointerAlone(s string) bool {
	t := strings.Trim(measure.Squeezed(s), "（）()[]【】")
	for _, w := range [...]string{"详见", "詳見", "见", "見"} {
		t = strings.TrimPrefix(t, w)
	}
	rest := strings.TrimFunc(t, isParter)
	return rest != "" && isPage(rest) && (rest != t || strings.HasSuffix(rest, "版") || rest[0] >= 'A')
}

// nearGuide is the greatest distance, in lines, between two entries of one list.
const nearGuide = 3

// hasLetteredPage reports whether a line is short and has, at that end, a page with a
// letter, as papers of several parts number theirs.
func hasLetteredPage(l *measure.Line, side endSide) bool {
	if l.Runes > 24 || l.Traits&measure.HasStop != 0 {
		return false
	}
	w := l.Text
	if at := strings.LastIndexFunc(w, isParter); side == atLast && at >= 0 {
		_, size := utf8.DecodeRuneInString(w[at:])
		w = w[at+size:]
	}
	return len(w) > 1 && w[0] >= 'A' && w[0] <= 'D' && w[1] >= '0' && w[1] <= '9'
}

type endSide uint8

const (
	noSide endSide = iota
	atFirst
	atLast
)

// pageSide returns the end of a line at which there is the number of a page: B2, 75, A17,
// P5, （66）, 第3版. Points, a mark or a gap of two separate it from the rest.
func pageSide(s string) endSide {
	s = closePage(s)
	if measure.HasSuffixAny(s, "）", ")") {
		at := strings.LastIndexAny(s, "（(")
		if at > 0 && isPage(strings.Trim(s[at:], "（）()")) && hasTitle(s[:at]) {
			return atLast
		}
	}
	if s = strings.TrimFunc(s, isParter); !mayEndInPage(s) && !mayBeginWithPage(s) {
		return noSide // as most lines with a figure
	}
	return sideOfPage(s)
}

// closePage takes the gaps out of the numbers of pages that an extractor sets between Chinese
// characters and figures: 连载 第 5 版 is 连载 第5版.
func closePage(s string) string {
	if !strings.Contains(s, "版") {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		rest := strings.TrimLeft(s[i:], " ")
		before := b.String()
		if r == ' ' && (strings.HasSuffix(before, "第") && beginsWithDigit(rest) || endsInDigit(before) && strings.HasPrefix(rest, "版")) {
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func beginsWithDigit(s string) bool { return s != "" && s[0]-'0' <= 9 }

func endsInDigit(s string) bool { return s != "" && s[len(s)-1]-'0' <= 9 }

// sideOfPage returns the end at which a text has the number of a page. The text has no
// marks at its ends that divide a title from a number.
func sideOfPage(s string) endSide {
	s = strings.ReplaceAll(s, "..", "…") // one point stands in a figure
	if at := strings.LastIndexFunc(s, isParter); at > 0 {
		_, size := utf8.DecodeRuneInString(s[at:])
		if w := s[at+size:]; isPage(w) && hasTitle(s[:at]) && (w[0] >= 'A' || !endsInOneGap(s[:at+size])) {
			return atLast
		}
	}
	if at := strings.IndexFunc(s, isParter); at > 0 {
		w, rest := s[:at], s[at:]
		if isPage(w) && hasTitle(rest) && (w[0] >= 'A' || !beginsInOneGap(rest)) {
			return atFirst
		}
	}
	return noSide
}

// isParter reports whether a character divides a title from the number of its page.
func isParter(r rune) bool {
	return measure.IsGap(r) || parterMarks.Has(r)
}

var parterMarks = wordlist.CharactersOf("…·|丨/／>》→▶►▷☞—－–：●■◆▲★")

// endsInOneGap reports whether a text ends in a single space without a mark before it. Such
// a space says nothing, as one can be beside any figure. beginsInOneGap reports the same of
// a text's beginning.
func endsInOneGap(s string) bool {
	return strings.HasSuffix(s, " ") && !measure.HasSuffixAny(s, "  ", "　 ", "… ", "| ", "/ ", "> ", "→ ", "— ", "： ", "· ")
}

func beginsInOneGap(s string) bool {
	return strings.HasPrefix(s, " ") && !measure.HasPrefixAny(s, "  ", " 　", " …", " |", " /", " >", " →", " —", " ：", " ·", " ▶", " ●", " ■")
}

// mayEndInPage reports by the last character whether a text could end in the number of a
// page, mayBeginWithPage by the first whether it could begin with one.
func mayEndInPage(s string) bool {
	return s != "" && s[len(s)-1]-'0' <= 9 || strings.HasSuffix(s, "版")
}

func mayBeginWithPage(s string) bool {
	return s != "" && (s[0]-'0' <= 9 || s[0] >= 'A' && s[0] <= 'P') || strings.HasPrefix(s, "第")
}

// isPage reports whether a word is the number of a page: 12, A17, B2, 第3版.
func isPage(w string) bool {
	w = strings.TrimSuffix(strings.TrimPrefix(w, "第"), "版")
	t := strings.TrimLeft(w, "ABCDEFGP")
	if len(w)-len(t) > 1 || t == "" || len(t) > 3 {
		return false
	}
	return strings.Trim(t, "0123456789") == ""
}

// hasTitle reports whether a text has four ideographs in sequence and no stop.
func hasTitle(s string) bool {
	n := 0
	for _, r := range s {
		if measure.ClassOf(r) == measure.Ideograph {
			n++
		}
	}
	return n >= 4 && n <= 30 && !strings.Contains(s, "。") && utf8.RuneCountInString(s) <= 40
}
