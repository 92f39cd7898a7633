package web

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"baolan/editions/format"
	"baolan/editions/markdown"
	"baolan/editions/web/story"
	"baolan/model"
)

// entry is an article on a page: a saved one, or only a headline in a list.
type entry struct {
	doc   *document // nil if the article was not saved
	title string    // the title in the list
	href  string
	boxes []model.Box
}

// pageDraft is a page of the paper before its articles are written.
type pageDraft struct {
	list    *document // the list of the page's articles; nil if no list names them
	im      story.Imprint
	links   []link // the links of the list that are of this page
	entries []entry
	lost    int // the number of entries without a text
}

// pages puts the pages of the paper together and calls give for each, in the order of days
// and numbers.
func (s *site) pages(give func(*format.Page) error) error {
	var drafts []*pageDraft
	s.partPages()
	s.ownPages()
	s.nameLists()
	s.joinParts()
	for _, p := range s.docs {
		if p.kind != listing {
			continue
		}
		im := s.listImprint(p)
		for _, l := range s.groups(p) {
			l.im.Merge(story.Imprint{Paper: im.Paper, Date: im.Date})
			l.entries = s.entries(p, l.links)
			drafts = append(drafts, &l)
		}
		if len(drafts) == 0 || drafts[len(drafts)-1].list != p {
			drafts = append(drafts, &pageDraft{list: p, im: im, entries: s.entries(p, p.links)})
		}
	}
	sortDrafts(drafts)
	drafts = s.assign(joinDrafts(drafts))
	if date := s.frameDate(); !date.IsZero() {
		for _, l := range drafts {
			l.im.Date = cmp.Or(l.im.Date, date)
		}
	}
	s.reportBroken(drafts)
	papers := s.papers()
	given := 0
	for _, l := range drafts {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		page := s.page(l, papers)
		if page == nil {
			continue
		}
		given++
		if err := give(page); err != nil {
			return err
		}
	}
	if given > 0 {
		return nil
	}
	for _, p := range s.docs {
		if p.why != nil {
			return p.why
		}
	}
	return &format.Error{Path: s.in.Files[0].Path, Kind: format.NoArticle}
}

// joinDrafts joins the drafts of one page: a site's entry page may be a copy of a list.
func joinDrafts(drafts []*pageDraft) []*pageDraft {
	out := drafts[:0]
	for _, l := range drafts {
		last := len(out) - 1
		if last < 0 || l.im.Number == 0 || !sameNumber(out[last].im, l.im) || out[last].im.Date != l.im.Date {
			out = append(out, l)
			continue
		}
		there := map[any]bool{}
		for _, e := range out[last].entries {
			there[e.key()] = true
		}
		for _, e := range l.entries {
			if !there[e.key()] {
				out[last].entries = append(out[last].entries, e)
			}
		}
	}
	return out
}

// key returns a value that is the same for entries of one article.
func (e *entry) key() any {
	if e.doc != nil {
		return e.doc
	}
	return path.Base(e.href)
}

func sortDrafts(drafts []*pageDraft) {
	slices.SortStableFunc(drafts, func(a, b *pageDraft) int {
		return cmp.Or(a.im.Date.Compare(b.im.Date), cmp.Compare(a.im.Number, b.im.Number), strings.Compare(a.im.Label, b.im.Label))
	})
}

// listImprint returns the edition and the page of a list of articles, as its own words,
// lists of pages and its name say, in this order.
func (s *site) listImprint(p *document) story.Imprint {
	im := p.page
	if told, ok := s.lists[p]; ok {
		if im.Number == 0 || told.Number == im.Number {
			im.Merge(told)
		} else if told.Number != 0 {
			im.Number, im.Label, im.Name = told.Number, told.Label, cmp.Or(told.Name, im.Name)
		}
		if told.Name != "" {
			im.Name = told.Name
		}
	}
	if im.Number == 0 {
		im.Number, im.Label = numberInName(p.name)
	}
	im.Date = cmp.Or(im.Date, story.DateIn(p.address), dateInPath(p.address), dateInPath(p.name))
	return im
}

