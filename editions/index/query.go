package index

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"baolan/model"
)

// Query is what a reader asks of the library. The zero Query finds every
// article.
type Query struct {
	Words []Word // an article must have all of them
	Paper []Word // in the paper's name
	By    []Word // in the byline
	From  model.Date
	To    model.Date // inclusive; the zero Date leaves the range open

	Order  Order
	Limit  int // the most hits to give; 0 stands for 20
	Offset int // how many hits to leave out first

	CountAll bool // count every hit, which may take longer than finding those asked for
}

// Many is how many hits are counted at most, unless CountAll is set, and up to how
// many are ordered by their weight. A reader types another word before paging through
// so many, and looking at the text of each takes some 8 µs.
const Many = 200

// Word is a word or phrase, in any width and script. One with a capital letter is
// found in this case only, as in the search within an article.
type Word struct {
	Text   string
	Phrase bool // it was quoted, and is not taken for pinyin initials
	Not    bool
}

// Order is an order of hits.
type Order uint8

// These are the orders.
const (
	Newest    Order = iota // by date; within an edition in the order of its pages
	Relevance              // by BM25; where there are more than Many hits, those with all words in the headline first
)

// QueryError is the error for a query that cannot be read. At is a byte of it.
type QueryError struct {
	At   int
	Kind Wrong
	Text string // what cannot be read; "" if Kind says everything
}

// Wrong is what can be wrong with a query.
type Wrong uint8

// These are the things that can be wrong.
const (
	ManyWords    Wrong = iota // more words than MaxWords
	LongWord                  // a word of more than MaxCharacters
	NotADate                  // Text is not a date
	NoDate                    // date: without a date
	DateExcluded              // -date:, which is not supported
)

func (e *QueryError) Error() string {
	return fmt.Sprintf("query:%d: ", e.At+1) + map[Wrong]string{
		ManyWords:    fmt.Sprintf("more than %d words; leave some out", MaxWords),
		LongWord:     fmt.Sprintf("word of more than %d characters; shorten it", MaxCharacters),
		NotADate:     fmt.Sprintf("%q is no date; write 2020-12-29, 2020-12, 2020 or a range as 2020-12..2021-01", e.Text),
		NoDate:       "date is missing; write 2020-12-29, 2020-12 or 2020-12..2021-01",
		DateExcluded: "a date cannot be excluded; give a range",
	}[e.Kind]
}

// A query has at most MaxWords words of at most MaxCharacters characters each. That is
// more than anybody types and less than the full-text engine refuses.
const (
	MaxWords      = 32
	MaxCharacters = 256
)

// names are the fields of a query in Chinese and English.
var names = map[string]string{
	"paper": "paper", "报": "paper", "報": "paper", "报纸": "paper", "報紙": "paper",
	"date": "date", "日": "date", "日期": "date",
	"by": "by", "记者": "by", "記者": "by", "作者": "by",
}

// Parse reads a query:
//
//	科技周 开幕            both words
//	"New York" “量子 计算”   phrases with spaces
//	科技 -体育             the first and not the second
//	paper:永康 by:周子墨    in the paper's name, in the byline
//	date:2020 date:2020-12 date:2020-12-29 date:2020-12..2021-01-15 date:..2020
//
// Signs of an input method count as their ASCII likenesses. AND may stand
// between words and says nothing new; alone it is a word. A phrase that is not closed ends with the
// query, for it is being typed.
func Parse(s string) (Query, error) {
	var q Query
	and := false
	for at := 0; ; {
		at += len(s[at:]) - len(strings.TrimLeftFunc(s[at:], unicode.IsSpace))
		if at == len(s) {
			if and && len(q.Words)+len(q.Paper)+len(q.By) == 0 && q.From.IsZero() && q.To.IsZero() {
				q.Words = append(q.Words, Word{Text: connector})
			}
			return q, nil
		}
		and = and || isConnector(s[at:])
		next, err := q.term(s, at)
		if err != nil {
			return Query{}, err
		}
		at = next
		if n := len(q.Words) + len(q.Paper) + len(q.By); n > MaxWords {
			return Query{}, &QueryError{At: at, Kind: ManyWords}
		}
	}
}

