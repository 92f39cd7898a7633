// Package maker makes newspaper pages whose truth is known, from the name of a maker and a
// seed.
//
// Each maker is a package with its own texts and its own families of layout. Weights may be
// fitted on the pages of the makers in Training; on those of the others they are only
// measured.
package maker

import (
	"fmt"
	"slices"

	"baolan/internal/maker/daily"
	"baolan/internal/maker/evening"
	"baolan/internal/maker/extract"
	"baolan/internal/maker/sheet"
	"baolan/internal/maker/trade"
)

// Training is the makers on whose pages weights may be fitted.
var Training = []string{"daily", "evening", "trade"}

var makers = map[string]struct {
	make     func(uint64) *sheet.Doc
	families func() []string
}{
	"daily":   {daily.Make, daily.Families},
	"evening": {evening.Make, evening.Families},
	"trade":   {trade.Make, trade.Families},
}

// Names returns the names of all makers.
func Names() []string {
	var out []string
	for n := range makers {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}

// Families returns the kinds of layout of a maker. Seed n has family n modulo their number.
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

// Sample makes a document, and its text in a form by simulation. It takes some
// milliseconds.
func Sample(name string, seed uint64, form extract.Form) (*sheet.Doc, extract.Text, error) {
	d, err := Make(name, seed)
	if err != nil {
		return nil, extract.Text{}, err
	}
	return d, extract.Simulate(d, form), nil
}
