package index

import (
	"slices"
	"strings"
	"unicode/utf8"

	"baolan/editions/fold"
	"baolan/model"
)

// compiled is a query made ready for the full-text table and for verifying.
type compiled struct {
	match    string // the full-text query
	head     string // the full-text query for all its words in the headline; "" for no words
	from, to int64  // range of article numbers, inclusive
	words    []word // those that must be found
	never    []word // excluded ones that only the text can tell
	by       []word // in the byline
	nothing  bool   // no paper has such a name: no hits
}

// word is a word to look for in an article's text.
type word struct {
	fold     fold.Query
	text     string // as the full-text table holds it
	initials string // also to be looked for as initials; "" for no
	loose    bool   // the full-text table gives candidates for it, not hits
}

func newWord(w Word) word {
	// Letters of any case: the index holds no other.
	n := word{fold: fold.NewQuery(w.Text).AnyCase()}
	if n.text = n.fold.Text; n.fold.Edge() {
		// "1," looks for the comma: the table has it beside 1234.
		f := fold.FoldKeepingCommas(w.Text)
		n.text = f.Text
	}
	if text := strings.ToLower(strings.Map(narrow, w.Text)); !w.Phrase && latin(text) {
		n.initials = text
	}
	n.loose = len(n.initials) > 3 // shorter ones have tokens of their own
	return n
}

// in gives the full-text query for a word in some columns.
func (w *word) in(columns, one string) string {
	t := w.text
	if utf8.RuneCountInString(t) > 1 {
		return columns + " : " + phrase(t)
	}
	return one + " : " + single(t) + map[bool]string{true: "*"}[one == "byline"]
}

// anywhere gives the full-text query for a word of a query.
func (w *word) anywhere() string {
	m := w.in("{head byline body}", "one")
	if w.initials != "" {
		m = "(" + m + " OR " + initialMatch(w.initials) + ")"
	}
	return m
}

// paper is a paper of the library with its token.
type paper struct {
	name  string
	token string
}

// compile makes the full-text query. Where a word is only a candidate, the
// full-text query finds too much, never too little; an excluded candidate is
// left to verifying.
func compile(q Query, papers []paper) compiled {
	c := compiled{from: firstOf(q.From), to: lastOf(q.To)}
	var with, without, head []string
	for _, w := range q.Words {
		n := newWord(w)
		switch {
		case n.fold.Text == "":
		case !w.Not:
			c.words = append(c.words, n)
			with = append(with, n.anywhere())
			if utf8.RuneCountInString(n.text) > 1 {
				head = append(head, n.in("head", "head"))
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
			with = append(with, n.in("byline", "byline"))
		default:
			without = append(without, n.in("byline", "byline"))
		}
	}
	for _, w := range q.Paper {
		var tokens []string
		f := fold.NewQuery(w.Text).AnyCase()
		for _, p := range papers {
			if name := fold.Fold(p.name); f.Match(&name) {
				tokens = append(tokens, p.token)
			}
		}
		m := "scope : (" + strings.Join(tokens, " OR ") + ")"
		switch {
		case len(tokens) == 0:
			c.nothing = c.nothing || !w.Not
		case w.Not:
			without = append(without, m)
		default:
			with = append(with, m)
		}
	}
	c.head = strings.Join(head, " AND ")
	if len(with) == 0 {
		with = []string{`scope : "all"`}
	}
	c.match = strings.Join(with, " AND ")
	if len(without) > 0 {
		c.match = "(" + c.match + ") NOT (" + strings.Join(without, " OR ") + ")"
	}
	return c
}

// loose tells whether hits of the full-text table must be verified.
func (c *compiled) loose() bool {
	isLoose := func(w word) bool { return w.loose }
	return slices.ContainsFunc(c.words, isLoose) || len(c.never) > 0
}

// verify tells by its text whether a candidate is a hit.
func (c *compiled) verify(a *row) bool {
	for i := range c.words {
		if !a.holds(&c.words[i]) {
			return false
		}
	}
	for i := range c.never {
		if a.holds(&c.never[i]) {
			return false
		}
	}
	return true
}

func (r *row) holds(w *word) bool {
	for _, s := range r.text {
		if f := fold.Fold(s); w.fold.Match(&f) {
			return true
		}
	}
	for _, s := range r.paragraphs {
		if f := fold.Fold(s); w.fold.Match(&f) {
			return true
		}
	}
	if w.initials != "" {
		_, _, ok := findInitials(r.text[Headline], w.initials)
		return ok
	}
	return false
}

// The number of an article: its day, its edition, its place in the edition.
// Editions and places count downwards, so that from the greatest number down
// the newest day comes first and a day in printed order.
//
//	day 21 bits | 2^24-1 - edition | 2^16-1 - place
const (
	dayShift     = 40
	editionShift = 16
	maxEdition   = 1<<24 - 1
	maxPlace     = 1<<16 - 1
)

func dayNumber(d model.Date) int64 { return int64(d.Year)<<9 | int64(d.Month)<<5 | int64(d.Day) }

func articleID(d model.Date, edition int64, place int) int64 {
	return dayNumber(d)<<dayShift | (maxEdition-edition)<<editionShift | int64(maxPlace-place)
}

func firstOf(d model.Date) int64 { return dayNumber(d) << dayShift }

func lastOf(d model.Date) int64 {
	if d.IsZero() {
		return 1<<62 - 1
	}
	return (dayNumber(d)+1)<<dayShift - 1
}
