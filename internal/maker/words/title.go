package words

import (
	"strings"
	"unicode"
)

// The shares of headlines that are varied, by kind. A third of the headlines in print have
// quotes, as many are longer than a line, and some are questions.
const (
	quotes   = 0.25
	prefixes = 0.12
	asks     = 0.04
)

// Varied is the first seed whose headlines are varied and which has the kinds that were
// added with it. The pages of earlier seeds are in the repository as they were made.
const Varied = 10_000

// Vary returns a headline in another form: with a word of it in quotes, behind a clause of
// the body, or as a question. So headlines have words that no list of endings holds.
func (w *Writer) Vary(title, body []string) []string {
	if len(title) == 0 || title[0] == "" {
		return title
	}
	out := append([]string(nil), title...)
	if w.Chance(quotes) {
		at := 0
		if w.Chance(0.3) {
			at = w.Rand.IntN(len(out))
		}
		out[at] = w.quoted(out[at])
	}
	switch p := w.Rand.Float64(); {
	case p < prefixes:
		out = w.prefixed(out, body)
	case p < prefixes+asks:
		if last := out[len(out)-1]; isHan(lastRune(last)) {
			out[len(out)-1] = last + "？"
		}
	}
	return out
}

// quoted puts some characters of a line in quotes, in most cases the first.
func (w *Writer) quoted(s string) string {
	r := []rune(s)
	if len(r) < 6 || strings.ContainsAny(s, "“”《》「」（）") {
		return s
	}
	n := w.Between(2, min(6, len(r)-2))
	at := 0
	if w.Chance(0.5) {
		at = w.Rand.IntN(len(r) - n + 1)
	}
	for _, c := range r[at : at+n] {
		if !isHan(c) {
			return s
		}
	}
	return string(r[:at]) + "“" + string(r[at:at+n]) + "”" + string(r[at+n:])
}

// prefixed puts a clause of the body before a headline.
func (w *Writer) prefixed(title, body []string) []string {
	var clauses []string
	for _, p := range body {
		for _, c := range strings.FieldsFunc(p, func(r rune) bool { return !isHan(r) && !unicode.IsDigit(r) }) {
			if n := len([]rune(c)); n >= 5 && n <= 11 {
				clauses = append(clauses, c)
			}
		}
	}
	if len(clauses) == 0 {
		return title
	}
	clause := clauses[w.Rand.IntN(len(clauses))]
	switch w.Between(0, 3) {
	case 0:
		return append([]string{clause}, title...)
	case 1:
		return append([]string{clause + "：" + title[0]}, title[1:]...)
	}
	return append([]string{clause + " " + title[0]}, title[1:]...)
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

func lastRune(s string) rune {
	r := []rune(s)
	if len(r) == 0 {
		return 0
	}
	return r[len(r)-1]
}
