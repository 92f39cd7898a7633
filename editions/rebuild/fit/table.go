package fit

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"baolan/editions/rebuild/label"
)

//go:embed fitted.txt
var text string

// Table is what each feature costs for each label, in nats.
type Table struct {
	rows [][label.Count]float32 // by feature and label
}

// Fitted is the table that the program was built with. It is read when it is
// first asked for: most commands rebuild no page.
var Fitted = sync.OnceValue(func() *Table { return mustParse(text) })

func mustParse(s string) *Table {
	t, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return t
}

// Parse reads a table in the form of fitted.txt. Its errors name the line.
//
// A program that rebuilds a page waits for it at its start, so it is made fast for the
// order in which String writes: the costs of a feature together, its labels in their
// order, numbers with two decimals. Any other order is read too.
func Parse(s string) (*Table, error) {
	t := &Table{rows: make([][label.Count]float32, Count)}
	byName := make(map[string]int, len(kinds))
	for i, k := range kinds {
		byName[k.name] = i
	}
	name, f, of := "", -1, label.Label(0)
	for i := 1; s != ""; i++ {
		var line string
		line, s, _ = strings.Cut(s, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		feature, rest, _ := strings.Cut(line, " ")
		as, nats, whole := strings.Cut(rest, " ")
		if !whole {
			return nil, fmt.Errorf("fitted.txt:%d: %q is less than three words; write feature, label, nats", i, line)
		}
		if feature != name {
			name, f, of = feature, numberOf(feature, byName), 0
		}
		of = labelFrom(of, as)
		v, err := natsOf(nats)
		if f < 0 || int(of) == label.Count || err != nil {
			return nil, fmt.Errorf("fitted.txt:%d: %q is no feature, label and number; run make train-lines", i, line)
		}
		t.rows[f][of] += v
	}
	return t, nil
}

// numberOf returns the feature with a name; -1 for none.
func numberOf(name string, byName map[string]int) int {
	kind, number, _ := strings.Cut(name, "/")
	n, err := strconv.Atoi(number)
	i, known := byName[kind]
	switch {
	case err != nil || n < 0:
		return -1
	case kind == cueKind && n < cueBits:
		return int(cueStart) + n
	case !known || n >= kinds[i].n:
		return -1
	}
	return int(starts[i]) + n
}

// labelFrom finds a label by its name, from one on and then from the beginning;
// label.Count for none.
func labelFrom(from label.Label, name string) label.Label {
	for n := range label.Label(label.Count) {
		if l := (from + n) % label.Label(label.Count); l.String() == name {
			return l
		}
	}
	return label.Label(label.Count)
}

// natsOf reads a number. One with two decimals is read as an integer of hundredths,
// which is faster and gives the same float32.
func natsOf(s string) (float32, error) {
	digits, negative := strings.CutPrefix(s, "-")
	if n := len(digits); n >= 4 && n <= 7 && digits[n-3] == '.' {
		sum, ok := float32(0), true
		for i := range n {
			if c := digits[i]; c >= '0' && c <= '9' {
				sum = sum*10 + float32(c-'0')
			} else {
				ok = ok && i == n-3
			}
		}
		if negative {
			sum = -sum
		}
		if ok {
			return sum / 100, nil
		}
	}
	v, err := strconv.ParseFloat(s, 32)
	return float32(v), err //nolint:wrapcheck // the caller says of what
}

// Of returns a table with the costs of w, by feature and label.
func Of(w [][label.Count]float32) *Table { return &Table{slices.Clone(w)} }

// Dense returns a table that reads its costs from w whenever they are needed, so that
// changes of w take effect.
func Dense(w [][label.Count]float32) *Table { return &Table{w} }

// Without returns the table without one kind of feature.
func (t *Table) Without(kind string) *Table {
	out := &Table{rows: make([][label.Count]float32, Count)}
	for f, row := range t.rows {
		if k, _, _ := strings.Cut(Name(f), "/"); k != kind {
			out.rows[f] = row
		}
	}
	return out
}

// Kinds lists the kinds of feature.
func Kinds() []string {
	out := make([]string, 0, len(kinds)+1)
	for _, k := range kinds {
		out = append(out, k.name)
	}
	return append(out, cueKind)
}

// Add adds the costs of the features to those of the labels: of so many labels at once as
// there are registers for their sums. Lines have some eighty features each and seldom
// those of another line, so that it pays neither to skip the costs that are zero nor to
// keep the sums.
func (t *Table) Add(features []int32, to *[label.Count]float32) {
	const atOnce = 12
	from := 0
	for ; from+atOnce <= label.Count; from += atOnce {
		var a, b, c, d, e, f, g, h, i, j, k, l float32
		for _, at := range features {
			v := (*[atOnce]float32)(t.rows[at][from:])
			a, b, c, d = a+v[0], b+v[1], c+v[2], d+v[3]
			e, f, g, h = e+v[4], f+v[5], g+v[6], h+v[7]
			i, j, k, l = i+v[8], j+v[9], k+v[10], l+v[11]
		}
		for at, v := range [atOnce]float32{a, b, c, d, e, f, g, h, i, j, k, l} {
			to[from+at] += v
		}
	}
	for l := from; l < label.Count; l++ {
		sum := float32(0)
		for _, i := range features {
			sum += t.rows[i][l]
		}
		to[l] += sum
	}
}

// String returns the table in the form of fitted.txt.
func (t *Table) String() string {
	var b strings.Builder
	b.WriteString("# What was learnt of lines, beside the rules: feature, label, nats. Made by make train-lines.\n")
	for f := range t.rows {
		for l, v := range &t.rows[f] {
			if v != 0 {
				fmt.Fprintf(&b, "%s %s %.2f\n", Name(f), label.Label(l), v)
			}
		}
	}
	return b.String()
}
