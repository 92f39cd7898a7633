// Package script shows Chinese text in another script than it was printed in:
// in Simplified characters, or in the Traditional ones of Taiwan or Hong Kong.
//
// It converts by phrases, as OpenCC does, since one Simplified character stands
// for several Traditional ones: 头发 is 頭髮, 发展 is 發展, 皇后 stays 皇后. At each
// place the longest word of the dictionary is replaced. What was printed in
// Simplified characters gets the words of the place too: 软件 is 軟體 in Taiwan. It promises that a place
// in the converted text can be told in the text it was made of, and the other
// way round, so that searching, marking and copying go by the printed text.
package script

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Script is how text is shown.
type Script uint8

// These are the scripts.
const (
	Printed    Script = iota // as it was printed
	Simplified               // as in mainland China
	Taiwan                   // Traditional, in the forms and words of Taiwan
	HongKong                 // Traditional, in the forms and words of Hong Kong
)

var names = [...]string{"as-printed", "simplified", "traditional-tw", "traditional-hk"}

// Names gives the names that Parse reads, in the order of the constants.
func Names() []string { return names[:] }

// String gives the name by which settings call the script.
func (s Script) String() string {
	if int(s) < len(names) {
		return names[s]
	}
	return "unknown"
}

// Parse reads a name that String gives.
func Parse(name string) (Script, bool) {
	for i, n := range names {
		if n == name {
			return Script(i), true //nolint:gosec // one of four
		}
	}
	return Printed, false
}

// Next gives the script after s in the order of the constants, and after the last the
// first.
func (s Script) Next() Script { return (s + 1) % Script(len(names)) }

// Text is a converted text that knows from which text it was converted.
type Text struct {
	String string
	spans  []span
}

// span is a place in both texts. From there on they have the same length up to the
// next span, or the span's word was replaced by one of another length.
type span struct{ from, to int }

// Convert converts a text. from is the script in which it is printed, as [Guess] gives
// it for a whole article; if that is Printed, Simplified is assumed.
func Convert(s string, from, to Script) Text {
	switch to {
	case Simplified:
		if from != Simplified {
			return chain(s, "traditional-to-simplified").quoted(curved)
		}
	case Taiwan, HongKong:
		words, forms := "words-of-taiwan", "traditional-to-taiwan"
		if to == HongKong {
			words, forms = "words-of-hong-kong", "traditional-to-hong-kong"
		}
		if from == Simplified || from == Printed {
			return chain(s, "simplified-to-traditional", words, forms).quoted(corner)
		}
		return chain(s, forms)
	}
	return Text{String: s}
}

// Quotation marks are “ ” ‘ ’ in Simplified text (GB/T 15834) and 「 」 『 』 in
// Traditional text. All take three bytes.
var (
	corner = strings.NewReplacer("“", "「", "”", "」", "‘", "『", "’", "』")
	curved = strings.NewReplacer("「", "“", "」", "”", "『", "‘", "』", "’")
)

// quoted replaces the quotation marks. A mark beside a Latin letter may be an
// apostrophe and is not replaced.
func (t Text) quoted(marks *strings.Replacer) Text {
	var b strings.Builder
	at := 0
	for i, c := range t.String {
		if c != '‘' && c != '’' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(t.String[:i])
		if before < 0x300 && unicode.IsLetter(before) {
			b.WriteString(marks.Replace(t.String[at:i]))
			b.WriteRune(c)
			at = i + utf8.RuneLen(c)
		}
	}
	b.WriteString(marks.Replace(t.String[at:]))
	t.String = b.String()
	return t
}

