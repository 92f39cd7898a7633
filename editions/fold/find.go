package fold

// Text is an article prepared for a search at every key press: its paragraphs are
// folded once.
type Text struct{ paragraphs []Folded }

// Hit is a place at which a query was found.
type Hit struct {
	Paragraph  int // index into the paragraphs
	Start, End int // bytes of the paragraph as it was given, End exclusive
}

// NewText folds paragraphs.
func NewText(paragraphs []string) *Text {
	t := &Text{make([]Folded, len(paragraphs))}
	for i, p := range paragraphs {
		t.paragraphs[i] = Fold(p)
	}
	return t
}

// Find gives all hits of a query in the order of the text. A hit lies within one
// paragraph, and hits do not overlap.
func (t *Text) Find(query string) []Hit {
	q := NewQuery(query)
	var hits []Hit
	for i := range t.paragraphs {
		for _, h := range q.Find(&t.paragraphs[i], -1) {
			hits = append(hits, Hit{i, h[0], h[1]})
		}
	}
	return hits
}
