package places

import (
	"cmp"
	"strings"

	"baolan/editions/line"
)

// object is what is known of an object: the fields that extractors give to characters, words,
// spans and pages.
type object struct {
	text, font    string
	box           line.Box
	base, size    float32
	width, height float32
	name          string
	at            [4]float32 // x, y, w and h, in which MuPDF writes boxes
	number        string
	scan          scanned
	isPage        bool
	hasTop        bool
}

// object reads an object. With a text and a box it is a word; a span's size and font are those
// of the characters in it.
func (t *tree) object(depth int) (value, error) {
	var o object
	had, inked := len(t.words), len(t.inked)
	for {
		key, err := t.next()
		switch {
		case err != nil:
			return value{}, err
		case key.kind == endToken:
			return value{}, t.fault("the text ends inside of a value")
		case key.kind == markToken && key.mark == '}':
			return o.value(), t.finish(&o, had, inked)
		case key.kind == markToken && key.mark == ',':
			continue
		case key.kind == markToken:
			return value{}, t.fault("an object has a value without a name")
		}
		first, err := t.behindName()
		if err != nil {
			return value{}, err
		}
		if isPageKey(key.text) && first.isOpen() && !t.inPage && o.text == "" && o.size == 0 && !o.scan.boxed {
			if err := t.close(); err != nil { // words before it that are of none
				return value{}, err
			}
			o.isPage, t.inPage = true, true
			had = 0
		}
		wasIn := t.inLine
		t.inLine = wasIn || o.scan.boxed && o.text != ""
		v, err := t.value(first, depth)
		if t.inLine = wasIn; err != nil {
			return value{}, err
		}
		o.set(key.text, &v)
		o.scan.set(key.text, &v)
	}
}

// behindName reads the colon behind a name and the first token of the value.
func (t *tree) behindName() (token, error) {
	if tok, err := t.next(); err != nil || tok.kind != markToken || tok.mark != ':' {
		return token{}, t.fault("an object has a name without a value")
	}
	return t.next()
}

// isPageKey reports whether a field has what is on a page.
func isPageKey(key string) bool { return key == "blocks" || key == "words" || key == "chars" }

// set takes over the value of a field.
func (o *object) set(key string, v *value) {
	switch key {
	case "text", "c":
		o.text = v.text
	case "font", "fontname":
		o.font = v.text
		if v.number > 0 {
			o.size = v.number
		}
	case "name":
		o.name = v.text
	case "x", "y", "w", "h":
		o.at[strings.Index("xywh", key)] = v.number
	case "size":
		o.size = v.number
	case "width":
		o.width = v.number
	case "height":
		o.height = v.number
	case "page_number", "page", "page_num":
		o.number = v.text
	case "origin":
		if len(v.numbers) == 2 {
			o.base = v.numbers[1]
		}
	case "bbox":
		if len(v.numbers) == 4 {
			o.box = line.Box{Left: v.numbers[0], Top: v.numbers[1], Right: v.numbers[2], Bottom: v.numbers[3]}
		}
	default:
		o.edge(key, v.number)
	}
}

// edge sets an edge of the box. Where there is a top, y0 and y1 count upwards.
func (o *object) edge(key string, at float32) {
	switch key {
	case "x0":
		o.box.Left = at
	case "x1":
		o.box.Right = at
	case "top":
		o.box.Top, o.hasTop = at, true
	case "bottom":
		o.box.Bottom, o.hasTop = at, true
	case "y0":
		if !o.hasTop {
			o.box.Top = at
		}
	case "y1":
		if !o.hasTop {
			o.box.Bottom = at
		}
	}
}

// value returns what an object is to the one around it: a box, or a font with its size.
func (o *object) value() value {
	x, y, w, h := o.at[0], o.at[1], o.at[2], o.at[3]
	if w > 0 && h > 0 {
		return value{numbers: []float32{x, y, x + w, y + h}}
	}
	if box, ok := o.scan.boxOf(); ok {
		return value{box: box, boxed: true}
	}
	return value{text: o.name, number: o.size, numbers: o.scan.point()}
}

// finish takes in an object that was read. had is the number of words before it.
func (t *tree) finish(o *object, had, inked int) error {
	if err := t.recognise(&o.scan, len(t.inked) > inked); err != nil {
		return err
	}
	if o.isPage {
		t.inPage = false
		if t.open {
			t.page.Width, t.page.Height = o.width, o.height
		}
		return t.close()
	}
	inner := t.words[min(had, len(t.words)):]
	if len(inner) == 0 {
		if strings.TrimSpace(o.text) == "" {
			return nil
		}
		if err := t.turn(o.number); err != nil {
			return err
		}
		t.put(word{box: o.box, text: o.text, size: o.size, base: cmp.Or(o.base, o.at[1]), font: t.fontOf(o.font)})
		return nil
	}
	for i := range inner {
		if inner[i].size == 0 && o.size > 0 {
			inner[i].size, inner[i].font = o.size, t.fontOf(o.font)
		}
	}
	return nil
}

// turn begins a page where none is open, or where a word names another.
func (t *tree) turn(number string) error {
	if t.open && (t.inPage || number == "" || number == t.number) {
		return nil
	}
	t.number = number
	return t.begin(0, 0)
}

// close ends the page that is open.
func (t *tree) close() error {
	t.number = ""
	return t.end()
}

// row returns what an array of texts and numbers is. Four numbers and a text are a word, or a
// block with its lines.
func (t *tree) row(row []value, scalars int) (value, error) {
	var v value
	if scalars <= 8 {
		for i := range row {
			if !row[i].isText {
				v.numbers = append(v.numbers, row[i].number)
			}
		}
	}
	if len(row) < 5 || !row[4].isText || row[0].isText || row[1].isText || row[2].isText || row[3].isText {
		return v, nil
	}
	const blockRow, pictureBlock = 7, 1 // a block ends in its number and its type
	if len(row) == blockRow && row[6].number == pictureBlock {
		return value{}, nil
	}
	if err := t.turn(""); err != nil {
		return v, err
	}
	t.put(word{box: line.Box{Left: row[0].number, Top: row[1].number, Right: row[2].number, Bottom: row[3].number}, text: row[4].text})
	return value{}, nil
}
