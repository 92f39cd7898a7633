package clean

import "slices"

// maxLines is how many line numbers a finding keeps: enough to look at, and
// bounded where every line of a large file is dirty.
const maxLines = 32

// Finding is how often one kind was met and where.
type Finding struct {
	Kind  Kind
	Count int   // characters
	Lines []int // the first lines of the cleaned text it was met on, from 1, at most 32
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

func (r *Report) find(k Kind) (at int, met bool) {
	for at < len(r.found) && r.found[at].Kind < k {
		at++
	}
	return at, at < len(r.found) && r.found[at].Kind == k
}

// Below counts the lines from those of a text that stood so many lines below the
// beginning of another.
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
		if f.Kind.Dropped() {
			n += f.Count
		}
	}
	return n
}