// Guess gives the script of a text: Simplified if more of its characters occur only in
// Simplified text than only in Traditional text, Taiwan for all Traditional text, and
// Printed if no character decides.
func Guess(s string) Script {
	st, ts := dictionaries()["simplified-to-traditional"], dictionaries()["traditional-to-simplified"]
	both := dictionaries()["in-both"]
	simplified, traditional := 0, 0
	for _, c := range s {
		if _, ok := both.first[c]; ok || c < 0x3400 {
			continue
		}
		one := string(c)
		_, toTraditional := st.longest(one, c)
		_, toSimplified := ts.longest(one, c)
		changesUp := toTraditional != "" && toTraditional != one
		changesDown := toSimplified != "" && toSimplified != one
		switch {
		case changesUp && !changesDown:
			simplified++
		case changesDown && !changesUp:
			traditional++
		}
	}
	switch {
	case simplified > traditional:
		return Simplified
	case traditional > 0:
		return Taiwan
	}
	return Printed
}

// chain converts a text by several dictionaries, one after the other.
func chain(s string, steps ...string) Text {
	t := Text{String: s}
	for _, name := range steps {
		t = t.step(dictionaries()[name])
	}
	return t
}

// step converts a text by one dictionary.
func (t Text) step(d *dictionary) Text {
	var b strings.Builder
	b.Grow(len(t.String))
	var spans []span
	changed := false
	for at := 0; at < len(t.String); {
		c, size := utf8.DecodeRuneInString(t.String[at:])
		if c < 0x3400 {
			b.WriteString(t.String[at : at+size])
			at += size
			continue
		}
		key, value := d.longest(t.String[at:], c)
		if key == "" {
			key = t.String[at : at+size]
			value = key
		}
		if value != key {
			changed = true
			if len(value) != len(key) {
				spans = append(spans, pairs(at, b.Len(), key, value)...)
			}
		}
		b.WriteString(value)
		at += len(key)
	}
	if !changed {
		return t
	}
	next := Text{String: b.String(), spans: spans}
	if len(t.spans) == 0 {
		return next
	}
	return t.then(next)
}

// pairs gives the places of the characters of a word and of its replacement if both
// have the same number of characters, otherwise those of their beginnings and ends.
func pairs(from, to int, key, value string) []span {
	list := []span{{from, to}}
	if utf8.RuneCountInString(key) == utf8.RuneCountInString(value) {
		k, v := 0, 0
		for k < len(key) {
			_, a := utf8.DecodeRuneInString(key[k:])
			_, b := utf8.DecodeRuneInString(value[v:])
			k, v = k+a, v+b
			if a != b {
				list = append(list, span{from + k, to + v})
			}
		}
		return list
	}
	return append(list, span{from + len(key), to + len(value)})
}

// then combines two conversions that follow each other.
func (t Text) then(next Text) Text {
	places := map[int]int{}
	for _, s := range t.spans {
		places[s.from] = next.Shown(s.to)
	}
	for _, s := range next.spans {
		places[t.Printed(s.from)] = s.to
	}
	joined := Text{String: next.String}
	for from, to := range places {
		joined.spans = append(joined.spans, span{from, to})
	}
	sort.Slice(joined.spans, func(i, j int) bool { return joined.spans[i].from < joined.spans[j].from })
	return joined
}

// Shown gives the byte of the converted text for a byte of the printed one. A byte
// inside of a word that was replaced by one of another length is mapped to one inside
// of the replacement.
func (t Text) Shown(at int) int {
	return place(t.spans, at, len(t.String), func(s span) (int, int) { return s.from, s.to })
}

// Printed gives the byte of the printed text for a byte of the converted one.
func (t Text) Printed(at int) int {
	return place(t.spans, at, -1, func(s span) (int, int) { return s.to, s.from })
}

// place maps a byte by the last span that begins before it, but never beyond the next
// span.
func place(spans []span, at, end int, ends func(span) (from, to int)) int {
	i := sort.Search(len(spans), func(i int) bool {
		from, _ := ends(spans[i])
		return from > at
	}) - 1
	mapped := at
	if i >= 0 {
		from, to := ends(spans[i])
		mapped = to + at - from
	}
	if i+1 < len(spans) {
		if _, next := ends(spans[i+1]); mapped > next {
			mapped = next
		}
	}
	if end >= 0 {
		mapped = min(mapped, end)
	}
	return mapped
}
