package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"baolan/editions/rebuild/fit"
)

// fitWithout returns the table that is fitted in so many rounds to the pages of all makers but
// one. With a folder for such tables it is taken from there, if it was fitted with the same
// options, and otherwise written there. The folder must be emptied when the makers, the rules
// or the features change.
func (o *options) fitWithout(name string, rounds int) (*fit.Table, error) {
	file := ""
	if o.tables != "" {
		file = filepath.Join(o.tables, fmt.Sprintf("without-%s-seeds-%d-times-%d-rounds-%d-again-%d-order-%d-texts-%t.txt",
			strings.ReplaceAll(name, "/", "-"), o.n, o.times, rounds, o.again, o.order, o.texts))
		b, err := os.ReadFile(file)
		if err == nil {
			return fit.Parse(string(b))
		}
		if !os.IsNotExist(err) {
			return nil, err
		}
	}
	if o.all == nil {
		all, err := o.samples()
		if err != nil {
			return nil, err
		}
		o.all = all
	}
	t := fitTo(slices.DeleteFunc(slices.Clone(o.all), func(s sample) bool { return s.maker == name }), rounds, o.again, o.order)
	if file == "" {
		return t, nil
	}
	if err := os.MkdirAll(o.tables, 0o755); err != nil {
		return nil, err
	}
	return t, os.WriteFile(file, []byte(t.String()), 0o644)
}
