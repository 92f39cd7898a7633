package export

import (
	"bytes"
	"io"

	"baolan/model"
)

// JSON writes one edition as an object.
func JSON(w io.Writer, e model.Edition) error { return write(w, []model.Edition{e}, false) }

// JSONAll writes editions as an array.
func JSONAll(w io.Writer, es []model.Edition) error { return write(w, es, true) }

func write(w io.Writer, es []model.Edition, many bool) error {
	out := NewWriter(w)
	out.Many(many)
	for i := range es {
		if err := out.Edition(es[i].Paper, es[i].Date); err != nil {
			return err
		}
		for j := range es[i].Pages {
			p := &es[i].Pages[j]
			articles := make([][]byte, len(p.Articles))
			for k := range p.Articles {
				var b bytes.Buffer
				if err := Article(&b, &p.Articles[k]); err != nil {
					return err
				}
				articles[k] = b.Bytes()
			}
			var rest bytes.Buffer
			if err := Rest(&rest, p); err != nil {
				return err
			}
			if err := out.Page(p, articles, rest.Bytes()); err != nil {
				return err
			}
		}
	}
	return out.Close()
}
