package field

import (
	"fmt"
	"slices"
	"strings"

	"baolan/editions/source"
	"baolan/model"
)

// compare says what of some editions is not as it was written.
func (m *made) compare(ls []source.Loaded) (faults []string) {
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	if len(ls) != 1 {
		fault("%d editions", len(ls))
	}
	e := &ls[0].Edition
	if m.want.paper != "" && squeezed(e.Paper) != squeezed(m.want.paper) {
		fault("paper %q", e.Paper)
	}
	if m.want.date != "" && e.Date.String() != m.want.date {
		fault("date %s", e.Date)
	}
	var pages []model.Page
	for i := range ls {
		pages = append(pages, ls[i].Pages...)
	}
	if m.flat {
		all := model.Page{}
		for i := range pages {
			all.Articles = append(all.Articles, pages[i].Articles...)
			all.Other = append(all.Other, pages[i].Other...)
		}
		pages = []model.Page{all}
	}
	if len(pages) != len(m.want.pages) {
		fault("%d pages, not %d", len(pages), len(m.want.pages))
	}
	for i := range min(len(pages), len(m.want.pages)) {
		w, p := &m.want.pages[i], &pages[i]
		if w.number != 0 && !m.flat && p.Number != w.number {
			fault("page %d is %d", w.number, p.Number)
		}
		if w.name != "" && !m.flat && squeezed(p.Name) != w.name {
			fault("page %d is named %q, not %q", w.number, p.Name, w.name)
		}
		if m.anyOrder {
			order := func(a, b string) int { return strings.Compare(squeezed(a), squeezed(b)) }
			slices.SortFunc(w.articles, func(a, b article) int { return order(a.title, b.title) })
			slices.SortFunc(p.Articles, func(a, b model.Article) int { return order(a.Title(), b.Title()) })
		}
		faults = append(faults, comparePage(w, p)...)
	}
	if m.asideOnly {
		for i := range pages {
			pages[i].Other = nil
		}
	}
	all := squeezed(everything(pages))
	for _, f := range m.forbidden {
		if strings.Contains(all, squeezed(f)) {
			fault("%q was read", f)
		}
	}
	return faults
}

func comparePage(w *page, p *model.Page) (faults []string) {
	if len(p.Articles) != len(w.articles) {
		var heads []string
		for i := range p.Articles {
			heads = append(heads, p.Articles[i].Title())
		}
		faults = append(faults, fmt.Sprintf("%d articles, not %d: %q", len(p.Articles), len(w.articles), heads))
	}
	var aside []string
	for _, b := range p.Other {
		aside = append(aside, squeezedAll(b.Lines)...)
	}
	for i := range min(len(p.Articles), len(w.articles)) {
		for _, f := range comparePiece(&w.articles[i], &p.Articles[i], aside) {
			faults = append(faults, fmt.Sprintf("article %d: %s", i+1, f))
		}
	}
	return faults
}

// leadBy is the names in 本报讯（记者 …）.
func leadBy(lead string) string {
	_, s, _ := strings.Cut(lead, "（")
	return squeezed(strings.TrimRight(s, "）"))
}

func comparePiece(w *article, a *model.Article, aside []string) (faults []string) {
	byline := squeezed(w.byline)
	var got []string
	captions := 0
	for i := range a.Paragraphs {
		if s := squeezed(a.Paragraphs[i].Text); s == squeezed(w.caption) && s != "" {
			captions++
		} else if s != "" && !slices.Contains(squeezedAll(w.loose), s) {
			got = append(got, s)
		}
	}
	want := squeezedAll(w.paragraphs)
	if w.lead != "" {
		if a.Dateline == "" && len(got) > 0 {
			got[0] = strings.TrimPrefix(got[0], squeezed(w.lead))
		} else if byline == "" {
			byline = leadBy(w.lead)
		}
	}
	if w.caption != "" && captions != 1 && (captions > 1 || !slices.Contains(aside, squeezed(w.caption))) {
		faults = append(faults, fmt.Sprintf("the caption stands %d times", captions))
	}
	for _, f := range [...][3]string{
		{"headline", squeezed(strings.Join(a.Headline, "")), squeezed(w.title)},
		{"kicker", squeezed(a.Kicker), squeezed(w.kicker)},
		{"deck", squeezed(a.Deck), squeezed(w.deck)},
		{"byline", squeezed(a.Byline), byline},
	} {
		if f[1] != f[2] {
			faults = append(faults, fmt.Sprintf("%s %q, not %q", f[0], f[1], f[2]))
		}
	}
	if !slices.Equal(got, want) {
		how := "the text differs"
		if strings.Join(got, "") == strings.Join(want, "") {
			how = "parted elsewhere"
		}
		faults = append(faults, fmt.Sprintf("%s: %d paragraphs, not %d%s", how, len(got), len(want), firstDifference(got, want)))
	}
	return faults
}

func firstDifference(got, want []string) string {
	for i := range max(len(got), len(want)) {
		a, b := "", ""
		if i < len(got) {
			a = got[i]
		}
		if i < len(want) {
			b = want[i]
		}
		if a != b {
			return fmt.Sprintf(" (%d: %.60q, not %.60q)", i+1, a, b)
		}
	}
	return ""
}

// everything is all text of some pages.
func everything(pages []model.Page) string {
	var out []string
	for i := range pages {
		out = append(out, wordsOf(&pages[i], true)...)
	}
	return strings.Join(out, "\x01")
}

// wordsOf is all text of a page, with that of its blocks of no article if asideToo is set.
func wordsOf(p *model.Page, asideToo bool) []string {
	out := []string{p.Name}
	for i := range p.Articles {
		a := &p.Articles[i]
		out = append(append(out, a.Label, a.Kicker, a.Deck, a.Byline, a.Dateline), a.Headline...)
		for _, q := range a.Paragraphs {
			out = append(out, q.Text)
		}
	}
	if asideToo {
		for _, b := range p.Other {
			out = append(out, b.Lines...)
		}
	}
	return out
}