// term reads the term at byte at, and gives the byte at which the next may begin.
func (q *Query) term(s string, at int) (next int, err error) {
	begin := at
	var w Word
	if n := signAt(s[at:], '-', '－', '−'); n > 0 && at+n < len(s) && !startsWithSpace(s[at+n:]) {
		w.Not = true
		at += n
	}
	field, n := fieldAt(s[at:])
	at += n
	w.Text, w.Phrase, n = valueAt(s[at:])
	valueStart := at
	at += n
	if utf8.RuneCountInString(w.Text) > MaxCharacters {
		return 0, &QueryError{At: valueStart, Kind: LongWord}
	}
	switch {
	case field == "date":
		if w.Not {
			return 0, &QueryError{At: begin, Kind: DateExcluded}
		}
		if err := q.dates(w.Text); err != nil {
			err.At = valueStart
			return 0, err
		}
	case w.Text == "" || field == "" && !w.Phrase && !w.Not && w.Text == connector:
	case field == "paper":
		q.Paper = append(q.Paper, w)
	case field == "by":
		q.By = append(q.By, w)
	default:
		q.Words = append(q.Words, w)
	}
	return at, nil
}

// connector may be written between words and changes nothing; alone it is a word.
const connector = "AND"

func isConnector(s string) bool {
	rest, ok := strings.CutPrefix(s, connector)
	return ok && (rest == "" || startsWithSpace(rest))
}

// signAt gives the length of the sign at the head of s if it is one of signs,
// otherwise 0.
func signAt(s string, signs ...rune) int {
	r, n := utf8.DecodeRuneInString(s)
	for _, c := range signs {
		if r == c {
			return n
		}
	}
	return 0
}

func startsWithSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

// fieldAt reads a field's name with its colon at the head of s.
func fieldAt(s string) (field string, bytes int) {
	i := strings.IndexAny(s, ":：")
	if i < 0 {
		return "", 0
	}
	field, ok := names[strings.ToLower(s[:i])]
	if !ok {
		return "", 0
	}
	return field, i + signAt(s[i:], ':', '：')
}

// quotes gives, for each mark that opens a phrase, the marks that close it.
var quotes = map[rune]string{'"': "\"“”＂", '＂': "\"“”＂", '“': "\"”＂", '”': "\"“”＂", '「': "」"}

// valueAt reads a word or a phrase at the head of s.
func valueAt(s string) (text string, phrase bool, bytes int) {
	r, n := utf8.DecodeRuneInString(s)
	if ends, ok := quotes[r]; ok {
		i := strings.IndexAny(s[n:], ends)
		if i < 0 {
			return s[n:], true, len(s)
		}
		_, m := utf8.DecodeRuneInString(s[n+i:])
		return s[n : n+i], true, n + i + m
	}
	i := strings.IndexFunc(s, unicode.IsSpace)
	if i < 0 {
		i = len(s)
	}
	return s[:i], false, i
}

// dates reads the value of date: and narrows the range of the query.
func (q *Query) dates(s string) *QueryError {
	s = strings.Map(func(r rune) rune {
		switch r = narrow(r); r {
		case '—', '–', '−':
			return '-'
		case '。':
			return '.'
		}
		return r
	}, strings.ReplaceAll(s, "…", ".."))
	from, to, isRange := strings.Cut(s, "..")
	if !isRange {
		to = from
	}
	first, last := span{}, span{}
	var ok bool
	if from != "" {
		if first, ok = readSpan(from); !ok {
			return &QueryError{Kind: NotADate, Text: from}
		}
	}
	if to != "" {
		if last, ok = readSpan(to); !ok {
			return &QueryError{Kind: NotADate, Text: to}
		}
	}
	if first == (span{}) && last == (span{}) {
		return &QueryError{Kind: NoDate}
	}
	if first.from.Compare(q.From) > 0 {
		q.From = first.from
	}
	if !last.to.IsZero() && (q.To.IsZero() || last.to.Compare(q.To) < 0) {
		q.To = last.to
	}
	return nil
}

// span is a year, a month or a day.
type span struct{ from, to model.Date }

// readSpan reads 2020, 2020-12 or 2020-12-29, also with slashes.
func readSpan(s string) (_ span, ok bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '/' })
	if len(parts) > 3 || len(strings.Join(parts, "-")) != len(s) {
		return span{}, false
	}
	n := [3]int{0, 1, 1}
	for i, p := range parts {
		v, err := strconv.ParseUint(p, 10, 16)
		if err != nil || v == 0 || i == 0 && len(p) != 4 {
			return span{}, false
		}
		n[i] = int(v)
	}
	from, err := model.ParseDate(fmt.Sprintf("%04d-%02d-%02d", n[0], n[1], n[2]))
	if err != nil {
		return span{}, false
	}
	to := from
	if len(parts) < 3 {
		to.Day = 31 // days that a month does not have are no days of the next
	}
	if len(parts) < 2 {
		to.Month = 12
	}
	return span{from, to}, true
}
