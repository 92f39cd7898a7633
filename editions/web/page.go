package web

import (
	"cmp"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/format"
	"baolan/editions/web/story"
	"baolan/model"
)

// noBody is the key in the catalogue of the doubt about an article that has only a headline.
const noBody = "doubt.judge.no-body"

// page makes a page of the paper, nil if nothing is on it. papers has the paper's name for
// each day.
func (s *site) page(l *pageDraft, papers map[model.Date]string) *format.Page {
	p := &format.Page{}
	first := s.docs[0]
	if len(l.entries) > 0 && l.entries[0].doc != nil {
		first = l.entries[0].doc
	}
	if l.list != nil {
		first = l.list
		p.Width, p.Height = l.list.width, l.list.height
	}
	im := l.im
	var text strings.Builder
	for _, e := range l.entries {
		if e.doc != nil {
			im.Merge(story.Imprint{Paper: e.doc.page.Paper, Date: e.doc.page.Date})
			if im.Name == "" && (e.doc.page.Number == im.Number || im.Number == 0) {
				im.Name = e.doc.page.Name
			}
		}
		s.put(p, l, &e, &text)
	}
	if len(p.Articles) == 0 && len(p.Other) == 0 {
		return nil
	}
	s.places(p)
	p.Number, p.Label, p.Name = im.Number, im.Label, im.Name
	p.Stated = format.Imprint{Paper: cmp.Or(papers[im.Date], im.Paper, papers[model.Date{}]), Date: im.Date}
	p.IsFixed = im.Number != 0
	p.Origin = format.Origin{Path: first.file.Path, Form: Format{}.Name(), Line: 1, Structured: true, Decoded: first.decoded}
	p.Origin.Text, p.Origin.Cleaned = clean.Text(text.String())
	if l.lost > 0 {
		p.Origin.Losses = []format.Loss{{What: format.LostArticle, Count: l.lost, Of: len(l.entries)}}
	}
	return p
}

// put adds an article to its page and its text to text. An article that cannot be added is
// reported.
func (s *site) put(p *format.Page, l *pageDraft, e *entry, text *strings.Builder) {
	d := e.doc
	switch {
	case story.IsCredits(e.title) || d != nil && d.story.IsEmpty() && story.IsCredits(strings.Join(d.story.Headline, "")):
		line := e.title
		if d != nil && len(d.story.Headline) > 0 {
			line = strings.Join(d.story.Headline, " ")
		}
		p.Other = append(p.Other, model.Block{Type: model.BlockImprint, Lines: []string{line}})
		return
	case d == nil:
		s.in.Leave(&format.Error{Path: s.display(l.list, e.href), Kind: format.Gone, Detail: e.title})
	case d.kind == broken:
		s.in.Leave(d.why)
	default:
		p.Articles = append(p.Articles, articleOf(&d.story, e))
		s.putPictures(p, d)
		story.WriteText(text, &p.Articles[len(p.Articles)-1])
		for i := range d.story.More {
			p.Articles = append(p.Articles, articleOf(&d.story.More[i], &entry{}))
			story.WriteText(text, &p.Articles[len(p.Articles)-1])
		}
		return
	}
	l.lost++
	if e.title != "" {
		text.WriteString(e.title + "\n")
		p.Articles = append(p.Articles, model.Article{
			Headline: []string{e.title}, Boxes: e.boxes, Doubts: []model.Doubt{{Role: model.RoleBody, Reason: noBody}},
		})
	}
}

func articleOf(s *story.Story, e *entry) model.Article {
	a := s.Article()
	a.Boxes = e.boxes
	if len(a.Headline) == 0 && e.title != "" {
		a.Headline = []string{e.title}
	}
	return a
}

// places sets the size of a page that has areas: that of the picture or, if it is not
// known, the least that holds all areas.
func (s *site) places(p *format.Page) {
	right, bottom := float32(0), float32(0)
	for i := range p.Articles {
		for _, b := range p.Articles[i].Boxes {
			right, bottom = max(right, b.Right), max(bottom, b.Bottom)
		}
	}
	if right == 0 {
		p.Width, p.Height = 0, 0
		return
	}
	p.Width, p.Height = max(p.Width, right), max(p.Height, bottom)
}
