package record

import (
	"bytes"
	"encoding/xml"
	"strings"

	"baolan/editions/web/markup"
)

// tree reads XML into values: an element without elements inside is a text, any other an object whose
// fields are its elements and attributes. Elements with elements inside are lists, so that one is
// read as several are. What is complete is given away where it becomes too much, so that memory does
// not grow with the file.
type tree struct {
	d    *xml.Decoder
	to   *paperPages
	open []openElement // from the root of all, which stands for the file, to the innermost
	held int           // the number of bytes of the texts in them
	done func()
}

// openElement is an element of which the end was not read yet.
type openElement struct {
	name  string
	attrs []xml.Attr
	v     value
	at    map[string]int // the places of the fields
	text  []byte
}

// read reads the file. If there is an error, what was read so far is in the tree.
func (t *tree) read() error {
	t.open = []openElement{{at: map[string]int{}}}
	for {
		token, err := t.d.Token()
		if err != nil {
			return err
		}
		switch e := token.(type) {
		case xml.CharData:
			t.held += len(e)
			in := &t.open[len(t.open)-1]
			in.text = append(in.text, e...)
		case xml.StartElement:
			if len(t.open) == deepest {
				return errDeep
			}
			t.open = append(t.open, openElement{name: e.Name.Local, attrs: e.Attr, at: map[string]int{}})
		case xml.EndElement:
			if len(t.open) == 1 {
				continue // it closes nothing
			}
			t.close()
			if t.held > waitingBytes {
				t.giveAway()
			}
			if t.to.err != nil {
				return t.to.err
			}
			t.done()
		}
	}
}

// close puts the innermost element into the one around it.
func (t *tree) close() {
	n := len(t.open) - 1
	e, around := &t.open[n], &t.open[n-1]
	e.v.settle(string(e.text))
	e.v.attributes(e.name, e.attrs)
	switch {
	case e.v.scalar && isInText(e.name):
		around.text = append(around.text, e.v.text...)
		if markup.IsBlock(strings.ToLower(e.name)) || strings.EqualFold(e.name, "br") {
			around.text = append(around.text, '\n')
		}
	case e.v.scalar:
		around.v.put(around.at, e.name, e.v)
	default:
		around.v.put(around.at, e.name+"s", value{items: []value{e.v}})
	}
	t.open = t.open[:n]
}

// end walks what is left.
func (t *tree) end() {
	for len(t.open) > 1 {
		t.close()
	}
	root := &t.open[0]
	root.v.settle(string(root.text))
	walk(root.v, "[]", edition{}, t.to, 0)
}

// giveAway walks the complete elements of those that are open, with what is known of the edition by now,
// and removes them. An element with a text of its own is an article, which is walked whole.
func (t *tree) giveAway() {
	t.held = 0
	of := edition{}
	for i := range t.open {
		e := &t.open[i]
		known := value{keys: e.v.keys[:len(e.v.keys):len(e.v.keys)], items: e.v.items[:len(e.v.items):len(e.v.items)]}
		known.attributes(e.name, e.attrs)
		if known.hasText() || len(bytes.TrimSpace(e.text)) > 0 {
			return
		}
		a := article{of: of}
		a.readFields(&known, true)
		if a.title != "" {
			a.of.call(a.title)
		}
		of = a.of
		e.v.given = true
		left := value{given: true}
		for j, k := range e.v.keys {
			item := e.v.items[j]
			if item.scalar {
				left.keys, left.items = append(left.keys, k), append(left.items, item)
				continue
			}
			walkField(item, k, of, t.to, i+1)
		}
		e.v = left
		e.at = map[string]int{}
		for j, k := range left.keys {
			e.at[k] = j
		}
	}
}
