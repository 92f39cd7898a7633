package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Query is what a reader searches for, folded once for many texts.
type Query struct {
	Text string // the folded form; an empty one finds nothing

	source      string // as it was typed
	cased       string // the folded form with its case, if there is a capital letter; otherwise ""
	lead, trail bool   // it begins or ends with a comma that folding may have removed from a number
}

// NewQuery folds a query. A query with a capital letter is found in this case only.
func NewQuery(s string) Query {
	f := Fold(s)
	q := Query{Text: f.Text, source: s}
	if strings.IndexFunc(s, unicode.IsUpper) >= 0 {
		c := folding(s, rules{cased: true})
		q.cased = c.Text
	}
	// "1," must find "1,234", whose comma folding dropped: look for "1" and
	// see to the comma in the source.
	if rest, ok := strings.CutPrefix(q.Text, ","); ok && beginsWithDigit(rest) {
		q.Text, q.lead = rest, true
		q.cased = strings.TrimPrefix(q.cased, ",")
	}
	if rest, ok := strings.CutSuffix(q.Text, ","); ok && endsWithDigit(rest) {
		q.Text, q.trail = rest, true
		q.cased = strings.TrimSuffix(q.cased, ",")
	}
	return q
}

// AnyCase gives the query for the same letters in any case.
func (q Query) AnyCase() Query {
	q.cased = ""
	return q
}

func beginsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

func endsWithDigit(s string) bool {
	return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9'
}

// IsCased reports whether the query is found in its own case only.
func (q *Query) IsCased() bool { return q.cased != "" }

// HasEdge reports whether the query begins or ends with a comma that folding may have
// removed from a text. Text is without this comma.
func (q *Query) HasEdge() bool { return q.lead || q.trail }

// isComma reports whether the query is a single comma, which may be in texts whose fold
// has none.
func (q *Query) isComma() bool { return q.Text == "," }

// Find gives the hits in a folded text as ranges of bytes of its source, in order and
// without overlaps. It gives at most limit of them, or all if limit is negative.
func (q *Query) Find(f *Folded, limit int) [][2]int {
	switch {
	case q.Text == "" || limit == 0:
		return nil
	case q.isComma():
		return commas(f.source, limit)
	}
	var hits [][2]int
	for from := 0; len(hits) != limit; {
		i := strings.Index(f.Text[from:], q.Text)
		if i < 0 {
			break
		}
		i += from
		start, end, ok := q.verify(f, i)
		if n := len(hits); ok && n > 0 && start < hits[n-1][1] {
			ok = false // both hits are in one sign that stands for several characters
		}
		if !ok {
			_, n := utf8.DecodeRuneInString(f.Text[i:])
			from = i + n
			continue
		}
		hits = append(hits, [2]int{start, end})
		from = i + len(q.Text)
	}
	return hits
}

// IsIn reports whether the query is in a folded text.
func (q *Query) IsIn(f *Folded) bool {
	if q.cased == "" && !q.HasEdge() && !q.isComma() {
		return q.Text != "" && strings.Contains(f.Text, q.Text)
	}
	return len(q.Find(f, 1)) > 0
}

// verify checks, in the source of a hit at byte i of the folded text, what folding has
// removed: case, and commas at the ends of the query.
func (q *Query) verify(f *Folded, i int) (start, end int, ok bool) {
	start, end = f.Source(i, i+len(q.Text))
	if q.cased != "" {
		if c := folding(f.source[start:end], rules{cased: true}); c.Text != q.cased {
			return 0, 0, false
		}
	}
	if q.lead {
		if start, ok = commaBefore(f.source, start); !ok {
			return 0, 0, false
		}
	}
	if q.trail {
		if end, ok = commaAfter(f.source, end); !ok {
			return 0, 0, false
		}
	}
	return start, end, true
}

// commaBefore gives the start of a comma before byte at of the source, if there is
// nothing in between but what folding removes.
func commaBefore(source string, at int) (int, bool) {
	for t := tables(); at > 0; {
		r, n := utf8.DecodeLastRuneInString(source[:at])
		at -= n
		if c := t.class(r); c&(blank|ignored) == 0 {
			return at, c&separator != 0
		}
	}
	return at, false
}

// commaAfter gives the end of such a comma after byte at of the source.
func commaAfter(source string, at int) (int, bool) {
	for t := tables(); at < len(source); {
		r, n := utf8.DecodeRuneInString(source[at:])
		at += n
		if c := t.class(r); c&(blank|ignored) == 0 {
			return at, c&separator != 0
		}
	}
	return at, false
}

func commas(source string, limit int) [][2]int {
	var hits [][2]int
	t := tables()
	for i, r := range source {
		if t.class(r)&separator != 0 {
			if len(hits) == limit {
				break
			}
			hits = append(hits, [2]int{i, i + utf8.RuneLen(r)})
		}
	}
	return hits
}
