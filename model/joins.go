package model

import "unicode"

// Join is a jump from one page to another: the article ToArticle of ToPage continues
// FromArticle of FromPage.
type Join struct{ FromPage, FromArticle, ToPage, ToArticle int }

// Joins links articles that are continued on another page: one that ends in
// （下转第3版） with one on page 3 that begins with （上接第1版）. The indices
// are into pages and their Articles. Where several could be meant the words of
// the headlines decide, then the order; an article is linked once. Nothing in
// the pages is changed, so that no text is lost by a wrong link.
func Joins(pages []Page) []Join {
	byNumber := map[int]int{}
	for i := len(pages) - 1; i >= 0; i-- {
		if n := pages[i].Number; n > 0 {
			byNumber[n] = i
		}
	}
	type place struct{ page, article int }
	taken := map[place]bool{}
	var joins []Join
	for i := range pages {
		for k := range pages[i].Articles {
			a := &pages[i].Articles[k]
			to, ok := byNumber[a.JumpTo]
			if a.JumpTo == 0 || !ok || to == i {
				continue
			}
			best, most := -1, -1
			for m := range pages[to].Articles {
				b := &pages[to].Articles[m]
				if taken[place{to, m}] {
					continue
				}
				score := sharedPairs(a, b)
				switch {
				case b.JumpFrom == pages[i].Number && b.JumpFrom > 0:
					score += 1000 // it says so itself
				case b.JumpFrom != 0 || score < 4:
					continue
				}
				if score > most {
					best, most = m, score
				}
			}
			if best >= 0 {
				taken[place{to, best}] = true
				joins = append(joins, Join{i, k, to, best})
			}
		}
	}
	return joins
}

// sharedPairs counts the character pairs of b's headline that stand in a's
// headline or kicker.
func sharedPairs(a, b *Article) int {
	has := map[[2]rune]bool{}
	for _, s := range append([]string{a.Kicker, a.Deck}, a.Headline...) {
		pairsOf(s, func(p [2]rune) { has[p] = true })
	}
	n := 0
	for _, s := range append([]string{b.Kicker}, b.Headline...) {
		pairsOf(s, func(p [2]rune) {
			if has[p] {
				n++
			}
		})
	}
	return n
}

// pairsOf calls f with every two neighbouring characters that are no marks.
func pairsOf(s string, f func([2]rune)) {
	var prev rune
	for _, r := range s {
		if unicode.IsSpace(r) {
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			prev = 0
			continue
		}
		if prev != 0 {
			f([2]rune{prev, r})
		}
		prev = r
	}
}

// Whole is the article with its continuation: the paragraphs of both, the
// jump lines in their places. The first piece's parts stand; what the second
// piece prints of its own (a repeated headline, a byline) is kept as notes.
func Whole(pages []Page, j Join) Article {
	a := pages[j.FromPage].Articles[j.FromArticle]
	b := &pages[j.ToPage].Articles[j.ToArticle]
	ps := append([]Paragraph(nil), a.Paragraphs...)
	note := func(s string) {
		if s != "" {
			ps = append(ps, Paragraph{Text: s, Kind: Note})
		}
	}
	note(b.Label)
	note(b.Kicker)
	for _, h := range b.Headline {
		note(h)
	}
	note(b.Deck)
	if a.Byline == "" {
		a.Byline = b.Byline
	} else if b.Byline != a.Byline {
		note(b.Byline)
	}
	note(b.Dateline)
	a.Paragraphs = append(ps, b.Paragraphs...)
	a.Confidence = min(a.Confidence, b.Confidence)
	a.Doubts = append(append([]Doubt(nil), a.Doubts...), b.Doubts...)
	a.JumpTo = b.JumpTo
	return a
}
