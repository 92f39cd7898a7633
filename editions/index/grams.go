package index

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a number in octal digits: of a character those from a, of a pair
// those from 0. The full-text table puts tokens into a hash whose function moves
// three bits on for each byte, so that octal digits spread evenly and letters
// do not: with those writing took three times as long. What begins with a mark
// is no number.
const (
	digitsOfOne  = 'a'
	digitsOfPair = '0'

	markHead     = '\ue001' // a pair of the headline
	markInitials = '\ue002' // two initials of the headline that follow each other
	markScope    = '\ue003' // the paper, or all
)

// tokenAll is in every article, for queries that name no word.
const tokenAll = string(markScope) + "all"

// appendNumber writes a number in six octal digits, or in as many more as it needs.
func appendNumber(b []byte, n uint32, zero byte) []byte {
	for shift := max(15, (bits.Len32(n)-1)/3*3); shift >= 0; shift -= 3 {
		b = append(b, zero+byte(n>>shift&7))
	}
	return b
}

func appendOne(b []byte, r rune) []byte { return appendNumber(b, uint32(r), digitsOfOne) }

func appendPair(b []byte, pair uint32) []byte { return appendNumber(b, pair, digitsOfPair) }

// pairs is how many different tokens there are for pairs of characters, fewer than the
// million different pairs of a year's papers. With a token for each pair, writing the
// index took half as long again, mostly for pairs that are in one article only. Pairs
// that share a token bring in some fifty wrong candidates from as many thousand
// articles, and these are sorted out when the text is looked at.
const (
	pairBits = 18
	pairs    = 1 << pairBits
)

// pairOf gives the number of a pair's token, by multiplicative hashing.
func pairOf(a, b rune) uint32 {
	h := (uint64(a)<<21 | uint64(b)) * 0x9e3779b97f4a7c15 // 2^64 / golden ratio
	return uint32(h >> (64 - pairBits))
}

// characters collects the different characters and pairs of characters of an article.
// Each is kept once, because the table holds no places.
type characters struct {
	basic [1 << 16 / 64]uint64
	rare  map[rune]bool
	list  []rune

	pairs    [pairs / 64]uint64
	pairList []uint32
}

// add takes in the folded text of a part of an article.
func (c *characters) add(folded string) {
	last := rune(-1)
	for _, r := range folded {
		c.one(r)
		if last >= 0 {
			p := pairOf(last, r)
			if w, bit := p/64, uint64(1)<<(p%64); c.pairs[w]&bit == 0 {
				c.pairs[w] |= bit
				c.pairList = append(c.pairList, p)
			}
		}
		last = r
	}
}

func (c *characters) one(r rune) {
	if r >= 1<<16 {
		if !c.rare[r] {
			if c.rare == nil {
				c.rare = map[rune]bool{}
			}
			c.rare[r] = true
			c.list = append(c.list, r)
		}
		return
	}
	if w, bit := r/64, uint64(1)<<(r%64); c.basic[w]&bit == 0 {
		c.basic[w] |= bit
		c.list = append(c.list, r)
	}
}

// appendTokens writes what was collected as tokens, and empties the collection.
func (c *characters) appendTokens(b []byte) []byte {
	for _, r := range c.list {
		b = append(appendOne(b, r), ' ')
		if r < 1<<16 {
			c.basic[r/64] = 0
		}
	}
	c.list, c.rare = c.list[:0], nil
	for _, p := range c.pairList {
		b = append(appendPair(b, p), ' ')
		c.pairs[p/64] = 0
	}
	c.pairList = c.pairList[:0]
	return b
}

// appendMarked writes the pairs of a headline.
func appendMarked(b []byte, folded string) []byte {
	last := rune(-1)
	for _, r := range folded {
		if last >= 0 {
			b = append(appendPair(utf8.AppendRune(b, markHead), pairOf(last, r)), ' ')
		}
		last = r
	}
	return b
}

// mostPairs is how many pairs of a word are looked up. An article that has these
// nearly always has the rest, and its text is looked at anyway.
const mostPairs = 8

// together gives the full-text query for the pairs of a folded text of at least two
// characters, with a mark before each token; mark is 0 for none.
func together(folded string, mark rune) match {
	runes := []rune(folded)
	last := len(runes) - 1
	n := min(last, mostPairs)
	var of []match
	for k := range n {
		i := k * last / n // the pairs are taken evenly from the whole word
		var b []byte
		if mark != 0 {
			b = utf8.AppendRune(b, mark)
		}
		of = append(of, has(string(appendPair(b, pairOf(runes[i], runes[i+1])))))
	}
	return all(of...)
}

// single gives the full-text query for a text of one character.
func single(folded string) match {
	r, _ := utf8.DecodeRuneInString(folded)
	return has(string(appendOne(nil, r)))
}

// mayBeInitials reports whether a query may be pinyin initials: at least two letters
// and nothing else.
func mayBeInitials(s string) bool {
	return len(s) >= 2 && !strings.ContainsFunc(s, func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r)
	})
}
