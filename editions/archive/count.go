package archive

import (
	"strconv"
	"strings"

	"baolan/editions/form/facts"
	"baolan/editions/pattern"
	"baolan/editions/rebuild/cue"
)

// This file reads what programs write that make one Markdown file of the articles of a day:
// headings that are numbered in each page of the paper, and decks in slanted letters.

var counted = pattern.Of(`^([0-9]{1,3})\s*(?:[.．、]|\))\s*(\S.*)$`)

// uncount removes the numbers of the headings of a level, if each has one and they count up
// from 1, anew below each higher heading. One heading with a number has it as a part of its
// words: 3.15晚会.
func uncount(lines []line, level int) {
	at, ok := countedAt(lines, level)
	if !ok {
		return
	}
	for _, i := range at {
		lines[i].text = counted().FindStringSubmatch(lines[i].text)[2]
	}
}

// uncounted returns a title without a number before it.
func uncounted(s string) string {
	if m := counted().FindStringSubmatch(s); m != nil {
		return m[2]
	}
	return s
}

// countedAt returns the headings of a level, dates and pages left out. ok is false if they do
// not count up.
func countedAt(lines []line, level int) (at []int, ok bool) {
	next, highest := 1, 0
	for i := range lines {
		l := &lines[i]
		switch {
		case l.kind != heading || l.level > level:
			continue
		case l.level < level || facts.Has(l.text):
			next = 1
			continue
		}
		m := counted().FindStringSubmatch(l.text)
		if m == nil {
			return nil, false
		}
		n, err := strconv.Atoi(m[1])
		if err != nil || n != next && n != highest+1 {
			return nil, false
		}
		next, highest = n+1, n
		at = append(at, i)
	}
	return at, len(at) > 1
}

// deckAt returns the deck that the first line of an article is, and the line behind it: a
// short line in slanted letters, which is no sentence and says nothing else of the article.
// It returns "" and from if there is none.
func deckAt(lines []line, from, to int) (deck string, next int) {
	i := from
	for i < to && lines[i].kind == blank {
		i++
	}
	if i == to || i+1 < to && lines[i+1].kind == text {
		return "", from
	}
	l := &lines[i]
	if l.kind != text || !l.slanted || len([]rune(l.text)) > 60 || endsSentence(l.text) || facts.Has(l.text) || facts.HasByline(l.text) || isSigned(l.text) {
		return "", from
	}
	return l.text, i + 1
}

// isSigned reports whether a slanted line is a byline or too short for a deck, so that it can
// be a name.
func isSigned(s string) bool {
	_, named := cue.CutByline(s)
	return named || facts.SignsBelow(s) || len([]rune(s)) < leastDeck && !strings.HasPrefix(s, "——")
}

// leastDeck is the least number of characters of a slanted deck.
const leastDeck = 8
