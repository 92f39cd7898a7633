package body

import (
	"unicode"

	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/galley"
)

// Place counts the characters of the body before the first one in sight. ok is false
// if nothing is in sight.
func (b *Pane) Place() (at int, ok bool) {
	a := b.content.Article
	if a == nil || b.rect.Empty() {
		return 0, false
	}
	parts, p := b.galley.Parts, b.top
	for p.Part < len(parts) && parts[p.Part].Para < 0 && !parts[p.Part].Head { // the part is of a picture; the next one counts
		p = galley.Place{Part: p.Part + 1}
	}
	if p.Part >= len(parts) && b.top.Part < len(parts) && len(a.Paragraphs) > 0 { // only a picture at the end is in sight
		return max(a.Characters()-1, 0), true
	}
	if p.Part >= len(parts) || parts[p.Part].Para < 0 {
		return 0, true
	}
	part := &parts[p.Part]
	para, n := part.Para, characters(part.Printed()[:part.ToPrinted(p.At)])
	for i := p.Part - 1; i >= 0 && parts[i].Para == para; i-- {
		n += characters(parts[i].Printed()) // a paragraph of verse or Markdown is several parts
	}
	if para == 0 {
		n -= characters(a.Dateline)
	}
	// The set text may be longer than its paragraph, by the signs of a list for
	// one; the place is kept within the body.
	return min(memory.PlaceAt(a, para, 0)+max(n, 0), max(a.Characters()-1, 0)), true
}

// screenPlace gives the place in parts after so many characters of the body.
func screenPlace(a *model.Article, parts []galley.Part, at int) galley.Place {
	if at <= 0 {
		return galley.Place{}
	}
	para, _ := memory.Locate(a, at)
	n := at - memory.PlaceAt(a, para, 0)
	if para == 0 {
		n += characters(a.Dateline)
	}
	found := galley.Place{}
	for i := range parts {
		if parts[i].Para != para {
			continue
		}
		for at, r := range parts[i].Printed() {
			if unicode.IsSpace(r) {
				continue
			}
			if found = (galley.Place{Part: i, At: parts[i].ToShown(at)}); n == 0 {
				return found
			}
			n--
		}
	}
	return found
}

// characters counts the characters of a text that are no space, as package memory
// does.
func characters(text string) int {
	n := 0
	for _, r := range text {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// Paragraph gives the index of the paragraph of the chosen hit; without a search, that
// of the first paragraph in sight; -1 if there is none.
func (b *Pane) Paragraph() int {
	at := b.top.Part
	if f := &b.finder; len(f.hits) > 0 {
		at = f.hits[f.at].Paragraph
	}
	for ; at < len(b.galley.Parts); at++ {
		if para := b.galley.Parts[at].Para; para >= 0 {
			return para
		}
	}
	return -1
}
