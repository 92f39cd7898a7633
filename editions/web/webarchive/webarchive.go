// Package webarchive takes web pages out of the archives in which Safari saves them
// (.webarchive).
//
// It owns the property list that such an archive is, in its binary form. It promises to read what
// can be read of a damaged one, without copies of the pages' bytes. It does not know HTML.
package webarchive

import (
	"bytes"
	"io"
	"strings"

	"baolan/editions/web/mhtml"
)

// mark begins every archive.
const mark = "bplist00"

// maxResources is the greatest number of members of one object, and of resources in all, that are
// read. A page has some hundred pictures.
const maxResources = 8192

// maxFrames is the greatest number of pages in frames that are read.
const maxFrames = 256

// deepest is the greatest depth of frames in frames.
const deepest = 4

// IsArchive reports whether bytes begin like an archive.
func IsArchive(head []byte) bool { return bytes.HasPrefix(head, []byte(mark)) }

// Read returns the pages of an archive, that which was saved first, and the addresses of its
// pictures. The error is that of an archive without a page.
func Read(b []byte) (mhtml.Archive, error) {
	var a mhtml.Archive
	l, err := open(b)
	if err != nil {
		return a, err
	}
	l.walk(l.top, 0, func(address, kind string, data uint64) bool {
		switch {
		case mhtml.IsPage(kind):
			if html := l.data(data); len(html) > 0 {
				a.Pages = append(a.Pages, mhtml.Page{Address: address, Names: []string{address}, HTML: html})
			}
		case mhtml.IsPicture(kind):
			a.Pictures = append(a.Pictures, address)
		}
		return true
	})
	if len(a.Pages) == 0 {
		return a, mhtml.ErrNoHTML
	}
	return a, nil
}

// Picture returns the bytes of the picture of an archive that has this address, most of them at
// most. It is an error if the archive does not have the picture.
func Picture(in io.Reader, address string, most int64) ([]byte, error) {
	b, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	l, err := open(b)
	if err != nil {
		return nil, err
	}
	var found []byte
	l.walk(l.top, 0, func(at, kind string, data uint64) bool {
		if at == address && mhtml.IsPicture(kind) {
			found = l.data(data)
		}
		return found == nil
	})
	if found == nil {
		return nil, mhtml.ErrNoPicture
	}
	return bytes.Clone(found[:min(int64(len(found)), most)]), nil
}

// walk calls visit for what an archive holds, the page first and what is in frames last, until
// visit returns false. It returns false in that case.
func (l *list) walk(id uint64, depth int, visit func(address, kind string, data uint64) bool) bool {
	of := l.fields(id)
	main, ok := of["WebMainResource"]
	if !ok || depth > deepest {
		return true
	}
	if l.frames++; l.frames > maxFrames {
		return false
	}
	for _, r := range append([]uint64{main}, l.items(of["WebSubresources"])...) {
		if l.walked++; l.walked > maxResources {
			return false
		}
		f := l.fields(r)
		data, ok := f["WebResourceData"]
		if ok && !visit(l.text(f["WebResourceURL"]), strings.ToLower(l.text(f["WebResourceMIMEType"])), data) {
			return false
		}
	}
	for _, inner := range l.items(of["WebSubframeArchives"]) {
		if !l.walk(inner, depth+1, visit) {
			return false
		}
	}
	return true
}
