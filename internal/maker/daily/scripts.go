package daily

import (
	"strings"

	"baolan/editions/rebuild/label"
	"baolan/internal/maker/words"
)

// taiwan writes an article in Traditional Chinese.
func (h *house) taiwan() *story {
	w := h.w
	w.Forget()
	s := &story{}
	if w.Chance(0.12) {
		return h.foreignVerse()
	}
	s.plainBody(h)
	s.plainHeads(h)
	by := w.Pick("byl")
	switch {
	case w.Chance(0.15):
	case w.Chance(0.6):
		s.items[0].text = by + s.items[0].text
		s.items[0].cutLead = by
		s.t.Byline = strings.Trim(by, "【】〔〕（）")
	default:
		s.t.Byline = strings.Trim(by, "【】〔〕（）")
		s.byline = []string{by}
	}
	return s
}

// japan writes an article in Japanese.
func (h *house) japan() *story {
	w := h.w
	w.Forget()
	s := &story{}
	if w.Chance(0.1) {
		return h.foreignVerse()
	}
	s.plainBody(h)
	s.plainHeads(h)
	by := w.Pick("byl")
	switch {
	case w.Chance(0.4):
	case w.Chance(0.6):
		by = "（" + strings.Trim(by, "【】（）") + "）"
		s.t.Byline = strings.Trim(by, "（）")
		s.tail(by)
	default:
		s.t.Byline = strings.Trim(by, "【】（）")
		s.byline = []string{by}
	}
	return s
}

func (s *story) plainBody(h *house) {
	w := h.w
	s.prose("prose", w.Pick("lead"), h.indent)
	for _, m := range w.Some("mid", w.Between(1, 5)) {
		s.prose("prose", m, h.indent)
	}
	if w.Chance(0.6) {
		s.prose("prose", w.Pick("end"), h.indent)
	}
	if w.Chance(h.photos) {
		s.photos = w.Some("cap", 1)
	}
}

func (s *story) plainHeads(h *house) {
	w := h.w
	s.t.Headline = strings.Split(w.Pick("h"), " / ")
	if w.Chance(h.kickers) {
		s.t.Kicker = w.Pick("k")
	}
	if w.Chance(h.decks) {
		s.t.Deck = w.Pick("d")
	}
	if w.Chance(h.labels) {
		s.column(h, w.Pick("col"))
	}
}

func (h *house) foreignVerse() *story {
	w := h.w
	s := &story{}
	s.t.Headline = []string{w.Pick("thing")}
	for _, l := range w.Some("verse", w.Between(4, 8)) {
		s.items = append(s.items, item{kind: "verse", first: label.Verse, next: label.Verse, text: l, align: 'l', indent: words.OneOf(w.Rand, 0.0, 2), size: 1})
	}
	s.t.Byline = w.Pick("per")
	s.byline = []string{s.t.Byline}
	return s
}
