package book

import (
	"errors"
	"net/url"
	"path"
	"slices"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/format"
	"baolan/editions/web/markup"
	"baolan/editions/web/story"
	"baolan/model"
)

// draft is a page of the edition that is being collected.
type draft struct {
	im       story.Imprint
	articles []model.Article
	pictures []model.Picture
	lost     int // chapters of it that could not be read
}

// pages reads the chapters in their order and calls give for the pages that they are of.
func (r *reader) pages(give func(*format.Page) error) error {
	all, err := r.drafts()
	if err != nil {
		return err
	}
	im := r.opf.imprint()
	given := 0
	for _, d := range all {
		if len(d.articles) == 0 {
			continue
		}
		given++
		p := &format.Page{Stated: im, IsFixed: d.im.Number != 0}
		p.Number, p.Label, p.Name, p.Articles = d.im.Number, d.im.Label, d.im.Name, d.articles
		p.Pictures = d.pictures
		var text strings.Builder
		for i := range d.articles {
			story.WriteText(&text, &d.articles[i])
		}
		p.Origin = format.Origin{Path: r.path, Form: Format{}.Name(), Line: 1, Structured: true}
		p.Origin.Text, p.Origin.Cleaned = clean.Text(text.String())
		if d.lost > 0 {
			p.Origin.Losses = []format.Loss{{What: format.LostArticle, Count: d.lost, Of: len(d.articles) + d.lost}}
		}
		if err := give(p); err != nil {
			return err
		}
	}
	if given == 0 {
		return &format.Error{Path: r.path, Kind: format.NoBook, Detail: "it has no text"}
	}
	return nil
}

// chapter is a file of the spine.
type chapter struct {
	name    string
	entries []entry
}

// chapters returns the files of the spine that have texts: not the cover, the contents and
// what is read in no order.
func (r *reader) chapters() (out []chapter) {
	files := map[string]string{}
	for _, it := range r.opf.Items {
		if name, _ := find(r.root, it.Href); isText(it.Media, name) && !slices.Contains(strings.Fields(it.Properties), "nav") {
			files[it.ID] = name
		}
	}
	for _, g := range r.opf.Guide {
		switch strings.ToLower(g.Type) {
		case "cover", "toc", "title-page":
			name, _ := find(r.root, g.Href)
			for id, file := range files {
				if file == name && len(files) > 1 {
					delete(files, id)
				}
			}
		}
	}
	of := map[string][]entry{}
	for _, e := range r.contents {
		of[e.file] = append(of[e.file], e)
	}
	for _, it := range r.opf.Spine {
		if name, ok := files[it.ID]; ok && !strings.EqualFold(it.Linear, "no") {
			out = append(out, chapter{name, of[name]})
		}
	}
	return out
}

func isText(media, name string) bool {
	switch media {
	case "application/xhtml+xml", "text/html", "application/xml", "text/xml", "text/x-oeb1-document":
		return true
	}
	return media == "" && strings.HasPrefix(strings.ToLower(path.Ext(name)), ".htm")
}

// drafts reads the chapters into pages.
func (r *reader) drafts() ([]*draft, error) {
	all := []*draft{{}}
	chapters := r.chapters()
	spine, lists := map[string]bool{}, map[string]bool{}
	for _, c := range chapters {
		spine[c.name] = true
	}
	for _, c := range chapters {
		if err := r.ctx.Err(); err != nil {
			return nil, err
		}
		page := all[len(all)-1]
		b, err := r.file(c.name)
		var too *format.Error
		switch {
		case errors.As(err, &too):
			return nil, err
		case err == nil && r.isLocked(c.name):
			r.leave(c, errors.New("its texts are encrypted"))
			page.lost++
			continue
		case err != nil:
			r.leave(c, err)
			page.lost++
			continue
		}
		text, _, err := markup.Decode(b, "")
		if err != nil {
			r.leave(c, err)
			page.lost++
			continue
		}
		d := markup.Parse(text)
		im, begins, isList := r.pageAt(c, d, spine, lists)
		if begins {
			page = &draft{im: im}
			if page.im.Number == 0 {
				page.im.Number = len(all)
			}
			all = append(all, page)
		}
		if isList {
			continue
		}
		for _, a := range articlesOf(d, c.entries) {
			page.articles = append(page.articles, a.article)
			r.putPictures(page, c.name, a.pictures)
		}
	}
	if len(all[0].articles) == 0 && all[0].lost > 0 && len(all) > 1 {
		all[1].lost += all[0].lost
	}
	if len(all) == 1 && len(all[0].articles) == 0 && all[0].lost > 0 {
		return nil, noBook(r.path, errors.New("its texts are missing or encrypted"))
	}
	return all, nil
}

// putPictures adds the pictures of the last article of a page, which stands in a chapter: those that
// are files of the book.
func (r *reader) putPictures(page *draft, chapter string, pictures []story.Picture) {
	if r.address == "" {
		return
	}
	for _, pic := range pictures {
		name, _ := find(chapter, pic.Source)
		if name = r.names[strings.ToLower(name)]; name != "" && !r.isLocked(name) {
			page.pictures = append(page.pictures, model.Picture{Article: len(page.articles) - 1, File: r.address, Part: name, Before: pic.Before})
		}
	}
}

// isLocked reports whether a file of the book is named among those that are encrypted.
func (r *reader) isLocked(name string) bool {
	u := url.URL{Path: name}
	list := strings.ToLower(r.locked)
	return strings.Contains(list, strings.ToLower(`"`+name+`"`)) || strings.Contains(list, strings.ToLower(`"`+u.EscapedPath()+`"`))
}

// leave reports a chapter that cannot be read.
func (r *reader) leave(c chapter, err error) {
	e := &format.Error{Path: r.path + "/" + c.name, Kind: format.NoBook, Detail: clean.Line(err.Error()), Err: err}
	if len(c.entries) > 0 {
		e.Detail = c.entries[0].label + ": " + e.Detail
	}
	r.in.Leave(e)
}
