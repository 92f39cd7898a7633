package places

import (
	"strings"

	"baolan/editions/line"
	"baolan/editions/pattern"
)

// What only values with places have: words and blocks as PyMuPDF gives them, each beginning
// with its box; its dictionaries; the objects of pdfplumber.
var (
	boxedMark = pattern.Of(`^[\[({\s]*[\[(]\s*(?:-?[0-9.]+(?:e-?\d+)?\s*,\s*){4}["']`)
	boxMark   = pattern.Of(`["'](?:bbox|x0)["']\s*:`)
	textMark  = pattern.Of(`["']text["']\s*:`)
	numberBox = pattern.Of(`["']bbox["']\s*:\s*[\[(]\s*-?[0-9.]+\s*,`)
	storyMark = pattern.Of(`["'](?:content|title|headline|标题|正文)["']\s*:`)
	spanMark  = pattern.Of(`["'](?:spans|blocks|lines|x1)["']\s*:`)
)

// isTree reports whether a text is a value with places.
func isTree(t string) bool {
	t = strings.TrimLeft(t, "\ufeff \t\r\n")
	if t == "" || !strings.ContainsRune("{[(", rune(t[0])) {
		return false
	}
	switch {
	case boxedMark().MatchString(t[:min(len(t), 4<<10)]), boxMark().MatchString(t) && spanMark().MatchString(t):
		return true
	}
	return (numberBox().MatchString(t) && textMark().MatchString(t) || isOfService(t)) && !storyMark().MatchString(t)
}

// maxDepth is how many objects and arrays may stand in one another; those of a page are
// fewer than ten.
const maxDepth = 64

// tree reads values, whatever they are nested in: an object or a row with a text and a box is
// a word, an object with blocks, words or characters that stands in no other is a page.
type tree struct {
	*sheet
	literal
	inPage bool
	inLine bool   // inside of a recognised line, which has words
	number string // the page that words without one around them are of
}

func readTree(s *sheet) error {
	t := &tree{sheet: s, literal: literal{from: s.from, line: 1}}
	for {
		tok, err := t.next()
		switch {
		case err != nil:
			return err
		case tok.kind == endToken:
			return nil
		case tok.isOpen():
			if _, err := t.value(tok, 0); err != nil {
				return err
			}
		}
	}
}

// value is what is known of a value that was read.
type value struct {
	text    string
	isText  bool
	number  float32
	numbers []float32 // of an array of at most eight numbers
	box     line.Box  // round the corners of a recognised line
	boxed   bool
	texts   []string   // of an array
	boxes   []line.Box // of an array
}

// value reads a value that begins with a token.
func (t *tree) value(tok token, depth int) (value, error) {
	switch {
	case tok.kind == endToken:
		return value{}, t.fault("the text ends inside of a value")
	case tok.kind == textToken:
		return value{text: tok.text, isText: true}, nil
	case tok.kind == wordToken:
		return value{number: float(tok.text), text: tok.text}, nil
	case depth > maxDepth:
		return value{}, t.fault("values stand in one another too deeply")
	case tok.mark == '{':
		return t.object(depth + 1)
	case tok.mark == '[':
		return t.array(depth + 1)
	}
	return value{}, t.fault("a value is missing")
}

// array reads an array or tuple. One that begins with four numbers and a text is a word or
// a block.
func (t *tree) array(depth int) (value, error) {
	var row []value
	var inner group
	own, scalars := 0, 0
	had := len(t.words) + len(t.inked)
	for {
		tok, err := t.next()
		switch {
		case err != nil:
			return value{}, err
		case tok.kind == markToken && tok.mark == ']':
			return t.closed(row, &inner, scalars, own > 0 && len(t.words)+len(t.inked) > had)
		case tok.kind == markToken && tok.mark == ',':
			continue
		}
		v, err := t.value(tok, depth)
		if err != nil {
			return value{}, err
		}
		if tok.isOpen() {
			own++
			inner.add(&v)
			continue
		}
		if v.isText {
			inner.texts = append(inner.texts, v.text)
		}
		if scalars++; len(row) < 8 {
			if n := len(row); v.isText && n > 0 && row[n-1].isText {
				row[n-1].text += v.text // Python writes a long text in pieces
			} else {
				row = append(row, v)
			}
		}
	}
}

// closed returns what an array is. One with words in it, which is not inside of a page or a line, is a page.
func (t *tree) closed(row []value, inner *group, scalars int, hasWords bool) (value, error) {
	v, err := t.row(row, scalars)
	isLine := false
	if err == nil {
		isLine, err = t.group(&v, inner, row)
	}
	if err == nil && hasWords && !isLine && !t.inLine && !t.inPage {
		err = t.close()
	}
	return v, err
}
