package web

import (
	"io/fs"
	"net/url"
	"slices"

	"baolan/editions/format"
	"baolan/model"
)

// putPictures adds the pictures of a document to the page p, whose last article is the
// document's: those that are files of the folder or stand in the document's own file.
// Nothing is fetched from the network.
func (s *site) putPictures(p *format.Page, d *document) {
	for _, pic := range d.story.Pictures {
		if part := d.part(pic.Source); part != "" {
			if file := s.in.Address(d.name); file != "" {
				p.Pictures = append(p.Pictures, model.Picture{Article: len(p.Articles) - 1, File: file, Part: part, Before: pic.Before})
			}
			continue
		}
		name, ok := resolve(d.name, pic.Source)
		if !ok || s.in.FS == nil || !fs.ValidPath(name) {
			continue
		}
		file := s.in.Address(name)
		if info, err := fs.Stat(s.in.FS, name); err != nil || !info.Mode().IsRegular() || file == "" {
			continue
		}
		p.Pictures = append(p.Pictures, model.Picture{Article: len(p.Articles) - 1, File: file, Before: pic.Before})
	}
}

// part returns the address of a picture inside the document's own file, "" if it is not
// there.
func (p *document) part(source string) string {
	if len(p.parts) == 0 {
		return ""
	}
	if slices.Contains(p.parts, source) {
		return source
	}
	base, err := url.Parse(p.address)
	if err != nil {
		return ""
	}
	u, err := base.Parse(source)
	if err != nil || !slices.Contains(p.parts, u.String()) {
		return ""
	}
	return u.String()
}
