package index

import (
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/fold"
)

// compiled is a query prepared for the full-text table and for the check of the text.
// If one of its words is loose, the table gives more articles than match, but never
// fewer.
type compiled struct {
	match    match  // the full-text query
	head     match  // the query for those with all words in the headline; zero if the table cannot find them
	from, to int64  // the range of article numbers, inclusive
	words    []word // the words that an article must have
	never    []word // excluded words for which the text must be looked at
	by       []word // words that the byline must have
	neverBy  []word
	nothing  bool // no paper has such a name, so nothing can be found
}

// word is a word to look for in an article's text.
type word struct {
	fold     fold.Query
	needle   *fold.Needle
	text     string // the word as the full-text table holds it
	initials string // the word as pinyin initials, which are looked for too; "" if it cannot be
	loose    bool   // the full-text table gives candidates for it that must be checked
}

func newWord(w Word) word {
	n := word{fold: fold.NewQuery(w.Text)}
	n.needle = fold.NewNeedle(n.fold)
	if n.text = n.fold.Text; n.fold.HasEdge() {
		// A query for "1," looks for the comma. The table holds 1,234 with its comma
		// and without.
		f := fold.FoldKeepingCommas(w.Text)
		n.text = f.Text
	}
	if text := strings.ToLower(strings.Map(narrow, w.Text)); !w.Phrase && mayBeInitials(text) {
		n.initials = text
	}
	// The table is exact for a single character, except for its case.
	n.loose = n.fold.IsCased() || utf8.RuneCountInString(n.text) > 1
	return n
}

// anywhere gives the full-text query for a word anywhere in an article.
func (w *word) anywhere() match {
	m := single(w.text)
	if utf8.RuneCountInString(w.text) > 1 {
		m = together(w.text, 0)
	}
	if w.initials != "" {
		m = either(m, initialMatch(w.initials))
	}
	return m
}

// paper is a paper of the library with its token.
type paper struct {
	name  string
	token string
}

func compile(q Query, papers []paper) compiled {
	c := compiled{from: firstOf(q.From), to: lastOf(q.To)}
	var with, without, head []match
	for _, w := range q.Words {
		n := newWord(w)
		switch {
		case n.fold.Text == "":
		case !w.Not:
			c.words = append(c.words, n)
			with = append(with, n.anywhere())
			if utf8.RuneCountInString(n.text) > 1 {
				head = append(head, together(n.text, markHead))
			}
		case n.loose:
			c.never = append(c.never, n)
		default:
			without = append(without, n.anywhere())
		}
	}
	for _, w := range q.By {
		n := newWord(Word{Text: w.Text, Phrase: true})
		switch {
		case n.fold.Text == "":
		case !w.Not:
			c.by = append(c.by, n)
			with = append(with, n.anywhere())
		default:
			c.neverBy = append(c.neverBy, n)
		}
	}
	for _, w := range q.Paper {
		var tokens []match
		f := fold.NewQuery(w.Text).AnyCase()
		for _, p := range papers {
			if name := fold.Fold(p.name); f.IsIn(&name) {
				tokens = append(tokens, has(p.token))
			}
		}
		m := either(tokens...)
		switch {
		case len(tokens) == 0:
			c.nothing = c.nothing || !w.Not
		case w.Not:
			without = append(without, m)
		default:
			with = append(with, m)
		}
	}
	c.head = all(head...)
	if len(with) == 0 {
		with = []match{has(tokenAll)}
	}
	c.match = all(with...)
	if len(without) > 0 {
		c.match = c.match.but(either(without...))
	}
	return c
}

// isLoose reports whether what the full-text table gives must be checked.
func (c *compiled) isLoose() bool {
	return slices.ContainsFunc(c.words, func(w word) bool { return w.loose }) ||
		len(c.never)+len(c.by)+len(c.neverBy) > 0
}

// isHit reports whether a candidate, given by its joined text, is a hit.
func (c *compiled) isHit(text string) bool {
	all := func(words []word, text string, holds bool) bool {
		return !slices.ContainsFunc(words, func(w word) bool { return w.isIn(text) != holds })
	}
	if !all(c.words, text, true) || !all(c.never, text, false) {
		return false
	}
	if len(c.by)+len(c.neverBy) == 0 {
		return true
	}
	by := fields(text, Byline, 1)
	return !slices.ContainsFunc(c.by, func(w word) bool { return !w.needle.IsIn(by) }) &&
		!slices.ContainsFunc(c.neverBy, func(w word) bool { return w.needle.IsIn(by) })
}

// isIn reports whether an article has the word.
func (w *word) isIn(text string) bool {
	if w.needle.IsIn(text) {
		return true
	}
	if w.initials == "" {
		return false
	}
	_, _, ok := FindInitials(fields(text, Headline, 1), w.initials)
	return ok
}

// inHead reports whether an article has all words above its body.
func (c *compiled) inHead(text string) bool {
	head := fields(text, Label, headFields)
	return !slices.ContainsFunc(c.words, func(w word) bool { return !w.needle.IsIn(head) })
}
