// Package damage finds what extraction and saving have done to a text, and mends
// what can be mended without a guess.
//
// It owns glyphs that were drawn twice to look bold, text that was read in the
// wrong encoding and saved so, and the count of characters that have no meaning:
// (cid:N) and U+FFFD. It promises that a Report names all that it changed, and
// that a text without damage is returned as it is.
// It does not judge controls and invisible characters (package clean does) nor
// know pages.
package damage

import (
	"slices"
	"strings"

	"baolan/editions/clean"
)

// Report says what damage a text had. The zero Report is of a text without damage.
type Report struct {
	Doubled Finding // characters that were removed because they had been drawn twice
	CID     Finding // (cid:N): glyphs for which the font names no character
	Lost    Finding // U+FFFD that was in the text
	Recoded bool    // the text had been read in the wrong encoding and saved
}

// Finding says how many characters there were, and on which lines.
type Finding struct {
	Count int
	Lines []int // the first lines, from 1, at most 32
}

// maxLines is how many lines a Finding keeps.
const maxLines = 32

func (f *Finding) add(n, line int) {
	if n == 0 {
		return
	}
	f.Count += n
	if len(f.Lines) < maxLines && !slices.Contains(f.Lines, line) {
		f.Lines = append(f.Lines, line)
	}
}

// Unread gives the number of characters that cannot be read.
func (r *Report) Unread() int { return r.CID.Count + r.Lost.Count }

// Below adds to all line numbers the number of lines that come before the text in a
// longer one.
func (r *Report) Below(lines int) {
	for _, f := range []*Finding{&r.Doubled, &r.CID, &r.Lost} {
		f.Lines = slices.Clone(f.Lines)
		for i := range f.Lines {
			f.Lines[i] += lines
		}
	}
}

// Merge adds the report of another part of the text.
func (r *Report) Merge(o *Report) {
	for _, p := range [][2]*Finding{{&r.Doubled, &o.Doubled}, {&r.CID, &o.CID}, {&r.Lost, &o.Lost}} {
		p[0].Count += p[1].Count
		p[0].Lines = slices.Concat(p[0].Lines, p[1].Lines)
		p[0].Lines = p[0].Lines[:min(len(p[0].Lines), maxLines)]
	}
	r.Recoded = r.Recoded || o.Recoded
}

// Mend removes doubled characters from a clean text and counts what cannot be read.
// cleaned is the report of cleaning the text, in which the characters that cleaning
// replaced are counted already.
func Mend(s string, cleaned *clean.Report) (string, Report) {
	var r Report
	s = undouble(s, &r)
	if !strings.Contains(s, "\uFFFD") && !strings.Contains(s, "cid:") {
		return s, r
	}
	line := 0
	for text := range strings.Lines(s) {
		line++
		r.CID.add(countCID(text), line)
		r.Lost.add(strings.Count(text, "\uFFFD"), line)
	}
	replaced := 0
	for _, f := range cleaned.Findings() {
		if !f.Kind.IsDropped() && f.Kind != clean.Radical {
			replaced += f.Count
		}
	}
	if r.Lost.Count -= replaced; r.Lost.Count <= 0 {
		r.Lost = Finding{}
	}
	return s, r
}

// countCID counts codes such as (cid:1204), with brackets of either width.
func countCID(s string) int {
	n := 0
	for {
		_, rest, found := strings.Cut(s, "cid:")
		if !found {
			return n
		}
		if rest != "" && rest[0] >= '0' && rest[0] <= '9' {
			n++
		}
		s = rest
	}
}
