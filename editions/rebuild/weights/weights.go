// Package weights holds the weight of each piece of evidence.
//
// The weights stand in weights.txt, one a line: a name, a number in nats and a
// sentence on its meaning. A pass asks for the weights it needs by name when the
// program starts; a name that the file does not have stops the program at once, so
// that no rule is used without a weight.
package weights

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

//go:embed weights.txt
var text string

// Entry is one weight: its name, its value in nats and the sentence on its meaning.
type Entry struct {
	Name  string
	Value float32
	Doc   string
}

var entries, byName = mustParse(text)

// All lists the weights in the file's order.
func All() []Entry { return entries }

// Of gives a weight. It panics for a name that the file does not have: passes
// call it once, when the program starts.
func Of(name string) float32 {
	i, ok := byName[name]
	if !ok {
		panic("weights: no weight is named " + name + "; add it to weights.txt")
	}
	return entries[i].Value
}

func mustParse(s string) ([]Entry, map[string]int) {
	list, err := Parse(s)
	if err != nil {
		panic(err)
	}
	at := make(map[string]int, len(list))
	for i, e := range list {
		if _, twice := at[e.Name]; twice {
			panic("weights: " + e.Name + " stands twice in weights.txt")
		}
		at[e.Name] = i
	}
	return list, at
}

// Parse reads weights in the form of weights.txt. Its errors name the line.
func Parse(s string) ([]Entry, error) {
	var list []Entry
	for i, l := range strings.Split(s, "\n") {
		if l = strings.TrimSpace(l); l == "" || l[0] == '#' {
			continue
		}
		name, rest, _ := strings.Cut(l, " ")
		number, doc, _ := strings.Cut(strings.TrimSpace(rest), " ")
		v, err := strconv.ParseFloat(number, 32)
		if err != nil {
			return nil, fmt.Errorf("weights.txt:%d: %q is no number; write name, weight, what it says", i+1, number)
		}
		list = append(list, Entry{name, float32(v), strings.TrimSpace(doc)})
	}
	return list, nil
}

// Find gives a weight that the file need not have.
func Find(name string) (float32, bool) {
	i, ok := byName[name]
	if !ok {
		return 0, false
	}
	return entries[i].Value, true
}
