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

// entry is an article on a page: a saved one, or only its headline.
type entry struct {
	doc   *document // nil where no file of it is there
	title string    // as the list has it
	href  string
	boxes []model.Box
}

// pageDraft is a page of the paper on its way.
type pageDraft struct {
	list    *document // nil for articles that no list names
	im      story.Imprint
	links   []link // of the list, those of this page
	entries []entry
	lost    int // of them without a text
}

// pages puts the pages together and gives them in the paper's order.
func (s *site) pages(give func(*format.Page) error) error {
	var leaves []*pageDraft
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
			leaves = append(leaves, &l)
		}
		if len(leaves) == 0 || leaves[len(leaves)-1].list != p {
			leaves = append(leaves, &pageDraft{list: p, im: im, entries: s.entries(p, p.links)})
		}
	}
	sortDrafts(leaves)
	leaves = s.assign(joinDrafts(leaves))
	s.reportBroken(leaves)
	papers := s.papers()
	given := 0
	for _, l := range leaves {
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

// joinDrafts makes one of lists of the same page: an entry page may be a copy of it.
func joinDrafts(leaves []*pageDraft) []*pageDraft {
	out := leaves[:0]
	for _, l := range leaves {
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

// key tells entries apart.
func (e *entry) key() any {
	if e.doc != nil {
		return e.doc
	}
	return path.Base(e.href)
}

func sortDrafts(leaves []*pageDraft) {
	slices.SortStableFunc(leaves, func(a, b *pageDraft) int {
		return cmp.Or(a.im.Date.Compare(b.im.Date), cmp.Compare(a.im.Number, b.im.Number), strings.Compare(a.im.Label, b.im.Label))
	})
}

// listImprint is of which edition and page a list of articles is: by its own words,
// by lists of pages, by its name.
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

// nameLists learns the numbers and names of pages from links between lists that have
// no other sign: 01 要闻.
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
			head := strings.TrimLeft(l.text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
			digits := len(head) - len(strings.TrimLeft(head, "0123456789"))
			if digits > 0 && digits <= 3 {
				at := len(l.text) - len(head) + digits
				im.Number, im.Label = markdown.PageNumber(l.text[:at])
				im.Name = strings.Trim(l.text[at:], " :：.、-_|")
			} else if digits == 0 {
				im.Name = l.text
			}
			im.Merge(s.lists[t])
			s.lists[t] = im
		}
	}
}

// isShort recognises a text that may be a page's name with its number.
func isShort(s string) bool { return s != "" && len([]rune(s)) <= 12 }

// dateInPath reads a date that folders part: 2026-03/11, 202603/11, 2026/03/11.
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

// entries are the articles that a list names, each once, in the list's order; those
// that only an area leads to behind them.
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

// mayBeArticle recognises a link to a file that is not there and would be an article:
// it has an area, or its name is like the names of the articles.
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

// shapes are the names of articles with their digits left open.
func (s *site) shapes() map[string]bool {
	if s.shaped == nil {
		s.shaped = map[string]bool{}
		for _, p := range s.docs {
			if p.kind == article || p.kind == broken {
				s.shaped[shape(p.name)] = true
				s.shaped[shape(p.address)] = true // a browser names the file otherwise
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

// assign gives every article to one page: to the one that it says it is of, if that
// one names it, or else to the first that does. Articles that none names are pages
// by what they say themselves.
func (s *site) assign(leaves []*pageDraft) []*pageDraft {
	owner := map[*document]*pageDraft{}
	for _, l := range leaves {
		for _, e := range l.entries {
			if e.doc == nil {
				continue
			}
			if old := owner[e.doc]; old == nil || !sameNumber(old.im, e.doc.page) && sameNumber(l.im, e.doc.page) {
				owner[e.doc] = l
			}
		}
	}
	said := map[string]bool{} // a page may have been saved twice
	for p := range owner {
		said[p.text()] = true
	}
	for _, l := range leaves {
		l.entries = slices.DeleteFunc(l.entries, func(e entry) bool { return e.doc != nil && owner[e.doc] != l })
	}
	for _, p := range s.docs {
		if p.kind != article || owner[p] != nil || said[p.text()] {
			continue
		}
		said[p.text()] = true
		im := p.page
		im.Date = cmp.Or(im.Date, story.DateIn(p.address), dateInPath(p.address), dateInPath(p.name))
		i := slices.IndexFunc(leaves, func(l *pageDraft) bool {
			return sameNumber(l.im, im) && (l.im.Date == im.Date || l.im.Date.IsZero() || im.Date.IsZero())
		})
		if i < 0 {
			i = len(leaves)
			leaves = append(leaves, &pageDraft{im: im})
		}
		leaves[i].entries = append(leaves[i].entries, entry{doc: p})
	}
	sortDrafts(leaves)
	return leaves
}

// text is what tells articles apart that were saved under several names.
func (p *document) text() string {
	first := ""
	if len(p.story.Paragraphs) > 0 {
		first = p.story.Paragraphs[0].Text
	}
	return p.page.Date.String() + letters(strings.Join(p.story.Headline, "")) + letters(first)
}

func sameNumber(a, b story.Imprint) bool { return a.Number == b.Number && a.Label == b.Label }

// reportBroken reports the files without an article that no list names.
func (s *site) reportBroken(leaves []*pageDraft) {
	listed := map[*document]bool{}
	for _, l := range leaves {
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

// papers tells for each day which paper's name most files print.
func (s *site) papers() map[model.Date]string {
	count := map[model.Date]map[string]int{}
	best := map[model.Date]string{}
	for _, p := range s.docs {
		if p.page.Paper == "" {
			continue
		}
		for _, d := range [...]model.Date{p.page.Date, {}} {
			if count[d] == nil {
				count[d] = map[string]int{}
			}
			count[d][p.page.Paper]++
			if n := count[d]; n[p.page.Paper] > n[best[d]] {
				best[d] = p.page.Paper
			}
		}
	}
	return best
}