// nameLists takes the numbers and names of pages from the texts of links between lists,
// as 01 要闻, if nothing else says them.
func (s *site) nameLists() {
	for _, p := range s.docs {
		if p.kind != listing {
			continue
		}
		for _, l := range p.links {
			t := s.target(p, l)
			if t == nil || t == p || t.kind != listing || isNavigation(l.text) || !isShort(l.text) {
				continue
			}
			if _, ok := s.pageLink(l); ok {
				continue
			}
			var im story.Imprint
			im.Number, im.Label, im.Name = numbered(l.text)
			im.Merge(s.lists[t])
			s.lists[t] = im
		}
	}
}

// isShort reports whether a text is short enough to be a page's number and name.
func isShort(s string) bool { return s != "" && len([]rune(s)) <= 12 }

// dateInPath reads a date that is split over folders: 2026-03/11, 202603/11, 2026/03/11.
func dateInPath(p string) model.Date {
	if d := story.DateIn(path.Dir(p)); !d.IsZero() {
		return d
	}
	parts := strings.Split(path.Dir(p), "/")
	for i := range parts {
		for n := 2; n <= 3 && i+n <= len(parts); n++ {
			if d := story.DateIn(strings.ReplaceAll(strings.Join(parts[i:i+n], ""), "-", "")); !d.IsZero() {
				return d
			}
		}
	}
	return model.Date{}
}

// numberInName reads a page's number in the name of its file or folder: node_01.html,
// nbs.D110000ytrb_01.htm, Page01JQ.htm, 001/node.htm, node_A1.htm.
func numberInName(name string) (int, string) {
	stem := strings.TrimSuffix(path.Base(name), path.Ext(name))
	if i := strings.LastIndexAny(stem, "_-"); i >= 0 {
		if n, label := markdown.PageNumber(stem[i+1:]); n > 0 && n < 1000 {
			return n, label
		}
	}
	low := strings.ToLower(stem)
	for _, word := range [...]string{"page", "node", "index", "layout", "ban"} {
		rest, ok := strings.CutPrefix(low, word)
		if digits := rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789"))]; ok && digits != "" {
			if n, _ := markdown.PageNumber(digits); n < 1000 {
				return n, ""
			}
		}
	}
	if n, label := markdown.PageNumber(path.Base(path.Dir(name))); len(path.Base(path.Dir(name))) <= 3 && n > 0 && strings.Contains(low, "node") {
		return n, label
	}
	return 0, ""
}

// entries returns the articles that links of a list name, each once, in the list's order.
// Articles to which only an area leads follow the others.
func (s *site) entries(p *document, links []link) []entry {
	var out []entry
	at := map[any]int{}
	put := func(l link, t *document) {
		var key any = t
		if t == nil {
			key = path.Base(cmp.Or(l.href, l.id))
		}
		i, met := at[key]
		if !met {
			i = len(out)
			at[key] = i
			out = append(out, entry{doc: t, href: l.href})
		}
		e := &out[i]
		if len([]rune(l.text)) > len([]rune(e.title)) && !isNavigation(l.text) {
			e.title = l.text
		}
		if l.area && l.box != (model.Box{}) {
			e.boxes = append(e.boxes, l.box)
		}
	}
	for _, area := range [...]bool{false, true} {
		for _, l := range links {
			if l.area != area {
				continue
			}
			if _, ok := s.pageLink(l); ok || !area && l.text != "" && isNavigation(l.text) {
				continue
			}
			t := s.target(p, l)
			switch {
			case t == p, t != nil && t.kind != article && t.kind != broken:
			case t != nil, s.mayBeArticle(p, l):
				put(l, t)
			}
		}
	}
	return slices.DeleteFunc(out, func(e entry) bool { return e.doc == nil && e.title == "" })
}

