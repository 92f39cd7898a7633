package linear

import (
	"strings"

	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/galley"
	"baolan/ui/reading"
	"baolan/ui/session"
	"baolan/ui/theme"
)

// printEdition prints the name of the open edition.
func (d *dialogue) printEdition() {
	e := d.read.Edition()
	if e == nil {
		d.sayf(catalog.NoEditionOpen)
		return
	}
	d.say(strings.TrimSpace(d.s.PaperName(e.Paper)+" "+session.DateWords(d.s.Lang, e.Date)) + d.s.Say(catalog.LinearPages, len(e.Pages)))
}

// printPage prints the open page: the warning in its weather, and its headlines with
// numbers.
func (d *dialogue) printPage() {
	d.text = nil
	p := d.read.Page()
	if p == nil {
		return
	}
	d.choices = nil
	d.say(d.s.Say(catalog.LinearPage, d.pageTitle(p, d.read.PageIndex()), len(p.Articles)))
	if w := p.Weather.Warning; w != "" {
		d.say(d.s.Shown(w))
	}
	for i := range d.read.Items() {
		d.choices = append(d.choices, func() error { d.open(i); return nil })
		d.numbered(i+1, d.headline(p, i))
	}
	if d.read.Items() == 0 {
		d.sayf(catalog.NoArticles)
	}
}

// pageTitle gives the title of a page: 第1版 要闻.
func (d *dialogue) pageTitle(p *model.Page, i int) string {
	return strings.TrimSpace(session.PageNumber(d.s.Lang, p, i) + " " + d.s.Shown(p.Name))
}

func (d *dialogue) numbered(n int, words string) { d.say(session.Thousands(n) + " " + words) }

// headline words an item of the page: its title, its length, and what the reader has
// done with it.
func (d *dialogue) headline(p *model.Page, i int) string {
	if i >= len(p.Articles) {
		n := 0
		for _, b := range reading.OtherLines(p) {
			n += len(b.Lines)
		}
		return d.s.Say(catalog.Unplaced) + d.facts(d.s.Say(catalog.LinesCount, n))
	}
	a, state := &p.Articles[i], d.read.State(i)
	facts := []string{d.s.Say(catalog.Characters, session.Thousands(a.Characters()))}
	if state.Read {
		facts = append(facts, d.s.Say(catalog.LinearRead))
	}
	if state.Favourite {
		facts = append(facts, strings.TrimSpace(d.s.Say(catalog.LinearKept)+" "+strings.Join(state.Tags, " ")))
	}
	return d.title(a) + d.facts(facts...)
}

func (d *dialogue) facts(all ...string) string {
	return d.s.Say(catalog.LinearFacts, strings.Join(all, d.s.Say(catalog.LinearComma)))
}

// title gives what an article is called.
func (d *dialogue) title(a *model.Article) string { return d.s.NameOf(a) }

// text is an article as it is printed, a portion at a time.
type text struct {
	parts []galley.Part
	next  int // the part that comes next
	found int // the part with the last hit of the search, -1 for none
	at    int // the byte of this hit
}

func (t *text) isOver() bool { return t.next >= len(t.parts) }

// open prints an article of the page from its beginning, or from where the reader left
// it.
func (d *dialogue) open(i int) {
	d.read.OpenArticle(i)
	a := d.read.Article()
	if a == nil {
		d.sayf(catalog.NoArticles)
		return
	}
	d.read.Visit()
	d.text = &text{parts: d.parts(a), found: -1}
	if from := d.partAt(d.read.Place()); from > 0 && !d.read.State(i).Read {
		for ; d.text.next < len(d.text.parts) && d.text.parts[d.text.next].Head; d.text.next++ {
			d.printPart(&d.text.parts[d.text.next])
		}
		if from > d.text.next {
			d.sayf(catalog.LinearResume)
			d.text.next = from
		}
	}
	d.more()
}

func (d *dialogue) parts(a *model.Article) []galley.Part {
	var none theme.Styles
	parts := galley.PartsOf(a, d.s.Lang, &none)
	galley.InScript(parts, d.s.Script)
	return parts
}

// partAt gives the part in which a place of memory is.
func (d *dialogue) partAt(place int) int {
	if place <= 0 {
		return 0
	}
	n := 0
	for i := range d.text.parts {
		p := &d.text.parts[i]
		if p.Head {
			continue
		}
		if n += characters(p.Printed()); n > place {
			return i
		}
	}
	return 0
}

func characters(s string) int {
	n := 0
	for _, w := range strings.Fields(s) {
		n += len([]rune(w))
	}
	return n
}

// more prints the next portion: whole paragraphs, at least one.
func (d *dialogue) more() {
	t := d.text
	room := portion
	if h := d.o.Height; h > 3 {
		room = min(h-2, 3*portion)
	}
	for first := true; !t.isOver(); first = false {
		p := &t.parts[t.next]
		need := d.s.Ruler.Width(p.Text)/d.o.Width + 1
		if !first && !p.Head && need > room {
			break
		}
		d.printPart(p)
		room -= need
		t.next++
	}
	d.place()
	if t.isOver() {
		d.read.SetRead()
		if number, ok := d.read.Jumps(); ok {
			d.sayf(catalog.LinearJump, number)
		}
		d.sayf(catalog.LinearEnd)
	}
}

// place notes how far the reader has read.
func (d *dialogue) place() {
	n := 0
	for i := range d.text.parts[:d.text.next] {
		if p := &d.text.parts[i]; !p.Head {
			n += characters(p.Printed())
		}
	}
	if a := d.read.Article(); a != nil {
		d.read.SetPlace(min(n, max(a.Characters()-1, 0)))
	}
}

// printPart prints a line of the head or a paragraph. Blanks are not spoken, and show
// where a paragraph or a line of verse begins.
func (d *dialogue) printPart(p *galley.Part) {
	switch {
	case p.Shape == galley.Table:
		for _, r := range p.Rows {
			d.say(strings.Join(r, "  "))
		}
	case p.Lead == "" && !p.Head && p.Look != theme.Subhead && (p.Shape == galley.Prose || p.Shape == galley.Verse):
		d.paragraph(p.Text)
	default:
		d.say(p.Lead + p.Text)
	}
}
