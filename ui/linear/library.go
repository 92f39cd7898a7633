package linear

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"strings"
	"time"

	"baolan/editions/export/speech"
	"baolan/editions/fold"
	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/reading"
	"baolan/ui/session"
	"baolan/ui/store"
)

// find looks for words in the open article, from where the reader is on. If no article
// is open, it looks in the headlines.
func (d *dialogue) find(words string) error {
	if words == "" {
		return d.nextHit("")
	}
	if d.text == nil {
		return d.findHeadlines(words)
	}
	d.sought = words
	d.text.found, d.text.at = max(d.text.next-1, 0), -1
	if d.text.isOver() {
		d.text.found = 0
	}
	return d.nextHit("")
}

// nextHit prints the paragraph of the next hit, and reading continues there.
func (d *dialogue) nextHit(string) error {
	if d.text == nil || d.sought == "" {
		d.sayf(catalog.LinearSought)
		return nil
	}
	t := d.text
	shown, printed := make([]string, len(t.parts)), make([]string, len(t.parts))
	for i := range t.parts {
		shown[i], printed[i] = t.parts[i].Text, t.parts[i].Printed()
	}
	hits := fold.NewText(shown).Find(d.sought)
	if len(hits) == 0 {
		hits = fold.NewText(printed).Find(d.sought)
	}
	if len(hits) == 0 {
		d.sayf(catalog.Found, d.sought, d.s.Say(catalog.NoHits))
		return nil
	}
	at := 0
	for i, h := range hits {
		if h.Paragraph > t.found || h.Paragraph == t.found && h.Start > t.at {
			at = i
			break
		}
	}
	h := hits[at]
	t.found, t.at = h.Paragraph, h.Start
	d.sayf(catalog.Found, d.sought, d.s.Say(catalog.HitOf, at+1, len(hits)))
	d.printPart(&t.parts[h.Paragraph])
	t.next = h.Paragraph + 1
	d.place()
	return nil
}

// findHeadlines lists the headlines of the edition that have the words.
func (d *dialogue) findHeadlines(words string) error {
	d.all()
	d.choices = nil
	for i, p := range d.read.Pages() {
		for k := range p.Articles {
			a := &p.Articles[k]
			title := strings.Join([]string{a.Kicker, a.Title(), a.Deck}, " ")
			if len(fold.NewText([]string{title}).Find(words)) == 0 {
				continue
			}
			d.choices = append(d.choices, d.goTo(i, k))
			d.numbered(len(d.choices), d.title(a)+d.facts(d.pageTitle(p, i)))
		}
	}
	if len(d.choices) == 0 {
		d.sayf(catalog.LinearNoHeadline, words)
	}
	return nil
}

// loadShelf lists the editions of the library.
func (d *dialogue) loadShelf() error {
	if d.o.Library == nil {
		return nil
	}
	vs, err := d.o.Library.Editions(d.ctx)
	if err == nil {
		d.read.Shelve(vs)
	}
	return err
}

// enter opens an edition of the list.
func (d *dialogue) enter(i int, w reading.Want) error {
	v := d.read.Shelf()[i]
	if !v.IsOpen() {
		e, err := d.o.Library.Open(d.ctx, v.EditionInfo, func(int, int) {})
		if err != nil {
			return err
		}
		if i = d.read.Take(v.Paper, v.Date, &e); i < 0 {
			return nil
		}
		d.follow()
	}
	d.read.Enter(i, w)
	if w != (reading.Want{}) {
		d.openThere()
		return nil
	}
	d.ready()
	d.printEdition()
	d.printPage()
	return nil
}

// shelf prints the editions that there are.
func (d *dialogue) shelf() {
	if err := d.loadShelf(); err != nil {
		d.say(d.s.Words(err))
		return
	}
	d.text, d.choices = nil, nil
	for i, v := range d.read.Shelf() {
		d.choices = append(d.choices, func() error { return d.enter(i, reading.Want{}) })
		d.numbered(i+1, d.s.EditionName(v.Paper, v.Date))
	}
}

// openOf opens an article of any edition.
func (d *dialogue) openOf(paper string, date model.Date, w reading.Want) error {
	i := d.read.Find(paper, date)
	if i < 0 {
		if err := d.loadShelf(); err != nil {
			return err
		}
		if i = d.read.Find(paper, date); i < 0 {
			d.sayf(catalog.NotOnShelf)
			return nil
		}
	}
	return d.enter(i, w)
}

// search looks through all papers.
func (d *dialogue) search(words string) error {
	switch {
	case words == "":
		d.sayf(catalog.SearchTip)
		return nil
	case d.o.Library == nil:
		d.sayf(catalog.NoLibrary)
		return nil
	}
	found, err := d.o.Library.Search(d.ctx, words, library.NewestFirst, func(int, int) {})
	if err != nil {
		return err
	}
	d.text, d.choices = nil, nil
	d.sayf(catalog.SearchTitle, words, session.Thousands(found.Total))
	if found.IsBare {
		d.sayf(catalog.NothingToSearch)
	}
	for i := range found.Hits {
		h := found.Hits[i]
		d.choices = append(d.choices, func() error {
			d.sought = words
			return d.openOf(h.Paper, h.Date, reading.Want{Page: reading.PageKey(&h.Page), Article: h.Article, Title: h.Headline})
		})
		where := d.s.EditionName(h.Paper, h.Date) + " " + d.pageTitle(&h.Page, 0)
		d.numbered(i+1, d.s.Shown(cmp.Or(h.Headline, d.s.Say(catalog.Unplaced)))+d.facts(where))
		d.say(d.s.Shown(h.Snippet))
	}
	return nil
}

