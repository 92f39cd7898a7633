// Package maker gives generated newspaper pages whose truth is known, by the
// name of a maker and a seed.
//
// A maker is a package of its own: its own texts, its own families of layout.
// Training names are the makers that weights may be fitted on; the other ones
// are only ever measured.
package maker

import (
	"fmt"
	"slices"

	"baolan/internal/maker/daily"
	"baolan/internal/maker/evening"
	"baolan/internal/maker/extract"
	"baolan/internal/maker/sheet"
)

// Training are the makers that weights may be fitted on.
var Training = []string{"daily", "evening"}

var makers = map[string]struct {
	make     func(uint64) *sheet.Doc
	families func() []string
}{
	"daily":   {daily.Make, daily.Families},
	"evening": {evening.Make, evening.Families},
}

// Names are all makers.
func Names() []string {
	var out []string
	for n := range makers {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}

// Families are the kinds of layout of a maker; seed n is of the family n
// modulo their number.
func Families(name string) []string {
	if m, ok := makers[name]; ok {
		return m.families()
	}
	return nil
}

// Make makes the document of a seed.
func Make(name string, seed uint64) (*sheet.Doc, error) {
	m, ok := makers[name]
	if !ok {
		return nil, fmt.Errorf("no maker %q; there are %v", name, Names())
	}
	return m.make(seed), nil
}

// Sample is a document and its text in a form, simulated. It is made in some
// milliseconds.
func Sample(name string, seed uint64, form extract.Form) (*sheet.Doc, extract.Text, error) {
	d, err := Make(name, seed)
	if err != nil {
		return nil, extract.Text{}, err
	}
	return d, extract.Simulate(d, form), nil
}
