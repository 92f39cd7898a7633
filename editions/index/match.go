package index

import (
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/fold"
)

// compiled is a query made ready for the full-text table and for verifying.
// What the table gives for it is too much where a word is loose, and never too
// little.
type compiled struct {
	match    match  // the full-text query
	head     match  // what the table knows of its words in the headline; zero for nothing
	from, to int64  // range of article numbers, inclusive
	words    []word // those that must be found
	never    []word // excluded ones that only the text can tell
	by       []word // in the byline
	neverBy  []word
	nothing  bool // no paper has such a name: no hits
}

// word is a word to look for in an article's text.
type word struct {
	fold     fold.Query
	needle   *fold.Needle
	text     string // as the full-text table holds it
	initials string // also to be looked for as initials; "" for no
	loose    bool   // the full-text table gives candidates for it, not hits
}

func newWord(w Word) word {
	n := word{fold: fold.NewQuery(w.Text)}
	n.needle = fold.NewNeedle(n.fold)
	if n.text = n.fold.Text; n.fold.HasEdge() {
		// "1," looks for the comma: the table has it beside 1234.
		f := fold.FoldKeepingCommas(w.Text)
		n.text = f.Text
	}
	if text := strings.ToLower(strings.Map(narrow, w.Text)); !w.Phrase && mayBeInitials(text) {
		n.initials = text
	}
	// The table has single characters as they are, but for their case.
	n.loose = n.fold.IsCased() || utf8.RuneCountInString(n.text) > 1
	return n
}

// anywhere gives the full-text query for a word of a query.
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

// isLoose reports whether hits of the full-text table must be verified.
func (c *compiled) isLoose() bool {
	return slices.ContainsFunc(c.words, func(w word) bool { return w.loose }) ||
		len(c.never)+len(c.by)+len(c.neverBy) > 0
}

// isHit tells by its joined text whether a candidate is a hit.
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

// isIn reports whether a word stands in an article.
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

// inHead reports whether all words stand above the article.
func (c *compiled) inHead(text string) bool {
	head := fields(text, Label, headFields)
	return !slices.ContainsFunc(c.words, func(w word) bool { return !w.needle.IsIn(head) })
}