// mayBeArticle reports whether a link to a file that is not there leads to an article: it
// is an area, or its name is like the names of the saved articles.
func (s *site) mayBeArticle(p *document, l link) bool {
	if l.href == "" || !isPage(l.href) || strings.Contains(l.href, "://") && !strings.Contains(l.href, hostOf(p.address)) {
		return false
	}
	return s.shapes()[shape(l.href)]
}

func hostOf(address string) string {
	_, rest, ok := strings.Cut(address, "://")
	if !ok {
		return "://"
	}
	host, _, _ := strings.Cut(rest, "/")
	return "://" + host
}

// shapes returns the set of the shapes of the articles' names (see shape).
func (s *site) shapes() map[string]bool {
	if s.shaped == nil {
		s.shaped = map[string]bool{}
		for _, p := range s.docs {
			if p.kind == article || p.kind == broken {
				s.shaped[shape(p.name)] = true
				s.shaped[shape(p.address)] = true // a browser may have given the file another name
			}
			for _, l := range p.links {
				if l.area && p.kind == listing {
					s.shaped[shape(l.href)] = true
				}
			}
		}
		delete(s.shaped, "")
		for _, p := range s.docs {
			if p.kind == listing {
				delete(s.shaped, shape(p.name))
				delete(s.shaped, shape(p.address))
			}
		}
	}
	return s.shaped
}

// shape is the last part of an address with # for its digits.
func shape(href string) string {
	if href == "" {
		return ""
	}
	base, _, _ := strings.Cut(path.Base(href), "?")
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '#'
		}
		return r
	}, strings.ToLower(base))
}

// assign drafts every article on one page: on the one that the article names, if that
// page's list has it, else on the first whose list has it. Articles in no list make pages
// by what they say of their page.
func (s *site) assign(drafts []*pageDraft) []*pageDraft {
	owner := map[*document]*pageDraft{}
	for _, l := range drafts {
		for _, e := range l.entries {
			if e.doc == nil {
				continue
			}
			if old := owner[e.doc]; old == nil || !sameNumber(old.im, e.doc.page) && sameNumber(l.im, e.doc.page) {
				owner[e.doc] = l
			}
		}
	}
	said := s.copies(owner)
	for _, l := range drafts {
		l.entries = slices.DeleteFunc(l.entries, func(e entry) bool { return e.doc != nil && owner[e.doc] != l })
	}
	for _, p := range s.docs {
		if p.kind != article || owner[p] != nil || said.has(p) {
			continue
		}
		said.add(p)
		im := p.page
		im.Date = cmp.Or(im.Date, story.DateIn(p.address), dateInPath(p.address), dateInPath(p.name))
		i := slices.IndexFunc(drafts, func(l *pageDraft) bool {
			return sameNumber(l.im, im) && (l.im.Date == im.Date || l.im.Date.IsZero() || im.Date.IsZero())
		})
		if i < 0 {
			i = len(drafts)
			drafts = append(drafts, &pageDraft{im: im})
		}
		drafts[i].entries = append(drafts[i].entries, entry{doc: p})
	}
	sortDrafts(drafts)
	return drafts
}

// text returns a text that is the same for files of one article.
func (p *document) text() string {
	first := ""
	if len(p.story.Paragraphs) > 0 {
		first = p.story.Paragraphs[0].Text
	}
	return letters(strings.Join(p.story.Headline, "")) + letters(first)
}

func sameNumber(a, b story.Imprint) bool { return a.Number == b.Number && a.Label == b.Label }

// reportBroken reports broken files that are in no list.
func (s *site) reportBroken(drafts []*pageDraft) {
	listed := map[*document]bool{}
	for _, l := range drafts {
		for _, e := range l.entries {
			listed[e.doc] = true
		}
	}
	for _, p := range s.docs {
		if p.kind == broken && !listed[p] && len(s.docs) > 1 {
			s.in.Leave(p.why)
		}
	}
}
