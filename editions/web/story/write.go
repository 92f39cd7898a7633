package story

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/cue"
	"baolan/model"
)

// writer makes paragraphs from blocks.
type writer struct {
	r *reader
	s *Story
	// captions is the set of the captions that were written, without spaces.
	captions map[string]bool
}

// captionsBefore writes the captions of the pictures between the headline and the body, which
// are in tables or figures of their own.
func (w *writer) captionsBefore(head int, body span) {
	if head < 0 {
		return
	}
	until := body.from
	if body.to == 0 { // the article is pictures only
		until = min(len(w.r.blocks), head+60)
	}
	for i := head + 1; i < until; i++ {
		w.pictures(&w.r.blocks[i])
		w.caption(i, head+1, false)
	}
}

// write makes paragraphs from the body and from the captions right behind it.
func (w *writer) write(body span) {
	for i := body.from; i < body.to; i++ {
		if w.r.boxed[i] {
			continue
		}
		if n := w.table(i, body.to); n > 0 {
			i += n - 1
			continue
		}
		b := &w.r.blocks[i]
		w.pictures(b)
		text := b.line()
		switch {
		case b.hidden && !body.marked, isSectionEnd(text) && w.endsHere(i, body):
			if isSectionEnd(text) {
				return
			}
		case isNoProse(b, text), !body.marked && w.isLeft(i):
		case IsCredits(text) && (i+3 >= body.to && !body.marked || w.r.namesEditors(b)):
		case w.caption(i, body.from, true):
		default:
			w.paragraphs(b, body.marked)
		}
	}
	if body.marked {
		for i := body.to; i < min(body.to+6, len(w.r.blocks)); i++ {
			if w.caption(i, body.to, false) && i > body.to {
				last := len(w.s.Paragraphs) - 1
				w.picturesBefore(&w.r.blocks[i-1], last)
			}
		}
	}
}

// isLeft reports whether block i is left out of a body that the page does not mark.
func (w *writer) isLeft(i int) bool {
	b := &w.r.blocks[i]
	return !w.r.inner[i] && (b.rubbish || IsFurniture(b.line()))
}

// isNoProse reports whether a block is empty or leads about the site: tools, the articles
// before and behind, a footer, numbers of pages.
func isNoProse(b *block, text string) bool {
	if b.length == 0 || IsTool(text) || isNeighbour(text) || isFooter(text) {
		return true
	}
	return b.isLinks() && strings.Trim(squeezed(text), "0123456789<>«»[]…") == ""
}

// endsHere reports whether block i, a heading that ends articles, ends this one. In a body
// that the page marks it does so only if a copy of the text or links follow.
func (w *writer) endsHere(i int, body span) bool {
	if !body.marked || strings.Contains(w.r.blocks[i].text, "复制") {
		return true
	}
	for j := i + 1; j < body.to; j++ {
		if b := &w.r.blocks[j]; b.length > 0 {
			return b.isLinks()
		}
	}
	return true
}

// caption writes block i as a caption if it is one, and reports whether it is: by its class,
// by the table or figure that holds it and a picture, or by its words behind a picture.
// inBody says that the block is in the body; from is the first block that can have the
// picture.
func (w *writer) caption(i, from int, inBody bool) bool {
	b := &w.r.blocks[i]
	text := b.line()
	if b.length == 0 || b.rubbish || b.hidden || !isShort(text, 200) {
		return false
	}
	named := w.r.partOf(b) == isCaption || w.inCaption(b)
	if !named && !w.besidePicture(b) && (!w.speaksOfPicture(i, from, inBody) || inBody && utf8.RuneCountInString(text) > 120) {
		return false
	}
	key := squeezed(text)
	if w.captions == nil {
		w.captions = map[string]bool{}
	}
	if !w.captions[key] {
		w.captions[key] = true
		w.s.Paragraphs = append(w.s.Paragraphs, model.Paragraph{Text: text, Kind: model.Caption})
	}
	return true
}

