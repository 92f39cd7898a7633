package record

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"baolan/editions/format"
)

// State returns the pages in the value of JSON that text begins with: what a program that makes
// a site's pages in the browser keeps in a script of each page. There are none if text begins
// with no value or the value has no article with a text.
func State(ctx context.Context, text string) ([]*format.Page, error) {
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	v, err := decodeValue(d, 0)
	if err != nil || v.scalar {
		return nil, ctx.Err()
	}
	to := &paperPages{form: JSON{}.Name()}
	walk(*v.innermost(), "[]", edition{}, to, 0)
	var out []*format.Page
	err = to.give(ctx, func(p *format.Page) error {
		out = append(out, p)
		return nil
	})
	return out, err
}

// innermost returns the value inside of v that has all articles, without the levels that say only
// how the program keeps them: its template, its address, its errors. A level that says anything
// of an edition, itself or in another of its values, stays.
func (v *value) innermost() *value {
	for {
		var with *value
		for i := range v.items {
			item := &v.items[i]
			switch {
			case item.scalar:
			case item.hasProse():
				if with != nil {
					return v
				}
				with = item
			case item.saysOf():
				return v
			}
		}
		if with == nil || v.saysOf() {
			return v
		}
		v = with
	}
}

// hasProse reports whether prose stands anywhere in a value.
func (v *value) hasProse() bool {
	if v.scalar {
		return isProse(v.text)
	}
	return slices.ContainsFunc(v.items, func(item value) bool { return item.hasProse() })
}

// saysOf reports whether an object has a field of an article or an edition. Programs keep their
// templates under the names for a page, which therefore is none.
func (v *value) saysOf() bool {
	for _, k := range v.keys {
		if f := fieldOf(k); f != unknown && f != fPage {
			return true
		}
	}
	return false
}
