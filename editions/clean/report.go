package clean

import (
	"bytes"
	"encoding/gob"
	"slices"
)

// maxLines is how many line numbers a finding keeps. They are enough to find the
// characters, and bounded for a large file of which every line has some.
const maxLines = 32

// Finding says how many characters of one kind there were, and where.
type Finding struct {
	Kind  Kind
	Count int    // characters
	Lines []int  // the first lines of the cleaned text it was met on, from 1, at most 32
	Runes []rune // the first 32 private characters, so that they can be shown by number
}

// GobEncode and GobDecode let a report be kept with the page that it is of.
func (r Report) GobEncode() ([]byte, error) {
	var b bytes.Buffer
	err := gob.NewEncoder(&b).Encode(r.found)
	return b.Bytes(), err
}

// GobDecode implements gob.GobDecoder.
func (r *Report) GobDecode(b []byte) error {
	return gob.NewDecoder(bytes.NewReader(b)).Decode(&r.found)
}

// Report is what Text took away or changed. The zero Report is of clean text.
type Report struct{ found []Finding } // in the order of the kinds; one is kept for each page

func (r *Report) add(k Kind, n, line int) {
	at, met := r.find(k)
	if !met {
		r.found = slices.Insert(r.found, at, Finding{Kind: k})
	}
	f := &r.found[at]
	f.Count += n
	if l := len(f.Lines); l < maxLines && (l == 0 || f.Lines[l-1] != line) {
		f.Lines = append(f.Lines, line)
	}
}

// remember keeps the character that was counted last.
func (r *Report) remember(k Kind, c rune) {
	if at, met := r.find(k); met && len(r.found[at].Runes) < maxLines {
		r.found[at].Runes = append(r.found[at].Runes, c)
	}
}

func (r *Report) find(k Kind) (at int, met bool) {
	for at < len(r.found) && r.found[at].Kind < k {
		at++
	}
	return at, at < len(r.found) && r.found[at].Kind == k
}

// Below adds to all line numbers the number of lines that come before the text in a
// longer one.
func (r *Report) Below(lines int) {
	for i := range r.found {
		for j := range r.found[i].Lines {
			r.found[i].Lines[j] += lines
		}
	}
}

// Findings lists what was met, in the order of the kinds.
func (r *Report) Findings() []Finding { return slices.Clone(r.found) }

// Count is the number of characters of one kind.
func (r *Report) Count(k Kind) int {
	if at, met := r.find(k); met {
		return r.found[at].Count
	}
	return 0
}

// Dropped is the number of characters that left nothing behind.
func (r *Report) Dropped() int {
	n := 0
	for _, f := range r.found {
		if f.Kind.IsDropped() {
			n += f.Count
		}
	}
	return n
}

// Merge adds the report of the next part of the same text. The line numbers of both
// are those of the whole text.
func (r *Report) Merge(other *Report) {
	r.found = slices.Clone(r.found)
	for _, f := range other.found {
		at, met := r.find(f.Kind)
		if !met {
			r.found = slices.Insert(r.found, at, Finding{Kind: f.Kind})
		}
		g := &r.found[at]
		g.Count += f.Count
		if len(g.Runes) < maxLines {
			g.Runes = slices.Concat(g.Runes, f.Runes[:min(len(f.Runes), maxLines-len(g.Runes))])
		}
		for _, line := range f.Lines {
			if n := len(g.Lines); n < maxLines && (n == 0 || g.Lines[n-1] != line) {
				g.Lines = append(g.Lines, line)
			}
		}
	}
}