// mark makes the open article a favourite, with tags, or ends that.
func (d *dialogue) mark(words string) error {
	i := d.read.ArticleIndex()
	if n, rest, _ := strings.Cut(words, " "); d.text == nil {
		k := 0
		for _, c := range n {
			if k = k*10 + int(c-'0'); c < '0' || c > '9' {
				k = -1
				break
			}
		}
		if k < 1 || k > d.read.Items() {
			d.sayf(catalog.LinearMarkWhich)
			return nil
		}
		i, words = k-1, rest
	}
	if _, ok := d.read.Name(i); !ok {
		d.sayf(catalog.NotToKeep)
		return nil
	}
	tags := strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune(" ,，、;；\u3000", r) })
	if d.read.State(i).Favourite && len(tags) == 0 {
		d.read.Unfavour(i)
		d.kept(catalog.LetGo)
		return nil
	}
	d.read.Favour(i, tags)
	d.kept(catalog.Kept)
	return nil
}

// favourites lists the favourites, or those with a tag.
func (d *dialogue) favourites(tag string) error {
	d.writeMarks()
	items, err := d.mem.Favourites(d.ctx, tag)
	if err != nil {
		return err
	}
	d.listItems(items)
	return nil
}

func (d *dialogue) listItems(items []memory.Item) {
	d.text, d.choices = nil, nil
	for i, it := range items {
		d.choices = append(d.choices, func() error {
			return d.openOf(it.Paper, it.Date, reading.Want{Page: it.Page, Title: it.Title, Key: it.Key})
		})
		facts := []string{d.s.EditionName(it.Paper, it.Date)}
		if len(it.Tags) > 0 {
			facts = append(facts, strings.Join(it.Tags, " "))
		}
		d.numbered(i+1, d.s.Shown(it.Title)+d.facts(facts...))
	}
	if len(items) == 0 {
		d.sayf(catalog.LinearNothing)
	}
}

// unread lists the articles of the edition that are unread.
func (d *dialogue) unread() {
	d.all()
	d.text, d.choices = nil, nil
	for i, p := range d.read.Pages() {
		for k, state := range d.read.States(i) {
			if state.Read {
				continue
			}
			d.choices = append(d.choices, d.goTo(i, k))
			d.numbered(len(d.choices), d.title(&p.Articles[k])+d.facts(d.pageTitle(p, i)))
		}
	}
	if len(d.choices) == 0 {
		d.sayf(catalog.LinearNothing)
	}
}

// figures prints how much was read.
func (d *dialogue) figures(string) error {
	d.writeMarks()
	items, err := d.mem.History(d.ctx, -1)
	if err != nil {
		return err
	}
	for _, l := range d.o.Figures(&d.s, d.read, store.DaysOf(items, time.Now(), 7), d.mem.IsPersistent()) {
		d.say(l)
	}
	return nil
}

// writeArticle writes the open article to a file, writeEdition the edition.
func (d *dialogue) writeArticle(path string) error {
	a := d.read.Article()
	if d.text == nil || a == nil {
		d.sayf(catalog.NothingToCopy)
		return nil
	}
	e := *d.read.Edition()
	p := *d.read.Page()
	p.Articles, p.Weather, p.Other, p.Pictures, p.Width, p.Height = []model.Article{*a}, model.Weather{}, nil, nil, 0, 0
	e.Pages = []model.Page{p}
	return d.writeFile(path, func(context.Context) (model.Edition, error) { return e, nil })
}

func (d *dialogue) writeEdition(path string) error {
	d.all()
	return d.writeFile(path, d.read.Gather())
}

func (d *dialogue) writeFile(path string, gather func(context.Context) (model.Edition, error)) error {
	switch {
	case d.o.Local == nil:
		d.sayf(catalog.NoFilesHere)
		return nil
	case path == "":
		d.sayf(catalog.LinearWhere)
		return nil
	}
	e, err := gather(d.ctx)
	if err != nil {
		return err
	}
	err = d.o.Local.Write(d.ctx, path, false, &e, d.s.Script)
	if errors.Is(err, fs.ErrExist) {
		answer, asked := d.lines.Next(d.ctx, d.s.Say(catalog.OverwritePrompt, session.PlainText(path)))
		if answer = strings.ToLower(strings.TrimSpace(answer)); asked != nil || answer != "y" && answer != "yes" && answer != "是" {
			d.sayf(catalog.NotWritten)
			return nil
		}
		err = d.o.Local.Write(d.ctx, path, true, &e, d.s.Script)
	}
	if err == nil {
		d.sayf(catalog.WroteFile, session.PlainText(path))
	}
	return err
}

// speak reads the open article aloud to its end.
func (d *dialogue) speak(string) error {
	a := d.read.Article()
	switch {
	case d.o.Local == nil:
		d.sayf(catalog.NoSpeechHere)
		return nil
	case d.text == nil || a == nil:
		d.sayf(catalog.NothingToCopy)
		return nil
	}
	var b strings.Builder
	if err := speech.Article(&b, a); err != nil {
		return err
	}
	return d.o.Local.Speak(d.ctx, b.String())
}
