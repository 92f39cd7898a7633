package attach

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/heads"
	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

// IsTorn reports whether a word runs from the end of one head line into the next: the
// characters on either side of the line end stand together in the body, three of them
// once or two of them twice, for any two may meet by chance.
func (a *Article) IsTorn(lines []measure.Line, x, y *measure.Line) bool {
	last, n := utf8.DecodeLastRuneInString(x.Text)
	first, m := utf8.DecodeRuneInString(y.Text)
	if measure.ClassOf(last) == measure.Digit && measure.ClassOf(first) == measure.Digit {
		return !heads.EndsInTime(x.Text) // a number is broken nowhere else
	}
	if measure.ClassOf(last) != measure.Ideograph || measure.ClassOf(first) != measure.Ideograph {
		return false
	}
	_, before := utf8.DecodeLastRuneInString(x.Text[:len(x.Text)-n])
	_, behind := utf8.DecodeRuneInString(y.Text[m:])
	word := x.Text[len(x.Text)-n:] + y.Text[:m]
	needs := wordlist.SignOf(word)
	long := [...]string{x.Text[len(x.Text)-n-before:] + y.Text[:m], x.Text[len(x.Text)-n:] + y.Text[:m+behind]}
	seen := 0
	for _, p := range a.Pieces {
		for k := p.From; k < p.To; k++ {
			if needs&^lines[k].Sign != 0 {
				continue
			}
			c := strings.Count(lines[k].Text, word)
			if c == 0 {
				continue
			}
			if seen += c; seen > 1 || before > 0 && strings.Contains(lines[k].Text, long[0]) || behind > 0 && strings.Contains(lines[k].Text, long[1]) {
				return true
			}
		}
	}
	return false
}

// IsReported reports whether reporters or a news agency signed the article.
func (a *Article) IsReported(lines []measure.Line) bool {
	for _, i := range a.Byline {
		if measure.HasAny(lines[i].Text, "记者", "記者") {
			return true
		}
	}
	return a.Dated
}

// Knows returns what gives the share of the character pairs of a line that occur in the body. The
// body is gone through when the first line is asked for.
func (a *Article) Knows(x *Text) func(i int) float32 {
	var body *theme
	return func(i int) float32 {
		if body == nil {
			body = new(theme)
			a.learn(x, body)
		}
		share, _ := body.share(x.pairsOf(i, i+1))
		return share
	}
}

// KnowsHead returns the sum over the lines of the headline of the share of each one's character pairs that stand in the body,
// and the number of lines none of whose character pairs stands in the body.
func (a *Article) KnowsHead(x *Text) (known float32, foreign int) {
	if len(a.Head) == 0 {
		return 0, 0
	}
	var body theme
	a.learn(x, &body)
	for _, i := range a.Head {
		share, found := body.share(x.pairsOf(i, i+1))
		known += share
		if found == 0 {
			foreign++
		}
	}
	return known, foreign
}

// learn adds the character pairs of the body to a theme.
func (a *Article) learn(x *Text, body *theme) {
	for _, p := range a.Pieces {
		body.add(x.pairsOf(p.From, p.To))
	}
}

// pairsOf returns the hashes of the character pairs of lines [from, to).
func (t *Text) pairsOf(from, to int) []uint16 {
	if t.Said != nil {
		return t.Said.pairs.of(t.Lines, from, to, pairs)
	}
	return hashesOfLines(t.Lines[from:to], pairs)
}

// widePairsOf returns the hashes of the pairs of ideographs of lines [from, to).
func (t *Text) widePairsOf(from, to int) []uint16 {
	if t.Said != nil {
		return t.Said.wide.of(t.Lines, from, to, widePairs)
	}
	return hashesOfLines(t.Lines[from:to], widePairs)
}

func hashesOfLines(lines []measure.Line, hash func(s string, hashes []uint16) []uint16) (out []uint16) {
	for i := range lines {
		out = hash(lines[i].Text, out)
	}
	return out
}