// speaksOfPicture reports whether block i is a caption by its words and by the pictures
// before it, from block from on, and behind it.
func (w *writer) speaksOfPicture(i, from int, inBody bool) bool {
	b := &w.r.blocks[i]
	if w.isPicture(i+1) && cue.IsCaption(b.line()) {
		return true
	}
	if b.pictures == 0 && (i <= from || !w.isPicture(i-1)) {
		return false
	}
	return b.pictures > 0 && inBody || cue.IsCaption(b.line()) || b.centered && !strings.HasSuffix(squeezed(b.line()), "：")
}

// isPicture reports whether a block has pictures and no words.
func (w *writer) isPicture(i int) bool {
	return i < len(w.r.blocks) && w.r.blocks[i].pictures > 0 && w.r.blocks[i].length == 0
}

// inCaption reports whether a block is inside an element whose class names a caption, or in
// a figure.
func (w *writer) inCaption(b *block) bool {
	for i, n := b.node, 0; i >= 0 && n < 8; i, n = w.r.d.Nodes[i].Parent, n+1 {
		node := &w.r.d.Nodes[i]
		if node.Is("figcaption") {
			return true
		}
		for _, name := range node.Names() {
			for _, p := range partNames {
				if p.part == isCaption && (name == p.word || !p.whole && strings.Contains(name, p.word)) {
					return true
				}
			}
		}
	}
	return false
}

// besidePicture reports whether a block is in a small table or figure that holds a picture and
// little text, as one that sets a picture with its caption.
func (w *writer) besidePicture(b *block) bool {
	holder := b.table
	for i, n := b.node, 0; i >= 0 && n < 4; i, n = w.r.d.Nodes[i].Parent, n+1 {
		if w.r.d.Nodes[i].Is("figure") {
			holder = i
		}
	}
	if holder < 0 {
		return false
	}
	pictures, length, texts := 0, 0, 0
	for _, in := range w.r.spanBlocks(holder) {
		pictures += in.pictures
		length += in.length
		if in.length > 0 {
			texts++
		}
	}
	return pictures > 0 && length < 220 && texts <= pictures+1
}

// paragraphs makes paragraphs from the lines of a block. If the page marks no body, lines of
// the site's editors are left out.
func (w *writer) paragraphs(b *block, marked bool) {
	kind := model.Plain
	if b.length > 0 && b.strong*10 >= b.length*9 && isShort(b.line(), 40) && !strings.HasSuffix(squeezed(b.text), "。") || b.heading(w.r.d) > 0 && isShort(b.line(), 60) {
		kind = model.Subhead
	}
	for _, line := range softLines(b.text) {
		if t := oneLine(line); t != "" && !IsTool(t) && (marked || !IsCredits(t)) {
			w.s.Paragraphs = append(w.s.Paragraphs, model.Paragraph{Text: t, Kind: kind})
		}
	}
}

// softLines divides a text into paragraphs at its <br>. If two <br> stand between paragraphs,
// a single one inside a sentence is no division.
func softLines(s string) []string {
	parts := strings.Split(s, "\n")
	double := false
	for i := 1; i+1 < len(parts); i++ {
		double = double || trimSpaces(parts[i]) == "" && trimSpaces(parts[i-1]) != ""
	}
	if !double {
		return parts
	}
	var out []string
	fresh := true
	for _, p := range parts {
		t := trimSpaces(p)
		switch {
		case t == "":
			fresh = true
			continue
		case !fresh && len(out) > 0 && continuesSentence(out[len(out)-1], p):
			out[len(out)-1] += t
		default:
			out = append(out, p)
		}
		fresh = false
	}
	return out
}

// continuesSentence reports whether a line continues the sentence of the line before.
func continuesSentence(before, line string) bool {
	before = trimSpaces(before)
	r, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(line)
	return !strings.ContainsRune("。！？；：…”）", r) && utf8.RuneCountInString(before) >= 20 && !isSpace(first)
}
