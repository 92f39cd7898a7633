package places

import (
	"baolan/editions/line"
	"baolan/editions/pattern"
)

// This file reads what services and libraries that recognise characters answer: lines with the corners of
// a quadrangle or a box round each, in whatever the answer is nested, as an object, as an array of
// the corners and the text, or as lists of all texts and of all boxes.

// What only such answers have: where a line stands, by the names of services, and its text.
var (
	serviceBox = pattern.Of(`["'](?:location|itemPolygon|ItemPolygon|ItemCoord|BoundingBox|textRect)["']\s*:\s*\{\s*["'](?:[xXyY]|[lL]eft|[tT]op|[wW]idth|[hH]eight)["']\s*:\s*-?[0-9.]+|` +
		`["'](?:pos|[pP]olygon|vertices)["']\s*:\s*\[\s*\{\s*["'][xXyY]["']|` +
		`["'](?:[pP]olygon|points|text_region|text_box_position|rec_polys|rec_boxes|dt_polys|box|poly|boundingBox)["']\s*:\s*(?:array\()?[\[(][\[(\s]*-?[0-9.]+\s*,`)
	serviceText = pattern.Of(`["'](?:words|word|DetectedText|detectedText|Text|text|transcription|rec_text|rec_texts|itemstring|prunedText)["']\s*:\s*[\["']`)
	cornersMark = pattern.Of(`^[\s\[(]*[\[(]\s*(?:[\[(]\s*-?[0-9.]+\s*,\s*-?[0-9.]+\s*[\])]\s*,?\s*){4}[\])]\s*,\s*[\[(]?\s*["']`)
)

// isOfService reports whether a text begins as such an answer.
func isOfService(t string) bool {
	return cornersMark().MatchString(t) || serviceBox().MatchString(t) && serviceText().MatchString(t)
}

// scanned is what the fields of an object say of a recognised line.
type scanned struct {
	text        string
	box         line.Box
	boxed       bool
	x, y        *float32
	left, top   *float32
	wide, high  float32
	texts       []string
	boxes       []line.Box
	isWordTwice bool // of a word that stands in a line too
}

// set takes over the value of a field.
func (o *scanned) set(key string, v *value) {
	switch key {
	case "words", "word", "DetectedText", "detectedText", "Text", "text", "transcription", "rec_text", "itemstring":
		if v.isText {
			o.text = v.text
		}
	case "BlockType":
		o.isWordTwice = v.text == "WORD"
	case "x", "X":
		o.x = new(v.number)
	case "y", "Y":
		o.y = new(v.number)
	case "left", "Left":
		o.left = new(v.number)
	case "top", "Top":
		o.top = new(v.number)
	case "width", "Width":
		o.wide = v.number
	case "height", "Height":
		o.high = v.number
	case "rec_texts":
		o.texts = v.texts
	case "rec_boxes":
		o.boxes = v.boxes
	case "rec_polys", "dt_polys":
		if o.boxes == nil {
			o.boxes = v.boxes
		}
	case "bbox": // as extractors write it
	default:
		if b, ok := v.quadrangle(); ok && !o.boxed {
			o.box, o.boxed = b, true
		}
	}
}

// quadrangle returns the box that a value is: of corners, or eight numbers that are four of them.
func (v *value) quadrangle() (b line.Box, ok bool) {
	if v.boxed {
		return v.box, true
	}
	if len(v.numbers) != 8 {
		return b, false
	}
	return around(v.numbers), true
}

// around returns the box round points, of which there is one at least.
func around(xy []float32) line.Box {
	b := line.Box{Left: xy[0], Right: xy[0], Top: xy[1], Bottom: xy[1]}
	for i := 0; i+1 < len(xy); i += 2 {
		b.Left, b.Right = min(b.Left, xy[i]), max(b.Right, xy[i])
		b.Top, b.Bottom = min(b.Top, xy[i+1]), max(b.Bottom, xy[i+1])
	}
	return b
}

// boxOf returns the box that an object without a text is.
func (o *scanned) boxOf() (b line.Box, ok bool) {
	left, top := o.left, o.top
	if left == nil && top == nil && o.wide > 0 {
		left, top = o.x, o.y
	}
	switch {
	case o.text != "":
		return b, false
	case left != nil && top != nil && o.wide > 0 && o.high > 0:
		return line.Box{Left: *left, Top: *top, Right: *left + o.wide, Bottom: *top + o.high}, true
	}
	return o.box, o.boxed
}

// point returns the corner that an object is, nil for none.
func (o *scanned) point() []float32 {
	if o.x == nil || o.y == nil || o.wide > 0 || o.text != "" {
		return nil
	}
	return []float32{*o.x, *o.y}
}

// group is the values inside an array.
type group struct {
	corners []float32
	boxes   []line.Box
	text    string // of an array that begins with one
	texts   []string
}

// mostCorners is the greatest number of numbers of a quadrangle that a recogniser gives to a line.
const mostCorners = 64

func (g *group) add(v *value) {
	switch {
	case len(v.numbers) == 2 && len(g.corners) < mostCorners:
		g.corners = append(g.corners, v.numbers...)
	case v.boxed:
		g.boxes = append(g.boxes, v.box)
	case len(v.numbers) == 4:
		n := v.numbers
		g.boxes = append(g.boxes, line.Box{Left: n[0], Top: n[1], Right: n[2], Bottom: n[3]})
	case len(v.texts) > 0 && g.text == "":
		g.text = v.texts[0]
	}
}

// group makes of an array what its values are: a quadrangle of corners, a recognised line of a quadrangle
// and a text, or a list of texts or of boxes.
func (t *tree) group(v *value, g *group, row []value) (isLine bool, err error) {
	text := g.text
	v.texts = g.texts
	if text == "" && len(v.texts) > 0 {
		text = v.texts[0]
	}
	switch {
	case len(g.corners) >= 6 && len(row) == 0:
		v.box, v.boxed = around(g.corners), true
	case len(g.boxes) == 1 && text != "" && (len(v.texts) == 1 || g.text != ""):
		return true, t.scan(g.boxes[0], text)
	default:
		v.boxes = g.boxes
	}
	return false, nil
}

// recognise takes in what an object says of recognised lines. Where the words of a line are in it, the line's
// own text is not asked.
func (t *tree) recognise(o *scanned, hasInner bool) error {
	if len(o.texts) > 0 && len(o.texts) == len(o.boxes) {
		for i, s := range o.texts {
			if err := t.scan(o.boxes[i], s); err != nil {
				return err
			}
		}
	}
	if o.text == "" || !o.boxed || hasInner || o.isWordTwice {
		return nil
	}
	return t.scan(o.box, o.text)
}

// ratioScale is what a page is wide on which places are ratios of its size.
const ratioScale = 2000

// scan adds a recognised line.
func (t *tree) scan(box line.Box, text string) error {
	if err := t.turn(""); err != nil {
		return err
	}
	if box.Right <= 1 && box.Bottom <= 1 {
		box = line.Box{Left: box.Left * ratioScale, Right: box.Right * ratioScale, Top: box.Top * ratioScale * 1.4, Bottom: box.Bottom * ratioScale * 1.4}
	}
	t.sheet.line++
	t.ink(box, text)
	return nil
}
