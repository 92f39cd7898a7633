package clean

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
type Report struct{ found [kinds]Finding }

func (r *Report) add(k Kind, n, line int) {
	f := &r.found[k]
	f.Kind = k
	f.Count += n
	if l := len(f.Lines); l < maxLines && (l == 0 || f.Lines[l-1] != line) {
		f.Lines = append(f.Lines, line)
	}
}

// Findings lists what was met, in the order of the kinds.
func (r *Report) Findings() []Finding {
	var fs []Finding
	for _, f := range r.found {
		if f.Count > 0 {
			fs = append(fs, f)
		}
	}
	return fs
}

// Count is the number of characters of one kind.
func (r *Report) Count(k Kind) int {
	if k >= kinds {
		return 0
	}
	return r.found[k].Count
}

// Dropped is the number of characters that left nothing behind.
func (r *Report) Dropped() int {
	n := 0
	for k := range kinds {
		if k.Dropped() {
			n += r.found[k].Count
		}
	}
	return n
}
