package ui

import (
	"sort"

	"charm.land/bubbles/v2/key"

	"baolan/editions/fold"
	"baolan/ui/catalog"
)

// finder is the search in the open article. It looks in the source text and
// never in laid-out rows, so a word that a line break cuts is found.
type finder struct {
	query string
	text  *fold.Text
	hits  []fold.Hit // Paragraph is the index of a part
	at    int        // the hit the reader stands on
	from  place      // where the reader stood when the search began
	given bool       // it came with the article, from a search of the library
}

// find looks for a query and goes to the first hit at or after the place where
// the search began.
func (m *Model) find(query string) {
	f := &m.finder
	if f.text == nil { // forget drops it with the article
		texts := make([]string, len(m.body.galley.parts))
		for i := range texts {
			texts[i] = m.body.galley.parts[i].text
		}
		f.text = fold.NewText(texts)
	}
	f.query, f.hits, f.at = query, nil, 0
	if query != "" {
		f.hits = f.text.Find(query)
	}
	for i, h := range f.hits {
		if !(place{h.Paragraph, h.Start}).before(f.from) {
			f.at = i
			break
		}
	}
	if len(f.hits) > 0 {
		m.showHit()
	} else {
		m.body.top = f.from
		m.relayout()
	}
}

// showHit brings the hit into sight with a few rows before it, if it is not.
func (m *Model) showHit() {
	h := m.finder.hits[m.finder.at]
	m.body.show(place{h.Paragraph, h.Start})
	m.relayout()
}

// nextHit goes round the hits.
func (m *Model) nextHit(by int) {
	f := &m.finder
	if f.query == "" {
		return
	}
	if len(f.hits) == 0 {
		m.tellHits()
		return
	}
	f.at = (f.at + by + len(f.hits)) % len(f.hits)
	m.showHit()
	m.tellHits()
}

func (m *Model) tellHits() {
	if m.finder.query != "" {
		m.notice = m.lang.Say(catalog.Found, m.finder.query, m.hitsWord())
	}
}

// forget ends the search: no hit is marked any more.
func (m *Model) forget() { m.finder = finder{from: m.finder.from} }

// marksOf gives the marks in a part of the open article. Hits stand in the
// order of the text, so those of a part are one stretch.
func (m *Model) marksOf(part int) []mark {
	hits := m.finder.hits
	from := sort.Search(len(hits), func(i int) bool { return hits[i].Paragraph >= part })
	var ms []mark
	for i := from; i < len(hits) && hits[i].Paragraph == part; i++ {
		ms = append(ms, mark{from: hits[i].Start, to: hits[i].End, on: i == m.finder.at})
	}
	return ms
}

// pressFind handles the keys of the search in the article.
func (m *Model) pressFind(s stroke) bool {
	switch {
	case key.Matches(s, m.keys.Find):
		if m.currentArticle() == nil {
			return true
		}
		m.ask.raw = m.ask.raw && m.lay.form != formSingle
		if m.lay.body.Empty() {
			m.ask.focus = paneBody
		}
		m.relayout()
		m.finder = finder{from: m.body.top}
		m.openPrompt(promptFind, "/")
	case key.Matches(s, m.keys.NextHit):
		m.nextHit(1)
	case key.Matches(s, m.keys.PrevHit):
		m.nextHit(-1)
	default:
		return false
	}
	return true
}
