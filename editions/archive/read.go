package archive

import (
	"cmp"
	"slices"
	"strings"

	"baolan/editions/form"
	"baolan/editions/form/facts"
	"baolan/editions/markdown"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// Page is a page of an archive with what it says of its edition.
type Page struct {
	model.Page
	Paper string
	Date  model.Date
}

// Pages reads a clean text without its front matter. The articles of one page
// number that follow one another are of one page.
func Pages(front markdown.Front, body string) []Page {
	r := reader{lines: linesOf(body)}
	headBold(r.lines)
	r.width = wrapWidth(r.lines)
	r.holdsArticles()
	r.level = r.articleLevel()
	uncount(r.lines, r.level)
	for i := 0; i < len(r.lines); {
		i = r.article(i)
	}
	r.keepRest()
	for i := range r.pages {
		p := &r.pages[i]
		if n, label := markdown.PageNumber(front.Page); p.Number == 0 && n > 0 {
			p.Number, p.Label = n, label
		}
		p.Name = cmp.Or(p.Name, front.Name)
		p.Paper, p.Date = cmp.Or(front.Paper, p.Paper), cmp.Or(front.Date, p.Date)
	}
	return r.pages
}

// reader makes pages of lines.
type reader struct {
	lines   []line
	level   int // the level of the headings that begin articles
	edition cue.FolioImprint
	number  int // the number of the page that a heading has begun
	name    string
	above   []string   // the headings over several articles, which are of no article
	signed  []string   // the byline of the next article, if it stands above the title
	kicker  string     // that of the next article
	aside   []string   // comments, which are of no article
	width   measure.Em // that of lines which an editor has wrapped; 0 for none
	headed  bool       // the text has headings over articles
	pages   []Page
}

// articleLevel returns the level of the headings that begin articles: the highest of those
// that are no date, paper or page.
func (r *reader) articleLevel() int {
	level := 7
	for i := range r.lines {
		if l := &r.lines[i]; l.kind == heading && !facts.Has(l.text) {
			level = min(level, l.level)
		}
		r.headed = r.headed || r.lines[i].kind == heading
	}
	return level
}

// article reads the article that begins at line i and returns the line behind it.
func (r *reader) article(i int) int {
	l := &r.lines[i]
	if r.isAbove(i) {
		return i + 1
	}
	title, level := "", r.level
	if l.kind == heading {
		title, level = l.text, max(l.level, r.level)
		i++
	}
	if k := r.repeated(title, i); k > 0 {
		r.lines[k].kind = note
	}
	end := i
	for end < len(r.lines) && r.lines[end].kind != section && !(r.lines[end].kind == heading && (r.lines[end].level <= level || facts.Has(r.lines[end].text))) {
		end++
	}
	r.add(title, i, end)
	return end
}

// repeated returns the next heading behind line i, if it is the title once more and nothing but what is said of the
// article stands between the two; else 0.
func (r *reader) repeated(title string, i int) int {
	for k := i; k < len(r.lines) && title != ""; k++ {
		switch l := &r.lines[k]; {
		case l.kind == heading && isSameTitle(l.text, title):
			return k
		case l.kind == heading, l.kind == section, l.kind != blank && l.kind != note && l.kind != aside && !facts.Has(l.text) && !facts.HasByline(l.text):
			return 0
		}
	}
	return 0
}

// isAbove takes line i if it stands above articles and begins none, and keeps what it says. It reports whether it is such
// a line.
func (r *reader) isAbove(i int) bool {
	switch l := &r.lines[i]; {
	case l.kind == blank || l.kind == note:
	case l.kind == aside:
		r.aside = append(r.aside, l.text)
	case l.kind == heading && facts.Has(l.text):
		r.noteEdition(l.text)
	case l.kind == section:
		r.above = append(r.above, l.text)
	case r.isKicker(i):
		r.kicker = strings.TrimPrefix(l.text, "引题：")
	case l.kind != heading && r.headed && (facts.Has(l.text) || isNoted(r.lines, i)):
		r.noteEdition(l.text)
		r.above = append(r.above, l.text)
	case l.kind == text && r.headed && facts.HasByline(l.text):
		r.signed = append(r.signed, l.text)
	default:
		return false
	}
	return true
}

// isNoted reports whether line i, under the heading of an edition or a page, is about it and
// not text of an article: no sentence stands between it and the next heading, which is a few
// lines away.
func isNoted(lines []line, i int) bool {
	for k := i; k < min(len(lines), i+maxNotes); k++ {
		switch l := &lines[k]; {
		case l.kind == heading || l.kind == section:
			return true
		case l.kind == blank || l.kind == note || l.kind == aside:
		case endsSentence(l.text) || len(l.text) > mostNoted || facts.HasByline(l.text):
			return false
		}
	}
	return false
}

// maxNotes is the greatest number of lines between two such headings.
const maxNotes = 20

// mostNoted is the greatest length of such a line in bytes: some sixty characters.
const mostNoted = 180

// noteEdition keeps what a heading says of the edition or the page.
func (r *reader) noteEdition(s string) {
	f, _ := facts.Read(s)
	r.edition.Paper = cmp.Or(f.Paper, r.edition.Paper)
	r.edition.Date = cmp.Or(f.Date, r.edition.Date)
	if f.Page > 0 {
		r.number, r.name = f.Page, f.PageName
	}
}

// add reads the lines of an article as paragraphs, a line each.
func (r *reader) add(title string, from, to int) {
	p := passage{kinds: map[string]model.ParagraphKind{}}
	if title != "" {
		p.line(title)
		for _, s := range r.signed {
			p.line(s)
		}
		r.signed = nil
	}
	deck := ""
	if title != "" {
		deck, from = deckAt(r.lines, from, to)
		r.signLone(from, to)
	}
	repeated := title == ""
	for i := from; i < to; {
		l := &r.lines[i]
		switch l.kind {
		case blank, note:
			i++
		case aside:
			r.aside = append(r.aside, l.text)
			i++
		case heading:
			p.line(l.text)
			p.kinds[l.text] = model.Subhead
			i++
		case quote:
			i += p.quotation(r.lines[i:to])
		case item:
			p.line(l.text)
			p.kinds[l.text] = model.Item
			i++
		default:
			if !repeated && len(p.lines) < 8 && isSameTitle(l.text, title) {
				repeated = true
				i++
				continue
			}
			i = r.prose(&p, i, to)
		}
	}
	if len(p.lines) == 0 {
		return
	}
	d := form.Document{Kind: form.Paragraphs}
	parts := d.Sheets([]string{strings.Join(p.lines, "\n") + "\n"})
	if len(parts) == 0 {
		return
	}
	page, edition := parts[0].Page, parts[0].Edition
	page.Source = nil
	keepTitle(&page, title)
	if len(page.Articles) > 0 {
		page.Articles[0].Deck = cmp.Or(page.Articles[0].Deck, deck)
		page.Articles[0].Kicker = cmp.Or(page.Articles[0].Kicker, r.kicker)
	}
	r.kicker = ""
	for k := range page.Articles {
		p.name(&page.Articles[k])
		p.joinVerse(&page.Articles[k])
		page.Articles[k].Confidence = max(page.Articles[k].Confidence, 0.9)
	}
	r.take(page, edition)
}

// keepTitle makes a heading the headline where the lines below it made it text: 人民日报社论：…. What is a
// heading is none of the text.
func keepTitle(page *model.Page, title string) {
	if title == "" || len(page.Articles) == 0 {
		return
	}
	a := &page.Articles[0]
	if len(a.Headline) > 0 || len(a.Paragraphs) == 0 || measure.Squeezed(a.Paragraphs[0].Text) != measure.Squeezed(title) {
		return
	}
	a.Headline, a.Paragraphs = []string{title}, a.Paragraphs[1:]
	a.Doubts = slices.DeleteFunc(a.Doubts, func(d model.Doubt) bool { return d.Role == model.RoleHeadline })
}

// prose adds the paragraphs of a run of lines and returns the line behind it.
func (r *reader) prose(p *passage, i, to int) int {
	end := i
	for end < to && r.lines[end].kind == text {
		end++
	}
	run := r.lines[i:end]
	if filled := isFilled(run, r.width); len(run) == 1 || !filled && (areParagraphs(run) || !isWrapped(run)) {
		for k := range run {
			p.line(run[k].text)
			if run[k].bold && len([]rune(run[k].text)) <= 24 {
				p.kinds[run[k].text] = model.Subhead
			}
		}
		return end
	}
	var b strings.Builder
	for k := range run {
		if k > 0 {
			b.WriteString(markdown.Between(run[k-1].text, run[k].text))
		}
		b.WriteString(run[k].text)
		if run[k].hard || facts.Has(run[k].text) {
			p.line(b.String())
			b.Reset()
		}
	}
	if b.Len() > 0 {
		p.line(b.String())
	}
	return end
}

// isWrapped reports whether an editor has wrapped a run of lines: all but the last have about
// one width and most end in no stop. Lines about the article are not wrapped.
func isWrapped(run []line) bool {
	least, most, open := measure.Em(1<<30), measure.Em(0), 0
	n := 0
	for i := range run[:len(run)-1] {
		if facts.Has(run[i].text) {
			continue
		}
		w := measure.Measure(run[i].text)
		least, most = min(least, w.Nat), max(most, w.Nat)
		n++
		if !endsSentence(run[i].text) {
			open++
		}
	}
	return n > 0 && open*2 > n && least*10 >= most*7 && most >= 15*measure.OneEm
}

// take adds a page to the pages, or its articles to the last page if that is the same.
func (r *reader) take(page model.Page, e cue.FolioImprint) {
	if len(r.above) > 0 {
		page.Other = append([]model.Block{{Type: model.BlockFolio, Lines: r.above}}, page.Other...)
		r.above = nil
	}
	if page.Number == 0 {
		page.Number, page.Name = r.number, cmp.Or(page.Name, r.name)
	}
	e.Paper, e.Date = cmp.Or(e.Paper, r.edition.Paper), cmp.Or(e.Date, r.edition.Date)
	if n := len(r.pages); n > 0 {
		q := &r.pages[n-1]
		if (q.Number == page.Number || page.Number == 0) && (q.Date == e.Date || e.Date.IsZero()) {
			q.Articles = append(q.Articles, page.Articles...)
			q.Other = append(q.Other, page.Other...)
			q.Name = cmp.Or(q.Name, page.Name)
			return
		}
	}
	r.pages = append(r.pages, Page{Page: page, Paper: e.Paper, Date: e.Date})
}

// keepRest adds what stands in no article to the last page: comments, and lines over or above
// an article that did not follow.
func (r *reader) keepRest() {
	rest := []model.Block{{Type: model.BlockFolio, Lines: r.above}, {Type: model.BlockUnplaced, Lines: append(r.signed, r.aside...)}}
	for _, b := range rest {
		if len(b.Lines) == 0 {
			continue
		}
		if len(r.pages) == 0 {
			r.pages = append(r.pages, Page{Paper: r.edition.Paper, Date: r.edition.Date})
		}
		p := &r.pages[len(r.pages)-1]
		p.Other = append(p.Other, b)
	}
}

// passage is an article's lines and the kinds that their marks say.
type passage struct {
	lines []string
	kinds map[string]model.ParagraphKind
	poems []poem // those in quotations, whose lines are among the lines
}

func (p *passage) line(s string) {
	if s = strings.TrimFunc(strings.ReplaceAll(s, "\n", " "), measure.IsGap); s != "" {
		p.lines = append(p.lines, s)
	}
}

// name sets the kinds of the paragraphs that the marks say.
func (p *passage) name(a *model.Article) {
	for i := range a.Paragraphs {
		q := &a.Paragraphs[i]
		if k, ok := p.kinds[q.Text]; ok {
			q.Kind = k
		} else if q.Kind == model.Subhead && len(p.kinds) > 0 {
			q.Kind = model.Plain // only the marks name other kinds
		}
	}
}
