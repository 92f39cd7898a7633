package story

import (
	"cmp"
	"slices"
	"strings"

	"baolan/editions/markdown"
	"baolan/editions/pattern"
	"baolan/model"
)

// imprint adds to s what the page says of its edition: in the lines about the article, else
// in its metadata, else anywhere on it.
func (r *reader) imprint(s *Story) {
	im := Imprint{Paper: r.meta.paper, Date: r.meta.date}
	if p, ok := PageOf(r.meta.page); ok {
		im.Number, im.Label, im.Name = p.Number, p.Label, p.Name
	} else {
		im.Name = oneLine(r.meta.page)
	}
	if n, label := markdown.PageNumber(squeezed(r.meta.number)); n > 0 {
		im.Number, im.Label = n, label
	}
	own := s.Imprint
	own.Date = cmp.Or(im.Date, own.Date)
	own.Merge(im)
	if im.Name != "" {
		own.Name = im.Name
	}
	own.Merge(r.edition)
	for _, t := range r.meta.titles {
		own.Merge(titleImprint(t))
	}
	s.Imprint = own
}

// around returns the edition, the page and the date in the page's furniture. Lists of pages
// are links and are not read, because they name other pages.
func (r *reader) around() Imprint {
	var im Imprint
	for _, t := range r.meta.titles {
		if got := titleImprint(t); got.Number > 0 {
			im = Imprint{Number: got.Number, Label: got.Label, Name: got.Name}
		}
	}
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.isLinks() || b.length > 120 || strings.ContainsAny(b.text, "。；") {
			continue
		}
		for _, piece := range b.parts() {
			for _, l := range labelled(piece) {
				im.Merge(furnitureOf(oneLine(l), im.Number == 0 || im.Name == ""))
			}
		}
		if len(b.cuts) > 0 {
			// The number and the name of the page can stand in elements of their own.
			im.Merge(furnitureOf(oneLine(strings.Join(b.parts(), " ")), im.Number == 0 || im.Name == ""))
		}
	}
	if im.Number == 0 {
		im.Merge(r.namedPage())
	}
	if im.Paper == "" && !im.Date.IsZero() {
		im.Paper = r.paperBeside(im.Date)
	}
	return im
}

// paperBeside returns the name of a paper that stands alone right above the line with the day of the edition.
func (r *reader) paperBeside(day model.Date) string {
	above := ""
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.length == 0 {
			continue
		}
		s := oneLine(b.line())
		if im, _, ok := ReadImprint(s); ok && im.Date == day {
			return above
		}
		if above = ""; isPaper(s) && !b.isLinks() {
			above = s
		}
	}
	return ""
}

// namedPage reads the page's number and name from an element whose class or id says that it holds them: 08 人物.
func (r *reader) namedPage() Imprint {
	for i := range r.d.Nodes {
		n := &r.d.Nodes[i]
		if n.End-i > mostOfName || !slices.ContainsFunc(n.Names(), isPageClass) {
			continue
		}
		text := oneLine(r.d.PlainText(i+1, n.End))
		if m := numberedPage().FindStringSubmatch(text); m != nil && !n.Is("a") {
			im := Imprint{Name: pageName("：" + m[2])}
			if im.Number, im.Label = markdown.PageNumber(m[1]); im.Number > 0 && im.Name != "" {
				return im
			}
		}
	}
	return Imprint{}
}

// mostOfName is the greatest number of nodes of such an element. It bounds what elements inside of one another cost.
const mostOfName = 16

// numberedPage matches a page's number with its name: 08 人物, A3：文化.
var numberedPage = pattern.Of(`^([A-Za-z]?\d{1,3})[ :：·、.-]+(\p{Han}{2,8})$`)

func isPageClass(name string) bool {
	switch strings.NewReplacer("-", "", "_", "").Replace(name) {
	case "pagename", "layoutname", "nodename", "banming", "banmian", "banci", "bcmc":
		return true
	}
	return false
}

// titleImprint reads a page's title: 浣江日报_第01版_要闻.
func titleImprint(t string) Imprint {
	im := Imprint{Paper: PaperIn(t), Date: DateIn(t)}
	plain := oneLine(strings.Map(func(r rune) rune {
		if strings.ContainsRune("_|·", r) {
			return ' '
		}
		return r
	}, t))
	if number, label, name, ok := pageIn(plain); ok {
		im.Number, im.Label, im.Name = number, label, name
	}
	return im
}

// isImprint reports whether a page's title names a paper, a day, or a page of the paper, and no
// article: 松林晚报-2026-04-10-03版-民生.
func isImprint(t string) bool {
	im := titleImprint(t)
	if im.Number == 0 && im.Date.IsZero() {
		return false
	}
	rest := separate().ReplaceAllString(t, " ")
	for _, piece := range strings.FieldsFunc(rest, func(r rune) bool { return isSpace(r) || strings.ContainsRune("_-|—–·:：", r) }) {
		p, paged := PageOf(piece)
		switch {
		case isPaper(piece), paged && (p.Name == "" || p.Name == im.Name), piece == im.Name, strings.Trim(piece, "0123456789") == "":
		case im.Name != "" && strings.HasSuffix(piece, im.Name) && isShort(piece, 12):
		default:
			return false
		}
	}
	return true
}

// furnitureOf reads a piece of a page's furniture. named says that a page's name may be taken
// from it.
func furnitureOf(s string, named bool) Imprint {
	got, rest, ok := ReadImprint(s)
	if p, is := sectionOf(s); is && named {
		p.Paper, p.Date = got.Paper, got.Date
		return p
	}
	if p, is := PageOf(s); is && named {
		p.Paper, p.Date = got.Paper, got.Date
		return p
	}
	if !ok || got.Paper == "" && !isShort(rest, 12) {
		return Imprint{}
	}
	return Imprint{Paper: got.Paper, Date: got.Date, Number: got.Number, Label: got.Label}
}
